import { centre, inflate, type Point, type Rect } from '../geometry/rect.ts';
import type { HeaderField, LaneLayout, MapLayout, StageLayout } from '../layout/board-layout.ts';
import { foldOfLane, foldOfStage } from '../layout/map-hit.ts';
import type { PlacedText } from '../layout/text.ts';
import type { DocumentReader } from '../model/document.ts';
import { isLine, type LineType } from '../model/kinds.ts';
import type { SceneContext } from './board-scene.ts';
import { cardGroup } from './card-scene.ts';
import { connectorGroup, crossesRect } from './connector-scene.ts';
import { faded } from './color.ts';
import { emotionItems } from './emotion-scene.ts';
import { iconItem } from './icons.ts';
import { pathItem, rectItem, segment, solid, textItems } from './items.ts';
import { alternativesItems, boundsOfBracket, jumpGroup } from './jump-scene.ts';
import { legendMark } from './legend-scene.ts';
import type { SceneGroup, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Each blueprint line has its own dash, so that the three stay apart without colour and without reading. */
const LINE_DASHES: Readonly<Record<LineType, readonly number[]>> = {
  'line-interaction': [],
  'line-visibility': [14, 6],
  'line-internal': [3, 5],
};

const horizontal = (rect: Rect, y: number) => segment({ x: rect.x, y }, { x: rect.x + rect.width, y });

function fieldItems({ label, value, sign }: HeaderField, tokens: BoardTokens): readonly SceneItem[] {
  const colors = sign && tokens.notes[sign.color];
  return [
    ...textItems(label, tokens.textQuiet),
    ...(sign && colors ? [rectItem(sign.rect, colors.fill, solid(colors.edge, 1), 5), iconItem(sign.icon, centre(sign.rect), 14, colors.text)] : []),
    ...textItems(value, tokens.text),
  ];
}

/** The future stands out, the current state is quiet. */
function phaseItems(phase: MapLayout['header']['phase'], tokens: BoardTokens): readonly SceneItem[] {
  if (!phase) return [];
  const future = phase.value === 'future';
  return [
    future ? rectItem(phase.rect, tokens.stageBand, null, 6) : rectItem(phase.rect, null, solid(tokens.paperEdge, 1), 6),
    ...textItems(phase.text, future ? tokens.stageText : tokens.textQuiet),
  ];
}

/** The sheet, its header and its legend. */
function sheetGroup(map: MapLayout, tokens: BoardTokens): SceneGroup {
  const { header, rect, legend } = map;
  const shade = { ...rect, x: rect.x + 2, y: rect.y + 5 };
  const hypothesis = header.status.value === 'hypothesis';
  const pill = hypothesis
    ? rectItem(header.status.rect, tokens.statusFill, { color: tokens.statusEdge, width: 1, dash: [4, 3] }, 6)
    : rectItem(header.status.rect, null, solid(tokens.paperEdge, 1), 6);
  const items: SceneItem[] = [
    rectItem(shade, tokens.shade, null, 14),
    rectItem(rect, tokens.paper, solid(tokens.paperEdge, 1), 12),
    ...(header.form ? textItems(header.form, tokens.textQuiet) : []),
    pill,
    ...phaseItems(header.phase, tokens),
    ...textItems(header.status.text, hypothesis ? tokens.statusText : tokens.textQuiet),
    ...textItems(header.title, tokens.text),
    ...header.fields.flatMap((field) => fieldItems(field, tokens)),
    ...legend.flatMap(({ mark, rect: at, text }) => [...legendMark(mark, at, tokens), ...textItems(text, tokens.textQuiet)]),
  ];
  return { id: map.id, bounds: { ...rect, width: rect.width + 2, height: rect.height + 5 }, items };
}

function lineItems(lane: LaneLayout, type: LineType, tokens: BoardTokens): readonly SceneItem[] {
  const y = lane.nameRect.y + lane.nameRect.height / 2;
  const end = lane.nameRect.x - 10;
  const rest = lane.rect.x + lane.rect.width;
  const dash = LINE_DASHES[type];
  const stroke = { color: tokens.line, width: 2, dash };
  return [
    pathItem(segment({ x: lane.rect.x, y }, { x: end, y }), null, stroke),
    ...(rest > end + lane.nameRect.width + 40 ? [pathItem(segment({ x: end + lane.nameRect.width + 20, y }, { x: rest, y }), null, stroke)] : []),
    ...textItems(lane.name, tokens.text),
    ...(lane.aside ? textItems(lane.aside, tokens.textQuiet) : []),
  ];
}

function laneGroup(lane: LaneLayout, map: MapLayout, tokens: BoardTokens): SceneGroup {
  if (isLine(lane.type)) return { id: lane.id, bounds: lane.rect, items: lineItems(lane, lane.type, tokens) };
  const { rect } = lane;
  const items: SceneItem[] = [rectItem(rect, tokens.lanes[lane.type].row)];
  for (const { rect: column } of map.steps) {
    items.push(pathItem(segment({ x: column.x, y: rect.y }, { x: column.x, y: rect.y + rect.height }), null, solid(tokens.columnLine, 1)));
  }
  items.push(
    pathItem(horizontal(rect, rect.y), null, solid(tokens.rowLine, 1)),
    pathItem(horizontal(rect, rect.y + rect.height), null, solid(tokens.rowLine, 1)),
    rectItem({ x: rect.x, y: rect.y + 10, width: 3, height: rect.height - 20 }, tokens.lanes[lane.type].edge, null, 1.5),
    ...textItems(lane.name, tokens.text),
    ...(lane.aside ? textItems(lane.aside, tokens.textQuiet) : []),
    ...emotionItems(lane, map, tokens),
  );
  return { id: lane.id, bounds: rect, items };
}

/** The sign of what is collapsed: it opens in that direction. */
function foldSign({ x, y }: Point, tokens: BoardTokens): SceneItem {
  const steps = [
    { to: 'move', at: { x: x - 2.5, y: y - 5 } },
    { to: 'line', at: { x: x + 2.5, y } },
    { to: 'line', at: { x: x - 2.5, y: y + 5 } },
  ] as const;
  return pathItem(steps, null, solid(tokens.textQuiet, 1.75));
}

function collapsedLaneGroup(lane: LaneLayout, count: PlacedText, tokens: BoardTokens): SceneGroup {
  const { rect } = lane;
  const [edge, row] = [tokens.lanes[lane.type].edge, tokens.lanes[lane.type].row];
  const items: SceneItem[] = [
    rectItem(rect, row),
    pathItem(horizontal(rect, rect.y), null, solid(tokens.rowLine, 1)),
    pathItem(horizontal(rect, rect.y + rect.height), null, solid(tokens.rowLine, 1)),
    rectItem({ x: rect.x, y: rect.y + 8, width: 3, height: rect.height - 16 }, edge, null, 1.5),
    foldSign(foldOfLane(lane), tokens),
    ...textItems(lane.name, tokens.textQuiet),
    ...textItems(count, tokens.textQuiet),
  ];
  return { id: lane.id, bounds: rect, items };
}

function stageGroup(stage: StageLayout, tokens: BoardTokens): SceneGroup {
  const band = { ...stage.rect, x: stage.rect.x + 2, width: stage.rect.width - 4 };
  if (stage.collapsed) {
    const { body, counts } = stage.collapsed;
    const column = { ...band, height: band.height + body.height };
    // The lines of a blueprint stay to be seen through it: they span every column.
    const items = [
      rectItem(column, faded(tokens.stageBand, 0.86), null, 6),
      foldSign(foldOfStage(stage), tokens),
      ...textItems(counts, tokens.stageText),
      ...textItems(stage.name, tokens.stageText),
    ];
    return { id: stage.id, bounds: { ...stage.rect, height: column.height }, items };
  }
  return { id: stage.id, bounds: stage.rect, items: [rectItem(band, tokens.stageBand, null, 6), ...textItems(stage.name, tokens.stageText)] };
}

/** The step others are alternatives to brings the bracket over them all. */
function stepGroup(step: MapLayout['steps'][number], { alternatives }: MapLayout, tokens: BoardTokens): SceneGroup {
  const bracket = alternatives.find(({ stepId }) => stepId === step.id);
  const items = [...textItems(step.name, tokens.text), ...(bracket ? alternativesItems(bracket, tokens) : [])];
  return { id: step.id, bounds: bracket ? boundsOfBracket(bracket, step.rect) : step.rect, items };
}

/** The name of a line stays legible where an arrow crosses it: the arrow passes under it. */
function nameOverArrows(lane: LaneLayout, { connectors }: MapLayout, tokens: BoardTokens): readonly SceneGroup[] {
  if (!isLine(lane.type) || !connectors.some(({ points }) => crossesRect(points, lane.nameRect))) return [];
  const items = [
    rectItem(inflate(lane.nameRect, 2), tokens.paper),
    ...textItems(lane.name, tokens.text),
    ...(lane.aside ? textItems(lane.aside, tokens.textQuiet) : []),
  ];
  return [{ id: lane.id, bounds: inflate(lane.nameRect, 2), items }];
}

/** A map as groups that can be culled and dragged alone, in painting order: the sheet, lanes, stages, steps, cards. Ids are those of the records. */
export function mapGroups(map: MapLayout, document: DocumentReader, context: SceneContext): readonly SceneGroup[] {
  const tokens = context.tokens.board;
  const types = new Map(map.lanes.map(({ id, type }) => [id, type]));
  return [
    sheetGroup(map, tokens),
    ...map.lanes.map((lane) => (lane.collapsed ? collapsedLaneGroup(lane, lane.collapsed, tokens) : laneGroup(lane, map, tokens))),
    ...map.stages.map((stage) => stageGroup(stage, tokens)),
    ...map.steps.map((step) => stepGroup(step, map, tokens)),
    ...map.cards.map((card) => cardGroup(card, types.get(card.laneId) ?? 'custom', document, tokens)),
    ...map.jumps.map((jump) => jumpGroup(jump, tokens)),
    ...map.connectors.map((connector) => connectorGroup(connector, tokens)),
    ...map.lanes.flatMap((lane) => nameOverArrows(lane, map, tokens)),
  ];
}
