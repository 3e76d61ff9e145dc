import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Editor } from './editor.ts';
import type { Session } from './session.ts';

type Direction = 'undo' | 'redo';

/** Says what was undone or redone, to the ear and to the eye; a table, which would have to give way, shows it by itself. */
export function tellTravelled(editor: Editor, direction: Direction, label: MessageKey): void {
  const text = editor.t(direction === 'undo' ? 'announce.undone' : 'announce.redone', { what: editor.t(label) });
  editor.announce(text);
  if (!editor.state.table.open) editor.notify('info', text, { fleeting: true });
}

/** "Undo: Move", or "Undo" alone where the next step has no name yet. */
export function nextStepName(t: Translate, direction: Direction, { undoLabel, redoLabel }: Pick<Session, 'undoLabel' | 'redoLabel'>): string {
  const label = direction === 'undo' ? undoLabel : redoLabel;
  const action = t(`action.edit.${direction}`);
  return label ? t('undo.named', { action, what: t(label) }) : action;
}
