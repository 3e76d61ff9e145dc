import { statSync } from 'node:fs';
import type { FileStamp } from './protocol.ts';

interface Stat {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

/** Ids as text and the time as a fraction of a millisecond: JSON and messages carry them without loss. */
export const stampOf = (stat: Stat): FileStamp => ({
  dev: String(stat.dev),
  inode: String(stat.ino),
  size: Number(stat.size),
  modifiedMs: Number(stat.mtimeNs) / 1e6,
});

/** The stamp of the file at `path` now, or null when nothing is there. Other failures throw. */
export function currentStamp(path: string): FileStamp | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? stampOf(stat) : null;
}

export const sameStamp = (a: FileStamp, b: FileStamp): boolean =>
  a.dev === b.dev && a.inode === b.inode && a.size === b.size && a.modifiedMs === b.modifiedMs;
