import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { newId } from '../../shared/base/id.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { OwnTemplate } from '../../shared/ipc/start-lists.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Asset } from '../host/assets.ts';
import { newIdentity } from '../host/identity.ts';
import { ORIGIN } from './content-policy.ts';
import { readList, writerOf } from './json-file.ts';
import { writeNewFile } from './new-file.ts';
import type { Host } from './session-parts.ts';
import type { Thumbnails } from './thumbnails.ts';

const entry = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), name: z.string().min(1).max(200) });
type Entry = z.infer<typeof entry>;

/** A board with all it needs, and the bytes of what is attached there. */
interface TemplateContent {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
}

interface Parts {
  /** Exists, and belongs to Temas alone. */
  readonly folder: string;
  readonly thumbnails: Thumbnails;
  readonly startHost: () => Host;
}

/** The boards the user keeps to begin with: each a file of its own in the data folder, newest first. Pages know them by token only. */
export class OwnTemplates {
  readonly #parts: Parts;
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #entries: readonly Entry[];

  private constructor(parts: Parts, path: string, entries: readonly Entry[]) {
    this.#parts = parts;
    this.#write = writerOf(path);
    this.#entries = entries;
  }

  static async load(parts: Parts): Promise<OwnTemplates> {
    const path = join(parts.folder, 'templates.json');
    return new OwnTemplates(parts, path, await readList(path, entry));
  }

  list(): Promise<readonly OwnTemplate[]> {
    const { thumbnails } = this.#parts;
    return Promise.all(
      this.#entries.map(async ({ token, name }) => ({
        token,
        name,
        thumbnail: (await thumbnails.has(token)) ? `${ORIGIN}/thumbnail/${token}` : null,
      })),
    );
  }

  /** The file of a template; null when there is none by that token. */
  pathOf(token: string): string | null {
    return this.#entries.some((one) => one.token === token) ? this.#file(token) : null;
  }

  /** Writes the records to a file of their own, on the way every document is saved. */
  async add(name: string, { records, assets }: TemplateContent, picture: Uint8Array | null): Promise<Result<null>> {
    const token = newId();
    const written = await this.#publish(this.#file(token), { records, assets });
    if (!written.ok) return written;
    if (picture) await this.#parts.thumbnails.put(token, picture);
    this.#entries = [{ token, name }, ...this.#entries];
    await this.#write(this.#entries);
    return ok(null);
  }

  async rename(token: string, name: string): Promise<void> {
    this.#entries = this.#entries.map((one) => (one.token === token ? { token, name } : one));
    await this.#write(this.#entries);
  }

  async remove(token: string): Promise<void> {
    if (this.pathOf(token) === null) return;
    this.#entries = this.#entries.filter((one) => one.token !== token);
    await this.#write(this.#entries);
    await rm(this.#file(token), { force: true });
    await this.#parts.thumbnails.remove(token);
  }

  #publish(path: string, { records, assets }: TemplateContent): Promise<Result<null>> {
    const folder = join(this.#parts.folder, `.making-${newId()}`);
    return writeNewFile(this.#parts.startHost, { folder, identity: newIdentity(), records, assets }, path);
  }

  #file(token: string): string {
    return join(this.#parts.folder, `${token}.cxmap`);
  }
}
