import type { Id } from '../base/id.ts';
import { ordersBetween, type OrderKey } from '../base/order.ts';
import { fresh } from '../model/fresh.ts';
import type { AnyRecord, Frame, NoteColor } from '../model/kinds.ts';

/** Board units, all of them. */
const GAP = 24;

interface Field {
  readonly role: Frame['role'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shape?: Frame['shape'];
  readonly color?: NoteColor;
}

/** Fields side by side in rows, all of one size. */
const grid = (rows: readonly (readonly Pick<Field, 'role' | 'color'>[])[], width: number, height: number, at = { x: 0, y: 0 }): readonly Field[] =>
  rows.flatMap((row, line) =>
    row.map((field, column) => ({ ...field, x: at.x + column * (width + GAP), y: at.y + line * (height + GAP), width, height })),
  );

/** Locked, so that nobody takes hold of a field when a note is meant. The first field lies lowest. */
function lockedFrames(fields: readonly Field[], boardId: Id, newId: () => Id): readonly AnyRecord[] {
  const orders = ordersBetween(null, null, fields.length);
  return fields.map(({ shape = 'rectangle', ...field }, at) =>
    fresh('frame', { id: newId(), boardId, ...field, shape, locked: true, order: orders[at] as OrderKey }),
  );
}

/** Who the workshop is about: a card of the list, and fields to fill it from. */
export function personaRecords(boardId: Id, newId: () => Id): readonly AnyRecord[] {
  const [order] = ordersBetween(null, null, 1) as readonly [OrderKey];
  const persona = fresh('persona', { id: newId(), color: 'teal', icon: 'user', order });
  const fields = grid(
    [
      [{ role: 'persona-who' }, { role: 'persona-goals', color: 'green' }, { role: 'persona-needs' }],
      [{ role: 'persona-frustrations', color: 'pink' }, { role: 'persona-channels' }, { role: 'persona-quote', color: 'yellow' }],
    ],
    400,
    340,
    { x: 348, y: 0 },
  );
  return [persona, fresh('personaCard', { id: newId(), boardId, personaId: persona.id, x: 0, y: 0, order }), ...lockedFrames(fields, boardId, newId)];
}

/** Four sides of one customer (Gray et al., "Gamestorming", 2010), and what it comes to. */
export const empathyRecords = (boardId: Id, newId: () => Id): readonly AnyRecord[] =>
  lockedFrames(
    [
      ...grid(
        [
          [{ role: 'empathy-says' }, { role: 'empathy-thinks' }],
          [{ role: 'empathy-does' }, { role: 'empathy-feels' }],
        ],
        560,
        320,
      ),
      ...grid(
        [
          [
            { role: 'empathy-pains', color: 'pink' },
            { role: 'empathy-gains', color: 'green' },
          ],
        ],
        560,
        240,
        { x: 0, y: 2 * (320 + GAP) },
      ),
    ],
    boardId,
    newId,
  );

/** Rings around the customer: the further out, the less directly somebody is concerned. */
export const stakeholderRecords = (boardId: Id, newId: () => Id): readonly AnyRecord[] =>
  lockedFrames(
    [
      { role: 'stakeholder-indirect', shape: 'ellipse', x: 0, y: 0, width: 1_440, height: 1_000 },
      { role: 'stakeholder-direct', shape: 'ellipse', x: 220, y: 190, width: 1_000, height: 720 },
      { role: 'stakeholder-core', shape: 'ellipse', color: 'teal', x: 450, y: 390, width: 540, height: 420 },
    ],
    boardId,
    newId,
  );

/** Value upward, effort to the right: above what pays at once and what pays later, below what can wait and what is not worth it. */
export const MATRIX_FIELDS: readonly Field[] = grid(
  [
    [
      { role: 'matrix-quick-wins', color: 'green' },
      { role: 'matrix-big-bets', color: 'blue' },
    ],
    [{ role: 'matrix-fill-ins' }, { role: 'matrix-time-sinks', color: 'grey' }],
  ],
  560,
  400,
);

export const matrixRecords = (boardId: Id, newId: () => Id): readonly AnyRecord[] => lockedFrames(MATRIX_FIELDS, boardId, newId);
