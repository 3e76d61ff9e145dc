import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './json-file.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pictures of recent files, drawn by their pages, one small PNG per token. */
export class Thumbnails {
  readonly #folder: string;

  /** `folder` exists. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `token` has been checked to hold no character a path could use. */
  async put(token: string, png: Uint8Array): Promise<boolean> {
    if (!PNG.every((byte, index) => png[index] === byte)) return false;
    await replaceFile(this.#pathOf(token), png);
    return true;
  }

  get(token: string): Promise<Uint8Array | null> {
    return readFile(this.#pathOf(token)).catch(() => null);
  }

  has(token: string): Promise<boolean> {
    return access(this.#pathOf(token)).then(
      () => true,
      () => false,
    );
  }

  async remove(token: string): Promise<void> {
    await rm(this.#pathOf(token), { force: true });
  }

  #pathOf(token: string): string {
    return join(this.#folder, `${token}.png`);
  }
}
