import type { Id } from '../../shared/base/id.ts';
import { contains, inflate, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { FrameLayout } from '../../shared/layout/board-layout.ts';
import { hitsLoose, isInsideShape } from '../../shared/layout/hit-loose.ts';
import type { LooseLayout, ShapeLayout } from '../../shared/layout/thing-layout.ts';
import type { PlacedText } from '../../shared/layout/text.ts';
import type { Editor } from '../editor/editor.ts';
import type { Reach } from './reach.ts';

/** Board units around a frame's name that take it. */
const NAME_REACH = 6;

/** The topmost thing at a point that lies loose and is not locked, or is. */
export function looseAt(editor: Editor, point: Point, { edge }: Pick<Reach, 'edge'>, locked = false): LooseLayout | null {
  const reach = edge / editor.state.camera.zoom;
  const near = editor.index().looseIn({ x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach });
  return near.findLast((one) => one.record.locked === locked && hitsLoose(one, point, reach)) ?? null;
}

/**
 * The empty shape a point lies in, although its inside lets everything through: the selected one before all others, for it
 * is what a drag there moves, then the smallest, for it is what is aimed at among shapes around each other.
 */
export function hollowAt(editor: Editor, point: Point): Id | null {
  const { selection } = editor.state;
  const rank = ({ id, box }: ShapeLayout) => (selection.size === 1 && selection.has(id) ? 0 : box.width * box.height);
  const found = editor
    .index()
    .looseIn({ ...point, width: 0, height: 0 })
    .filter((one): one is ShapeLayout => one.kind === 'shape' && !one.record.locked && isInsideShape(one, point));
  return found.toReversed().toSorted((a, b) => rank(a) - rank(b))[0]?.id ?? null;
}

export const personaCardAt = (editor: Editor, point: Point, locked = false): Id | null =>
  editor.layout().personaCards.findLast(({ rect, record }) => record.locked === locked && contains(rect, point))?.id ?? null;

/**
 * The frame that is taken hold of at a point: by its name or its edge. What lies inside is the board's own, so that notes
 * can be made and gathered there. Locked frames are taken only where it is asked for them. `edge`: how far from an edge it is still taken, CSS px.
 */
export function frameHeldAt(editor: Editor, point: Point, edge: number, locked = false): Id | null {
  const reach = edge / editor.state.camera.zoom;
  return (
    editor.layout().frames.findLast((frame) => frame.record.locked === locked && (onName(frame, point) || onEdge(frame, point, reach)))?.id ?? null
  );
}

/** The locked thing that a press would take if it were not; null while presenting, when nobody wants to know. */
export function lockedAt(editor: Editor, point: Point, { edge }: Pick<Reach, 'edge'>): Id | null {
  if (editor.state.presenting) return null;
  return looseAt(editor, point, { edge }, true)?.id ?? personaCardAt(editor, point, true) ?? frameHeldAt(editor, point, edge, true);
}

/** The same, of what somebody might write in. */
export function lockedWordsAt(editor: Editor, point: Point, reach: Pick<Reach, 'edge'>): Id | null {
  const id = lockedAt(editor, point, reach);
  const kind = id === null ? undefined : editor.document.get(id)?.kind;
  return kind === 'image' || kind === 'ink' || kind === 'frame' ? null : id;
}

const onName = ({ name }: FrameLayout, point: Point): boolean => {
  const rect = rectOfText(name);
  return rect !== null && contains(inflate(rect, NAME_REACH), point);
};

function rectOfText({ lines, font, height }: PlacedText): Rect | null {
  const [first] = lines;
  if (!first || lines.every(({ width }) => width === 0)) return null;
  const x = Math.min(...lines.map((line) => line.x));
  return { x, y: first.baseline - font.size, width: Math.max(...lines.map((line) => line.x + line.width)) - x, height };
}

/** How far out a point lies, as a share of the way from the middle of the frame to its edge. */
function distance({ rect, record }: FrameLayout, point: Point): number {
  const x = (point.x - rect.x - rect.width / 2) / (rect.width / 2);
  const y = (point.y - rect.y - rect.height / 2) / (rect.height / 2);
  return record.shape === 'ellipse' ? Math.hypot(x, y) : Math.max(Math.abs(x), Math.abs(y));
}

function onEdge(frame: FrameLayout, point: Point, reach: number): boolean {
  const { rect } = frame;
  const grown = distance({ ...frame, rect: inflate(rect, reach) }, point);
  if (grown > 1) return false;
  const inner = inflate(rect, -reach);
  return inner.width <= 0 || inner.height <= 0 || distance({ ...frame, rect: inner }, point) >= 1;
}
