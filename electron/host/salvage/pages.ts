import { decodedRow, varintAt, type StoredValue } from './stored-row.ts';

/** The numbers by which SQLite marks a page (file format, section 1.6). */
export const TABLE_LEAF = 0x0d;
const TABLE_INTERIOR = 0x05;
const INDEX_LEAF = 0x0a;
const INDEX_INTERIOR = 0x02;

const FILE_HEADER_BYTES = 100;
/** Longer than any chain of pages below one root that a file of ours can have. */
const DEEPEST = 24;

/** What was found below the root of one table. */
export interface FoundRows {
  readonly rows: readonly (readonly StoredValue[])[];
  /** Rows that are there and cannot be read. */
  readonly unreadable: number;
}

/** The same of a table: whole pages of it may be unreadable, and nobody knows how many rows they held. */
interface FoundTable extends FoundRows {
  readonly torn: boolean;
}

/**
 * The pages of an SQLite file, read without SQLite: a damaged page costs what stands on it and nothing else. Every page is
 * used once at most, so that whatever the pages say, the work is bounded by the size of the file. Offsets are those of
 * SQLite's file format, sections 1.5 and 1.6.
 */
export class Pages {
  readonly #bytes: Buffer;
  readonly #pageBytes: number;
  readonly #used = new Set<number>();
  /** Used since the last orphan was begun. */
  #trail: number[] = [];

  constructor(bytes: Buffer, pageBytes: number) {
    this.#bytes = bytes;
    this.#pageBytes = pageBytes;
  }

  /** Whole pages only: the torn end of a file is no page. */
  get count(): number {
    return Math.floor(this.#bytes.length / this.#pageBytes);
  }

  /** All rows below a root. A row may take `mostBytes` at most. */
  rowsBelow(root: number, mostBytes: number): FoundTable {
    const rows: (readonly StoredValue[])[] = [];
    let unreadable = 0;
    let torn = false;
    const visit = (number: number, depth: number): void => {
      const page = this.#take(number);
      const type = page?.readUInt8(headerOf(number));
      if (page && type === TABLE_LEAF) {
        const found = this.#leafRows(page, number, mostBytes);
        rows.push(...found.rows);
        unreadable += found.unreadable;
      } else if (page && type === TABLE_INTERIOR && depth < DEEPEST) {
        for (const child of childrenOf(page, number)) visit(child, depth + 1);
      } else {
        torn = true;
      }
    };
    visit(root, 0);
    return { rows, unreadable, torn };
  }

  /** How many entries the index below a root has: one for every row of its table. */
  entriesBelow(root: number): number {
    let entries = 0;
    const visit = (number: number, depth: number): void => {
      const page = this.#take(number);
      const type = page?.readUInt8(headerOf(number));
      if (!page || (type !== INDEX_LEAF && type !== INDEX_INTERIOR) || depth >= DEEPEST) return;
      entries += page.readUInt16BE(headerOf(number) + 3);
      if (type === INDEX_INTERIOR) for (const child of childrenOf(page, number)) visit(child, depth + 1);
    };
    visit(root, 0);
    return entries;
  }

  /** Pages of rows that no table led to: their way there is what was lost. Each is offered once, and used when `take` says so. */
  orphans(mostBytes: number, take: (rows: readonly (readonly StoredValue[])[]) => boolean): void {
    for (let number = 2; number <= this.count; number++) {
      if (this.#used.has(number)) continue;
      const page = this.#page(number);
      if (page?.readUInt8(0) !== TABLE_LEAF) continue;
      this.#trail = [];
      this.#take(number);
      const { rows } = this.#leafRows(page, number, mostBytes);
      if (rows.length > 0 && take(rows)) continue;
      // What followed such rows may belong to others.
      for (const one of this.#trail) this.#used.delete(one);
    }
  }

  #leafRows(page: Buffer, number: number, mostBytes: number): FoundRows {
    const rows: (readonly StoredValue[])[] = [];
    const cells = cellsOf(page, number, 8);
    for (const at of cells.places) {
      const row = this.#rowAt(page, at, mostBytes);
      if (row) rows.push(row);
    }
    return { rows, unreadable: cells.claimed - rows.length };
  }

  /** A row as it lies in a leaf page: length, row id, then its bytes, of which what has no room there goes on in pages of its own. */
  #rowAt(page: Buffer, at: number, mostBytes: number): readonly StoredValue[] | null {
    const length = varintAt(page, at);
    const rowId = length && varintAt(page, length.next);
    if (!rowId || length.value > mostBytes) return null;
    const most = this.#pageBytes - 35;
    const least = Math.floor(((this.#pageBytes - 12) * 32) / 255) - 23;
    const spilling = least + ((length.value - least) % (this.#pageBytes - 4));
    const here = length.value <= most ? length.value : spilling <= most ? spilling : least;
    if (rowId.next + here > page.length) return null;
    const begun = page.subarray(rowId.next, rowId.next + here);
    if (here === length.value) return decodedRow(begun);
    if (rowId.next + here + 4 > page.length) return null;
    const rest = this.#chain(page.readUInt32BE(rowId.next + here), length.value - here);
    return rest && decodedRow(Buffer.concat([begun, ...rest]));
  }

  /** So many bytes of a chain of pages; null when it breaks off. Nothing is made room for that is not there. */
  #chain(first: number, length: number): readonly Buffer[] | null {
    const parts: Buffer[] = [];
    let [next, left] = [first, length];
    while (left > 0) {
      const page = this.#take(next);
      if (!page) return null;
      const part = page.subarray(4, 4 + left);
      parts.push(part);
      left -= part.length;
      next = page.readUInt32BE(0);
    }
    return parts;
  }

  #take(number: number): Buffer | null {
    const page = this.#used.has(number) ? null : this.#page(number);
    if (page) {
      this.#used.add(number);
      this.#trail.push(number);
    }
    return page;
  }

  #page(number: number): Buffer | null {
    if (number < 1 || number > this.count) return null;
    return this.#bytes.subarray((number - 1) * this.#pageBytes, number * this.#pageBytes);
  }
}

const headerOf = (number: number): number => (number === 1 ? FILE_HEADER_BYTES : 0);

/** Where the cells of a page begin; `claimed` is how many it says it has. */
function cellsOf(page: Buffer, number: number, headerBytes: number): { readonly places: readonly number[]; readonly claimed: number } {
  const header = headerOf(number);
  const claimed = page.readUInt16BE(header + 3);
  const room = Math.floor((page.length - header - headerBytes) / 2);
  const places = Array.from({ length: Math.min(claimed, room) }, (_, at) => page.readUInt16BE(header + headerBytes + at * 2));
  return { places: places.filter((at) => at >= header + headerBytes && at < page.length), claimed: Math.min(claimed, room) };
}

function childrenOf(page: Buffer, number: number): readonly number[] {
  const children = cellsOf(page, number, 12).places.flatMap((at) => (at + 4 <= page.length ? [page.readUInt32BE(at)] : []));
  return [...children, page.readUInt32BE(headerOf(number) + 8)];
}
