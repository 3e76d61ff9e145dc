import { panned, zoomedAt } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { setCamera } from '../editor/camera-motion.ts';
import type { Editor } from '../editor/editor.ts';

/** Two fingers on a touch screen move and zoom the view. The answer says whether they do now. */
export function listenToPinch(
  host: HTMLElement,
  editor: Editor,
  screenOf: (event: PointerEvent) => Point,
  onStart: () => void,
  signal: AbortSignal,
): () => boolean {
  const fingers = new Map<number, Point>();
  let pinching = false;
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const spread = (a: Point, b: Point): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  const down = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return;
    fingers.set(event.pointerId, screenOf(event));
    if (fingers.size !== 2) return;
    pinching = true;
    onStart();
  };
  const move = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return;
    const [a, b] = fingers.values();
    fingers.set(event.pointerId, screenOf(event));
    const [c, d] = fingers.values();
    if (!pinching || !a || !b || !c || !d) return;
    const from = middle(a, b);
    const to = middle(c, d);
    const camera = panned(editor.state.camera, from.x - to.x, from.y - to.y);
    setCamera(editor, zoomedAt(camera, to, (camera.zoom * spread(c, d)) / spread(a, b)));
  };
  const up = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    // The finger that stays does not begin to draw a marquee: the hand has to be lifted first.
    if (fingers.size === 0) pinching = false;
  };
  const options = { capture: true, signal };
  host.addEventListener('pointerdown', down, options);
  host.addEventListener('pointermove', move, options);
  host.addEventListener('pointerup', up, options);
  host.addEventListener('pointercancel', up, options);
  return () => pinching;
}
