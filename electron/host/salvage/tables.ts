import { flawOfRecord } from '../../../shared/model/check.ts';
import { KIND_NAMES, type AnyRecord, type Kind } from '../../../shared/model/kinds.ts';
import { MAX_ASSET_BYTES, MAX_ASSETS } from '../assets.ts';
import { columnsAt, recordOf, tableOf, type Column } from '../rows.ts';
import { allowedEntries, columnsIn } from '../schema.ts';
import { MAX_RECORDS } from '../vet/limits.ts';
import type { Pages } from './pages.ts';
import type { StoredValue } from './stored-row.ts';

/** No row of a record is longer: the largest are notes and drawings, some hundred kilobytes. */
const LONGEST_ROW = 4_000_000;
const LONGEST_ASSET_ROW = MAX_ASSET_BYTES + 1_000;

export interface FoundAsset {
  readonly mime: string;
  readonly bytes: Buffer;
}

/** What could be read of a file's tables; every record is sound by itself, none has been held against another. */
export interface FoundTables {
  readonly records: readonly AnyRecord[];
  readonly assets: ReadonlyMap<string, FoundAsset>;
  /** How many rows of each kind the file says it has, and could not be read. */
  readonly lost: ReadonlyMap<Kind, number>;
  /** A table was not found, or pages of one: more may be lost than can be counted. */
  readonly torn: boolean;
}

type Row = readonly StoredValue[];

/** How the rows of a kind lie in a file of that version. */
interface Layout {
  readonly kind: Kind;
  readonly columns: readonly Column[];
  /** Which value of a row is the id, and which are those columns. */
  readonly idAt: number;
  readonly places: readonly number[];
  readonly length: number;
}

function layoutOf(kind: Kind, version: number): Layout | null {
  const columns = columnsAt(kind, version);
  const stored = [...(columnsIn(version, tableOf(kind)) ?? [])];
  return columns && { kind, columns, idAt: stored.indexOf('id'), places: columns.map(({ name }) => stored.indexOf(name)), length: stored.length };
}

function recordIn(row: Row, { kind, columns, idAt, places, length }: Layout): AnyRecord | null {
  if (row.length !== length) return null;
  const record = recordOf(kind, [row[idAt], ...places.map((at) => row[at])], columns);
  return flawOfRecord(record) ? null : (record as AnyRecord);
}

/** Reads every table of that version around what is damaged. The schema only says where a table begins; nothing in it is run. */
export function readTables(pages: Pages, version: number): FoundTables {
  const records = new Map<string, AnyRecord>();
  const assets = new Map<string, FoundAsset>();
  const lost = new Map<Kind, number>();
  const layouts = KIND_NAMES.flatMap((kind) => layoutOf(kind, version) ?? []);
  const roots = rootsIn(pages, version);
  let torn = false;

  const take = (record: AnyRecord): void => {
    if (records.size < MAX_RECORDS && !records.has(record.id)) records.set(record.id, record);
  };
  for (const layout of layouts) {
    const root = roots.get(tableOf(layout.kind));
    if (root === undefined) {
      torn = true;
      continue;
    }
    const { rows, unreadable, torn: tornHere } = pages.rowsBelow(root, LONGEST_ROW);
    const sound = rows.flatMap((row) => recordIn(row, layout) ?? []);
    for (const record of sound) take(record);
    lost.set(layout.kind, rows.length - sound.length + unreadable);
    torn ||= tornHere || unreadable > 0;
  }
  const takeAsset = (row: Row): boolean => {
    const [sha256, mime, bytes] = row;
    if (row.length !== 3 || typeof sha256 !== 'string' || typeof mime !== 'string' || !Buffer.isBuffer(bytes)) return false;
    if (assets.size < MAX_ASSETS) assets.set(sha256, { mime, bytes });
    return true;
  };
  const assetRoot = roots.get('asset');
  if (assetRoot !== undefined) for (const row of pages.rowsBelow(assetRoot, LONGEST_ASSET_ROW).rows) takeAsset(row);

  pages.orphans(LONGEST_ASSET_ROW, (rows) => {
    if (rows.some(takeAsset)) return true;
    const fitting = layouts.map((layout) => rows.flatMap((row) => recordIn(row, layout) ?? [])).filter((found) => found.length > 0);
    // Rows that could be of two kinds are of neither for certain.
    const [found] = fitting;
    if (!found || fitting.length > 1) return false;
    for (const record of found) take(record);
    return true;
  });

  for (const { kind } of layouts) {
    const index = roots.get(`sqlite_autoindex_${tableOf(kind)}_1`);
    const entries = index === undefined ? 0 : Math.min(pages.entriesBelow(index), MAX_RECORDS);
    const rescued = [...records.values()].filter((record) => record.kind === kind).length;
    // The index of the ids knows rows whose pages are gone altogether.
    if (entries > 0) lost.set(kind, Math.max(0, entries - rescued));
  }
  return { records: [...records.values()], assets, lost, torn };
}

/** The root pages of what is word for word one of our tables, and of the index of its ids. */
function rootsIn(pages: Pages, version: number): ReadonlyMap<string, number> {
  const allowed = allowedEntries(version) ?? [];
  const roots = new Map<string, number>();
  for (const [type, name, table, root, sql] of pages.rowsBelow(1, LONGEST_ROW).rows) {
    const ours = allowed.some((entry) => entry.type === type && entry.name === name && entry.table === table && entry.sql === sql);
    if (ours && typeof name === 'string' && typeof root === 'number' && !roots.has(name)) roots.set(name, root);
  }
  return roots;
}
