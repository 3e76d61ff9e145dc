import { lstatSync } from 'node:fs';

export type SidecarEnding = '-journal' | '-wal';

export interface Sidecar {
  readonly ending: SidecarEnding;
  readonly path: string;
  readonly regular: boolean;
}

/**
 * Step 2: what SQLite would replay into the file when it opens it. Temas never leaves such a file beside a document, so it
 * was planted, or another program was interrupted. An empty one is never replayed and does not count.
 */
export function sidecarsOf(path: string): readonly Sidecar[] {
  return (['-journal', '-wal'] as const).flatMap((ending) => {
    const stat = lstatSync(path + ending, { throwIfNoEntry: false });
    return stat && !(stat.isFile() && stat.size === 0) ? [{ ending, path: path + ending, regular: stat.isFile() }] : [];
  });
}
