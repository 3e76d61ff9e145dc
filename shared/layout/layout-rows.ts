import type { Id } from '../base/id.ts';
import { right, type Point, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import { isLine, type Lane, type Touchpoint } from '../model/kinds.ts';
import type { CardLayout, CellLayout, CurveLayout, LaneLayout, LayoutContext, MapLayout } from './board-layout.ts';
import { layoutCard } from './layout-card.ts';
import type { Columns } from './layout-columns.ts';
import { layoutEmotion } from './layout-emotion.ts';
import { laneTotals } from './lane-totals.ts';
import { FONTS, MAP } from './metrics.ts';
import { englishLineName, laneName } from './names.ts';
import { movedText, placeText, widestLine } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';
import { shortened } from './wrap.ts';

type Rows = Pick<MapLayout, 'lanes' | 'cells' | 'cards' | 'curves'> & { readonly height: number };

interface Stack {
  readonly cards: readonly CardLayout[];
  readonly height: number;
}

/** Cards of one cell under each other, from `y`. */
function layoutStack(
  touchpoints: readonly Touchpoint[],
  lane: Lane,
  column: Rect,
  y: number,
  document: DocumentReader,
  context: LayoutContext,
): Stack {
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

/** A blueprint line: a strip across the map, its name at the right end (`nameEnd`: ahead of collapsed columns, which would cover it), the English one beside it. */
function layoutLine(lane: Lane, rect: Rect, nameEnd: number, { measure, t }: LayoutContext): LaneLayout {
  const text = laneName(lane, t);
  const english = isLine(lane.type) ? englishLineName(lane.type) : '';
  const inner = nameEnd - rect.x - 2 * MAP.cellPadding;
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
  const nameRect = { x: nameEnd - MAP.cellPadding - width, y: rect.y + down, width, height: name.height };
  return { id: lane.id, type: lane.type, rect: { ...rect, height }, nameRect, name: placed, aside, scale: null, least: height, collapsed: null };
}

/** A slim row with the lane's name in one line and the number of cards or points in it. */
function layoutCollapsed(document: DocumentReader, lane: Lane, at: Point, gridWidth: number, { measure, t }: LayoutContext): LaneLayout {
  const height = MAP.collapsedLane;
  const curves = document.children('curve', lane.id);
  const held =
    document.children('touchpoint', lane.id).length + curves.reduce((sum, curve) => sum + document.children('curvePoint', curve.id).length, 0);
  const inset = MAP.cellPadding + 4;
  const inner = { x: at.x + inset, y: at.y + (height - FONTS.lane.size * LINE_HEIGHT) / 2, width: MAP.nameColumn - 2 * inset };
  const count = placeText(String(held), FONTS.aside, { ...inner, y: inner.y + 2 }, measure, 'right');
  const nameBox = { ...inner, x: inner.x + MAP.fold, width: inner.width - MAP.fold - widestLine(count) - 10 };
  const name = placeText(shortened(laneName(lane, t).replaceAll(/\s+/g, ' '), FONTS.lane, nameBox.width, measure), FONTS.lane, nameBox, measure);
  const rect = { ...at, width: gridWidth, height };
  return {
    id: lane.id,
    type: lane.type,
    rect,
    nameRect: { ...rect, width: MAP.nameColumn },
    name,
    aside: null,
    scale: null,
    least: height,
    collapsed: count,
  };
}

/** All lanes under each other from `at`, with their cells, cards and curves. A row is as high as its tallest cell or its name, or as it was made. */
export function layoutRows(
  document: DocumentReader,
  mapId: Id,
  at: Point,
  gridWidth: number,
  { steps: columns, slots }: Columns,
  context: LayoutContext,
): Rows {
  const { measure, t } = context;
  const lanes: LaneLayout[] = [];
  const cells: CellLayout[] = [];
  const cards: CardLayout[] = [];
  const curves: CurveLayout[] = [];
  const lastOpen = columns.at(-1);
  const nameEnd = lastOpen && slots.at(-1)?.id !== lastOpen.id ? right(lastOpen.rect) : at.x + gridWidth;
  let y = at.y;
  for (const lane of document.children('lane', mapId)) {
    if (lane.hidden) continue;
    if (lane.collapsed && !isLine(lane.type)) {
      const slim = layoutCollapsed(document, lane, { x: at.x, y }, gridWidth, context);
      lanes.push(slim);
      y += slim.rect.height;
      continue;
    }
    const byStep = new Map<Id, Touchpoint[]>();
    for (const card of document.children('touchpoint', lane.id)) {
      const inCell = byStep.get(card.stepId);
      if (inCell) inCell.push(card);
      else byStep.set(card.stepId, [card]);
    }
    const line = isLine(lane.type) ? layoutLine(lane, { x: at.x, y, width: gridWidth, height: MAP.lineStrip }, nameEnd, context) : null;
    const emotional = lane.type === 'emotion';
    const nameWidth = MAP.nameColumn - 2 * MAP.cellPadding - 8 - (emotional ? MAP.scaleColumn - 16 : 0);
    const nameBox = { x: at.x + MAP.cellPadding + 4, y: y + 14, width: nameWidth };
    const name = line ? line.name : placeText(laneName(lane, t), FONTS.lane, nameBox, measure);
    const emotionPlace = {
      row: { x: at.x, y, width: gridWidth, height: lane.height ?? 0 },
      keys: { ...nameBox, y: nameBox.y + name.height + 10 },
      columns: slots,
    };
    const emotion = emotional ? layoutEmotion(document, lane, emotionPlace, context) : null;
    const plotHeight = emotion?.height ?? 0;

    // Lines and emotion lanes take no cards; those a file brings along all the same stay visible, below what is drawn there.
    const cardsY = y + (line ? line.rect.height : plotHeight);
    const stacks = columns.map(({ id, rect }) => layoutStack(byStep.get(id) ?? [], lane, rect, cardsY, document, context));
    const tallest = stacks.reduce((height, stack) => Math.max(height, stack.height), 0);
    const totals = laneTotals(document, lane, t);
    const aside = totals === '' ? null : placeText(totals, FONTS.aside, { ...nameBox, y: nameBox.y + name.height + 6 }, measure);
    const own = Math.max(MAP.emptyRow, name.height + (aside ? aside.height + 6 : 0) + 28, tallest);
    const height = line ? line.rect.height + tallest : emotional ? plotHeight + tallest : Math.max(own, lane.height ?? 0);
    const least = line ? height : emotion ? emotion.least + tallest : own;
    const rect = { x: at.x, y, width: gridWidth, height };

    if (!line || tallest > 0) {
      for (const { id, rect: column } of columns) cells.push({ stepId: id, laneId: lane.id, rect: { x: column.x, y, width: column.width, height } });
    }
    for (const stack of stacks) cards.push(...stack.cards);
    if (line) lanes.push({ ...line, rect, least });
    else {
      const scale = emotion?.scale ?? null;
      lanes.push({ id: lane.id, type: lane.type, rect, nameRect: { ...rect, width: MAP.nameColumn }, name, aside, scale, least, collapsed: null });
      if (emotion) curves.push(...emotion.curves);
    }
    y += height;
  }
  return { lanes, cells, cards, curves, height: y - at.y };
}
