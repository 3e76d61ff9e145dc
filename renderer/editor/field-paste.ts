import { normalLines } from '../../shared/base/text.ts';
import { KINDS, type AnyRecord } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { refuseLength } from './paste-text.ts';
import type { TextEdit } from './session.ts';

/** No number is written longer. */
const LONGEST_VALUE = 40;

/** How many UTF-16 units a field of a record holds at most. */
export function longestText({ kind }: AnyRecord, field: TextEdit['field']): number {
  const fields = KINDS[kind] as Readonly<Record<string, { readonly max?: unknown }>>;
  const max = fields[field]?.max;
  return field !== 'value' && typeof max === 'number' ? max : LONGEST_VALUE;
}

/**
 * What of a pasted text an open field with room for `room` more UTF-16 units takes; what it does not take is said. Null when it
 * takes nothing. The length is looked at before anything else: a browser given millions of characters answers to nobody for minutes.
 */
export function takenOfPaste(editor: Editor, pasted: string, room: number): string | null {
  if (refuseLength(editor, pasted)) return null;
  const whole = normalLines(pasted);
  if (whole.length <= room) return whole;
  const taken = whole.slice(0, Math.max(room, 0)).replace(/[\uD800-\uDBFF]$/, '');
  const count = (characters: number) => new Intl.NumberFormat(editor.t('format.locale')).format(characters);
  if (taken === '') editor.notify('error', editor.t('paste.noRoom', { found: count(whole.length) }));
  else editor.notify('error', editor.t('paste.cut', { taken: count(taken.length), left: count(whole.length - taken.length) }));
  return taken === '' ? null : taken;
}
