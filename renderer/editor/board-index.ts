import RBush from 'rbush';
import type { Id } from '../../shared/base/id.ts';
import { bottom, right, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout, NoteLayout } from '../../shared/layout/board-layout.ts';
import type { LooseLayout } from '../../shared/layout/thing-layout.ts';

class LooseTree extends RBush<LooseLayout> {
  override toBBox({ rect }: LooseLayout) {
    return { minX: rect.x, minY: rect.y, maxX: right(rect), maxY: bottom(rect) };
  }
  override compareMinX(a: LooseLayout, b: LooseLayout): number {
    return a.rect.x - b.rect.x;
  }
  override compareMinY(a: LooseLayout, b: LooseLayout): number {
    return a.rect.y - b.rect.y;
  }
}

/** Past this many changes at once, building the tree anew is cheaper than changing it. */
const REBUILD_SHARE = 0.1;

const sameOrder = ({ loose: before }: BoardLayout, { loose: after }: BoardLayout): boolean =>
  before === after || (before.length === after.length && after.every(({ id }, at) => before[at]?.id === id));

/** Finds what lies loose on a layout by id and by place, without looking at all of it. */
export class BoardIndex {
  readonly #tree = new LooseTree();
  #loose = new Map<Id, LooseLayout>();
  /** Place in drawing order. */
  #depth = new Map<Id, number>();
  #layout: BoardLayout | null = null;

  /** Follows a new layout; what the layout left untouched stays where it is in the tree. */
  update(layout: BoardLayout): void {
    if (layout === this.#layout) return;
    if (this.#layout && sameOrder(this.#layout, layout)) this.#swap(this.#layout, layout);
    else this.#rebuild(layout);
    this.#layout = layout;
  }

  /** The same things in the same order, some of them laid out anew. */
  #swap(before: BoardLayout, after: BoardLayout): void {
    const changed = after.loose.flatMap((one, at) => (before.loose[at] === one ? [] : [{ stale: before.loose[at], fresh: one }]));
    for (const { fresh } of changed) this.#loose.set(fresh.id, fresh);
    if (changed.length > after.loose.length * REBUILD_SHARE) {
      this.#tree.clear().load([...after.loose]);
      return;
    }
    for (const { stale, fresh } of changed) {
      if (stale) this.#tree.remove(stale);
      this.#tree.insert(fresh);
    }
  }

  #rebuild(layout: BoardLayout): void {
    const loose = new Map<Id, LooseLayout>();
    const depth = new Map<Id, number>();
    const fresh: LooseLayout[] = [];
    layout.loose.forEach((one, at) => {
      loose.set(one.id, one);
      depth.set(one.id, at);
      if (this.#loose.get(one.id) !== one) fresh.push(one);
    });
    const stale = [...this.#loose.values()].filter((one) => loose.get(one.id) !== one);
    if (fresh.length + stale.length > layout.loose.length * REBUILD_SHARE) this.#tree.clear().load([...layout.loose]);
    else {
      for (const one of stale) this.#tree.remove(one);
      for (const one of fresh) this.#tree.insert(one);
    }
    this.#loose = loose;
    this.#depth = depth;
  }

  note(id: Id): NoteLayout | undefined {
    const found = this.#loose.get(id);
    return found?.kind === 'note' ? found : undefined;
  }

  loose(id: Id): LooseLayout | undefined {
    return this.#loose.get(id);
  }

  /** Everything loose whose rectangle touches this one, in drawing order. */
  looseIn(rect: Rect): readonly LooseLayout[] {
    const found = this.#tree.search({ minX: rect.x, minY: rect.y, maxX: right(rect), maxY: bottom(rect) });
    return found.sort((a, b) => (this.#depth.get(a.id) ?? 0) - (this.#depth.get(b.id) ?? 0));
  }

  /** The notes among them. */
  notesIn(rect: Rect): readonly NoteLayout[] {
    return this.looseIn(rect).filter((one) => one.kind === 'note');
  }
}
