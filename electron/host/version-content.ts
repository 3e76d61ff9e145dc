import { deflateSync, inflateSync } from 'node:zlib';
import { fail, ok, type ErrorCode, type Result } from '../../shared/base/result.ts';
import { flawOfDocument } from '../../shared/model/belonging.ts';
import { flawOfRecords } from '../../shared/model/check.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { KINDS, type AnyRecord, type Kind } from '../../shared/model/kinds.ts';
import { codeOf } from './failure.ts';
import type { StoredVersion } from './protocol.ts';
import { SCHEMA_VERSION, upgraded } from './schema.ts';
import { MAX_RECORDS } from './vet/limits.ts';
import { repair } from './vet/repair.ts';

/** Of what a version holds, inflated. */
export const MAX_VERSION_BYTES = 64 * 1024 * 1024;
/** Whatever this much says, it takes less than 100 MB when it is parsed; the workshop of 15,000 notes is no longer. */
const SMALL_JSON_BYTES = 4 * 1024 * 1024;
/** More than any kind has. */
const MOST_FIELDS = 64;
/** The best compression takes four times as long for a twentieth less. */
const LEVEL = 4;

type Kept = Pick<StoredVersion, 'schemaVersion' | 'notes' | 'maps' | 'touchpoints' | 'content' | 'assets'>;

const kindIn = (records: readonly AnyRecord[], kind: Kind): number => records.reduce((sum, record) => sum + Number(record.kind === kind), 0);

/** What a version keeps of these records; null when they are too much for one. */
export function contentOf(records: readonly AnyRecord[]): Kept | null {
  const json = Buffer.from(JSON.stringify(records));
  if (json.length > MAX_VERSION_BYTES || records.length > MAX_RECORDS) return null;
  return {
    schemaVersion: SCHEMA_VERSION,
    notes: kindIn(records, 'note'),
    maps: kindIn(records, 'map'),
    touchpoints: kindIn(records, 'touchpoint'),
    content: deflateSync(json, { level: LEVEL }),
    assets: [...new Set(records.flatMap((record) => (record.kind === 'attachment' ? [record.sha256] : [])))],
  };
}

/**
 * The records of a version, checked and mended as those of a file are. It may come from anybody, and may keep whoever asks
 * waiting: run it in a process that can be killed. Fails with file-damaged, file-too-large, file-newer or document-invalid.
 */
export function recordsOfVersion({ content, schemaVersion }: Pick<StoredVersion, 'content' | 'schemaVersion'>): Result<readonly AnyRecord[]> {
  if (schemaVersion > SCHEMA_VERSION) return fail('file-newer');
  const inflated = inflate(content);
  if (!inflated.ok) return inflated;
  const flaw = inflated.value.length > SMALL_JSON_BYTES ? flawOfJson(inflated.value) : null;
  if (flaw) return fail(flaw);
  const candidates = parsed(inflated.value.toString('utf8'));
  if (!Array.isArray(candidates)) return fail('file-damaged');
  if (candidates.length > MAX_RECORDS) return fail('file-too-large');
  const found: AnyRecord[] = [];
  for (const candidate of candidates as readonly unknown[]) {
    const record = recordFrom(candidate);
    if (!record) return fail('document-invalid');
    found.push(record);
  }
  const current = upgraded(found, schemaVersion);
  // What is mended next has to be sound by itself.
  if (flawOfRecords(current)) return fail('document-invalid');
  const { records } = repair(current);
  return flawOfDocument(records) === null ? ok(records) : fail('document-invalid');
}

function inflate(content: Uint8Array): Result<Buffer> {
  try {
    return ok(inflateSync(content, { maxOutputLength: MAX_VERSION_BYTES }));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') return fail('file-too-large');
    if (code.startsWith('Z_')) return fail('file-damaged');
    throw error;
  }
}

const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0)) as [number, number];

/**
 * Parsed, a list of a million empty lists takes a hundred times what it takes as text. So it is counted first: records lie in one list,
 * none of them holds anything but plain values, and none has more of these than any kind has fields.
 */
function flawOfJson(json: Buffer): ErrorCode | null {
  let depth = 0;
  let values = 0;
  let fields = 0;
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case QUOTE:
        at = endOfText(json, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (++depth > 2) return 'document-invalid';
        fields = 0;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x2c: // ,
        if (depth < 2 && ++values >= MAX_RECORDS) return 'file-too-large';
        if (depth === 2 && ++fields >= MOST_FIELDS) return 'document-invalid';
        break;
      default:
    }
  }
  return null;
}

/** Where the quote is that ends the text begun at `start`. */
function endOfText(json: Buffer, start: number): number {
  for (let end = json.indexOf(QUOTE, start + 1); end !== -1; end = json.indexOf(QUOTE, end + 1)) {
    let before = end;
    while (json[before - 1] === BACKSLASH) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Only fields that a kind has, and the empty value of those that came later; whether they hold what they may is looked at next. */
function recordFrom(candidate: unknown): AnyRecord | null {
  if (typeof candidate !== 'object' || candidate === null) return null;
  const values = new Map(Object.entries(candidate));
  const kind = values.get('kind') as unknown;
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return null;
  const given: Record<string, unknown> = { id: values.get('id') };
  for (const name of Object.keys(KINDS[kind as Kind])) if (values.has(name)) given[name] = values.get(name);
  return fresh(kind as Kind, given as never) as AnyRecord;
}

/** Records another process of ours has made; null when they are no sound document. */
export function checkedRecords(json: string): readonly AnyRecord[] | null {
  const records = parsed(json);
  return Array.isArray(records) && flawOfDocument(records as readonly AnyRecord[]) === null ? (records as readonly AnyRecord[]) : null;
}
