import { centre, covers, inflate, right, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import { turned, type Turn } from '../../../shared/geometry/turn.ts';
import { LINE_HEIGHT } from '../../../shared/layout/text.ts';
import { boundsOfItems } from '../../../shared/scene/item-bounds.ts';
import type { PathStep, SceneGroup, SceneItem } from '../../../shared/scene/scene.ts';
import { clipGroups } from './clip.ts';
import { withoutOverlaps } from './even-odd.ts';
import type { SlideGroup, SlideObject, SlideShape, SlideWords } from './slide-model.ts';
import { blocksOf, type TextBlock, type TextLine } from './text-blocks.ts';

/** From board units to points on a slide. */
interface Place {
  readonly scale: number;
  readonly from: Point;
  readonly to: Point;
}

/** Things are shown no larger than this: a single note on a slide would else become a poster. Points per board unit. */
const MOST_SCALE = 1.5;
/** Words take their shape along when they are at least this much of its width; a lane is not the shape of its name. */
const LEAST_SHARE = 0.3;
/** Words may grow this much in another program's fonts before they reach their shape's edge. */
const ROOM = 1.04;
/** A single line is only broken where it is when so much more than it needs is there: figures in a tight box stay whole. */
const ROOM_OF_ONE = 1.25;
const NEAR = 1.5;
/** Board units from a card's edge to its words: one line that begins there is in the middle of its card only by chance. */
const PADDING = { least: 6, most: 18 } as const;
/** Kept free at the end of lines, board units. */
const EDGE = 2;
/** A shade is a shape just like the one it lies under; a slide has no use for it. */
const SHADE_OFFSET = 6;

/** What lies in `area` (board units) as objects of a slide, as large as `room` (points) allows. */
export function slideGroups(groups: readonly SceneGroup[], area: Rect, room: Rect): readonly SlideGroup[] {
  const scale = Math.min(room.width / area.width, room.height / area.height, MOST_SCALE);
  const to = { x: room.x + (room.width - area.width * scale) / 2, y: room.y };
  const place: Place = { scale, from: area, to };
  return clipGroups(groups, area).flatMap((group) => {
    const objects = objectsOf(group, place);
    return objects.length > 0 ? [{ name: nameOf(group), objects }] : [];
  });
}

const nameOf = ({ items }: SceneGroup): string => {
  const words = items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).slice(0, 3);
  return words.join(' ').slice(0, 60);
};

function objectsOf({ items: all, turn }: SceneGroup, place: Place): readonly SlideObject[] {
  const items = withoutShades(all);
  const blocks = blocksOf(items);
  const holders = holdersOf(items, blocks);
  const held = new Set([...holders.values()].map(({ at }) => at));
  const objects = items.flatMap((item, at): readonly SlideObject[] => {
    if (item.type === 'text') {
      const found = blocks.find((one) => one.at === at);
      return found && !held.has(at) ? [textBox(found.block, place)] : [];
    }
    return objectOf(item, holders.get(at)?.block ?? null, place);
  });
  if (!turn) return objects;
  const about = moved(turn.about, place);
  return objects.map((object) => turnedObject(object, { degrees: turn.degrees, about }));
}

function turnedObject<O extends SlideObject>(object: O, turn: Turn): O {
  const { width, height } = object.rect;
  const at = turned(centre(object.rect), turn);
  const placed = { ...object, degrees: turn.degrees, rect: { x: at.x - width / 2, y: at.y - height / 2, width, height } };
  return placed.type === 'picture' ? { ...placed, missing: placed.missing.map((one) => turnedObject(one, turn)) } : placed;
}

/** What cannot be seen, in the colours of paper, or only lies under a shape just like it. */
function withoutShades(items: readonly SceneItem[]): readonly SceneItem[] {
  return items.filter((item, at) => {
    if ((item.type !== 'rect' && item.type !== 'path') || item.stroke !== null || item.fill?.length !== 9) return true;
    if (item.fill.endsWith('00')) return false;
    const next = items[at + 1];
    if (item.type !== 'rect' || next?.type !== 'rect') return true;
    const same = item.rect.width === next.rect.width && item.rect.height === next.rect.height;
    return !(same && Math.abs(item.rect.x - next.rect.x) + Math.abs(item.rect.y - next.rect.y) < SHADE_OFFSET);
  });
}

type Found = ReturnType<typeof blocksOf>[number];

/** Which shape holds which text: the smallest one around it, and of several texts in one shape the first. By the shape's place among the items. */
function holdersOf(items: readonly SceneItem[], blocks: readonly Found[]): ReadonlyMap<number, Found> {
  const holders = new Map<number, Found>();
  for (const found of blocks) {
    if (found.block.first.turned) continue;
    const around = items.flatMap((item, at) => {
      const rect = at < found.at ? shapeAround(item) : null;
      return rect && covers(inflate(rect, 1), found.block.rect) ? [{ at, rect }] : [];
    });
    // Of two that are one above the other it is the upper one: nothing may cover its words.
    const [smallest] = around.toReversed().toSorted((a, b) => a.rect.width * a.rect.height - b.rect.width * b.rect.height);
    if (!smallest || holders.has(smallest.at)) continue;
    const isWide = found.block.rect.width >= LEAST_SHARE * smallest.rect.width;
    if (isWide || isCentred(found.block, smallest.rect)) holders.set(smallest.at, found);
  }
  return holders;
}

const isCentred = ({ rect, lines, align }: TextBlock, around: Rect): boolean => {
  if (Math.abs(centre(rect).x - centre(around).x) >= NEAR) return false;
  const gap = rect.x - around.x;
  return align === 'center' || (lines.length === 1 && (gap < PADDING.least || gap > PADDING.most));
};

const isClosed = (steps: readonly PathStep[]): boolean => steps.at(-1)?.to === 'close';

/** The rectangle of what words can stand in. */
function shapeAround(item: SceneItem): Rect | null {
  if (item.type === 'rect') return item.rect;
  return item.type === 'path' && item.fill !== null && isClosed(item.steps) ? boundsOfItems([{ ...item, stroke: null }]) : null;
}

function objectOf(item: Exclude<SceneItem, { type: 'text' }>, block: TextBlock | null, place: Place): readonly SlideObject[] {
  switch (item.type) {
    case 'rect': {
      const rect = movedRect(item.rect, place);
      const radius = Math.min(item.radius * place.scale, rect.width / 2, rect.height / 2);
      return [{ ...shapeOf(item, rect, place), outline: { is: 'rect', radius }, words: block && heldWords(block, item.rect, place) }];
    }
    case 'path':
      return pathShapes(item, block, place);
    case 'image':
      return [pictureOf(item, place)];
    case 'link':
      return [{ type: 'link', rect: movedRect(item.rect, place), degrees: 0, href: item.href }];
  }
}

/** Where a picture is missing, its place can be seen. */
const NO_PICTURE = '#8a847a40';

function pictureOf({ rect, sha256, radius, missing }: Extract<SceneItem, { type: 'image' }>, place: Place): SlideObject {
  const instead = missing ?? [{ type: 'rect' as const, rect, radius, fill: NO_PICTURE, stroke: null }];
  return { type: 'picture', rect: movedRect(rect, place), degrees: 0, sha256, missing: objectsOf({ id: '', bounds: rect, items: instead }, place) };
}

function shapeOf(
  { fill, stroke }: Extract<SceneItem, { type: 'rect' | 'path' }>,
  rect: Rect,
  { scale }: Place,
): Omit<SlideShape, 'outline' | 'words'> {
  const inked = stroke && { ...stroke, width: stroke.width * scale, dash: stroke.dash.map((length) => length / stroke.width) };
  return { type: 'shape', rect, degrees: 0, fill, stroke: inked };
}

function pathShapes(item: Extract<SceneItem, { type: 'path' }>, block: TextBlock | null, place: Place): readonly SlideObject[] {
  const around = boundsOfItems([{ ...item, stroke: null }]);
  if (!around) return [];
  const rect = movedRect(around, place);
  const shape = shapeOf(item, rect, place);
  const [from, to, more] = item.steps;
  if (from?.to === 'move' && to?.to === 'line' && !more && item.fill === null) {
    const rises = (to.at.x - from.at.x) * (to.at.y - from.at.y) < 0;
    return [{ ...shape, outline: { is: 'line', rises }, words: null }];
  }
  const at = (point: Point): Point => ({ x: (point.x - around.x) * place.scale, y: (point.y - around.y) * place.scale });
  // Ours are filled another way than a slide's.
  const drawn = item.fill !== null && item.stroke === null ? withoutOverlaps(item.steps) : item.steps;
  const steps = drawn.map((step): PathStep => {
    if (step.to === 'close') return step;
    return step.to === 'curve' ? { to: 'curve', c1: at(step.c1), c2: at(step.c2), at: at(step.at) } : { to: step.to, at: at(step.at) };
  });
  return [{ ...shape, outline: { is: 'path', steps }, words: block && heldWords(block, around, place) }];
}

const moved = ({ x, y }: Point, { scale, from, to }: Place): Point => ({ x: to.x + (x - from.x) * scale, y: to.y + (y - from.y) * scale });
const movedRect = (rect: Rect, place: Place): Rect => ({ ...moved(rect, place), width: rect.width * place.scale, height: rect.height * place.scale });

const inkOf = ({ font, color }: TextLine, { scale }: Place) => ({ bold: font.weight >= 600, size: font.size * scale, color });

function wordsOf({ first, lines, beside, align }: TextBlock, place: Place): Omit<SlideWords, 'top' | 'left' | 'right' | 'wraps'> {
  return {
    ...inkOf(first, place),
    lines,
    beside: beside && { ...inkOf(beside, place), text: beside.text },
    lineHeight: first.font.size * LINE_HEIGHT * place.scale,
    align,
    turned: first.turned === true,
  };
}

/** Words within a shape: they keep their place in it when somebody moves it or makes it wider. */
function heldWords(block: TextBlock, around: Rect, place: Place): SlideWords {
  const { rect } = block;
  const { scale } = place;
  const words = wordsOf(block, place);
  const top = Math.abs(centre(rect).y - centre(around).y) < NEAR ? ('middle' as const) : Math.max(0, rect.y - around.y) * scale;
  if (isCentred(block, around)) {
    return { ...words, align: 'center', top, left: 0, right: 0, wraps: canWrap(block, around.width) };
  }
  const before = Math.max(0, rect.x - around.x);
  const after = Math.max(0, right(around) - right(rect));
  // On the side where lines end they may use all there is: other fonts are wider.
  const [left, end] = block.align === 'right' ? [Math.min(EDGE, before), after] : [before, Math.min(EDGE, after)];
  return { ...words, top, left: left * scale, right: end * scale, wraps: canWrap(block, around.width - left - end) };
}

const canWrap = ({ lines, rect }: TextBlock, room: number): boolean => rect.width * (lines.length > 1 ? ROOM : ROOM_OF_ONE) <= room;

/** Words that stand by themselves. */
function textBox(block: TextBlock, place: Place): SlideShape {
  const rect = movedRect(block.rect, place);
  const words: SlideWords = { ...wordsOf(block, place), top: 0, left: 0, right: 0, wraps: false };
  return { type: 'shape', rect, degrees: 0, outline: { is: 'rect', radius: 0 }, fill: null, stroke: null, words };
}
