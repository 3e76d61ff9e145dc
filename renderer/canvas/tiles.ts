import { intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { PixelView } from './pixel-view.ts';
import { countOf, eachSlot, refresh, slotsOf, Tile, TILE_PX, TileLevel, tileArea, type PaintTile, type Slots } from './tile.ts';

/** What may be spent in one frame on painting what another scale can stand in for, ms. */
const BUDGET_MS = 5;
/** While the scale changes again within this time, ms, nothing is drawn at exactly that scale: the next frame would have another. */
const SETTLED_MS = 140;
/** Pixels kept, besides those in the window: 4 bytes each. */
const MOST_KEPT_PX = 12_000_000;
/** A finer scale stands in for a coarser one only so far: beyond that it takes more drawing than painting anew. */
const FINEST = 4;
/** While the scale changes, letters may be blurred so far. */
const COARSEST = 4;
const POOL = 16;

interface Drawing {
  readonly target: CanvasRenderingContext2D;
  readonly view: PixelView;
  readonly level: TileLevel;
  readonly ratio: number;
  readonly startedMs: number;
}

/**
 * What a board looks like, kept in squares at the scales it was lately seen at. Moving the view copies them; only what was
 * not seen before, or has changed, is painted. While the scale changes, squares of the nearest scale stand in, blurred
 * rather than blank; what is missing is painted now, what another scale can show waits until there is time.
 */
export class Tiles {
  readonly #paint: PaintTile;
  /** Asks for another drawing, so many ms from now. */
  readonly #again: (afterMs: number) => void;
  readonly #levels: TileLevel[] = [];
  readonly #pool: CanvasRenderingContext2D[] = [];
  #current: TileLevel | null = null;
  #drawings = 0;
  #scale = 0;
  #scaledAtMs = -Infinity;
  #zooming = false;

  constructor(paint: PaintTile, again: (afterMs: number) => void) {
    this.#paint = paint;
    this.#again = again;
  }

  /**
   * Draws what a view shows, over whatever is there. `bounds` is where there is anything at all, board units; `passing`: it is
   * seen on the way to another scale only.
   */
  draw(
    target: CanvasRenderingContext2D,
    view: PixelView,
    ratio: number,
    { bounds, passing = false }: { readonly bounds?: Rect; readonly passing?: boolean } = {},
  ): void {
    const startedMs = performance.now();
    this.#drawings++;
    const level = this.#levelFor(view, startedMs, passing);
    this.#current = level;
    const drawing: Drawing = { target, view, level, ratio, startedMs };
    const seen = { x: view.x / view.scale, y: view.y / view.scale, width: view.width / view.scale, height: view.height / view.scale };
    const missing: (readonly [number, number])[] = [];
    target.setTransform(1, 0, 0, 1, 0, 0);
    for (const slot of eachSlot(slotsOf(seen, level.scale))) {
      if (bounds && !intersects(bounds, tileArea(level.scale, ...slot))) continue;
      const tile = level.get(...slot);
      if (tile) this.#show(drawing, tile, slot);
      else missing.push(slot);
    }
    const isLeft = this.#fill(drawing, fromTheMiddle(missing, slotsOf(seen, level.scale)));
    if (isLeft && !this.#zooming) this.#again(0);
    if (this.#zooming) this.#again(SETTLED_MS);
    this.#dropUnused(view);
  }

  /** An area of the board no longer looks as it did, board units. */
  outdate(area: Rect): void {
    for (const level of this.#levels) {
      const touched = level.touching(area);
      if (touched.length === 0) continue;
      if (level === this.#current) for (const tile of touched) tile.outdate(area);
      else this.#keep(level.drop((tile) => touched.includes(tile)));
    }
  }

  /** What was missing when it was painted has come. */
  outdateIncomplete(): void {
    const everywhere = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
    for (const level of this.#levels) {
      if (level !== this.#current) this.#keep(level.drop((tile) => tile.incomplete));
      else for (const tile of level.tiles()) if (tile.incomplete) tile.outdate(everywhere);
    }
  }

  clear(): void {
    for (const level of this.#levels.splice(0)) this.#keep(level.drop(() => true));
    this.#current = null;
  }

  #levelFor({ scale }: PixelView, nowMs: number, passing: boolean): TileLevel {
    const settled = nowMs - this.#scaledAtMs >= SETTLED_MS;
    if (scale !== this.#scale) {
      this.#zooming = passing || !settled;
      this.#scale = scale;
      this.#scaledAtMs = nowMs;
    } else if (settled) this.#zooming = false;
    // Powers of two: the same few scales are met again and again on the way in and out.
    const wanted = this.#zooming ? 2 ** Math.round(Math.log2(scale)) : scale;
    let level = this.#levels.find((known) => known.scale === wanted);
    if (!level) this.#levels.push((level = new TileLevel(wanted)));
    return level;
  }

  /** True when something is left to be painted. */
  #fill(drawing: Drawing, missing: readonly (readonly [number, number])[]): boolean {
    let left = false;
    for (const slot of missing) {
      const isLate = performance.now() - drawing.startedMs > BUDGET_MS;
      const standIn = isLate || this.#zooming ? this.#standInFor(drawing.level, tileArea(drawing.level.scale, ...slot)) : null;
      // On the way to another scale nothing is painted that is there already, unless nobody could tell what it is.
      if (standIn && (isLate || standIn.scale * COARSEST >= drawing.level.scale)) {
        left = true;
        this.#showFrom(drawing, standIn, tileArea(drawing.level.scale, ...slot));
        continue;
      }
      const tile = new Tile(this.#pool.pop() ?? newContext());
      tile.outdate(tileArea(drawing.level.scale, slot[0], slot[1]));
      drawing.level.set(slot[0], slot[1], tile);
      this.#show(drawing, tile, slot);
    }
    return left;
  }

  /** The level that shows an area best of those that show all of it. */
  #standInFor(level: TileLevel, area: Rect): TileLevel | null {
    const distance = (other: TileLevel) => Math.abs(Math.log(other.scale / level.scale));
    const others = this.#levels.filter((other) => other !== level && other.scale <= level.scale * FINEST && other.covers(area));
    return others.reduce<TileLevel | null>((best, other) => (!best || distance(other) < distance(best) ? other : best), null);
  }

  #show({ target, view, level, ratio }: Drawing, tile: Tile, slot: readonly [number, number]): void {
    refresh(tile, ratio, level.scale, slot, this.#paint);
    tile.used = this.#drawings;
    const [column, row] = slot;
    const { canvas } = tile.context;
    if (level.scale === view.scale) {
      target.drawImage(canvas, column * TILE_PX - view.x, row * TILE_PX - view.y);
      return;
    }
    const size = (TILE_PX * view.scale) / level.scale;
    const [x, y] = [Math.round(column * size) - view.x, Math.round(row * size) - view.y];
    target.drawImage(canvas, x, y, Math.round((column + 1) * size) - view.x - x, Math.round((row + 1) * size) - view.y - y);
  }

  /** Shows an area by the tiles of a level of another scale. */
  #showFrom({ target, view }: Drawing, level: TileLevel, area: Rect): void {
    target.save();
    const [x, y] = [Math.round(area.x * view.scale) - view.x, Math.round(area.y * view.scale) - view.y];
    target.beginPath();
    target.rect(x, y, Math.round((area.x + area.width) * view.scale) - view.x - x, Math.round((area.y + area.height) * view.scale) - view.y - y);
    target.clip();
    const size = (TILE_PX * view.scale) / level.scale;
    for (const [column, row] of eachSlot(slotsOf(area, level.scale))) {
      const tile = level.get(column, row);
      if (!tile) continue;
      tile.used = this.#drawings;
      const [left, top] = [Math.round(column * size) - view.x, Math.round(row * size) - view.y];
      target.drawImage(tile.context.canvas, left, top, Math.round((column + 1) * size) - view.x - left, Math.round((row + 1) * size) - view.y - top);
    }
    target.restore();
  }

  #dropUnused({ width, height }: PixelView): void {
    const most = Math.ceil((MOST_KEPT_PX + width * height) / TILE_PX ** 2);
    const count = this.#levels.reduce((sum, level) => sum + level.size, 0);
    if (count > most) {
      const ages = this.#levels.flatMap((level) => [...level.tiles()].map(({ used }) => used)).sort((a, b) => a - b);
      // What was shown last goes last; what is on the screen never.
      const oldest = Math.min(ages[count - most] ?? 0, this.#drawings);
      for (const level of this.#levels) this.#keep(level.drop(({ used }) => used < oldest));
    }
    for (let at = this.#levels.length - 1; at >= 0; at--)
      if (this.#levels[at]?.size === 0 && this.#levels[at] !== this.#current) this.#levels.splice(at, 1);
  }

  #keep(tiles: readonly Tile[]): void {
    for (const { context } of tiles) if (this.#pool.length < POOL) this.#pool.push(context);
  }
}

function newContext(): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE_PX;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('a canvas without a 2d context: no board could be drawn either');
  return context;
}

/** The eye is in the middle: what is there becomes sharp first. */
function fromTheMiddle(slots: readonly (readonly [number, number])[], { columns, rows }: Slots): readonly (readonly [number, number])[] {
  if (countOf({ columns, rows }) < 2) return slots;
  const [x, y] = [(columns.from + columns.to) / 2, (rows.from + rows.to) / 2];
  const away = ([column, row]: readonly [number, number]) => (column - x) ** 2 + (row - y) ** 2;
  return slots.toSorted((a, b) => away(a) - away(b));
}
