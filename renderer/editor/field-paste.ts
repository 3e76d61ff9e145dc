import { normalLines } from '../../shared/base/text.ts';
import { KINDS, type AnyRecord } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { refused, refuseLength } from './paste-text.ts';
import type { TextEdit } from './session.ts';

/** No number is written longer. */
const LONGEST_VALUE = 40;

/** How many UTF-16 units a field of a record holds at most. */
export function longestText({ kind }: Pick<AnyRecord, 'kind'>, field: TextEdit['field']): number {
  const fields = KINDS[kind] as Readonly<Record<string, { readonly max?: unknown }>>;
  const max = fields[field]?.max;
  return field !== 'value' && typeof max === 'number' ? max : LONGEST_VALUE;
}

/** Says how much of a pasted text of `length` UTF-16 units a field took, and where the rest is. */
export function sayLeftOut(editor: Editor, length: number, taken: number): void {
  const count = (characters: number) => new Intl.NumberFormat(editor.t('format.locale')).format(characters);
  refused(
    editor,
    taken === 0 ? editor.t('paste.noRoom', { found: count(length) }) : editor.t('paste.cut', { taken: count(taken), left: count(length - taken) }),
  );
}

/**
 * What of a pasted text an open field with room for `room` more UTF-16 units takes; what it does not take is said. Null when it
 * takes nothing. The length is looked at before anything else: a browser given millions of characters answers to nobody for minutes.
 */
export function takenOfPaste(editor: Editor, pasted: string, room: number): string | null {
  editor.trying('paste');
  if (refuseLength(editor, pasted)) return null;
  const whole = normalLines(pasted);
  if (whole.length <= room) return whole;
  const taken = whole.slice(0, Math.max(room, 0)).replace(/[\uD800-\uDBFF]$/, '');
  sayLeftOut(editor, whole.length, taken.length);
  return taken === '' ? null : taken;
}
