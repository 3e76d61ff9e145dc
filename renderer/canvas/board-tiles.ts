import type { Id } from '../../shared/base/id.ts';
import { inflate, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { areasOf, changedAreas, OVERHANG } from './changed-areas.ts';
import { paintContent, paintLifted, SHADE, type PaintJob } from './content-painter.ts';
import { paintGrid } from './grid.ts';
import { pixelView } from './pixel-view.ts';
import { groupIdOf, type SceneCache } from './scene-cache.ts';
import { textBoxOf } from './text-box.ts';
import type { PaintTile } from './tile.ts';
import { Tiles } from './tiles.ts';

/** More changed areas than this: all of it has changed. */
const MOST_AREAS = 400;

const NOTHING: ReadonlySet<Id> = new Set();

/** What the squares that are kept were painted from. */
interface Painted {
  readonly cache: SceneCache;
  readonly layout: BoardLayout;
  readonly lifted: ReadonlySet<Id>;
  readonly typed: Id | null;
}

/** Shows the content of the board from squares that are kept, and keeps them true: whatever changes is painted anew where it lay and where it lies. */
export class BoardTiles {
  readonly #tiles: Tiles;
  #job: PaintJob | null = null;
  #painted: Painted | null = null;

  constructor(again: (afterMs: number) => void) {
    this.#tiles = new Tiles(
      tilePainter(
        () => this.#job,
        (context, job) => {
          paintGrid(context, job);
          paintContent(context, job, this.#painted?.lifted ?? NOTHING);
        },
      ),
      again,
    );
  }

  /** `passing`: it is seen on the way to another scale only. */
  paint(context: CanvasRenderingContext2D, job: PaintJob, lifted: ReadonlySet<Id>, passing: boolean): void {
    this.follow(job, lifted);
    this.#tiles.draw(context, pixelView(job.camera, job.view, job.ratio), job.ratio, { passing });
  }

  /** A picture has come. */
  pictureCame(): void {
    this.#tiles.outdateIncomplete();
  }

  /** Takes note of what has changed; false when the board looks as it did. */
  follow(job: PaintJob, lifted: ReadonlySet<Id>): boolean {
    const { editor, cache } = job;
    this.#job = job;
    const before = this.#painted;
    const now: Painted = { cache, layout: editor.layout(), lifted, typed: editor.state.edit?.id ?? null };
    this.#painted = now;
    if (!before || before.cache !== cache || before.layout.boardId !== now.layout.boardId) {
      this.#tiles.clear();
      return true;
    }
    let count = 0;
    for (const area of areasBetween(before, now, job)) {
      if (++count > MOST_AREAS) {
        this.#tiles.clear();
        break;
      }
      this.#tiles.outdate(area);
    }
    return count > 0;
  }
}

function* areasBetween(before: Painted, now: Painted, job: PaintJob): Generator<Rect> {
  const { editor, cache } = job;
  if (before.layout !== now.layout && !editor.shown.hasGrown(before.layout, now.layout)) {
    const typed = before.typed === now.typed ? now.typed : null;
    yield* changedAreas(before.layout, now.layout, { cache, document: editor.document, typed });
  }
  if (before.lifted !== now.lifted) {
    const moved = new Set([...before.lifted, ...now.lifted].filter((id) => before.lifted.has(id) !== now.lifted.has(id)));
    yield* areasOf(moved, before.layout, cache, editor.document);
    if (before.layout !== now.layout) yield* areasOf(moved, now.layout, cache, editor.document);
  }
  if (before.typed === now.typed) return;
  for (const id of [before.typed, now.typed]) {
    if (id === null) continue;
    yield* areasOf(new Set([groupIdOf(now.layout, id)]), now.layout, cache, editor.document);
    const box = textBoxOf(editor, id, job.tokens.board);
    if (box) yield inflate(box.rect, OVERHANG);
  }
}

/** What a drag has lifted, painted once and then moved. */
export class LiftedTiles {
  readonly #tiles: Tiles;
  #job: PaintJob | null = null;
  #painted: (Painted & { readonly bounds: Rect }) | null = null;

  constructor(again: (afterMs: number) => void) {
    this.#tiles = new Tiles(
      tilePainter(
        () => this.#job,
        (context, job) => paintLifted(context, job, this.#painted?.lifted ?? NOTHING),
      ),
      again,
    );
  }

  /** Paints it moved by a distance in board units. */
  paint(context: CanvasRenderingContext2D, job: PaintJob, lifted: ReadonlySet<Id>, dx: number, dy: number): void {
    const { editor, cache } = job;
    this.#job = job;
    const layout = editor.layout();
    const before = this.#painted;
    if (!before || before.cache !== cache || before.layout !== layout || before.lifted !== lifted) {
      this.#tiles.clear();
      const areas = [...areasOf(lifted, layout, cache, editor.document)];
      const bounds = areas.length > 0 ? inflate(around(areas), SHADE) : null;
      this.#painted = bounds && { cache, layout, lifted, typed: null, bounds };
    }
    if (!this.#painted) return;
    const view = pixelView(job.camera, job.view, job.ratio);
    const moved = { ...view, x: view.x - Math.round(dx * view.scale), y: view.y - Math.round(dy * view.scale) };
    this.#tiles.draw(context, moved, job.ratio, { bounds: this.#painted.bounds });
  }

  pictureCame(): void {
    this.#tiles.outdateIncomplete();
  }

  /** Nothing is held any more. */
  clear(): void {
    if (!this.#painted) return;
    this.#tiles.clear();
    this.#painted = null;
  }
}

function around(areas: readonly Rect[]): Rect {
  const left = Math.min(...areas.map(({ x }) => x));
  const top = Math.min(...areas.map(({ y }) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...areas.map(({ x, width }) => x + width)) - left,
    height: Math.max(...areas.map(({ y, height }) => y + height)) - top,
  };
}

const tilePainter =
  (jobNow: () => PaintJob | null, paint: (context: CanvasRenderingContext2D, job: PaintJob) => void): PaintTile =>
  (context, tile) => {
    const job = jobNow();
    if (!job) return false;
    let missing = false;
    paint(context, { ...job, ...tile, onMissing: () => (missing = true) });
    return missing;
  };
