import { cellOfGrid, flawOfBelonging, lookupIn } from '../../../shared/model/belonging.ts';
import { KINDS, type AnyRecord, type GridCell, type Note } from '../../../shared/model/kinds.ts';
import { madeNote, NOTE_PITCH } from './made-note.ts';
import type { Mending } from './mending.ts';

/**
 * Two cells of one column and row become one that says what both did, a line each, with the first one's colour. A cell whose
 * column and row are of two tables becomes a note to the left of its column's table, and so does what is too long to be joined.
 */
export const mergeCells: Mending = (records, { freshId }) => {
  const document = lookupIn(records);
  const first = new Map<string, GridCell>();
  const gone = new Set<AnyRecord>();
  const notes: Note[] = [];
  const free = ({ columnId, text }: GridCell) => {
    const grid = document.find('grid', document.find('gridColumn', columnId)?.gridId ?? '');
    if (!grid) throw new Error('a cell without its table is refused before anything is mended');
    if (text.trim() !== '')
      notes.push(madeNote({ id: freshId(), boardId: grid.boardId, x: grid.x - NOTE_PITCH, y: grid.y + notes.length * NOTE_PITCH, text }));
  };
  for (const record of records) {
    if (record.kind !== 'gridCell') continue;
    const place = cellOfGrid(record);
    const there = first.get(place);
    const astray = flawOfBelonging(record, document) !== null;
    if (!astray && !there) {
      first.set(place, record);
      continue;
    }
    gone.add(record);
    const joined = [there?.text ?? '', record.text].filter((text) => text.trim() !== '').join('\n');
    if (astray || !there || joined.length > KINDS.gridCell.text.max) free(record);
    else first.set(place, { ...there, text: joined, color: there.color ?? record.color });
  }
  if (gone.size === 0) return records;
  const kept = records.filter((record) => !gone.has(record));
  return [...kept.map((record) => (record.kind === 'gridCell' ? (first.get(cellOfGrid(record)) ?? record) : record)), ...notes];
};
