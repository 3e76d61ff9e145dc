import { readFile } from 'node:fs/promises';

/** What a file says, as real UTF-8; its byte order mark stays. Null where it is none. */
export async function textOf(path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch {
    return null;
  }
}
