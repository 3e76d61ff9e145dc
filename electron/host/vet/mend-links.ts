import type { Id } from '../../../shared/base/id.ts';
import { flawOfBelonging } from '../../../shared/model/belonging.ts';
import type { Hosted } from '../../../shared/model/hosted.ts';
import type { AnyRecord, Kind, RecordOf } from '../../../shared/model/kinds.ts';
import { LOOSE_KINDS } from '../../../shared/model/on-board.ts';
import { madeNote, NOTE_PITCH } from './made-note.ts';
import type { Mending } from './mending.ts';

/** Maps first: whether a column may follow another depends on what its map follows. */
const LEADING = ['map', 'stage', 'step', 'frame', 'personaCard', ...LOOSE_KINDS] as const satisfies readonly Kind[];

/**
 * Optional references that lead round in a circle, to a map that is not followed, to no alternative of the same stage or
 * to another board become empty; of what belongs to two things only the first stays its own.
 */
export const clearLinks: Mending = (records) => {
  const now = new Map(records.map((record) => [record.id, record]));
  const lookup = {
    get: (id: Id) => now.get(id),
    find: <K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined => {
      const record = now.get(id);
      return record?.kind === kind ? (record as unknown as RecordOf<K>) : undefined;
    },
  };
  let cleared = false;
  const put = (record: AnyRecord) => {
    now.set(record.id, record);
    cleared = true;
  };
  for (const kind of LEADING) {
    for (const { id } of records.filter((record) => record.kind === kind)) {
      for (;;) {
        const record = now.get(id);
        const flaw = record && flawOfBelonging(record, lookup);
        if (!flaw) break;
        // "map.sourceId": the field the flaw names is the reference to give up.
        put({ ...record, [flaw.where.slice(kind.length + 1)]: null } as AnyRecord);
      }
    }
  }
  for (const record of records) if (isHosted(record) && hostsOf(record).length > 1) put(withFirstHost(record));
  return cleared ? records.map((record) => now.get(record.id) ?? record) : records;
};

const isHosted = (record: AnyRecord): record is Hosted => record.kind === 'tagging' || record.kind === 'comment' || record.kind === 'attachment';

const hostsOf = (record: Hosted): readonly Id[] =>
  [record.noteId, record.touchpointId, ...(record.kind === 'attachment' ? [record.personaId, record.imageId] : [])].filter((id) => id !== null);

function withFirstHost(record: Hosted): Hosted {
  const [first] = hostsOf(record);
  const only = (id: Id | null): Id | null => (id === first ? id : null);
  const { noteId, touchpointId } = record;
  const hosts = { noteId: only(noteId), touchpointId: noteId === null ? only(touchpointId) : null };
  if (record.kind !== 'attachment') return { ...record, ...hosts };
  const isTaken = noteId !== null || touchpointId !== null;
  return { ...record, ...hosts, personaId: isTaken ? null : record.personaId, imageId: isTaken || record.personaId !== null ? null : record.imageId };
}

/** A comment or an attachment that belongs to nothing gets a note of its own, left of the first board's origin; a tag on nothing goes. */
export const giveHosts: Mending = (records, { freshId }) => {
  const lost = new Set(records.filter((record) => isHosted(record) && hostsOf(record).length === 0));
  const board = records.find((record) => record.kind === 'board');
  if (lost.size === 0 || !board) return records;
  let given = 0;
  return records.flatMap((record): readonly AnyRecord[] => {
    if (!lost.has(record) || !isHosted(record)) return [record];
    if (record.kind === 'tagging') return [];
    const note = madeNote({
      id: freshId(),
      boardId: board.id,
      x: -NOTE_PITCH,
      y: given++ * NOTE_PITCH,
      text: record.kind === 'comment' ? record.text : record.name,
    });
    return [note, { ...record, noteId: note.id }];
  });
};
