import { join } from 'node:path';
import type { Call } from './trace.ts';

/** What somebody was told at one moment, and what was under way then. */
export interface Promises {
  /** Whether the answer came that there is a working copy. */
  readonly created: boolean;
  /** The last edit that was acknowledged, and the last that was begun. */
  readonly acknowledged: number;
  readonly begun: number;
  /** By path: the revision that a file was said to hold, null before it was said of any, and what is being put there. */
  readonly files: ReadonlyMap<string, { readonly holds: number | null; readonly underway: number | null }>;
  /** From here on the working copy is thrown away: its file holds everything. */
  readonly discarding: boolean;
}

export const NOTHING_PROMISED: Promises = { created: false, acknowledged: 0, begun: 0, files: new Map(), discarding: false };

/** The promises after a mark. `root` is where the recorded process worked. */
export function promised(before: Promises, mark: Extract<Call, { type: 'mark' }>, root: string): Promises {
  const [what, first = '', second = ''] = mark.words;
  switch (what) {
    case 'created':
      return { ...before, created: true };
    case 'edit':
      return { ...before, begun: Number(first) };
    case 'edited':
      return { ...before, acknowledged: Number(first) };
    case 'publish': {
      const path = first === 'own' ? ownFile(before) : join(root, 'documents', first);
      return { ...before, files: moved(before, path, { holds: before.files.get(path)?.holds ?? null, underway: Number(second) }) };
    }
    case 'published': {
      const path = ownFile(before);
      return { ...before, files: moved(before, path, { holds: before.files.get(path)?.underway ?? null, underway: null }) };
    }
    case 'discard':
      return { ...before, discarding: true };
    default:
      return before;
  }
}

/** The file that was published last is the last of the map. */
function moved(before: Promises, path: string, state: { readonly holds: number | null; readonly underway: number | null }): Promises['files'] {
  const files = new Map(before.files);
  files.delete(path);
  return files.set(path, state);
}

export function ownFile({ files }: Promises): string {
  const path = [...files.keys()].at(-1);
  if (path === undefined) throw new Error('nothing was published yet');
  return path;
}
