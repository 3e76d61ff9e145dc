import type { Id } from '../base/id.ts';
import { ordersBetween, roomBetween, type OrderKey } from '../base/order.ts';
import type { Draft } from '../model/draft.ts';
import type { Kind, RecordOf } from '../model/kinds.ts';

export type OrderedKind = Exclude<Kind, 'curvePoint'>;

interface Ordered<K extends OrderedKind> {
  readonly id: Id;
  readonly kind: K;
  readonly order: OrderKey;
}

const setOrder = <K extends OrderedKind>(draft: Draft, kind: K, id: Id, order: OrderKey): void =>
  draft.update(kind, id, { order } as unknown as Partial<Omit<RecordOf<K>, 'id' | 'kind'>>);

/** Where `before` stands among siblings; their end when it is not given or not among them. */
export function indexBefore(siblings: readonly { readonly id: Id }[], before: Id | null | undefined): number {
  const index = siblings.findIndex((sibling) => sibling.id === before);
  return index < 0 ? siblings.length : index;
}

/** Just behind `after`; null is the beginning, undefined or a stranger the end. */
export function indexAfter(siblings: readonly { readonly id: Id }[], after: Id | null | undefined): number {
  if (after === null) return 0;
  const index = siblings.findIndex((sibling) => sibling.id === after);
  return index < 0 ? siblings.length : index + 1;
}

/**
 * Order keys for `count` records that shall stand ahead of `siblings[index]`. Siblings keep theirs unless there is no
 * room between them; then all are numbered afresh, in the order they have.
 */
export function keysAt<K extends OrderedKind>(draft: Draft, siblings: readonly Ordered<K>[], index: number, count: number): readonly OrderKey[] {
  const room = roomBetween(siblings[index - 1]?.order ?? null, siblings[index]?.order ?? null, count);
  if (room) return room;
  const fresh = ordersBetween(null, null, siblings.length + count);
  siblings.forEach((sibling, at) => setOrder(draft, sibling.kind, sibling.id, fresh[at < index ? at : at + count] as OrderKey));
  return fresh.slice(index, index + count);
}

export const keyAt = <K extends OrderedKind>(draft: Draft, siblings: readonly Ordered<K>[], index: number): OrderKey =>
  keysAt(draft, siblings, index, 1)[0] as OrderKey;

/** Puts records that are among `siblings` ahead of `before` (null: at the end), in the order given; nothing changes when they stand there already. */
export function reorder<K extends OrderedKind>(
  draft: Draft,
  siblings: readonly Ordered<K>[],
  moving: readonly Ordered<K>[],
  before: Id | null,
): void {
  const ids = new Set(moving.map((record) => record.id));
  const others = siblings.filter((sibling) => !ids.has(sibling.id));
  const index = indexBefore(others, before);
  const wanted = [...others.slice(0, index), ...moving, ...others.slice(index)];
  if (wanted.every((record, at) => record.id === siblings[at]?.id)) return;
  const keys = keysAt(draft, others, index, moving.length);
  moving.forEach((record, at) => setOrder(draft, record.kind, record.id, keys[at] as OrderKey));
}
