import RBush from 'rbush';
import type { Id } from '../../shared/base/id.ts';
import { bottom, right, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout, NoteLayout } from '../../shared/layout/board-layout.ts';

class NoteTree extends RBush<NoteLayout> {
  override toBBox({ rect }: NoteLayout) {
    return { minX: rect.x, minY: rect.y, maxX: right(rect), maxY: bottom(rect) };
  }
  override compareMinX(a: NoteLayout, b: NoteLayout): number {
    return a.rect.x - b.rect.x;
  }
  override compareMinY(a: NoteLayout, b: NoteLayout): number {
    return a.rect.y - b.rect.y;
  }
}

/** Past this many changes at once, building the tree anew is cheaper than changing it. */
const REBUILD_SHARE = 0.1;

/** Finds the notes of a layout by id and by place, without looking at all of them. */
export class BoardIndex {
  readonly #tree = new NoteTree();
  #notes = new Map<Id, NoteLayout>();
  /** Place in drawing order. */
  #depth = new Map<Id, number>();
  #layout: BoardLayout | null = null;

  /** Follows a new layout; what the layout left untouched stays where it is in the tree. */
  update(layout: BoardLayout): void {
    if (layout === this.#layout) return;
    const notes = new Map<Id, NoteLayout>();
    const depth = new Map<Id, number>();
    const fresh: NoteLayout[] = [];
    layout.notes.forEach((note, at) => {
      notes.set(note.id, note);
      depth.set(note.id, at);
      if (this.#notes.get(note.id) !== note) fresh.push(note);
    });
    const stale = [...this.#notes.values()].filter((note) => notes.get(note.id) !== note);
    if (fresh.length + stale.length > layout.notes.length * REBUILD_SHARE) this.#tree.clear().load([...layout.notes]);
    else {
      for (const note of stale) this.#tree.remove(note);
      for (const note of fresh) this.#tree.insert(note);
    }
    this.#notes = notes;
    this.#depth = depth;
    this.#layout = layout;
  }

  note(id: Id): NoteLayout | undefined {
    return this.#notes.get(id);
  }

  /** Notes that touch a rectangle, in drawing order. */
  notesIn(rect: Rect): readonly NoteLayout[] {
    const found = this.#tree.search({ minX: rect.x, minY: rect.y, maxX: right(rect), maxY: bottom(rect) });
    return found.sort((a, b) => (this.#depth.get(a.id) ?? 0) - (this.#depth.get(b.id) ?? 0));
  }
}
