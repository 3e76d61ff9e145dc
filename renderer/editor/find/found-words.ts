import type { Id } from '../../../shared/base/id.ts';
import { searchPattern, spansOf, type Span } from '../../../shared/base/search-pattern.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { faceOf, faceWords } from '../../../shared/layout/card-face.ts';
import { boardName, shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { typedColumnName, titleChain } from '../../../shared/model/following.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { inReadingOrder } from '../reading-order.ts';
import { textFieldOf } from '../text-edit.ts';
import type { FindView, Hit } from './view.ts';

/** The words of a record that are seen on the board, whoever gave them; empty for what carries none. */
export function foundWords(document: DocumentReader, record: AnyRecord, t: Translate): string {
  const field = textFieldOf(record);
  if (field === null || field === 'value') return '';
  if (record.kind === 'board') return boardName(document, record, t);
  const lane = record.kind === 'touchpoint' && record.title === '' ? document.find('lane', record.laneId) : undefined;
  if (record.kind === 'touchpoint' && lane) return faceWords(faceOf(record, lane, document), t);
  return shownWords(document, record, t);
}

/** True where the words belong to another record: the followed map's, a channel's or a function's. They change there. */
export function isBorrowed(document: DocumentReader, record: AnyRecord): boolean {
  if (typedWords(record) !== '') return false;
  if (record.kind === 'map') return titleChain(document, record).length > 1;
  if (record.kind === 'stage' || record.kind === 'step') return typedColumnName(document, record) !== null;
  return record.kind === 'touchpoint';
}

export const patternOf = ({ query, matchCase, wholeWords, replacing }: Omit<FindView, 'hits' | 'at'>): RegExp | null =>
  searchPattern(query, { matchCase, wholeWords, anyAccent: !replacing && !matchCase });

/** What finds the words only as they are typed; null where the search does no more. */
export const exactPatternOf = (find: Omit<FindView, 'hits' | 'at'>): RegExp | null =>
  find.replacing || find.matchCase ? null : patternOf({ ...find, replacing: true });

/** Where a pattern was found in typed words, as long as the record is the same: among ten thousand notes one key changes one. */
export type Known = WeakMap<AnyRecord, readonly Span[]>;

/** After so many records the search may pause. */
const BREATH = 200;

interface Wanted {
  readonly document: DocumentReader;
  readonly t: Translate;
  readonly pattern: RegExp;
  /** What this does not find as well is only similar. */
  readonly exact: RegExp | null;
  readonly known?: Known;
}

/** Every hit of a pattern in a document, in reading order. Pauses now and then, so that it can be done in slices. */
export function* hitsIn({ document, t, pattern, exact, known = new WeakMap() }: Wanted): Generator<void, readonly Hit[]> {
  const found = new Map<Id, readonly Span[]>();
  let looked = 0;
  for (const id of [...document.records().keys()]) {
    // While the search paused somebody may have gone on working.
    const record = document.get(id);
    if (!record) continue;
    if (++looked % BREATH === 0) yield;
    let spans = known.get(record);
    if (!spans) {
      const words = foundWords(document, record, t);
      spans = words === '' ? [] : spansOf(words, pattern);
      // A name of ours depends on more than the record.
      if (typedWords(record) !== '') known.set(record, spans);
    }
    if (spans.length > 0) found.set(id, spans);
  }
  if (looked > BREATH) yield;
  return inReadingOrder(document, found.keys()).flatMap(({ id, boardId }) => {
    const record = document.get(id);
    const spans = found.get(id) ?? [];
    const asTyped = exact && record ? new Set(spansOf(foundWords(document, record, t), exact).map(({ start }) => start)) : null;
    return spans.map(({ start, end }): Hit => ({ id, boardId, start, end, ...(asTyped && !asTyped.has(start) && { similar: true }) }));
  });
}
