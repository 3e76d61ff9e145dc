import type { Id } from '../base/id.ts';
import { intersects } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { bandOn, BANDS, boardIdOf } from '../model/on-board.ts';
import type { Rects } from './blocks.ts';
import { reorder } from './place.ts';

interface OneStep {
  readonly ids: ReadonlySet<Id>;
  readonly way: 'forward' | 'backward';
  /** Of everything on the board that is seen. */
  readonly rects: Rects;
}

/**
 * Lays things over the next one that they touch, or under it: a step among things that lie elsewhere could not be seen.
 * Touching nothing, they go past the next one. Among themselves they keep their order.
 */
export const stepInOrder = (document: DocumentReader, { ids, way, rects }: OneStep): Diff =>
  change(document, (draft) => {
    const boards = new Set([...ids].flatMap((id) => boardIdOf(draft, id) ?? []));
    for (const boardId of boards) {
      for (const band of BANDS) {
        const upward = bandOn(draft, boardId, band);
        const siblings = way === 'forward' ? upward : upward.toReversed();
        const moving = upward.filter(({ id }) => ids.has(id));
        const last = siblings.findLastIndex(({ id }) => ids.has(id));
        if (moving.length === 0) continue;
        const ahead = siblings.slice(last + 1);
        const touches = (id: Id): boolean => {
          const rect = rects.get(id);
          return rect !== undefined && moving.some((one) => intersects(rects.get(one.id) ?? { x: NaN, y: NaN, width: 0, height: 0 }, rect));
        };
        const past = ahead.find(({ id }) => touches(id)) ?? ahead[0];
        if (!past) continue;
        const at = upward.indexOf(past);
        const before = way === 'forward' ? (upward.slice(at + 1).find(({ id }) => !ids.has(id))?.id ?? null) : past.id;
        reorder(draft, upward, moving, before);
      }
    }
  });
