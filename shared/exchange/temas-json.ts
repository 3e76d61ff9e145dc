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

/** The line after which every line is a record. */
const RECORDS_BEGIN = '  "records": [';
const RECORDS_END = '  ]';
/** So long a part of such a file is written at once, about. UTF-16 units. */
const PART = 4_000_000;

/**
 * All records of a document as JSON, a record a line, in an order that is the same for the same records: so two files can be
 * compared line by line. Pictures and files are named by their SHA-256; their bytes stay in the `.cxmap`. It comes in parts:
 * all of it may be longer than a text can be.
 */
export function* temasJsonParts(records: Iterable<AnyRecord>, title: string): Generator<string> {
  const ranks = new Map(Object.keys(KINDS).map((kind, rank) => [kind, rank]));
  const rankOf = ({ kind }: AnyRecord): number => ranks.get(kind) ?? 0;
  const sorted = [...records].toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
  const head = { $schema: JSON_SCHEMA, format: JSON_FORMAT, version: JSON_VERSION, title };
  let part = `${JSON.stringify(head, null, 2).slice(0, -2)},\n${RECORDS_BEGIN}\n`;
  for (const [at, record] of sorted.entries()) {
    part += `${JSON.stringify(inOrder(record))}${at < sorted.length - 1 ? ',' : ''}\n`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  yield `${part}${RECORDS_END}\n}\n`;
}

/** The same whole, as long as it is no longer than a text can be. */
export const writeTemasJson = (records: Iterable<AnyRecord>, title: string): string => [...temasJsonParts(records, title)].join('');

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
    const record = recordIn(candidate);
    if (record === null) return fail('document-invalid');
    records.push(record);
  }
  return flawOfDocument(records) === null ? ok(withSoundOrders(records)) : fail('document-invalid');
}

/** Not believed to be a record before all of them were looked at; null where it is of no kind of ours. */
function recordIn(candidate: unknown): AnyRecord | null {
  if (!isObject(candidate) || typeof candidate['kind'] !== 'string' || !Object.hasOwn(KINDS, candidate['kind'])) return null;
  return fresh(candidate['kind'] as Kind, candidate as never) as AnyRecord;
}

/**
 * Goes along the lines of a file that `temasJsonParts` wrote, without their ends, however long it is. `take` is false for what is
 * none of them; `isWhole` says whether the file ended where it should and holds a sound document.
 */
export function temasJsonLines(): { readonly take: (line: string) => boolean; readonly isWhole: () => boolean } {
  const records: AnyRecord[] = [];
  let head = '';
  let place: 'head' | 'records' | 'last' | 'end' | 'over' = 'head';
  const isHead = (): boolean => {
    const said = parsed(`${head}${RECORDS_BEGIN}]}`);
    return isObject(said) && said['format'] === JSON_FORMAT && said['version'] === JSON_VERSION;
  };
  const take = (line: string): boolean => {
    switch (place) {
      case 'head':
        if (line === RECORDS_BEGIN) place = 'records';
        else head += line;
        return place === 'head' || isHead();
      case 'records': {
        const isLast = !line.endsWith(',');
        if (isLast) place = 'last';
        const record = recordIn(parsed(isLast ? line : line.slice(0, -1)));
        if (record !== null) records.push(record);
        return record !== null;
      }
      case 'last':
        place = 'end';
        return line === RECORDS_END;
      case 'end':
        place = 'over';
        return line === '}';
      case 'over':
        return false;
    }
  };
  return { take, isWhole: () => place === 'over' && flawOfDocument(records) === null };
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
