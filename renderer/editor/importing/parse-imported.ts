import { parseClipboard } from '../../../shared/commands/clipboard.ts';
import { IMPORT_LIMITS, type Imported, type Sheet } from '../../../shared/exchange/imported.ts';
import type { LeftOut } from '../../../shared/exchange/left-out.ts';
import { LOOSE, outlineOf, type OutlineItem } from '../../../shared/exchange/outline.ts';
import { en } from '../../../shared/i18n/en.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What the page that read a stranger's file says is in it, believed no more than a clipboard. Null when it is not sound. */
export function parseImported(json: string): Imported | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const left = isObject(value) ? leftIn(value['left']) : null;
  if (!isObject(value) || left === null) return null;
  switch (value['kind']) {
    case 'table': {
      const sheets = sheetsIn(value['sheets']);
      return sheets && { kind: 'table', sheets, left };
    }
    case 'outline': {
      const outline = isObject(value['outline']) ? outlineIn(value['outline']) : null;
      return outline?.ok ? { kind: 'outline', outline: outline.value, left } : null;
    }
    case 'things': {
      const { clip, files } = value;
      return typeof clip === 'string' && typeof files === 'string' && parseClipboard(clip) ? { kind: 'things', clip, files, left } : null;
    }
    case 'workshop': {
      const records = recordsIn(value['records']);
      return records && { kind: 'workshop', records, left };
    }
    default:
      return null;
  }
}

function leftIn(value: unknown): readonly LeftOut[] | null {
  const isKey = (key: unknown): key is LeftOut['key'] =>
    typeof key === 'string' && key.startsWith('import.left.') && (Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_one`));
  const isLeft = (one: unknown): one is LeftOut =>
    isObject(one) && isKey(one['key']) && Number.isSafeInteger(one['count']) && (one['examples'] === undefined || isTexts(one['examples']));
  return Array.isArray(value) && value.length <= 100 && value.every(isLeft) ? value : null;
}

function sheetsIn(value: unknown): readonly Sheet[] | null {
  const isSheet = (one: unknown): one is Sheet =>
    isObject(one) && typeof one['name'] === 'string' && Array.isArray(one['rows']) && one['rows'].every(isTexts);
  if (!Array.isArray(value) || value.length === 0 || value.length > IMPORT_LIMITS.sheets || !value.every(isSheet)) return null;
  const rows = value.flatMap((sheet) => sheet.rows);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length <= IMPORT_LIMITS.rows && cells <= IMPORT_LIMITS.cells ? value : null;
}

function outlineIn({ title, items }: Fields) {
  const isItem = (one: unknown): one is OutlineItem =>
    isObject(one) &&
    Number.isSafeInteger(one['level']) &&
    typeof one['text'] === 'string' &&
    (one['link'] === null || typeof one['link'] === 'string') &&
    (one['loose'] === undefined || LOOSE.some((loose) => loose === one['loose']));
  return typeof title === 'string' && Array.isArray(items) && items.every(isItem) ? outlineOf(title, items) : null;
}

function recordsIn(value: unknown): readonly AnyRecord[] | null {
  if (!Array.isArray(value) || value.length > IMPORT_LIMITS.records) return null;
  const records = value as readonly AnyRecord[];
  return flawOfDocument(records) === null && records.some(({ kind }) => kind === 'board') ? records : null;
}
