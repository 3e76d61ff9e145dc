import { fail, ok, type Result } from '../base/result.ts';
import { flawOfDocument } from '../model/belonging.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type AnyRecord, type Kind } from '../model/kinds.ts';
import { withSoundOrders } from '../model/sound-orders.ts';
import { IMPORT_LIMITS } from './imported.ts';

/** By which a file says what it is, and the schema it follows. */
export const JSON_FORMAT = 'temas-document';
export const JSON_SCHEMA = 'temas.schema.json';
/** Grows when what is written today could not be read any more; a new field needs no new version. */
export const JSON_VERSION = 1;

/** Longer texts are not taken apart. UTF-16 units. */
const LONGEST_JSON = 64_000_000;

/**
 * All records of a document as JSON, a record a line, in an order that is the same for the same records: so two files can be
 * compared line by line. Pictures and files are named by their SHA-256; their bytes stay in the `.cxmap`.
 */
export function writeTemasJson(records: Iterable<AnyRecord>, title: string): string {
  const ranks = new Map(Object.keys(KINDS).map((kind, rank) => [kind, rank]));
  const rankOf = ({ kind }: AnyRecord): number => ranks.get(kind) ?? 0;
  const sorted = [...records].toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
  const head = { $schema: JSON_SCHEMA, format: JSON_FORMAT, version: JSON_VERSION, title };
  const lines = sorted.map((record) => JSON.stringify(inOrder(record))).join(',\n');
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "records": [\n${lines}\n  ]\n}\n`;
}

/** The fields of a record in the order they are described in, whatever order it was made in. */
const inOrder = (record: AnyRecord): object => {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(['kind', 'id', ...Object.keys(KINDS[record.kind])].map((name) => [name, values[name]]));
};

/**
 * The records of such a file, checked as those of a `.cxmap` are: every value, every reference, what belongs together. A field
 * that is missing gets its empty value, for it may be younger than the file. Order keys that leave no room are made anew.
 */
export function readTemasJson(text: string): Result<readonly AnyRecord[]> {
  if (text.length > LONGEST_JSON) return fail('import-too-large', { megabytes: LONGEST_JSON / 1_000_000 });
  const file = parsed(text);
  if (file === null) return fail('import-unreadable');
  if (!isObject(file) || file['format'] !== JSON_FORMAT || typeof file['version'] !== 'number') return fail('import-foreign-json');
  if (file['version'] > JSON_VERSION) return fail('file-newer');
  const { records: candidates } = file;
  if (!Array.isArray(candidates)) return fail('import-unreadable');
  if (candidates.length > IMPORT_LIMITS.records) return fail('import-too-much', { found: candidates.length, limit: IMPORT_LIMITS.records });
  const records: AnyRecord[] = [];
  for (const candidate of candidates as readonly unknown[]) {
    if (!isObject(candidate) || typeof candidate['kind'] !== 'string' || !Object.hasOwn(KINDS, candidate['kind'])) return fail('document-invalid');
    // Not believed to be a record before all of them were looked at.
    records.push(fresh(candidate['kind'] as Kind, candidate as never) as AnyRecord);
  }
  return flawOfDocument(records) === null ? ok(withSoundOrders(records)) : fail('document-invalid');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null where it is no JSON, or nothing but a null. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
