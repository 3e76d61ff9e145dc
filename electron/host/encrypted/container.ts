import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { fail, ok, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import { CHECK_BYTES, isBearable, keyFrom, SALT_BYTES, type FileKey, type Scrypt } from './key.ts';

/** An encrypted file begins with these. Its layout is described in docs/file-format.md. */
const MAGIC = Buffer.from('CXMP-ENC', 'latin1');
const VERSION = 1;
const VERSION_AT = MAGIC.length;
const SCRYPT_AT = VERSION_AT + 1;
const RESERVED_AT = SCRYPT_AT + 3;
const SALT_AT = RESERVED_AT + 4;
const CHECK_AT = SALT_AT + SALT_BYTES;
const NONCE_AT = CHECK_AT + CHECK_BYTES;
const NONCE_BYTES = 12;
const HEADER_BYTES = NONCE_AT + NONCE_BYTES;
const TAG_BYTES = 16;

const CIPHER = 'aes-256-gcm';

/** What opens an encrypted file: the words somebody typed, or the key they gave before. */
export type Unlocking = { readonly passphrase: string } | { readonly key: FileKey };

/** Whether a failure says that another passphrase, or one at all, might open it. */
export const isLocked = (code: ErrorCode): boolean => code === 'passphrase-needed' || code === 'passphrase-wrong';

export const isEncrypted = (bytes: Buffer): boolean => bytes.subarray(0, MAGIC.length).equals(MAGIC);

/** Encrypts a whole file under a nonce of its own; everything the header says is authenticated with it. */
export function encrypted(plain: Uint8Array, key: FileKey): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.set([VERSION, key.costExponent, key.blockSize, key.parallelism], VERSION_AT);
  header.set(key.salt, SALT_AT);
  header.set(key.check, CHECK_AT);
  const nonce = randomBytes(NONCE_BYTES);
  header.set(nonce, NONCE_AT);
  const cipher = createCipheriv(CIPHER, key.secret, nonce, { authTagLength: TAG_BYTES }).setAAD(header);
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The file inside, once all of it was found genuine. Fails with file-foreign, file-damaged, file-newer, file-hostile (the
 * header asks for too much), passphrase-needed without `unlocking`, or passphrase-wrong.
 */
export function decrypted(bytes: Buffer, unlocking: Unlocking | null): Result<{ readonly plain: Buffer; readonly key: FileKey }> {
  if (!isEncrypted(bytes)) return fail('file-foreign');
  if (bytes.length < HEADER_BYTES + TAG_BYTES) return fail('file-damaged');
  const version = bytes.readUInt8(VERSION_AT);
  if (version > VERSION) return fail('file-newer');
  if (version < VERSION || bytes.readUInt32BE(RESERVED_AT) !== 0) return fail('file-damaged');
  const scrypt = scryptIn(bytes);
  if (!isBearable(scrypt)) return fail('file-hostile');
  if (!unlocking) return fail('passphrase-needed');
  const key = 'key' in unlocking ? unlocking.key : keyFrom(unlocking.passphrase, scrypt);
  if (!timingSafeEqual(bytes.subarray(CHECK_AT, NONCE_AT), key.check)) return fail('passphrase-wrong');
  const plain = opened(bytes, key);
  return plain ? ok({ plain, key }) : fail('file-damaged');
}

function scryptIn(bytes: Buffer): Scrypt {
  const [costExponent = 0, blockSize = 0, parallelism = 0] = bytes.subarray(SCRYPT_AT, RESERVED_AT);
  // A copy: what is kept of a file as long as it is open must not keep all its bytes, nor take them along to another process.
  return { costExponent, blockSize, parallelism, salt: Uint8Array.from(bytes.subarray(SALT_AT, CHECK_AT)) };
}

/** Null when a single bit is not as it was written. */
function opened(bytes: Buffer, key: FileKey): Buffer | null {
  const header = bytes.subarray(0, HEADER_BYTES);
  const decipher = createDecipheriv(CIPHER, key.secret, header.subarray(NONCE_AT), { authTagLength: TAG_BYTES })
    .setAAD(header)
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  const plain = decipher.update(bytes.subarray(HEADER_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return null;
  }
}
