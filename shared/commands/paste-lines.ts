import { newId as freshId, type Id } from '../base/id.ts';
import { webLinkOf } from '../base/link.ts';
import { storableText } from '../base/text.ts';
import type { Point } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type NoteColor, type Step } from '../model/kinds.ts';
import { looseOn } from '../model/on-board.ts';
import { cardsIn, mapIdOf, stepsOf } from '../model/structure.ts';
import { blockOf, gridOf } from './note-block.ts';
import { noteAt } from './notes.ts';
import { keysAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';

/** Rows of cells, all text; a list is rows of one cell. */
type Rows = readonly (readonly string[])[];

interface PasteLines {
  readonly boardId: Id;
  /** The middle of the block of notes. */
  readonly at: Point;
  readonly rows: Rows;
  readonly color?: NoteColor;
  /** The cell that is selected: lines become its cards, if it takes cards. */
  readonly target?: Cell | null;
  readonly newId?: () => Id;
}

const widthOf = (rows: Rows): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The step of a cell and those behind it: columns of a table go there one after the other. */
function stepsFrom(document: DocumentReader, { stepId }: Cell): readonly Step[] {
  const steps = stepsOf(document, mapIdOf(document, stepId) ?? '');
  return steps.slice(steps.findIndex(({ id }) => id === stepId));
}

/** How many columns of a pasted table have no step to go to; none where the cell takes no cards, for then they become notes. */
export const columnsBeyond = (document: DocumentReader, rows: Rows, target: Cell | null): number =>
  target && takesCards(document, target) ? Math.max(0, widthOf(rows) - stepsFrom(document, target).length) : 0;

/**
 * Turns plain words into notes: a list into a tidy block, a table into notes in the same rows and columns. With a cell
 * they become cards there, the first column below each other in it and every other one in the next step.
 */
export function pasteLines(document: DocumentReader, { boardId, at, rows, color = 'yellow', target = null, newId = freshId }: PasteLines): Diff {
  if (!document.find('board', boardId)) return EMPTY_DIFF;
  return change(document, (draft) => {
    if (target && takesCards(draft, target)) addCards(draft, rows, target, newId);
    else addNotes(draft, rows, { boardId, at, color }, newId);
  });
}

function addCards(draft: Draft, rows: Rows, target: Cell, newId: () => Id): void {
  stepsFrom(draft, target).forEach(({ id: stepId }, column) => {
    const titles = rows.flatMap((row) => row[column] || []);
    if (titles.length === 0) return;
    const cards = cardsIn(draft, stepId, target.laneId);
    const orders = keysAt(draft, cards, cards.length, titles.length);
    titles.forEach((words, index) => {
      const title = storableText(words, KINDS.touchpoint.title.max);
      draft.add(
        fresh('touchpoint', {
          id: newId(),
          stepId,
          laneId: target.laneId,
          title,
          color: null,
          link: webLinkOf(title),
          order: orders[index] as string,
        }),
      );
    });
  });
}

function addNotes(draft: Draft, rows: Rows, { boardId, at, color }: Required<Pick<PasteLines, 'boardId' | 'at' | 'color'>>, newId: () => Id): void {
  const columns = widthOf(rows);
  const placeIn = gridOf(columns, rows.length, at);
  const block = columns === 1 ? blockOf(rows.length, at) : [];
  const filled = rows.flatMap((row, y) => row.flatMap((words, x) => (words === '' ? [] : [{ words, middle: block[y] ?? placeIn(x, y) }])));
  const others = looseOn(draft, boardId);
  const orders = keysAt(draft, others, others.length, filled.length);
  filled.forEach(({ words, middle }, index) => {
    draft.add(noteAt({ boardId, at: middle, text: words, color, id: newId() }, orders[index] as string, webLinkOf(words)));
  });
}
