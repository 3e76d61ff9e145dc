import type { Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { onBoard } from '../../../shared/model/field.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Note } from '../../../shared/model/kinds.ts';

const SIDE = 180;
/** From one made note to the next, board units. */
export const NOTE_PITCH = SIDE + 24;

interface MadeNote {
  readonly id: Id;
  readonly boardId: Id;
  /** Upper left corner, board units; beyond the board's limits the limit is taken. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A note for words that lost their place. Its order key repeats: siblings are renumbered at the end of mending. */
export const madeNote = ({ id, boardId, x, y, text }: MadeNote): Note =>
  fresh('note', { id, boardId, x: onBoard(x), y: onBoard(y), width: SIDE, height: SIDE, text, color: 'yellow', order: orderBetween(null, null) });
