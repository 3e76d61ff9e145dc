import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, constants, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ID_PATTERN, type Id } from '../../../shared/base/id.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { ATTACHMENT_TYPES } from '../../../shared/model/kinds.ts';
import type { AssetBytes } from '../assets.ts';
import { writeAtomically } from '../durable.ts';
import type { Edited } from '../identity-row.ts';
import { newStateId } from '../passed.ts';
import { versionShape } from '../version-shape.ts';
import type { VersionChange } from '../version-table.ts';
import { decrypted, encrypted, type Unlocking } from './container.ts';
import { SECRET_BYTES, type FileKey } from './key.ts';

const BASE_NAME = 'document.encrypted';
const LOG_NAME = 'edits.encrypted';
export const VAULT_FILES = [BASE_NAME, `${BASE_NAME}.new`, LOG_NAME];

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

export interface EditEntry extends Edited {
  readonly type: 'edit';
  readonly diff: Diff;
  /** The state that left the document before. */
  readonly passed: Id | null;
  readonly versions: VersionChange;
}

/** One thing that was made durable after the base. */
export type Entry =
  | EditEntry
  | { readonly type: 'passed'; readonly stateIds: readonly Id[] }
  | { readonly type: 'asset'; readonly asset: AssetBytes }
  | { readonly type: 'identity'; readonly documentId: string };

const id = z.string().regex(ID_PATTERN);
const wiredVersion = z.object({
  ...versionShape,
  base64: z.string(),
  assets: z.array(z.string()),
});
const wiredChange = z.object({
  put: z.array(wiredVersion),
  renamed: z.object({ id, name: z.string() }).nullable(),
  removed: z.array(id),
});
type WiredChange = z.infer<typeof wiredChange>;

const entrySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('edit'),
    diff: z.custom<Diff>(),
    revision: z.int().min(0),
    modifiedAt: z.string(),
    // An edit that was written down by an older Temas says none of these.
    stateId: id.default(newStateId),
    installationId: id.nullable().default(null),
    passed: id.nullable().default(null),
    versions: wiredChange.default({ put: [], renamed: null, removed: [] }),
  }),
  z.object({ type: z.literal('passed'), stateIds: z.array(id).readonly() }),
  z.object({ type: z.literal('asset'), mime: z.enum(ATTACHMENT_TYPES), base64: z.string() }),
  z.object({ type: z.literal('identity'), documentId: id }),
]);

export const holdsVault = (folder: string): boolean => existsSync(join(folder, BASE_NAME));

/** When something was last done that no file holds yet, epoch ms; null when there is no such thing. Needs no passphrase. */
export function unpublishedSince(folder: string): number | null {
  const stat = statSync(join(folder, LOG_NAME), { throwIfNoEntry: false });
  return stat && stat.size > 0 ? stat.mtimeMs : null;
}

interface Found {
  readonly vault: Vault;
  readonly base: Buffer;
  readonly entries: readonly Entry[];
}

/**
 * The working copy of an encrypted document: the document lives in memory, and this folder holds what a crash must not
 * take, encrypted: the document as it was last published, and one entry for everything since. Nothing is ever written in the clear.
 */
export class Vault {
  readonly key: FileKey;
  readonly #folder: string;
  readonly #logSecret: Uint8Array;
  /** Ties entries to the base they follow: a nonce never comes twice. */
  #base: Uint8Array;
  #log: number;
  #length = 0;
  #count = 0;

  private constructor(folder: string, key: FileKey, container: Buffer) {
    this.key = key;
    this.#folder = folder;
    this.#logSecret = new Uint8Array(hkdfSync('sha256', key.secret, new Uint8Array(0), 'temas edits', SECRET_BYTES));
    this.#base = markOf(container);
    // To append would not be enough: Windows lets nobody shorten such a file.
    this.#log = openSync(join(folder, LOG_NAME), constants.O_RDWR | constants.O_CREAT, 0o600);
  }

  /** Begins with a document nobody has edited here. */
  static create(folder: string, plain: Uint8Array, key: FileKey): Vault {
    const container = encrypted(plain, key);
    writeBase(folder, container);
    const vault = new Vault(folder, key, container);
    vault.#clearLog();
    return vault;
  }

  /** What a crash left, as far as it can be read: an entry that was not written to its end was never acknowledged. Fails as `decrypted` does. */
  static open(folder: string, unlocking: Unlocking | null): Result<Found> {
    const container = readFileSync(join(folder, BASE_NAME));
    const base = decrypted(container, unlocking);
    if (!base.ok) return base;
    const vault = new Vault(folder, base.value.key, container);
    return ok({ vault, base: base.value.plain, entries: vault.#readLog() });
  }

  /** Makes one entry durable; throws what the system throws, and then it is as if it had never been asked. */
  append(entry: Entry): void {
    const frame = this.#framed(entry);
    // An earlier failure may have left a part of an entry, or entries that follow another base.
    ftruncateSync(this.#log, this.#length);
    for (let done = 0; done < frame.length;) done += writeSync(this.#log, frame, done, frame.length - done, this.#length + done);
    fsyncSync(this.#log);
    this.#length += frame.length;
    this.#count++;
  }

  /** The document as it stands, of which the published file holds everything, becomes the base, and the entries go. */
  rebase(plain: Uint8Array): void {
    const container = encrypted(plain, this.key);
    try {
      writeBase(this.#folder, container);
    } catch (error) {
      // It can fail after the rename: what is appended next has to follow the base that is there, or nobody could read it.
      if (!readFileSync(join(this.#folder, BASE_NAME)).equals(container)) throw error;
    }
    // What is still in the log follows another base: from here on nobody can read it.
    this.#base = markOf(container);
    this.#clearLog();
  }

  close(): void {
    closeSync(this.#log);
  }

  #clearLog(): void {
    this.#length = 0;
    this.#count = 0;
    ftruncateSync(this.#log, 0);
    fsyncSync(this.#log);
  }

  #additional(): Uint8Array {
    const count = Buffer.alloc(LENGTH_BYTES);
    count.writeUInt32BE(this.#count);
    return Buffer.concat([this.#base, count]);
  }

  #framed(entry: Entry): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#logSecret, nonce, { authTagLength: TAG_BYTES }).setAAD(this.#additional());
    const body = Buffer.concat([nonce, cipher.update(JSON.stringify(wired(entry)), 'utf8'), cipher.final(), cipher.getAuthTag()]);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, body]);
  }

  #readLog(): readonly Entry[] {
    const bytes = readFileSync(join(this.#folder, LOG_NAME));
    const entries: Entry[] = [];
    for (;;) {
      const start = this.#length + LENGTH_BYTES;
      const end = start + (start <= bytes.length ? bytes.readUInt32BE(this.#length) : 0);
      const entry = start <= bytes.length && end <= bytes.length ? this.#unframed(bytes.subarray(start, end)) : null;
      if (!entry) break;
      entries.push(entry);
      this.#length = end;
      this.#count++;
    }
    ftruncateSync(this.#log, this.#length);
    return entries;
  }

  #unframed(body: Buffer): Entry | null {
    if (body.length < NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.#logSecret, body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(this.#additional())
      .setAuthTag(body.subarray(-TAG_BYTES));
    const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return null;
    }
    const parsed = entrySchema.parse(JSON.parse(text.toString('utf8')));
    return unwired(parsed);
  }
}

/** The last bytes of a container, its tag: no two are alike. */
const markOf = (container: Buffer): Uint8Array => Uint8Array.from(container.subarray(-TAG_BYTES));

function wired(entry: Entry): z.infer<typeof entrySchema> {
  switch (entry.type) {
    case 'asset':
      return { type: 'asset', mime: entry.asset.mime, base64: Buffer.from(entry.asset.bytes).toString('base64') };
    case 'edit':
      return { ...entry, versions: wiredVersions(entry.versions) };
    case 'passed':
    case 'identity':
      return entry;
  }
}

const wiredVersions = ({ put, renamed, removed }: VersionChange): WiredChange => ({
  put: put.map(({ content, assets, ...rest }) => ({ ...rest, assets: [...assets], base64: Buffer.from(content).toString('base64') })),
  renamed,
  removed: [...removed],
});

function unwired(entry: z.infer<typeof entrySchema>): Entry {
  switch (entry.type) {
    case 'asset':
      return { type: 'asset', asset: { mime: entry.mime, bytes: Buffer.from(entry.base64, 'base64') } };
    case 'edit': {
      const put = entry.versions.put.map(({ base64, ...rest }) => ({ ...rest, content: Buffer.from(base64, 'base64') }));
      return { ...entry, versions: { ...entry.versions, put } };
    }
    case 'passed':
    case 'identity':
      return entry;
  }
}

const writeBase = (folder: string, container: Uint8Array): void => writeAtomically(join(folder, BASE_NAME), container);
