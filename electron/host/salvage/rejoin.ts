import type { Id } from '../../../shared/base/id.ts';
import { orderBetween, roomBetween } from '../../../shared/base/order.ts';
import { flawOfBelonging, lookupIn } from '../../../shared/model/belonging.ts';
import { leadsTo, type Field } from '../../../shared/model/field.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type AnyRecord } from '../../../shared/model/kinds.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { gatheredNotes } from './gathered-notes.ts';
import { standInsFor } from './stand-ins.ts';

type Reference = Extract<Field, { type: 'ref' }>;

const REFERENCES = new Map<string, readonly (readonly [name: string, field: Reference])[]>(
  Object.entries(KINDS).map(([kind, fields]) => [
    kind,
    Object.entries(fields).flatMap(([name, field]: [string, Field]) => (field.type === 'ref' ? [[name, field] as const] : [])),
  ]),
);

/** A document again, and what had to be done for it. */
export interface Rejoined {
  readonly records: readonly AnyRecord[];
  /** The board for what has no place any more; null when everything kept its own. */
  readonly gathering: Id | null;
  /** What was lost, and is there again as an empty stand-in. */
  readonly standIns: ReadonlySet<Id>;
  /** What had no place any more, and whether a note keeps its words. */
  readonly displaced: readonly { readonly record: AnyRecord; readonly asNote: boolean }[];
}

const NOTHING_DONE: Omit<Rejoined, 'records'> = { gathering: null, standIns: new Set(), displaced: [] };

/**
 * Records that were found one by one, made a document again. What led to something that is lost leads nowhere, gets an
 * empty stand-in for it (a board, a map, its columns and rows), or, where that cannot be, leaves its words as a note. Maps and
 * notes without a place lie on a board of their own, ahead of all others.
 */
export function rejoined(found: readonly AnyRecord[], freshId: () => Id, before = NOTHING_DONE, toNotes: readonly AnyRecord[] = []): Rejoined {
  const now = new Map(found.map((record) => [record.id, record]));
  const gone: AnyRecord[] = [...toNotes];
  const made = new Set(before.standIns);
  let gathering = before.gathering;
  const give = (record: AnyRecord): void => void now.set(record.id, record);
  const gather = (): Id => {
    if (gathering === null) {
      const first = [...now.values()].flatMap((record) => (record.kind === 'board' ? [record.order] : [])).toSorted()[0] ?? null;
      gathering = freshId();
      give(fresh('board', { id: gathering, order: roomBetween(null, first, 1)?.[0] ?? orderBetween(null, null) }));
    }
    return gathering;
  };
  const standInFor = standInsFor({ found, freshId, gathering: gather });
  if (![...now.values()].some(({ kind }) => kind === 'board')) gather();

  // Dropping one may leave others without what they lead to: over again until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const record of now.values()) {
      const mended = reconnected(record);
      if (mended === record) continue;
      changed = true;
      if (mended) give(mended);
      else {
        now.delete(record.id);
        gone.push(record);
      }
    }
  }

  function reconnected(record: AnyRecord): AnyRecord | null {
    let mended = record;
    for (const [name, field] of REFERENCES.get(record.kind) ?? []) {
      const id = (mended as unknown as Record<string, Id | null>)[name] ?? null;
      if (id === null) continue;
      const goal = now.get(id);
      if (goal && leadsTo(field, goal.kind)) continue;
      // An arrow alone is no reason for columns.
      const standIn = field.nullable || goal || record.kind === 'jump' ? null : standInFor(field.to, id);
      if (standIn) {
        made.add(id);
        give(standIn);
      } else if (field.nullable) mended = { ...mended, [name]: null };
      else return null;
    }
    return mended;
  }

  const displaced = gone
    .map((record) => ({ record, words: wordsOf(record) }))
    .map(({ record, words }) => ({ record, words, asNote: words.trim() !== '' }));
  const said = displaced.filter(({ asNote }) => asNote).map(({ words }) => words);
  const noted = before.displaced.filter(({ asNote }) => asNote).length;
  const notes = said.length > 0 ? gatheredNotes(said, gather(), noted, freshId) : [];
  return {
    records: [...now.values(), ...notes],
    gathering,
    standIns: made,
    displaced: [...before.displaced, ...displaced.map(({ record, asNote }) => ({ record, asNote }))],
  };
}

/** What does not belong together even after mending goes; its words stay as notes. Called when nothing gentler helped. */
export function withoutMisplaced(records: readonly AnyRecord[], freshId: () => Id, before: Rejoined): Rejoined {
  const document = lookupIn(records);
  const misplaced = new Set(records.filter((record) => flawOfBelonging(record, document) !== null));
  const kept = records.filter((record) => !misplaced.has(record));
  return rejoined(kept, freshId, before, [...misplaced]);
}

/** Everything somebody wrote in a record. */
const wordsOf = (record: AnyRecord): string =>
  record.kind === 'touchpoint'
    ? [record.title, record.feeling, record.behaviour, record.thinking, record.expectation, record.idea, record.afterEffect, record.evidence]
        .filter((text) => text.trim() !== '')
        .join('\n')
    : typedWords(record);
