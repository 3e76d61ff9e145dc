import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ErrorCode } from '../../shared/base/result.ts';
import { codeOf } from '../host/failure.ts';
import { MAX_FILE_BYTES } from '../host/vet/limits.ts';

/** A file as the preload names it: where it lies, and the SHA-256 of what Chromium let the page read of it. */
interface NamedFile {
  /** Empty where there is none. */
  readonly path: string;
  readonly name: string;
  /** Null for what could not be read, as a folder. */
  readonly proof: string | null;
}

/** The same once it was looked at; `refusal` says why it is not taken, and then the path is empty. */
export interface DroppedFile {
  readonly path: string;
  readonly name: string;
  readonly refusal: ErrorCode | null;
}

/**
 * The files of a drop, each with an empty path unless it is proven. The preload can only name what was dropped or chosen, but
 * a renderer that runs somebody else's code can send whatever it likes on this channel. So a name alone opens nothing: who
 * names a file must know what is in it, and Chromium gives the bytes of a file to a page only after a drop or a choice.
 */
export const provenFiles = (files: readonly NamedFile[]): Promise<readonly DroppedFile[]> =>
  Promise.all(
    files.map(async (file): Promise<DroppedFile> => {
      const refusal = await refusalOf(file);
      return { name: file.name, path: refusal === null ? file.path : '', refusal };
    }),
  );

async function refusalOf({ path, proof }: NamedFile): Promise<ErrorCode | null> {
  if (path === '') return 'file-name-unusable';
  if (proof === null) return 'file-not-regular';
  return (await holds(path, proof)) ? null : 'file-read-denied';
}

async function holds(path: string, proof: string): Promise<boolean> {
  try {
    // A FIFO would else wait for ever for somebody to write.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile() || stat.size > MAX_FILE_BYTES) return false;
      const hash = createHash('sha256');
      for await (const part of handle.createReadStream({ autoClose: false })) hash.update(part as Buffer);
      return hash.digest('hex') === proof;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
