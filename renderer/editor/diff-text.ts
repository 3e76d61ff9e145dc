import { piecesOfDiff } from '../../shared/model/diff-pieces.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { nextTurn } from './next-turn.ts';

const FIELDS = ['added', 'updated', 'removed'] as const;

/** A change as JSON. A large one is written in several turns: at once it would hold up the page. */
export async function diffText(diff: Diff): Promise<string> {
  const texts: Record<(typeof FIELDS)[number], string[]> = { added: [], updated: [], removed: [] };
  let pieces = 0;
  for (const piece of piecesOfDiff(diff)) {
    if (pieces++ > 0) await nextTurn();
    for (const field of FIELDS) if (piece[field].length > 0) texts[field].push(JSON.stringify(piece[field]).slice(1, -1));
  }
  return `{${FIELDS.map((field) => `"${field}":[${texts[field].join(',')}]`).join(',')}}`;
}
