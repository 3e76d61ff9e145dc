import { Konva } from 'konva/lib/Core.js';
import type { Tokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';
import { frozenHeaders } from '../editor/frozen.ts';
import type { ToolState } from '../tools/state.ts';
import { BoardTiles, LiftedTiles } from './board-tiles.ts';
import type { PaintJob } from './content-painter.ts';
import { strokesOf } from './dry-run.ts';
import { liftOf } from '../editor/line-follow.ts';
import { liftedBy, paintFollowing } from './follow-painter.ts';
import { paintFrozen } from './frozen-painter.ts';
import { paintOverlay } from './overlay-painter.ts';
import { onPixels } from './pixel-view.ts';
import { InkPainter } from './ink-painter.ts';
import { OVERHANG } from './changed-areas.ts';
import { workWhenIdle } from './idle-work.ts';
import { TILE_PX } from './tile.ts';
import { SceneCache } from './scene-cache.ts';
import { RESTS_MS, Stretch } from './stretch.ts';
import { visibleRect, type Camera } from '../../shared/geometry/camera.ts';
import { inflate } from '../../shared/geometry/rect.ts';

/** What the eraser has passed is seen faintly until it goes. */
const RUBBED = 0.25;

/** Something is in the hand that has a canvas of its own. */
export const holds = ({ name }: ToolState): boolean => name === 'dragging' || name === 'inking' || name === 'erasing';

type LayerName = 'content' | 'held' | 'overlay';
/** 'view': the content as it was, seen from elsewhere. */
type Outdated = LayerName | 'view';
type Paint = (context: CanvasRenderingContext2D, job: PaintJob) => void;

interface Hand {
  readonly state: ToolState;
}

/**
 * Three canvases: the content, what a drag has lifted, and what belongs to the hand. Each is painted at most once a frame,
 * only when something it shows changed, and the upper two are there only while they show anything: an empty canvas over
 * the board would be laid over it every frame all the same.
 */
export class BoardLayers {
  readonly #stage: Konva.Stage;
  readonly #editor: Editor;
  readonly #hand: Hand;
  readonly #tiles = new BoardTiles((afterMs) => this.#again(afterMs === 0 ? 'content' : 'view', afterMs));
  readonly #lifted = new LiftedTiles((afterMs) => this.#again('held', afterMs));
  readonly #ink = new InkPainter();
  readonly #content: Konva.Layer;
  readonly #held: Konva.Layer;
  readonly #overlay: Konva.Layer;
  readonly #stretch: Stretch;
  readonly #timers = new Map<Outdated, number>();
  readonly #outdated = new Set<Outdated>();
  /** What is painted on the way to another scale instead of what the window shows. */
  #plate: Camera | null = null;
  #edited = false;
  /** What the overlay shows, in words. */
  #strokes = '';
  #tokens: Tokens;
  #cache: SceneCache;
  #frame = 0;
  /** The first frame has come. */
  #started = false;
  /** Whatever else Konva draws, such as all canvases once more for each that changes its size, is to lay out and paint nothing. */
  #painting = false;
  #shown = false;
  #stopRest = () => {};

  constructor(stage: Konva.Stage, editor: Editor, hand: Hand, tokens: Tokens) {
    this.#stage = stage;
    this.#editor = editor;
    this.#hand = hand;
    this.#tokens = tokens;
    this.#cache = new SceneCache(tokens);
    this.#content = this.#add((context, job) => {
      const plate = this.#plate;
      this.#tiles.paint(context, plate ? { ...job, camera: onPixels(plate, job.ratio) } : job, liftedBy(editor, hand.state), plate !== null);
      paintFrozen(context, job, liftedBy(editor, hand.state));
    });
    // The squares cover every pixel.
    this.#content.clearBeforeDraw(false);
    this.#stretch = new Stretch(this.#content.getNativeCanvasElement());
    this.#held = this.#add((context, job) => {
      const { state } = hand;
      if (state.name === 'inking') return this.#ink.paint(context, job, state);
      if (state.name === 'erasing') {
        context.globalAlpha = RUBBED;
        return this.#lifted.paint(context, job, state.ids, 0, 0);
      }
      if (state.name !== 'dragging') return;
      // Over a cell that would take it, what is held lets the cell be seen.
      context.globalAlpha = state.drop === null ? 1 : 0.8;
      const [dx, dy] = [state.at.x - state.from.x, state.at.y - state.from.y];
      this.#lifted.paint(context, job, state.copies ? state.all : liftOf(editor, state.all).moved, dx, dy);
      if (!state.copies) paintFollowing(context, job, state.all, dx, dy);
    });
    this.#overlay = this.#add((context, job) => paintOverlay(context, job, hand.state));
  }

  /** What everything is painted with from now on. */
  dress(tokens: Tokens): void {
    if (tokens !== this.#tokens) {
      this.#tokens = tokens;
      this.#cache = new SceneCache(tokens);
    }
    this.repaint('content', 'held', 'overlay');
  }

  /** Paints these with the next frame. */
  repaint(...layers: readonly Outdated[]): void {
    for (const layer of layers) this.#outdated.add(layer);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** Gives the canvases another size by `resize`, and paints them again before anybody sees that nothing is on them. */
  resized(resize: () => void): void {
    resize();
    this.#strokes = '';
    this.repaint('content', 'held', 'overlay');
    if (!this.#started) return;
    cancelAnimationFrame(this.#frame);
    this.#paint();
  }

  /** The document has changed: paints what of it can be seen. */
  follow(): void {
    this.#edited = true;
    this.repaint('overlay');
  }

  /** A picture that was missing may be there. */
  pictureCame(): void {
    this.#tiles.pictureCame();
    this.#lifted.pictureCame();
    this.repaint('content', 'held');
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stopRest();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #paint(): void {
    this.#frame = 0;
    this.#started = true;
    const { shown, state, layoutContext } = this.#editor;
    const { camera, view, boardId } = state;
    // Squares reach beyond the window.
    const seen = inflate(visibleRect(camera, view), TILE_PX / camera.zoom + OVERHANG);
    const isPart = shown.glance(boardId, layoutContext, seen, () => {
      this.#painting = true;
      try {
        this.#paintOutdated();
      } finally {
        this.#painting = false;
      }
      if (!this.#shown) this.#shown = this.#markShown();
    });
    if (!isPart) return;
    this.#stopRest();
    this.#stopRest = workWhenIdle(shown.rest(boardId, layoutContext), () => {});
  }

  /** True once there was something to see. How long opening takes is measured up to the frame after. */
  #markShown(): boolean {
    if (this.#editor.layout().bounds === null) return false;
    requestAnimationFrame(() => performance.mark('board-painted'));
    return true;
  }

  #paintOutdated(): void {
    const outdated = new Set(this.#outdated);
    // What is painted now may ask for the next frame.
    this.#outdated.clear();
    const edited = this.#edited;
    this.#edited = false;
    if (outdated.has('content') || (edited && this.#looksDifferent())) this.#drawContent(true);
    else if (outdated.has('view')) this.#drawContent(false);
    if (outdated.has('held')) {
      const { state } = this.#hand;
      if (!holds(state) || state.name === 'inking') this.#lifted.clear();
      if (state.name !== 'inking') this.#ink.clear();
      drawIf(this.#held, holds(state));
    }
    if (outdated.has('overlay')) {
      const native = this.#overlay.getCanvas().getContext()._context;
      const strokes = strokesOf(native, (context) => paintOverlay(context, this.#jobOf(this.#overlay), this.#hand.state));
      if (strokes !== this.#strokes) drawIf(this.#overlay, strokes !== '');
      this.#strokes = strokes;
    }
  }

  /** Paints the content, or stretches what is painted while the scale changes and nothing else has. */
  #drawContent(isDifferent: boolean): void {
    const { camera, view } = this.#editor.state;
    const stretch = this.#stretch;
    // Headers held in view do not grow with the board.
    if (!stretch.changes(camera, performance.now()) || frozenHeaders(this.#editor).length > 0) {
      this.#content.draw();
      stretch.rest({ camera, view });
      return;
    }
    if (isDifferent || !stretch.show(camera, view)) {
      this.#plate = stretch.cameraFor(camera, view);
      this.#content.draw();
      stretch.painted({ camera: this.#plate, view }, camera);
      this.#plate = null;
    }
    this.#again('view', RESTS_MS);
  }

  #looksDifferent(): boolean {
    const different = this.#tiles.follow(this.#jobOf(this.#content), liftedBy(this.#editor, this.#hand.state));
    // Held headers are painted over the squares, from more than what has changed.
    return different || frozenHeaders(this.#editor).length > 0;
  }

  #again(layer: Outdated, afterMs: number): void {
    if (afterMs === 0) this.repaint(layer);
    else if (!this.#timers.has(layer)) {
      const timer = window.setTimeout(() => {
        this.#timers.delete(layer);
        this.repaint(layer);
      }, afterMs);
      this.#timers.set(layer, timer);
    }
  }

  #jobOf(layer: Konva.Layer): PaintJob {
    const { camera, view } = this.#editor.state;
    const ratio = layer.getCanvas().getPixelRatio();
    return { editor: this.#editor, cache: this.#cache, tokens: this.#tokens, camera: onPixels(camera, ratio), view, ratio };
  }

  #add(paint: Paint): Konva.Layer {
    const layer = new Konva.Layer({ listening: false });
    // Still empty: the stage draws what it is given at once.
    this.#stage.add(layer);
    layer.add(
      new Konva.Shape({
        listening: false,
        perfectDrawEnabled: false,
        sceneFunc: (context) => {
          if (!this.#painting) return;
          const native = context._context;
          native.save();
          paint(native, this.#jobOf(layer));
          native.restore();
        },
      }),
    );
    return layer;
  }
}

function drawIf(layer: Konva.Layer, shows: boolean): void {
  if (!shows && layer.visible()) layer.getCanvas().getContext().clear();
  if (shows !== layer.visible()) layer.visible(shows);
  if (shows) layer.draw();
}
