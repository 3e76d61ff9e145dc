import type { Contact } from './events.ts';

/** How near a pointer has to come, CSS px. */
export interface Reach {
  /** Around the centre of a handle; inward never more than a share of the thing, or nothing of it would be left. */
  readonly handle: number;
  /** On either side of a border that makes a column wider or a row taller. */
  readonly border: number;
  /** Around the middle of a port. */
  readonly port: number;
  /** On either side of a frame's edge. */
  readonly edge: number;
}

/** Of what points with one pixel: a mouse or a pen. */
export const FINE: Reach = { handle: 9, border: 5, port: 9, edge: 6 };

/** Of a fingertip: what it can take is 40 px across and more. */
export const COARSE: Reach = { handle: 22, border: 20, port: 22, edge: 20 };

export const reachOf = ({ pointer }: Pick<Contact, 'pointer'>): Reach => (pointer === 'touch' ? COARSE : FINE);
