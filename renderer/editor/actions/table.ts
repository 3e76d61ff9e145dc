import { ACTIONS, type ActionId, type Condition } from '../../../shared/commands/actions.ts';
import type { Editor } from '../editor.ts';
import { arrangeActions } from './arrange.ts';
import { blueprintActions } from './blueprint.ts';
import { boardActions } from './boards.ts';
import { holds } from './conditions.ts';
import { curveActions } from './curves.ts';
import { editActions } from './edit.ts';
import { fileActions } from './file.ts';
import { findActions } from './find.ts';
import { gridActions } from './grids.ts';
import { listActions } from './lists.ts';
import { noteActions } from './notes.ts';
import { mapActions } from './map.ts';
import { markActions } from './marks.ts';
import { shapeActions } from './shape.ts';
import { settingsActions } from './settings.ts';
import { copyingActions } from './copying.ts';
import { imageActions } from './images.ts';
import { toolActions } from './tools.ts';
import { viewActions } from './view.ts';

export type Handler = (editor: Editor) => void;

const HANDLERS: Readonly<Record<ActionId, Handler>> = {
  ...fileActions,
  ...editActions,
  ...arrangeActions,
  ...findActions,
  ...viewActions,
  ...copyingActions,
  ...imageActions,
  ...toolActions,
  ...noteActions,
  ...mapActions,
  ...shapeActions,
  ...curveActions,
  ...blueprintActions,
  ...gridActions,
  ...boardActions,
  ...listActions,
  ...markActions,
  ...settingsActions,
};

const CONDITIONS = new Map<ActionId, Condition>(ACTIONS.map((action) => [action.id, action.when]));

export const canPerform = (editor: Editor, id: ActionId): boolean => holds(editor, CONDITIONS.get(id) ?? 'always');

/** All that can be done now. Many actions ask for the same, which takes its time where ten thousand things are selected. */
export function performable(editor: Editor): readonly ActionId[] {
  const answers = new Map<Condition, boolean>();
  const can = (when: Condition): boolean => {
    const known = answers.get(when) ?? holds(editor, when);
    answers.set(when, known);
    return known;
  };
  return ACTIONS.filter(({ when }) => can(when)).map(({ id }) => id);
}

export const performAction = (editor: Editor, id: ActionId): void => HANDLERS[id](editor);
