import { createHmac, randomBytes, scryptSync } from 'node:crypto';

/** How hard it is to try one passphrase (RFC 7914). Memory taken is 128 × N × r bytes, N = 2 to the `costExponent`. */
export interface Scrypt {
  readonly costExponent: number;
  readonly blockSize: number;
  readonly parallelism: number;
  readonly salt: Uint8Array;
}

/** What a passphrase becomes: the key of one file, and everything its header says about the way there. Never written down. */
export interface FileKey extends Scrypt {
  /** 32 bytes, for AES-256-GCM. */
  readonly secret: Uint8Array;
  /** 16 bytes that only the same passphrase gives: tells a wrong one from a damaged file. */
  readonly check: Uint8Array;
}

export const SALT_BYTES = 16;
export const SECRET_BYTES = 32;
export const CHECK_BYTES = 16;

/** 128 MiB and about half a second for every guess: what OWASP recommends as of 2024. */
const COST_EXPONENT = 17;
const BLOCK_SIZE = 8;
const PARALLELISM = 1;
/** Of what a file may ask for. A header that says more would burn memory before anybody knows whether it is sound. */
const LEAST_COST_EXPONENT = 14;
const MOST_COST_EXPONENT = 17;

export const isBearable = ({ costExponent, blockSize, parallelism }: Omit<Scrypt, 'salt'>): boolean =>
  costExponent >= LEAST_COST_EXPONENT && costExponent <= MOST_COST_EXPONENT && blockSize === BLOCK_SIZE && parallelism === PARALLELISM;

/** The key of a new file. Takes about half a second; `costExponent` is lowered by tests alone. */
export const newKey = (passphrase: string, costExponent = COST_EXPONENT): FileKey =>
  keyFrom(passphrase, { costExponent, blockSize: BLOCK_SIZE, parallelism: PARALLELISM, salt: randomBytes(SALT_BYTES) });

/** The key a passphrase gives with what a header says; throws when that is not bearable. */
export function keyFrom(passphrase: string, scrypt: Scrypt): FileKey {
  if (!isBearable(scrypt)) throw new Error('the header asks for more than it may');
  const { costExponent, blockSize, parallelism, salt } = scrypt;
  const cost = 2 ** costExponent;
  const derived = scryptSync(composed(passphrase), salt, SECRET_BYTES * 2, {
    cost,
    blockSize,
    parallelization: parallelism,
    maxmem: 129 * cost * blockSize,
  });
  const check = createHmac('sha256', derived.subarray(SECRET_BYTES)).update('temas passphrase').digest().subarray(0, CHECK_BYTES);
  return { costExponent, blockSize, parallelism, salt, secret: derived.subarray(0, SECRET_BYTES), check };
}

/** One computer types ü as one character, another as u with dots: both are the same passphrase. */
const composed = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFC'), 'utf8');
