import type { Diff } from './diff.ts';

/** So many records are turned into text, or back, in a few milliseconds. */
const PIECE = 500;

/** A change in parts of at most `most` records, in no more than it needs; of an empty one there are none. */
export function* piecesOfDiff({ added, updated, removed }: Diff, most = PIECE): Generator<Diff> {
  for (let at = 0; at < added.length; at += most) yield { added: added.slice(at, at + most), updated: [], removed: [] };
  for (let at = 0; at < updated.length; at += most) yield { added: [], updated: updated.slice(at, at + most), removed: [] };
  for (let at = 0; at < removed.length; at += most) yield { added: [], updated: [], removed: removed.slice(at, at + most) };
}

/** The change whose parts these are. */
export const joinedDiff = (pieces: readonly Diff[]): Diff => ({
  added: pieces.flatMap(({ added }) => added),
  updated: pieces.flatMap(({ updated }) => updated),
  removed: pieces.flatMap(({ removed }) => removed),
});
