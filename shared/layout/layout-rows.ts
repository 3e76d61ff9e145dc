import type { Id } from '../base/id.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import { isLine, type Lane, type Touchpoint } from '../model/kinds.ts';
import type { CardLayout, CellLayout, ColumnLayout, CurveLayout, LaneLayout, LayoutContext, MapLayout } from './board-layout.ts';
import { layoutCard } from './layout-card.ts';
import { layoutCurves, layoutKeys, layoutScale } from './layout-emotion.ts';
import { FONTS, MAP } from './metrics.ts';
import { englishLineName, laneName } from './names.ts';
import { movedText, placeText, widestLine } from './place-text.ts';

type Rows = Pick<MapLayout, 'lanes' | 'cells' | 'cards' | 'curves'> & { readonly height: number };

interface Stack {
  readonly cards: readonly CardLayout[];
  readonly height: number;
}

/** Cards of one cell under each other, from `y`. */
function layoutStack(touchpoints: readonly Touchpoint[], lane: Lane, column: Rect, y: number, document: DocumentReader, context: LayoutContext): Stack {
  const cards: CardLayout[] = [];
  const width = column.width - 2 * MAP.cellPadding;
  let top = y + MAP.cellPadding;
  for (const touchpoint of touchpoints) {
    const card = layoutCard(touchpoint, { lane, at: { x: column.x + MAP.cellPadding, y: top }, width }, document, context);
    cards.push(card);
    top += card.rect.height + MAP.cardGap;
  }
  return { cards, height: cards.length === 0 ? 0 : top - MAP.cardGap + MAP.cellPadding - y };
}

/** A blueprint line: a strip across the map, its name at the right end, the English one beside it. */
function layoutLine(lane: Lane, rect: Rect, { measure, t }: LayoutContext): LaneLayout {
  const text = laneName(lane, t);
  const english = isLine(lane.type) ? englishLineName(lane.type) : '';
  const inner = rect.width - 2 * MAP.cellPadding;
  const asideText = english === text ? null : english;
  const asideWidth = asideText === null ? 0 : measure(asideText, FONTS.aside) + 10;
  const name = placeText(text, FONTS.line, { x: rect.x + MAP.cellPadding, y: rect.y, width: Math.max(inner - asideWidth, 120) }, measure, 'right');
  const height = Math.max(rect.height, name.height + 12);
  const down = (height - name.height) / 2;
  const placed = movedText(name, 0, down);
  const aside =
    asideText === null
      ? null
      : movedText(
          placeText(asideText, FONTS.aside, { x: rect.x + MAP.cellPadding, y: 0, width: inner }, measure, 'right'),
          0,
          (placed.lines.at(-1)?.baseline ?? rect.y) - FONTS.aside.size * 1.038,
        );
  const width = widestLine(name) + asideWidth;
  const nameRect = { x: rect.x + rect.width - MAP.cellPadding - width, y: rect.y + down, width, height: name.height };
  return { id: lane.id, type: lane.type, rect: { ...rect, height }, nameRect, name: placed, aside, scale: null };
}

/** All lanes under each other from `at`, with their cells, cards and curves. A row is as high as its tallest cell or its name. */
export function layoutRows(
  document: DocumentReader,
  mapId: Id,
  at: Point,
  gridWidth: number,
  columns: readonly ColumnLayout[],
  context: LayoutContext,
): Rows {
  const { measure, t } = context;
  const lanes: LaneLayout[] = [];
  const cells: CellLayout[] = [];
  const cards: CardLayout[] = [];
  const curves: CurveLayout[] = [];
  let y = at.y;
  for (const lane of document.children('lane', mapId)) {
    const byStep = new Map<Id, Touchpoint[]>();
    for (const card of document.children('touchpoint', lane.id)) {
      const inCell = byStep.get(card.stepId);
      if (inCell) inCell.push(card);
      else byStep.set(card.stepId, [card]);
    }
    const line = isLine(lane.type) ? layoutLine(lane, { x: at.x, y, width: gridWidth, height: MAP.lineStrip }, context) : null;
    const emotional = lane.type === 'emotion';
    const ownCurves = emotional ? document.children('curve', lane.id) : [];
    const nameWidth = MAP.nameColumn - 2 * MAP.cellPadding - 8 - (emotional ? MAP.scaleColumn - 16 : 0);
    const nameBox = { x: at.x + MAP.cellPadding + 4, y: y + 14, width: nameWidth };
    const name = line ? line.name : placeText(laneName(lane, t), FONTS.lane, nameBox, measure);
    const keys = layoutKeys(ownCurves, { ...nameBox, y: nameBox.y + name.height + 10 }, context);
    const plotHeight = emotional ? Math.max(MAP.emotionHeight, name.height + keys.height + 34) : 0;

    // Lines and emotion lanes take no cards; those a file brings along all the same stay visible, below what is drawn there.
    const cardsY = y + (line ? line.rect.height : plotHeight);
    const stacks = columns.map(({ id, rect }) => layoutStack(byStep.get(id) ?? [], lane, rect, cardsY, document, context));
    const tallest = stacks.reduce((height, stack) => Math.max(height, stack.height), 0);
    const height = line ? line.rect.height + tallest : emotional ? plotHeight + tallest : Math.max(MAP.emptyRow, name.height + 28, tallest);
    const rect = { x: at.x, y, width: gridWidth, height };

    if (!line || tallest > 0) {
      for (const { id, rect: column } of columns) cells.push({ stepId: id, laneId: lane.id, rect: { x: column.x, y, width: column.width, height } });
    }
    for (const stack of stacks) cards.push(...stack.cards);
    if (line) lanes.push({ ...line, rect });
    else {
      const plot = { ...rect, height: plotHeight };
      const scale = emotional ? layoutScale(ownCurves, plot, context) : null;
      lanes.push({ id: lane.id, type: lane.type, rect, nameRect: { ...rect, width: MAP.nameColumn }, name, aside: null, scale });
      if (scale) curves.push(...layoutCurves(document, lane, plot, scale, keys.keys, columns, context));
    }
    y += height;
  }
  return { lanes, cells, cards, curves, height: y - at.y };
}
