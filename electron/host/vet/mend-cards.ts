import type { Id } from '../../../shared/base/id.ts';
import { flawOfBelonging, lookupIn } from '../../../shared/model/belonging.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, Comment, Connector, JourneyMap, Jump, Note, Touchpoint } from '../../../shared/model/kinds.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { madeNote, NOTE_PITCH } from './made-note.ts';
import type { Mending, MendingContext } from './mending.ts';

/** Every text of a card beside its title. */
const SAID = ['feeling', 'behaviour', 'thinking', 'expectation', 'idea', 'afterEffect', 'evidence'] as const satisfies readonly (keyof Touchpoint)[];

/**
 * Cards that lie in no cell (a divider, a curve's lane, a step of another map) become notes above the map of their step.
 * What was said about them becomes comments on the note; tags, comments and attachments stay with it.
 */
export const freeCards: Mending = (records, context) => {
  const document = lookupIn(records);
  const astray = new Set(records.flatMap((record) => (record.kind === 'touchpoint' && flawOfBelonging(record, document) ? [record.id] : [])));
  if (astray.size === 0) return records;
  const place = placesAbove();
  return records.flatMap((record): readonly AnyRecord[] => {
    switch (record.kind) {
      case 'touchpoint': {
        if (!astray.has(record.id)) return [record];
        const map = document.find('map', mapIdOf(document, record.stepId) ?? '');
        if (!map) throw new Error('a card without its map is refused before anything is mended');
        const { id, title, color, link, order } = record;
        const note = place(map, { id, text: title });
        const said = SAID.map((field) => record[field]).filter((words) => words.trim() !== '');
        return [{ ...note, color: color ?? note.color, link, order }, ...said.map((words) => commentOn(id, words, context))];
      }
      case 'tagging':
      case 'comment':
      case 'attachment':
        return record.touchpointId !== null && astray.has(record.touchpointId)
          ? [{ ...record, noteId: record.touchpointId, touchpointId: null }]
          : [record];
      case 'contribution':
        return astray.has(record.touchpointId) ? [] : [record];
      case 'connector': {
        const end = [record.fromId, record.toId].find((id) => astray.has(id));
        return end === undefined ? [record] : record.label.trim() === '' ? [] : [commentOn(end, record.label, context)];
      }
      default:
        return [record];
    }
  });
};

const commentOn = (noteId: Id, text: string, { freshId, now }: MendingContext): Comment =>
  fresh('comment', { id: freshId(), noteId, text, writtenAt: now, resolved: false });

/** Arrows that lead back to where they come from, or to another map, go; what was written on them becomes a note above the map. */
export const removeArrows: Mending = (records, { freshId }) => {
  const document = lookupIn(records);
  const place = placesAbove();
  const noteFor = ({ fromId, label }: Connector | Jump): readonly AnyRecord[] => {
    const map = document.find('map', mapIdOf(document, fromId) ?? '');
    return map && label.trim() !== '' ? [place(map, { id: freshId(), text: label })] : [];
  };
  const isTorn = (record: AnyRecord): record is Connector | Jump =>
    (record.kind === 'connector' || record.kind === 'jump') && flawOfBelonging(record, document) !== null;
  return records.some(isTorn) ? records.flatMap((record) => (isTorn(record) ? noteFor(record) : [record])) : records;
};

/** Free places above maps, side by side. */
function placesAbove() {
  let taken = 0;
  return ({ boardId, x, y }: JourneyMap, words: Pick<Note, 'id' | 'text'>): Note =>
    madeNote({ ...words, boardId, x: x + taken++ * NOTE_PITCH, y: y - NOTE_PITCH });
}
