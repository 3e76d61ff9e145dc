import type { Size } from '../../geometry/camera.ts';
import { MM_PER_UNIT } from '../../geometry/paper.ts';
import { bottom, centre, rectOf, right, type Rect } from '../../geometry/rect.ts';
import { tileName, type SheetPlan } from '../../geometry/sheets.ts';
import { placeLines, placeText } from '../../layout/place-text.ts';
import type { Font, Measure } from '../../layout/text.ts';
import { faded } from '../color.ts';
import { rectItem, solid, textItems } from '../items.ts';
import type { Scene, SceneItem } from '../scene.ts';
import type { BoardTokens } from '../tokens.ts';
import { furnitureLayer, type PrintPage } from './print-page.ts';

const TITLE: Font = { family: 'sans', weight: 600, size: 24 };
const FACTS: Font = { family: 'sans', weight: 400, size: 13 };
const STEPS: Font = { family: 'sans', weight: 400, size: 13 };
const LEAST_MARGIN_MM = 12;
/** Between the picture and the words below it, units. */
const GAP = 22;

export interface PlanWords {
  readonly title: string;
  readonly facts: string;
  /** What to do, in this order. */
  readonly steps: readonly string[];
}

/** The first page of tiles: a small picture of the whole with the sheets' names, and how to put them together. */
export function assemblyPage(plan: SheetPlan, content: Rect, scene: Scene, words: PlanWords, board: BoardTokens, measure: Measure): PrintPage {
  const size = plan.sheets[0]?.page ?? { width: 210, height: 297 };
  const edge = LEAST_MARGIN_MM / MM_PER_UNIT;
  const page = rectOf(0, 0, size.width / MM_PER_UNIT, size.height / MM_PER_UNIT);
  const width = Math.max(1, page.width - 2 * edge);
  const title = placeText(words.title, TITLE, { x: edge, y: edge, width }, measure);
  const facts = placeText(words.facts, FACTS, { x: edge, y: edge + title.height + 6, width }, measure);
  const numbered = words.steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
  const stepsHeight = placeText(numbered, STEPS, { x: edge, y: 0, width }, measure).height;
  const top = facts.height + title.height + edge + 26;
  const room = { width, height: Math.max(1, bottom(page) - edge - stepsHeight - GAP - top) };
  const scale = Math.min(room.width / content.width, room.height / content.height);
  const picture = rectOf(edge + (width - content.width * scale) / 2, top, content.width * scale, content.height * scale);
  const steps = placeText(numbered, STEPS, { x: edge, y: bottom(picture) + GAP, width }, measure);
  const texts = [...textItems(title, board.text), ...textItems(facts, board.textQuiet), ...textItems(steps, board.text)];
  return {
    size,
    layers: [
      { scene: { ...scene, bounds: content }, place: inMillimetres(picture), isCut: true },
      furnitureLayer(size, [...texts, ...tileItems(plan, content, picture, board, measure)]),
    ],
  };
}

const inMillimetres = ({ x, y, width, height }: Rect): Rect => rectOf(x * MM_PER_UNIT, y * MM_PER_UNIT, width * MM_PER_UNIT, height * MM_PER_UNIT);

/** Each sheet begins where it is cut, at its left and upper edge, and ends where the next one covers it. */
function tileItems(plan: SheetPlan, content: Rect, picture: Rect, board: BoardTokens, measure: Measure): readonly SceneItem[] {
  const scale = picture.width / content.width;
  const starts = (axis: 'x' | 'y', index: 'column' | 'row'): readonly number[] =>
    [...new Map(plan.sheets.map((sheet) => [sheet[index], sheet.area[axis]])).values()].map(
      (start) => picture[axis] + (start - content[axis]) * scale,
    );
  const [lefts, tops] = [starts('x', 'column'), starts('y', 'row')];
  return plan.sheets.flatMap((sheet) => {
    const [x, y] = [lefts[sheet.column] ?? picture.x, tops[sheet.row] ?? picture.y];
    const tile = rectOf(x, y, (lefts[sheet.column + 1] ?? right(picture)) - x, (tops[sheet.row + 1] ?? bottom(picture)) - y);
    return [rectItem(tile, null, solid(board.text, 1)), ...nameItems(tile, tileName(sheet), board, measure)];
  });
}

function nameItems(tile: Size & Rect, name: string, board: BoardTokens, measure: Measure): readonly SceneItem[] {
  const size = Math.max(6, Math.min(28, tile.width / 4, tile.height / 3));
  const font: Font = { family: 'sans', weight: 600, size };
  const width = measure(name, font);
  const { x, y } = centre(tile);
  const chip = rectOf(x - width / 2 - size * 0.4, y - size * 0.75, width + size * 0.8, size * 1.5);
  const text = placeLines([{ text: name, width }], font, { x: x - width / 2, y: y - (size * 1.35) / 2, width });
  return [rectItem(chip, faded(board.paper, 0.9), solid(board.text, 0.75), size * 0.3), ...textItems(text, board.text)];
}
