import type { Camera, Size } from '../../shared/geometry/camera.ts';
import { boundsOf, type Rect } from '../../shared/geometry/rect.ts';

/** Side of a tile, device pixels. */
export const TILE_PX = 512;

/** What a tile has to show: a part of the board, as a small window of its own would. */
export interface TileJob {
  readonly camera: Camera;
  readonly view: Size;
  /** The part that has to be painted, board units; what is outside of it is clipped away. */
  readonly area: Rect;
}

/** Paints it; true when something is still missing and will be told of, like a picture on its way. */
export type PaintTile = (context: CanvasRenderingContext2D, job: TileJob) => boolean;

/** A square of the board at one scale. */
export class Tile {
  readonly context: CanvasRenderingContext2D;
  /** What of it no longer shows the board, board units. */
  stale: Rect | null = null;
  incomplete = false;
  /** The drawing it was last shown in. */
  used = 0;

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  outdate(area: Rect): void {
    this.stale = this.stale ? boundsOf([this.stale, area]) : area;
  }
}

/** Where a tile lies on the board, board units. */
export const tileArea = (scale: number, column: number, row: number): Rect => ({
  x: (column * TILE_PX) / scale,
  y: (row * TILE_PX) / scale,
  width: TILE_PX / scale,
  height: TILE_PX / scale,
});

interface Range {
  readonly from: number;
  readonly to: number;
}

const along = (from: number, to: number): Range => ({ from: Math.floor(from / TILE_PX), to: Math.ceil(to / TILE_PX) - 1 });

export interface Slots {
  readonly columns: Range;
  readonly rows: Range;
}

/** The tiles that touch a part of the board drawn at a scale. */
export const slotsOf = ({ x, y, width, height }: Rect, scale: number): Slots => ({
  columns: along(x * scale, (x + width) * scale),
  rows: along(y * scale, (y + height) * scale),
});

export function* eachSlot({ columns, rows }: Slots): Generator<readonly [column: number, row: number]> {
  for (let row = rows.from; row <= rows.to; row++) for (let column = columns.from; column <= columns.to; column++) yield [column, row];
}

export const countOf = ({ columns, rows }: Slots): number => Math.max(0, columns.to - columns.from + 1) * Math.max(0, rows.to - rows.from + 1);

/** The board drawn at one scale, as far as it was needed. */
export class TileLevel {
  /** Device pixels per board unit. */
  readonly scale: number;
  readonly #tiles = new Map<string, Tile>();

  constructor(scale: number) {
    this.scale = scale;
  }

  get size(): number {
    return this.#tiles.size;
  }

  get(column: number, row: number): Tile | undefined {
    return this.#tiles.get(`${column}/${row}`);
  }

  set(column: number, row: number, tile: Tile): void {
    this.#tiles.set(`${column}/${row}`, tile);
  }

  tiles(): IterableIterator<Tile> {
    return this.#tiles.values();
  }

  /** Takes out the tiles that are to go, and answers them. */
  drop(goes: (tile: Tile) => boolean): readonly Tile[] {
    const gone: Tile[] = [];
    for (const [key, tile] of this.#tiles) {
      if (!goes(tile)) continue;
      this.#tiles.delete(key);
      gone.push(tile);
    }
    return gone;
  }

  /** Tiles that touch an area of the board. */
  touching(area: Rect): readonly Tile[] {
    const slots = slotsOf(area, this.scale);
    // Of a large area far fewer tiles are there than could be.
    if (countOf(slots) <= this.#tiles.size) return [...eachSlot(slots)].flatMap(([column, row]) => this.get(column, row) ?? []);
    return [...this.#tiles].flatMap(([key, tile]) => {
      const [column = 0, row = 0] = key.split('/').map(Number);
      return column >= slots.columns.from && column <= slots.columns.to && row >= slots.rows.from && row <= slots.rows.to ? tile : [];
    });
  }

  /** Whether every piece of an area is there and shows the board as it is. */
  covers(area: Rect): boolean {
    const slots = slotsOf(area, this.scale);
    if (countOf(slots) > this.#tiles.size) return false;
    for (const [column, row] of eachSlot(slots)) {
      const tile = this.get(column, row);
      if (!tile || tile.stale) return false;
    }
    return true;
  }
}

/** Paints what of a tile is stale. Pixel for pixel what painting all of it would give. */
export function refresh(tile: Tile, ratio: number, scale: number, [column, row]: readonly [number, number], paint: PaintTile): void {
  if (!tile.stale) return;
  const left = column * TILE_PX;
  const top = row * TILE_PX;
  const pixels = (low: number, size: number, origin: number): readonly [number, number] => {
    const from = Math.max(0, Math.floor(low * scale) - 1 - origin);
    return [from, Math.min(TILE_PX, Math.ceil((low + size) * scale) + 1 - origin) - from];
  };
  const [x, width] = pixels(tile.stale.x, tile.stale.width, left);
  const [y, height] = pixels(tile.stale.y, tile.stale.height, top);
  tile.stale = null;
  if (width <= 0 || height <= 0) return;
  const { context } = tile;
  const whole = width === TILE_PX && height === TILE_PX;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.clearRect(x, y, width, height);
  const area = { x: (left + x) / scale, y: (top + y) / scale, width: width / scale, height: height / scale };
  const missing = paint(context, {
    camera: { x: left / scale, y: top / scale, zoom: scale / ratio },
    view: { width: TILE_PX / ratio, height: TILE_PX / ratio },
    area,
  });
  context.restore();
  tile.incomplete = missing || (!whole && tile.incomplete);
}
