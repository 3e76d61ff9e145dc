import { bottom, right, type Point, type Rect } from '../geometry/rect.ts';
import type { GridCellLayout, GridLayout } from '../layout/thing-layout.ts';
import type { Grid } from '../model/kinds.ts';
import type { SceneContext } from './board-scene.ts';
import { inkOf } from './drawing-style.ts';
import { KAPPA, pathItem, rectItem, segment, solid, textItems } from './items.ts';
import type { Color, PathStep, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Of the table's corners, board units. */
const RADIUS = 8;

interface Inks {
  readonly line: Color;
  readonly edge: Color;
  readonly band: Color;
}

/** A table of no colour is drawn in the greys of a map; one of a colour has its lines and a tint of it. */
function inksOf({ record }: GridLayout, board: BoardTokens): Inks {
  if (record.color === 'black') return { line: board.paperEdge, edge: board.frameEdge, band: board.stageBand };
  const ink = inkOf(record.color, board);
  return { line: `${ink}59`, edge: ink, band: `${ink}26` };
}

/** What the words of a cell are written in. The band of a table of a colour is a tint of its ground, so its words are those of the rest. */
export function cellInk({ color, isHeader }: GridCellLayout, grid: Grid, board: BoardTokens): Color {
  if (color !== null) return board.notes[color].text;
  return isHeader && grid.color === 'black' ? board.stageText : board.text;
}

/** Ground, header band, coloured cells, thin lines between, one edge around. Everything empty draws nothing. */
export function gridItems(grid: GridLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const { rect, rows, columns, cells, record } = grid;
  const inks = inksOf(grid, board);
  const [header] = rows;
  const fills: SceneItem[] = [];
  const words: SceneItem[] = [];
  for (const cell of cells) {
    if (cell.color !== null) fills.push(groundItem(cell.rect, rect, board.notes[cell.color].fill));
    if (cell.text.lines.length > 0) words.push(...textItems(cell.text, cellInk(cell, record, board)));
  }
  const steps = [
    ...rows.slice(1).flatMap((row) => segment({ x: rect.x, y: row.rect.y }, { x: right(rect), y: row.rect.y })),
    ...columns.slice(1).flatMap((column) => segment({ x: column.rect.x, y: rect.y }, { x: column.rect.x, y: bottom(rect) })),
  ];
  return [
    rectItem(rect, board.paper, null, RADIUS),
    ...(record.hasHeader && header ? [groundItem(header.rect, rect, inks.band)] : []),
    ...fills,
    ...(steps.length > 0 ? [pathItem(steps, null, solid(inks.line, 1))] : []),
    ...words,
    rectItem(rect, null, solid(inks.edge, 1.5), RADIUS),
  ];
}

/** A part of the table's ground, round where the table is. */
function groundItem(part: Rect, whole: Rect, fill: Color): SceneItem {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.5;
  const [left, top, rightmost, lowest] = [
    near(part.x, whole.x),
    near(part.y, whole.y),
    near(right(part), right(whole)),
    near(bottom(part), bottom(whole)),
  ];
  if (!((left || rightmost) && (top || lowest))) return rectItem(part, fill);
  const [x, y, x2, y2] = [part.x, part.y, right(part), bottom(part)];
  const of = (round: boolean): number => (round ? Math.min(RADIUS, part.width / 2, part.height / 2) : 0);
  const [tl, tr, br, bl] = [of(left && top), of(rightmost && top), of(rightmost && lowest), of(left && lowest)];
  const k = 1 - KAPPA;
  const corner = (radius: number, c1: Point, c2: Point, at: Point): readonly PathStep[] => (radius === 0 ? [] : [{ to: 'curve', c1, c2, at }]);
  const steps: readonly PathStep[] = [
    { to: 'move', at: { x: x + tl, y } },
    { to: 'line', at: { x: x2 - tr, y } },
    ...corner(tr, { x: x2 - tr * k, y }, { x: x2, y: y + tr * k }, { x: x2, y: y + tr }),
    { to: 'line', at: { x: x2, y: y2 - br } },
    ...corner(br, { x: x2, y: y2 - br * k }, { x: x2 - br * k, y: y2 }, { x: x2 - br, y: y2 }),
    { to: 'line', at: { x: x + bl, y: y2 } },
    ...corner(bl, { x: x + bl * k, y: y2 }, { x, y: y2 - bl * k }, { x, y: y2 - bl }),
    { to: 'line', at: { x, y: y + tl } },
    ...corner(tl, { x, y: y + tl * k }, { x: x + tl * k, y }, { x: x + tl, y }),
    { to: 'close' },
  ];
  return pathItem(steps, fill, null);
}
