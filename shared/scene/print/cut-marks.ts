import { MM_PER_UNIT } from '../../geometry/paper.ts';
import { bottom, right, rectOf, type Point, type Rect } from '../../geometry/rect.ts';
import { tileName, type Sheet } from '../../geometry/sheets.ts';
import { placeLines } from '../../layout/place-text.ts';
import type { Font, Measure } from '../../layout/text.ts';
import { shortened } from '../../layout/wrap.ts';
import { pathItem, segment, solid, textItems } from '../items.ts';
import type { SceneItem } from '../scene.ts';
import type { BoardTokens } from '../tokens.ts';

/** Marks and the sheet's name need so much paper around the content, mm. */
export const LEAST_TILE_MARGIN_MM = 10;

/** From the content's corner to where a mark begins and ends, mm. */
const MARK = { from: 1.5, to: 6.5 } as const;
const NAME: Font = { family: 'sans', weight: 600, size: 13 };
const WORDS: Font = { family: 'sans', weight: 400, size: 10 };

interface Tiles {
  readonly rows: number;
  readonly columns: number;
  /** mm */
  readonly overlap: number;
}

/**
 * What helps to cut and glue a tile: marks at the corners of what it shows, to be cut along at its left and upper edge;
 * dashed ones where the next sheet begins, under which the rest of this one goes; and its name below.
 */
export function cutMarks(sheet: Sheet, { rows, columns, overlap }: Tiles, words: string, board: BoardTokens, measure: Measure): readonly SceneItem[] {
  const place = inUnits(sheet.place);
  const [near, far] = [MARK.from / MM_PER_UNIT, MARK.to / MM_PER_UNIT];
  const [left, top, rightEdge, low] = [place.x, place.y, right(place), bottom(place)];
  const line = (from: Point, to: Point, dash: readonly number[] = []): SceneItem =>
    pathItem(segment(from, to), null, { ...solid(board.text, 0.75), dash });
  const upright = (x: number, dash?: readonly number[]): readonly SceneItem[] => [
    line({ x, y: top - near }, { x, y: top - far }, dash),
    line({ x, y: low + near }, { x, y: low + far }, dash),
  ];
  const level = (y: number, dash?: readonly number[]): readonly SceneItem[] => [
    line({ x: left - near, y }, { x: left - far, y }, dash),
    line({ x: rightEdge + near, y }, { x: rightEdge + far, y }, dash),
  ];
  const shared = overlap / MM_PER_UNIT;
  const dashes = [3, 2.5];
  return [
    ...[left, rightEdge].flatMap((x) => upright(x)),
    ...[top, low].flatMap((y) => level(y)),
    ...(overlap > 0 && sheet.column < columns - 1 ? upright(rightEdge - shared, dashes) : []),
    ...(overlap > 0 && sheet.row < rows - 1 ? level(low - shared, dashes) : []),
    ...nameItems(sheet, words, board, measure),
  ];
}

const inUnits = ({ x, y, width, height }: Rect): Rect => rectOf(x / MM_PER_UNIT, y / MM_PER_UNIT, width / MM_PER_UNIT, height / MM_PER_UNIT);

/** Between the lower marks, so that no cut goes through it. */
function nameItems(sheet: Sheet, words: string, board: BoardTokens, measure: Measure): readonly SceneItem[] {
  const place = inUnits(sheet.place);
  const x = place.x + 8;
  const y = bottom(place) + MARK.from / MM_PER_UNIT + 2;
  const name = tileName(sheet);
  const nameWidth = measure(name, NAME);
  // A last column may show less than its name is wide; its paper has room all the same.
  const room = Math.max(1, sheet.page.width / MM_PER_UNIT - 2 * x - nameWidth - 12);
  const rest = shortened(words, WORDS, Math.max(room, 1), measure);
  return [
    ...textItems(placeLines([{ text: name, width: nameWidth }], NAME, { x, y, width: nameWidth }), board.text),
    ...textItems(
      placeLines([{ text: rest, width: measure(rest, WORDS) }], WORDS, { x: x + nameWidth + 12, y: y + 3.5, width: room }),
      board.textQuiet,
    ),
  ];
}
