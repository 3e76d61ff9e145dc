import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { centre, right, type Point } from '../../../shared/geometry/rect.ts';
import type { MapLayout } from '../../../shared/layout/board-layout.ts';
import type { Hand } from './hand.ts';

export const mapOf = ({ editor }: Hand): MapLayout => {
  const [map] = editor.layout().maps;
  if (!map) throw new Error('there is a map');
  return map;
};

export const step = (hand: Hand, column: number) => {
  const found = mapOf(hand).steps[column];
  if (!found) throw new Error(`there is no column ${column}`);
  return found;
};

export const lane = (hand: Hand, row: number) => {
  const found = mapOf(hand).lanes[row];
  if (!found) throw new Error(`there is no row ${row}`);
  return found;
};

export const edgeOf = (hand: Hand, column: number): Point => ({ x: right(step(hand, column).rect), y: centre(step(hand, column).rect).y });

/** A card with that id and title in a cell. */
export function card(hand: Hand, column: number, row: number, id: string): void {
  hand.editor.execute(
    'history.add',
    addTouchpoint(hand.editor.document, { stepId: step(hand, column).id, laneId: lane(hand, row).id, title: id, id }),
  );
}
