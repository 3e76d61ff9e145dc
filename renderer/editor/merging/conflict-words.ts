import type { Id } from '../../../shared/base/id.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { Edit } from '../../../shared/merge/edits.ts';
import type { Conflict, Merge } from '../../../shared/merge/merge.ts';
import { valueOf } from '../../../shared/merge/parts.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord, Kind } from '../../../shared/model/kinds.ts';
import { boardIdOf } from '../../../shared/model/on-board.ts';

const PARTS: Readonly<Record<string, MessageKey>> = {
  text: 'merge.part.text',
  title: 'merge.part.text',
  label: 'merge.part.text',
  boardId: 'merge.part.place',
  stepId: 'merge.part.place',
  stageId: 'merge.part.place',
  mapId: 'merge.part.place',
  laneId: 'merge.part.place',
  order: 'merge.part.place',
  width: 'merge.part.size',
  height: 'merge.part.size',
  color: 'merge.part.color',
  fill: 'merge.part.color',
  name: 'merge.part.name',
  value: 'merge.part.value',
};

/** More changes of one side are counted, not told. */
const MOST_TOLD = 3;

/** A conflict as it is shown. */
export interface ToldConflict {
  readonly id: string;
  /** What it is about: "Sticky note – Waiting on the phone". */
  readonly kind: AnyRecord['kind'];
  readonly name: string;
  /** A record to show on the board, of those that are there now. */
  readonly show: Id | null;
  readonly sides: readonly { readonly key: string; readonly lines: readonly string[]; readonly more: number }[];
}

/** What every conflict is about, told in the reader's language. `keys` in the order in which sides are shown. */
export function toldConflicts(merged: Merge, keys: readonly string[], t: Translate): readonly ToldConflict[] {
  const documents = new Map(merged.copies.map(({ key, records }) => [key, new Document(records.values())]));
  const base = new Document(merged.base.values());
  const nameIn = (key: string | null, record: AnyRecord): string => {
    const document = (key === null ? undefined : documents.get(key)) ?? base;
    return document.get(record.id) ? shownWords(document, record, t) : '';
  };
  return merged.conflicts.map((conflict) => told(conflict));

  function told({ id, edits, copies }: Conflict): ToldConflict {
    const sides = keys.filter((key) => copies.includes(key));
    const subject = subjectOf(edits);
    const [mine] = keys;
    const own = mine === undefined ? undefined : documents.get(mine);
    return {
      id,
      kind: subject.record.kind,
      name: nameIn(subject.key, subject.record),
      show: [subject.record.id, ...edits.map((edit) => edit.id)].find((one) => own?.get(one) !== undefined && boardIdOf(own, one) !== null) ?? null,
      sides: sides.map((key) => {
        const done = edits.filter(({ by }) => by.has(key));
        const lines = done.map((edit) => line(edit, key, subject.record.id));
        return { key, lines: [...new Set(lines)].slice(0, MOST_TOLD), more: Math.max(0, new Set(lines).size - MOST_TOLD) };
      }),
    };
  }

  function line(edit: Edit, key: string, about: Id): string {
    const is = edit.by.get(key) ?? null;
    const record = is ?? edit.base;
    const words = edit.part === null ? t(is === null ? 'merge.change.removed' : 'merge.change.added') : change(edit, is, key);
    return record && record.id !== about ? `${called(record, is ? key : null)} – ${words}` : words;
  }

  /** "Note Waiting on the phone", but "Step 3" alone. */
  function called(record: AnyRecord, key: string | null): string {
    const [kind, name] = [t(`kind.${record.kind}`), nameIn(key, record)];
    return name.startsWith(kind) ? name : `${kind} ${name}`.trimEnd();
  }

  function change({ part }: Edit, is: AnyRecord | null, key: string): string {
    const label = PARTS[part?.name ?? ''] ?? 'merge.part.other';
    if (label === 'merge.part.place') return t('merge.change.moved');
    if (label === 'merge.part.size') return t('merge.change.size');
    return `${t(label)}: ${is && part ? shown(valueOf(is, part.name), key) : ''}`;
  }

  function shown(value: unknown, key: string): string {
    if (typeof value === 'boolean') return t(value ? 'merge.change.yes' : 'merge.change.no');
    if (value === null || value === undefined || value === '') return t('merge.change.empty');
    const document = documents.get(key);
    const record = typeof value === 'string' ? document?.get(value) : undefined;
    return document && record ? shownWords(document, record, t) : String(value as string | number);
  }
}

/** What holds others before what it holds. */
const HOLDERS: readonly Kind[] = ['board', 'map', 'stage', 'lane', 'step', 'grid', 'note', 'touchpoint'];

const rankOf = ({ kind }: AnyRecord): number => (HOLDERS.includes(kind) ? HOLDERS.indexOf(kind) : HOLDERS.length);

/** What a removal took away says most; else the first record that was changed. */
function subjectOf(edits: readonly Edit[]): { readonly key: string | null; readonly record: AnyRecord } {
  const removals = edits.flatMap(({ part, by, base }) => (part === null && base !== null && [...by.values()].includes(null) ? [base] : []));
  const [removed] = removals.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (removed) return { key: null, record: removed };
  for (const { by } of edits) for (const [key, record] of by) if (record) return { key, record };
  throw new Error('a conflict has an edit');
}
