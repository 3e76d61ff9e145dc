import fc from 'fast-check';
import type { Rects } from '../../../shared/commands/blocks.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { change } from '../../../shared/model/draft.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { bench, type Bench } from './support.ts';

type Place = readonly [x: number, y: number, width?: number, height?: number];

/** A board with notes at these places, named by their number. */
export function board(places: readonly Place[]): Bench {
  const made = bench('blank');
  places.forEach(([x, y, width = 180, height = 180], at) => {
    made.run(addNote(made.document, { boardId: made.boardId, at: { x: 0, y: 0 }, id: `n${at}`, text: String(at) }));
    made.run(change(made.document, (draft) => draft.update('note', `n${at}`, { x, y, width, height })));
  });
  return made;
}

export const note = ({ document }: Bench, at: number): Note => document.find('note', `n${at}`) as Note;

export const rectsOf = ({ document, boardId }: Bench): Rects =>
  new Map(document.children('note', boardId).map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));

export const corners = ({ document, boardId }: Bench) => document.children('note', boardId).map(({ x, y }) => [x, y]);

export const places = fc.array(
  fc.tuple(
    fc.integer({ min: -900, max: 900 }),
    fc.integer({ min: -900, max: 900 }),
    fc.integer({ min: 60, max: 400 }),
    fc.integer({ min: 60, max: 400 }),
  ),
  { minLength: 2, maxLength: 14 },
);
