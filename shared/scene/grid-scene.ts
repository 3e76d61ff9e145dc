import { bottom, right } from '../geometry/rect.ts';
import type { GridLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { pathItem, rectItem, segment, solid, textItems } from './items.ts';
import type { SceneItem } from './scene.ts';

export function gridItems({ rect, rows, columns, cells }: GridLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const line = solid(board.paperEdge, 1);
  return [
    rectItem(rect, board.paper),
    ...cells.flatMap((cell) => {
      const fill = cell.color !== null ? board.notes[cell.color].fill : cell.isHeader ? board.stageBand : null;
      const ink = cell.color !== null ? board.notes[cell.color].text : cell.isHeader ? board.stageText : board.text;
      return [...(fill === null ? [] : [rectItem(cell.rect, fill)]), ...textItems(cell.text, ink)];
    }),
    ...rows.slice(1).map((row) => pathItem(segment({ x: rect.x, y: row.rect.y }, { x: right(rect), y: row.rect.y }), null, line)),
    ...columns.slice(1).map((column) => pathItem(segment({ x: column.rect.x, y: rect.y }, { x: column.rect.x, y: bottom(rect) }), null, line)),
    rectItem(rect, null, solid(board.paperEdge, 1.5), 4),
  ];
}
