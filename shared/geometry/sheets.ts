import type { Size } from './camera.ts';
import { LONGEST_PAGE_MM, MM_PER_UNIT, orientationOf, turnedPaper, usableInsets, type Insets, type Orientation } from './paper.ts';
import { rectOf, type Rect } from './rect.ts';

/** One sheet of paper and what goes on it. */
export interface Sheet {
  /** mm */
  readonly page: Size;
  /** What of the content it shows, board units. */
  readonly area: Rect;
  /** Where that goes, mm from the upper left corner. */
  readonly place: Rect;
  /** Among the tiles of a poster, from 0. */
  readonly row: number;
  readonly column: number;
}

export interface SheetPlan {
  /** 1 is true size: a board unit is 1/96 inch. */
  readonly scale: number;
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly sheets: readonly Sheet[];
}

interface PageSetup {
  /** mm; null is as large as the content. */
  readonly paper: Size | null;
  readonly orientation: Orientation;
  /** What is kept free, header and footer included. */
  readonly free: Insets;
}

/** A single note on an A0 page would else become a metre wide. */
const MOST_ENLARGED = 4;
/** More than this nobody glues together. */
export const MOST_TILES = 400;
/** Sheets must advance by something. */
const LEAST_STEP_MM = 20;

const single = (scale: number, sheet: Pick<Sheet, 'page' | 'area' | 'place'>): SheetPlan => ({
  scale,
  rows: 1,
  columns: 1,
  sheets: [{ ...sheet, row: 0, column: 0 }],
});

const naturalSize = ({ width, height }: Rect, scale: number): Size => ({ width: width * MM_PER_UNIT * scale, height: height * MM_PER_UNIT * scale });

const roomOn = (page: Size, free: Insets): Rect =>
  rectOf(free.left, free.top, page.width - free.left - free.right, page.height - free.top - free.bottom);

/**
 * All of the content on one page: as large as it gets and centred on a paper, at `scale` where the page follows the
 * content. A page never exceeds what readers of PDF show.
 */
export function planOne(content: Rect, { paper, orientation, free }: PageSetup, scale = 1): SheetPlan {
  if (paper === null) {
    const natural = naturalSize(content, 1);
    const most = Math.min((LONGEST_PAGE_MM - free.left - free.right) / natural.width, (LONGEST_PAGE_MM - free.top - free.bottom) / natural.height);
    const used = Math.min(scale, most);
    const { width, height } = naturalSize(content, used);
    const page = { width: width + free.left + free.right, height: height + free.top + free.bottom };
    return single(used, { page, area: content, place: rectOf(free.left, free.top, width, height) });
  }
  const page = turnedPaper(paper, orientation === 'auto' ? orientationOf(content) : orientation);
  const room = roomOn(page, usableInsets(free, page));
  const natural = naturalSize(content, 1);
  const used = Math.min(MOST_ENLARGED, room.width / natural.width, room.height / natural.height);
  const { width, height } = naturalSize(content, used);
  const place = rectOf(room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
  return single(used, { page, area: content, place });
}

/** How large a poster of several sheets becomes: at a scale, or as wide as so many sheets. */
export type PosterSize = { readonly by: 'scale'; readonly scale: number } | { readonly by: 'sheets'; readonly across: number };

interface TileSetup extends PageSetup {
  readonly paper: Size;
  /** What two neighbouring sheets both show, mm. */
  readonly overlap: number;
  readonly size: PosterSize;
}

/**
 * The content over as many sheets of one paper as it takes; each sheet shows `overlap` mm of the one after it, right and
 * below. `auto` turns the paper the way that wastes less of it. Null when it would be more than `MOST_TILES` sheets.
 */
export function planTiles(content: Rect, setup: TileSetup): SheetPlan | null {
  const ways = (['portrait', 'landscape'] as const)
    .filter((way) => setup.orientation === 'auto' || setup.orientation === way)
    .map((way) => gridOf(content, setup, turnedPaper(setup.paper, way)));
  const best = ways.toSorted((a, b) => a.waste - b.waste)[0];
  if (!best || best.rows * best.columns > MOST_TILES) return null;
  const { page, room, step, scale, rows, columns } = best;
  const whole = naturalSize(content, scale);
  const perMm = 1 / (MM_PER_UNIT * scale);
  const sheets = Array.from({ length: rows * columns }, (_, at): Sheet => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const [x, y] = [column * step.width, row * step.height];
    const width = Math.min(room.width, whole.width - x);
    const height = Math.min(room.height, whole.height - y);
    return {
      page,
      area: rectOf(content.x + x * perMm, content.y + y * perMm, width * perMm, height * perMm),
      place: rectOf(room.x, room.y, width, height),
      row,
      column,
    };
  });
  return { scale, rows, columns, sheets };
}

function gridOf(content: Rect, { free, overlap, size }: TileSetup, page: Size) {
  const room = roomOn(page, usableInsets(free, page));
  const stepped = (length: number) => Math.max(Math.min(length, LEAST_STEP_MM), length - overlap);
  const step = { width: stepped(room.width), height: stepped(room.height) };
  const natural = naturalSize(content, 1);
  const scale = size.by === 'scale' ? size.scale : (room.width + (size.across - 1) * step.width) / natural.width;
  // A hair of paper is no sheet of its own.
  const count = (length: number, first: number, next: number) => Math.max(1, Math.ceil((length - first) / next - 1e-6) + 1);
  const columns = count(natural.width * scale, room.width, step.width);
  const rows = count(natural.height * scale, room.height, step.height);
  const waste = (rows * columns * page.width * page.height) / (natural.width * natural.height * scale ** 2);
  return { page, room, step, scale, rows, columns, waste };
}

/** The name of a tile: rows have letters, columns numbers, as on a chessboard or in a table: A1, A2, B1 … Z9, AA1. */
export function tileName({ row, column }: Pick<Sheet, 'row' | 'column'>): string {
  let letters = '';
  for (let rest = row; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  return `${letters}${column + 1}`;
}
