import { parseDecimal } from '../../../shared/base/decimal.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Field } from '../../../shared/model/field.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { inEveryLanguage } from '../every-language.ts';
import type { Column, ColumnKind } from './model.ts';
import { nameKey } from './names.ts';

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(nameKey));
let yes: ReadonlySet<string> | null = null;
let no: ReadonlySet<string> | null = null;

/** Yes or no in the words of any language or spreadsheet; undefined for anything else. */
export function flagOf(text: string): boolean | undefined {
  yes ??= keysOf(['1', 'x', '✓', '✔', 'true', 'on', 'y', 'e', ...inEveryLanguage('table.yes')]);
  no ??= keysOf(['', '0', '-', '–', 'false', 'off', 'n', 'h', ...inEveryLanguage('table.no')]);
  const key = nameKey(text);
  if (yes.has(key)) return true;
  return no.has(key) ? false : undefined;
}

/** A number the field can hold, null for nothing, undefined for what is none or out of range. */
export function numberIn(field: Extract<Field, { type: 'number' | 'integer' }>, text: string): number | null | undefined {
  const value = parseDecimal(text);
  if (typeof value !== 'number') return value;
  return value >= field.min && value <= field.max && (field.type === 'number' || Number.isInteger(value)) ? value : undefined;
}

/** Numbers as cells show them: no thousands, so that they can be typed again. */
export const numberFormat = (t: Translate): Intl.NumberFormat =>
  new Intl.NumberFormat(t('format.locale'), { useGrouping: false, maximumFractionDigits: 4 });

/** A column is at least as wide as its name, estimated in CSS px: Turkish words are long. */
export const wideEnough = (width: number, name: string): number => Math.max(width, Math.min(280, Math.ceil(name.length * 6.8) + 52));

export type Shape = readonly [id: string, kind: ColumnKind, width: number, open?: true];

/** Columns whose names are texts of ours, `table.column.<id>`. */
export const columnsOf = (shapes: readonly Shape[], t: Translate): readonly Column[] =>
  shapes.map(([id, kind, width, open]) => {
    const key: MessageKey = id === 'persona' ? 'kind.persona' : (`table.column.${id}` as MessageKey);
    return { id, kind, width: wideEnough(width, t(key)), label: t(key), names: [...inEveryLanguage(key), id], ...(open ? { open } : {}) };
  });
