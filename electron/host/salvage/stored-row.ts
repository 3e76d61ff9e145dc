/** A value as SQLite stores it. */
export type StoredValue = null | number | string | Buffer;

interface Varint {
  readonly value: number;
  /** Where the next thing begins. */
  readonly next: number;
}

/** A number of one to nine bytes (file format, section 1.6); null when it does not end, or is past what a number can hold. */
export function varintAt(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) return null;
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return null;
}

/** Whole numbers by their type: how many bytes they take. */
const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

/** A row's values (file format, section 2.1); null when they do not fill its bytes exactly. */
export function decodedRow(payload: Buffer): readonly StoredValue[] | null {
  const header = varintAt(payload, 0);
  if (!header || header.value > payload.length) return null;
  const values: StoredValue[] = [];
  let [at, from] = [header.next, header.value];
  while (at < header.value) {
    const type = varintAt(payload, at);
    if (!type || type.next > header.value) return null;
    const length = bytesOf(type.value);
    if (length === null || from + length > payload.length) return null;
    values.push(valueOf(type.value, payload.subarray(from, from + length)));
    at = type.next;
    from += length;
  }
  return from === payload.length ? values : null;
}

function bytesOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  return INTEGER_BYTES[type] ?? null;
}

function valueOf(type: number, bytes: Buffer): StoredValue {
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  // Past 2^53 it comes rounded, to a number that no field takes either.
  if (type === 6) return Number(bytes.readBigInt64BE(0));
  if (type < 7) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 0 ? bytes : bytes.toString('utf8');
}
