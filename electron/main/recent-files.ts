import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { newId } from '../../shared/base/id.ts';
import type { RecentFile } from '../../shared/ipc/start-lists.ts';
import { ORIGIN } from './content-policy.ts';
import { nameOfFile } from './file-name.ts';
import { readList, writerOf } from './json-file.ts';

const MOST = 30;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const entry = z.object({
  token: id,
  path: z.string().min(1).max(4096),
  openedMs: z.number(),
  /** Of the workshop in it, as it was last open: what is kept of it elsewhere goes by them. */
  documentId: id.optional(),
  lineageId: id.optional(),
});
type Entry = z.infer<typeof entry>;

export type RecentIds = Pick<Entry, 'documentId' | 'lineageId'>;

/**
 * The files opened lately, newest first. Pages know them by token only; a file keeps its token, so its thumbnail stays.
 */
export class RecentFiles {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #entries: readonly Entry[];

  private constructor(path: string, entries: readonly Entry[]) {
    this.#write = writerOf(path);
    this.#entries = entries;
  }

  static async load(path: string): Promise<RecentFiles> {
    return new RecentFiles(path, await readList(path, entry));
  }

  /** Puts a file at the top and returns its token and the tokens that fell off the end. `path` is a realpath. */
  async touch(path: string, nowMs: number, ids: RecentIds = {}): Promise<{ readonly token: string; readonly dropped: readonly string[] }> {
    const known = this.#entries.find((one) => one.path === path);
    const token = known?.token ?? newId();
    const all = [{ token, path, openedMs: nowMs, ...ids }, ...this.#entries.filter((one) => one.path !== path)];
    this.#entries = all.slice(0, MOST);
    await this.#write(this.#entries);
    return { token, dropped: all.slice(MOST).map((one) => one.token) };
  }

  pathOf(token: string): string | null {
    return this.#entries.find((one) => one.token === token)?.path ?? null;
  }

  /** Which workshop was in it. */
  idsOf(token: string): RecentIds {
    const { documentId, lineageId } = this.#entries.find((one) => one.token === token) ?? {};
    return { ...(documentId !== undefined && { documentId }), ...(lineageId !== undefined && { lineageId }) };
  }

  /** Where its workshop was open lately, under whatever name, newest first. */
  pathsOf(lineageId: string): readonly string[] {
    return this.#entries.flatMap((one) => (one.lineageId === lineageId ? [one.path] : []));
  }

  tokenOf(path: string): string | null {
    return this.#entries.find((one) => one.path === path)?.token ?? null;
  }

  /** Whether a file that was not opened lately holds what another one that was began with. `path` is a realpath. */
  isNewCopy(path: string, lineageId: string): boolean {
    return this.tokenOf(path) === null && this.#entries.some((one) => one.lineageId === lineageId);
  }

  async forget(token: string): Promise<void> {
    this.#entries = this.#entries.filter((one) => one.token !== token);
    await this.#write(this.#entries);
  }

  /** For the start screen; a file that is gone stays listed as missing, until forgotten. */
  list(hasThumbnail: (token: string) => Promise<boolean>): Promise<readonly RecentFile[]> {
    return Promise.all(
      this.#entries.map(async ({ token, path, openedMs }) => {
        const found = await stat(path).catch(() => null);
        return {
          token,
          name: nameOfFile(path),
          folder: dirname(path),
          modifiedMs: found?.mtimeMs ?? openedMs,
          missing: found === null,
          thumbnail: (await hasThumbnail(token)) ? `${ORIGIN}/thumbnail/${token}` : null,
        };
      }),
    );
  }
}
