import type { Id } from '../base/id.ts';
import type { Translate } from '../i18n/translate.ts';
import { shownWords } from '../layout/names.ts';
import { diffBetween } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { KINDS, type AnyRecord, type Kind } from '../model/kinds.ts';
import { boardIdOf } from '../model/on-board.ts';

/** What became of something between two states; `moved`: nothing but its place is another. */
export const CHANGES = ['added', 'changed', 'moved', 'removed'] as const;
export type Change = (typeof CHANGES)[number];

export interface ComparedRecord {
  readonly id: Id;
  readonly change: Change;
  readonly kind: Kind;
  /** What it is called, in the reader's language; '' for what has no words. Of something changed, as it is called afterwards. */
  readonly name: string;
  /** The board it lies on, or lay on; null for the lists. */
  readonly boardId: Id | null;
}

/** Fields that only say where something is. */
const PLACES: ReadonlySet<string> = new Set([
  'x',
  'y',
  'width',
  'height',
  'order',
  'boardId',
  'stageId',
  'stepId',
  'laneId',
  'groupId',
  'rotation',
  'dx',
  'dy',
]);

const KIND_PLACE = new Map((Object.keys(KINDS) as Kind[]).map((kind, index) => [kind, index]));

function changeOf(before: AnyRecord, after: AnyRecord): Change {
  const [was, is] = [before, after] as unknown as readonly [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(is).every((name) => PLACES.has(name) || Object.is(was[name], is[name])) ? 'moved' : 'changed';
}

/** All that is different in `after`: by change, then by kind, then by name. */
export function compareDocuments(before: DocumentReader, after: DocumentReader, t: Translate): readonly ComparedRecord[] {
  const { added, updated, removed } = diffBetween(before.records(), after.records());
  const row = (change: Change, record: AnyRecord, document: DocumentReader): ComparedRecord => ({
    id: record.id,
    change,
    kind: record.kind,
    name: shownWords(document, record, t),
    boardId: boardIdOf(document, record.id),
  });
  const rows = [
    ...added.map((record) => row('added', record, after)),
    ...updated.map(([was, is]) => row(changeOf(was, is), is, after)),
    ...removed.map((record) => row('removed', record, before)),
  ];
  const compareNames = new Intl.Collator(t('format.locale'), { numeric: true }).compare;
  return rows.sort(
    (a, b) =>
      CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
      (KIND_PLACE.get(a.kind) ?? 0) - (KIND_PLACE.get(b.kind) ?? 0) ||
      compareNames(a.name, b.name),
  );
}

/** What differs, for somebody to read: everything counted, and the first of each change by name. */
export interface ChangeSummary {
  readonly counts: Readonly<Record<Change, number>>;
  readonly named: readonly ComparedRecord[];
}

/** At most `most` of each change are named. */
export function summaryOf(rows: readonly ComparedRecord[], most: number): ChangeSummary {
  return { counts: countChanges(rows), named: CHANGES.flatMap((change) => rows.filter((row) => row.change === change).slice(0, most)) };
}

export const isUnchanged = ({ named }: ChangeSummary): boolean => named.length === 0;

/** How much there is of each change. */
export function countChanges(rows: readonly ComparedRecord[]): Readonly<Record<Change, number>> {
  const counts: Record<Change, number> = { added: 0, changed: 0, moved: 0, removed: 0 };
  for (const { change } of rows) counts[change]++;
  return counts;
}
