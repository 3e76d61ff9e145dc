import type { Id } from '../../shared/base/id.ts';
import { lock } from '../../shared/commands/visibility.ts';
import { contains, type Point } from '../../shared/geometry/rect.ts';
import { hitsLoose } from '../../shared/layout/hit-loose.ts';
import { isFixed } from '../../shared/model/fixed.ts';
import { isFree } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { refuseLocked } from './locked.ts';

/** CSS px around what is thin. */
const REACH = 6;

/** The topmost locked thing at a point: nobody can take hold of it, but everybody can ask for it. Maps are none of them. */
export function lockedUnder(editor: Editor, point: Point): Id | null {
  const reach = REACH / editor.state.camera.zoom;
  const near = editor.index().looseIn({ x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach });
  const loose = near.findLast((one) => one.record.locked && hitsLoose(one, point, reach));
  const { personaCards, frames } = editor.layout();
  return loose?.id ?? [...frames, ...personaCards].findLast(({ record, rect }) => record.locked && contains(rect, point))?.id ?? null;
}

/** Unlocks things and selects them. */
export function unlock(editor: Editor, ids: readonly Id[]): void {
  editor.execute('history.lock', lock(editor.document, { ids, locked: false }), ids);
}

/** Says why the words of a record cannot be written now, with the way to unlock it; false when they can. The title of a locked map can. */
export const refuseWords = (editor: Editor, id: Id): boolean =>
  refuseLockedThing(editor, id) || (!editor.document.find('map', id) && isFixed(editor.document, id) && refuseLocked(editor, id));

/** Says that something is locked, with the way to unlock it. False when it is not, or is a map. */
export function refuseLockedThing(editor: Editor, id: Id): boolean {
  const record = editor.document.get(id);
  if (!isFree(record) || record.kind === 'map' || !record.locked) return false;
  editor.notify('info', editor.t('arrange.refused'), { offers: { label: 'arrange.unlock', act: () => unlock(editor, [id]) } });
  return true;
}
