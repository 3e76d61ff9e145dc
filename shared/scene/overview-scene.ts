import type { Point, Rect } from '../geometry/rect.ts';
import type { BoardLayout, MapLayout } from '../layout/board-layout.ts';
import type { DocumentReader } from '../model/document.ts';
import { isLine, type LaneType } from '../model/kinds.ts';
import type { ThingLayout } from '../layout/thing-layout.ts';
import { contrast, faded } from './color.ts';
import { curveStyles } from './curve-style.ts';
import { inkOf } from './drawing-style.ts';
import type { Color } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Something of a board at a size where only its place, shape and colour can be told. */
export type OverviewItem =
  | { readonly type: 'block'; readonly rect: Rect; readonly fill: Color; readonly round: boolean }
  | { readonly type: 'outline'; readonly rect: Rect; readonly round: boolean; readonly color: Color }
  | { readonly type: 'line'; readonly points: readonly Point[]; readonly color: Color };

const block = (rect: Rect, fill: Color, round = false): OverviewItem => ({ type: 'block', rect, fill, round });
const outline = (rect: Rect, color: Color, round = false): OverviewItem => ({ type: 'outline', rect, round, color });

/** Everything on a board as plain blocks, from the bottom up; one after the other, so that ten thousand can be drawn in several goes. */
export function* overviewItems(layout: BoardLayout, document: DocumentReader, tokens: BoardTokens): Generator<OverviewItem, void> {
  for (const { rect, record } of layout.frames) yield outline(rect, tokens.frameEdge, record.shape === 'ellipse');
  for (const map of layout.maps) yield* mapItems(map, document, tokens);
  for (const { rect, head, persona } of layout.personaCards) {
    yield block(rect, tokens.paper);
    yield block(head, tokens.notes[persona.color].fill);
    yield outline(rect, tokens.paperEdge);
  }
  for (const one of layout.loose) {
    if (one.kind === 'note') yield block(one.rect, tokens.notes[one.record.color].fill);
    else yield* thingItems(one, tokens);
  }
}

/** A turned thing is shown in the upright rectangle around it: at this size nobody sees the difference. */
function thingItems(one: ThingLayout, tokens: BoardTokens): readonly OverviewItem[] {
  switch (one.kind) {
    case 'shape': {
      const { form, fill, color } = one.record;
      const [edge, isRound] = [inkOf(color, tokens), form === 'ellipse'];
      if (form === 'text') return [block(one.rect, fill === null ? faded(edge, 0.5) : tokens.notes[fill].fill)];
      return [fill === null ? outline(one.rect, edge, isRound) : block(one.rect, tokens.notes[fill].fill, isRound)];
    }
    case 'line':
      return [
        {
          type: 'line',
          points: one.course.type === 'corners' ? one.course.points : [one.from, ...one.course.pieces.map(({ to }) => to)],
          color: inkOf(one.record.color, tokens),
        },
      ];
    case 'ink':
      return [{ type: 'line', points: one.points, color: inkOf(one.record.color, tokens) }];
    case 'image':
      return [block(one.rect, tokens.paperEdge), outline(one.rect, tokens.textQuiet)];
    case 'stamp':
      return [block(one.rect, inkOf(one.record.color, tokens))];
    case 'grid':
      return [
        block(one.rect, tokens.paper),
        ...one.cells.flatMap(({ rect, color }) => (color === null ? [] : [block(rect, tokens.notes[color].fill)])),
        outline(one.rect, tokens.paperEdge),
      ];
  }
}

/** Of the column of names only this share is coloured, in the colour of the lane. */
const SIGN = 0.3;

/** A map with its structure: header, stages, rows in their tints, cards, curves; so that one map is told from another and a place in it is found. */
function mapItems(map: MapLayout, document: DocumentReader, tokens: BoardTokens): readonly OverviewItem[] {
  const types = new Map<string, LaneType>(map.lanes.map(({ id, type }) => [id, type]));
  const { titleRect, title } = map.header;
  const written = { ...titleRect, y: titleRect.y + titleRect.height * 0.2, width: title.lines[0]?.width ?? 0, height: titleRect.height * 0.6 };
  const stage = contrast(tokens.stageBand, tokens.paper) > contrast(tokens.stageText, tokens.paper) ? tokens.stageBand : tokens.stageText;
  return [
    block(map.rect, tokens.paper),
    outline(map.rect, tokens.paperEdge),
    block(written, tokens.textQuiet),
    ...map.stages.map(({ rect }) => block({ ...rect, width: Math.max(rect.width - 8, rect.width * 0.8) }, stage)),
    ...map.lanes.flatMap(({ type, rect, nameRect }) =>
      isLine(type)
        ? [block(rect, tokens.line)]
        : [block(rect, tokens.lanes[type].row), block({ ...nameRect, width: nameRect.width * SIGN }, tokens.lanes[type].edge)],
    ),
    ...map.cards.map(({ id, laneId, rect }) => {
      const own = document.find('touchpoint', id)?.color ?? null;
      return block(rect, own === null ? tokens.lanes[types.get(laneId) ?? 'custom'].edge : tokens.notes[own].fill);
    }),
    ...map.lanes.flatMap(({ id }) =>
      curveItems(
        map.curves.filter((curve) => curve.laneId === id),
        tokens,
      ),
    ),
  ];
}

function curveItems(curves: MapLayout['curves'], tokens: BoardTokens): readonly OverviewItem[] {
  const styles = curveStyles(curves, tokens);
  return curves.flatMap(({ id, hidden, runs }) => {
    const color = styles.get(id)?.stroke.color ?? tokens.experience;
    return hidden ? [] : runs.map((run): OverviewItem => ({ type: 'line', points: run.map(({ at }) => at), color }));
  });
}
