import type { Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { flawOfBelonging, lookupIn } from '../../../shared/model/belonging.ts';
import { leadsTo, type Field } from '../../../shared/model/field.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type AnyRecord } from '../../../shared/model/kinds.ts';
import { LONGEST_BODY } from '../../../shared/model/lengths.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { madeNote, NOTE_PITCH } from '../vet/made-note.ts';
import { standInFor } from './stand-ins.ts';

type Reference = Extract<Field, { type: 'ref' }>;

const REFERENCES = new Map<string, readonly (readonly [name: string, field: Reference])[]>(
  Object.entries(KINDS).map(([kind, fields]) => [
    kind,
    Object.entries(fields).flatMap(([name, field]: [string, Field]) => (field.type === 'ref' ? [[name, field] as const] : [])),
  ]),
);

/**
 * Records that were found one by one, made a document again. What led to something that is lost leads nowhere, gets an
 * empty stand-in for it (a board, a map, its columns and rows), or, where that cannot be, leaves its words as a note.
 */
export function rejoined(found: readonly AnyRecord[], freshId: () => Id): readonly AnyRecord[] {
  const now = new Map(found.map((record) => [record.id, record]));
  const words: string[] = [];
  const give = (record: AnyRecord): void => void now.set(record.id, record);
  if (![...now.values()].some(({ kind }) => kind === 'board')) give(fresh('board', { id: freshId(), order: orderBetween(null, null) }));

  const lookup = { get: (id: Id) => now.get(id), all: () => now.values() };
  const drop = (record: AnyRecord): void => {
    now.delete(record.id);
    words.push(wordsOf(record));
  };
  // Dropping one may leave others without what they lead to: over again until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const record of now.values()) {
      const mended = reconnected(record);
      if (mended === record) continue;
      changed = true;
      if (mended) give(mended);
      else drop(record);
    }
  }

  function reconnected(record: AnyRecord): AnyRecord | null {
    let mended = record;
    for (const [name, field] of REFERENCES.get(record.kind) ?? []) {
      const id = (mended as unknown as Record<string, Id | null>)[name] ?? null;
      if (id === null) continue;
      const goal = now.get(id);
      if (goal && leadsTo(field, goal.kind)) continue;
      const standIn = field.nullable || goal ? null : standInFor(field.to, id, lookup);
      if (standIn) give(standIn);
      else if (field.nullable) mended = { ...mended, [name]: null };
      else return null;
    }
    return mended;
  }

  const whole = [...now.values()];
  const board = whole.find(({ kind }) => kind === 'board');
  const said = words.filter((text) => text.trim() !== '');
  const notes = said.map((text, at) =>
    madeNote({ id: freshId(), boardId: board?.id ?? '', x: -2 * NOTE_PITCH, y: at * NOTE_PITCH, text: text.slice(0, LONGEST_BODY).toWellFormed() }),
  );
  return [...whole, ...notes];
}

/** What does not belong together even after mending goes; its words stay as notes. Called when nothing gentler helped. */
export function withoutMisplaced(records: readonly AnyRecord[], freshId: () => Id): readonly AnyRecord[] {
  const document = lookupIn(records);
  const misplaced = new Set(records.filter((record) => flawOfBelonging(record, document) !== null));
  const kept = records.filter((record) => !misplaced.has(record));
  const board = records.find(({ kind }) => kind === 'board');
  const gone = [...misplaced].map(wordsOf);
  const notes = gone
    .filter((text) => text.trim() !== '')
    .map((text, at) =>
      madeNote({ id: freshId(), boardId: board?.id ?? '', x: -3 * NOTE_PITCH, y: at * NOTE_PITCH, text: text.slice(0, LONGEST_BODY) }),
    );
  return rejoined([...kept, ...notes], freshId);
}

/** Everything somebody wrote in a record. */
const wordsOf = (record: AnyRecord): string =>
  record.kind === 'touchpoint'
    ? [record.title, record.feeling, record.behaviour, record.thinking, record.expectation, record.idea, record.afterEffect, record.evidence]
        .filter((text) => text.trim() !== '')
        .join('\n')
    : typedWords(record);
