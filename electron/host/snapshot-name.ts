import type { Id } from '../../shared/base/id.ts';

/** What a snapshot holds, for those who look through a list of them. */
export interface SnapshotCounts {
  readonly notes: number;
  readonly maps: number;
  readonly touchpoints: number;
}

interface NamedSnapshot {
  /** Epoch ms. */
  readonly madeMs: number;
  readonly documentId: Id;
  /** Null of one that was made before counts were written down. */
  readonly counts: SnapshotCounts | null;
}

const NAME = /^(\d{1,15})-([A-Za-z0-9_-]{1,64})(?:\.(\d{1,9})-(\d{1,9})-(\d{1,9}))?\.cxmap$/;

/** All that a list says of a snapshot stands in its name: nobody has to open it for that. */
export const snapshotName = (madeMs: number, documentId: Id, { notes, maps, touchpoints }: SnapshotCounts): string =>
  `${madeMs}-${documentId}.${notes}-${maps}-${touchpoints}.cxmap`;

/** Null for what is no snapshot. */
export function readSnapshotName(name: string): NamedSnapshot | null {
  const [, madeMs, documentId, notes, maps, touchpoints] = NAME.exec(name) ?? [];
  if (madeMs === undefined || documentId === undefined) return null;
  const counts = notes === undefined ? null : { notes: Number(notes), maps: Number(maps), touchpoints: Number(touchpoints) };
  return { madeMs: Number(madeMs), documentId, counts };
}
