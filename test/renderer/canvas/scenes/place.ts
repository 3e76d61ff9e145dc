import { ordersBetween, type OrderKey } from '../../../../shared/base/order.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';

export const BOARD: AnyRecord = { id: 'board', kind: 'board', name: null, order: 'a0' };

/** The picture every attachment of a scene shows; drawn by the page. */
export const PHOTO = { sha256: 'a'.repeat(64), mime: 'image/png', name: 'modem.png', byteCount: 1, width: 300, height: 200 } as const;

export interface Place {
  readonly boardId: string;
  readonly order: OrderKey;
}

/** A board with what these make, each over the one before it. */
export function onBoard(things: readonly ((place: Place) => AnyRecord)[]): readonly AnyRecord[] {
  const orders = ordersBetween(null, null, things.length);
  return [BOARD, ...things.map((make, at) => make({ boardId: 'board', order: orders[at] as OrderKey }))];
}

type NoteLook = Partial<Pick<Extract<AnyRecord, { kind: 'note' }>, 'width' | 'height' | 'color' | 'textSize' | 'bold' | 'align' | 'link' | 'locked'>>;

export const note =
  (id: string, x: number, y: number, text: string, look: NoteLook = {}) =>
  (place: Place): AnyRecord =>
    fresh('note', { id, ...place, x, y, width: 160, height: 160, color: 'yellow', text, ...look });
