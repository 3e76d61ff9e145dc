import type { Size } from '../../geometry/camera.ts';
import { MM_PER_UNIT, type Insets } from '../../geometry/paper.ts';
import { placeLines } from '../../layout/place-text.ts';
import type { Font, Measure } from '../../layout/text.ts';
import { shortened } from '../../layout/wrap.ts';
import { pathItem, segment, solid, textItems } from '../items.ts';
import type { SceneItem } from '../scene.ts';
import type { BoardTokens } from '../tokens.ts';

/** What stands at the left and right end of a line above or below the content. */
export interface PageLine {
  readonly left: string;
  readonly right: string;
}

/** Room a line of words takes beyond the margin, with the air between it and the content, mm. */
const BAND_MM = 9;
/** Many printers reach no further to the edge. */
const LEAST_EDGE_MM = 5;

/** What is kept free for a margin and the lines asked for, mm. */
export function freeOf(margin: number, lines: { readonly head: boolean; readonly foot: boolean }): Insets {
  const edge = (has: boolean): number => (has ? Math.max(margin, LEAST_EDGE_MM) + BAND_MM : margin);
  return { top: edge(lines.head), right: margin, bottom: edge(lines.foot), left: margin };
}

const FONT: Font = { family: 'sans', weight: 400, size: 12 };
const STRONG: Font = { family: 'sans', weight: 600, size: 12 };
/** Words at both ends stay this far apart, units. */
const GAP = 24;

interface Words {
  readonly head: PageLine | null;
  readonly foot: PageLine | null;
}

/** The words above and below the content of a page, each with a hairline towards it. */
export function headAndFoot(page: Size, margin: number, { head, foot }: Words, board: BoardTokens, measure: Measure): readonly SceneItem[] {
  const edge = Math.max(margin, LEAST_EDGE_MM) / MM_PER_UNIT;
  const [width, height] = [page.width / MM_PER_UNIT, page.height / MM_PER_UNIT];
  const band = BAND_MM / MM_PER_UNIT;
  const box = (y: number) => ({ x: edge, y, width: Math.max(1, width - 2 * edge) });
  const rule = (y: number) => pathItem(segment({ x: edge, y }, { x: width - edge, y }), null, solid(board.rowLine, 0.75));
  const lines = (line: PageLine, y: number, font: Font): readonly SceneItem[] => {
    const room = box(y);
    const right = shortened(line.right, FONT, room.width / 2, measure);
    const rightWidth = measure(right, FONT);
    const left = shortened(line.left, font, Math.max(1, room.width - (right === '' ? 0 : rightWidth + GAP)), measure);
    return [
      ...textItems(placeLines([{ text: left, width: measure(left, font) }], font, room), board.text),
      ...textItems(placeLines([{ text: right, width: rightWidth }], FONT, room, 'right'), board.textQuiet),
    ];
  };
  return [
    ...(head ? [...lines(head, edge, STRONG), rule(edge + band * 0.68)] : []),
    ...(foot ? [rule(height - edge - band * 0.68), ...lines(foot, height - edge - FONT.size * 1.35, FONT)] : []),
  ];
}
