import type { ActionId } from '../../../shared/commands/actions.ts';
import { isFixed, isLockedMap } from '../../../shared/model/fixed.ts';
import type { Editor } from '../editor.ts';
import { refuseLocked } from '../locked.ts';
import { onlySelected, selectedCards, targetMapId } from '../selection.ts';

/** What changes the frame of a map, whatever of it is selected. */
const SHAPES: ReadonlySet<ActionId> = new Set([
  'map.addStage',
  'map.addStep',
  'map.addLane',
  'map.insertBefore',
  'map.insertAfter',
  'map.split',
  'map.merge',
  'map.hideLane',
  'map.showLanes',
  'map.wider',
  'map.narrower',
  'map.taller',
  'map.lower',
  'map.autoSize',
  'map.sameWidth',
  'map.addAlternative',
  'map.makeAlternative',
  'map.endAlternative',
]);

/** What changes the frame only when a part of it is selected: cards may be moved and deleted. */
const OF_PARTS: ReadonlySet<ActionId> = new Set(['map.rename', 'map.moveLeft', 'map.moveRight', 'map.moveUp', 'map.moveDown', 'edit.duplicate', 'edit.delete', 'edit.cut']);

function lockedPart(editor: Editor, action: ActionId): boolean {
  const mapId = targetMapId(editor);
  if (!isLockedMap(editor.document, mapId)) return false;
  const only = onlySelected(editor);
  // The title of a map is no part of its frame, and a copy changes nothing.
  if (only?.kind === 'map' && (action === 'map.rename' || action === 'edit.duplicate')) return false;
  return SHAPES.has(action) || (OF_PARTS.has(action) && [...editor.state.selection].some((id) => isFixed(editor.document, id)));
}

/** Why an action that belongs to what is selected is of no use there, in words; null when it is, or when its grey says enough. */
export function whyNot(editor: Editor, action: ActionId): string | null {
  if (lockedPart(editor, action)) return editor.t('shape.refused');
  if (action !== 'map.split' || editor.can(action)) return null;
  const only = onlySelected(editor);
  if (only?.kind === 'step') return editor.t('shape.noSplitStage');
  if (only?.kind === 'lane') return editor.t('shape.noSplitLine');
  return selectedCards(editor).length > 0 ? editor.t('shape.noSplitCards') : null;
}

/** Says why an action does nothing; of a locked frame with the way to unlock it. */
export function explain(editor: Editor, action: ActionId): void {
  const reason = whyNot(editor, action);
  const mapId = targetMapId(editor);
  if (reason === null || (mapId !== null && refuseLocked(editor, mapId))) return;
  editor.notify('info', reason);
}
