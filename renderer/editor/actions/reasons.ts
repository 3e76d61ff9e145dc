import { ACTIONS, type ActionId, type Condition } from '../../../shared/commands/actions.ts';
import { isFixed, isLockedMap } from '../../../shared/model/fixed.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
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
const OF_PARTS: ReadonlySet<ActionId> = new Set([
  'map.rename',
  'map.moveLeft',
  'map.moveRight',
  'map.moveUp',
  'map.moveDown',
  'edit.duplicate',
  'edit.delete',
  'edit.cut',
  'board.moveSelection',
]);

function lockedPart(editor: Editor, action: ActionId): boolean {
  const mapId = targetMapId(editor);
  if (!isLockedMap(editor.document, mapId)) return false;
  const only = onlySelected(editor);
  // The title of a map is no part of its frame, and a copy changes nothing.
  if (only?.kind === 'map' && (action === 'map.rename' || action === 'edit.duplicate')) return false;
  return SHAPES.has(action) || (OF_PARTS.has(action) && [...editor.state.selection].some((id) => isFixed(editor.document, id)));
}

/** What an action waits for, where that is something to be selected or done first. */
const WAITS_FOR: Readonly<Partial<Record<Condition, MessageKey>>> = {
  'tool-in-hand': 'tools.keepNone',
  undoable: 'why.undo',
  redoable: 'why.redo',
  selection: 'why.selection',
  'one-selected': 'why.one',
  'free-selected': 'why.onBoard',
  hideable: 'why.onBoard',
  'host-selected': 'why.onBoard',
  'styled-selected': 'why.onBoard',
  'bold-selected': 'why.words',
  'style-copied': 'why.style',
  'several-blocks': 'why.several',
  'three-blocks': 'why.three',
  'sizes-selected': 'why.several',
  groupable: 'why.several',
  grouped: 'why.group',
  turnable: 'why.turnable',
  'several-notes': 'why.notes',
  'notes-selected': 'why.notes',
  'image-selected': 'why.image',
  'card-selected': 'why.card',
  'grid-cell': 'why.cell',
  'grid-selected': 'why.grid',
  'map-selected': 'why.map',
  'has-map': 'why.map',
  'lane-selected': 'why.lane',
  'rows-selected': 'why.lane',
  'emotion-lane': 'why.emotion',
  'curve-here': 'why.emotion',
  'header-selected': 'why.header',
  'one-step': 'why.step',
  'columns-selected': 'why.step',
  'connector-selected': 'why.arrow',
  'arrow-selected': 'why.arrow',
  'hidden-lanes': 'why.hidden',
  'hidden-things': 'why.hidden',
  'locked-things': 'why.locked',
  'several-boards': 'why.boards',
  'board-not-empty': 'why.empty',
};

const CONDITIONS = new Map<ActionId, Condition>(ACTIONS.map(({ id, when }) => [id, when]));

/** Why an action cannot run now, for a list of all of them; null when it can, or when no more can be said. */
export function whyGrey(editor: Editor, action: ActionId): string | null {
  if (editor.can(action)) return null;
  const condition = CONDITIONS.get(action);
  const waits = condition && WAITS_FOR[condition];
  return whyNot(editor, action) ?? (waits ? editor.t(waits) : null);
}

/** Why an action that belongs to what is selected is of no use there, in words; null when it is, or when its grey says enough. */
export function whyNot(editor: Editor, action: ActionId): string | null {
  // Its key does nothing one could see while no tool is in hand.
  if (action === 'tool.keep' && !editor.can(action)) return editor.t('tools.keepNone');
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
  const mapId = action === 'tool.keep' ? null : targetMapId(editor);
  if (reason === null || (mapId !== null && refuseLocked(editor, mapId))) return;
  editor.notify('info', reason);
}
