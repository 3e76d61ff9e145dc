import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

interface ServedFile {
  /** Where it is on disk. */
  readonly path: string;
  readonly type: string;
}

/** URL path ("/index.html") → file. */
export type FileMap = ReadonlyMap<string, ServedFile>;

/**
 * Lists the pages' files once, at start. Later a request is only looked up here: an address that names anything else, in
 * whatever spelling, finds nothing, so there is no path to climb. Links and files of unknown type are left out.
 */
export async function fileMapOf(folder: string): Promise<FileMap> {
  const map = new Map<string, ServedFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    map.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  return map;
}
