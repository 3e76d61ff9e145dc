import { newId, type Id } from '../../shared/base/id.ts';
import type { Result } from '../../shared/base/result.ts';
import { addBoard } from '../../shared/commands/boards.ts';
import { copyRecords } from '../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../shared/commands/paste.ts';
import type { OwnTemplate } from '../../shared/ipc/start-lists.ts';
import { TEMPLATES, type TemplateName } from '../../shared/ipc/names.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { freeOn } from '../../shared/model/on-board.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import { called, showBoard } from './boards.ts';
import { setCamera } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { fitBesidePanels } from './fit.ts';
import { inTurn } from './in-turn.ts';
import { errorText } from './notice-words.ts';
import { endEdit } from './text-edit.ts';

/** What a board of a workshop can begin as; the example is a workshop of its own. */
export const BOARD_TEMPLATES = TEMPLATES.filter((name): name is Exclude<TemplateName, 'demo' | 'blank'> => name !== 'demo' && name !== 'blank');

/** Fitting does not blow a small template up. */
const MAX_ZOOM = 1;

/** Adds one of our templates to the document as a board, and shows all of it. */
export const addTemplateBoard = (editor: Editor, name: TemplateName): Id | null =>
  addFilledBoard(editor, templateRecords(name, editor.state.language, newId), editor.t(`start.${name}`));

/** The same with one of the user's own, which main has to read first. */
export async function addOwnTemplateBoard(editor: Editor, { token, name }: OwnTemplate): Promise<void> {
  const read: Result<readonly AnyRecord[]> = await editor.bridge.request['template.read'](token);
  if (read.ok) addFilledBoard(editor, read.value, name);
  else editor.notify('error', errorText(editor.t, read.error));
}

/** A copy of what lies on the first board of `records`; lists are looked up in those of the document, as pasting does. One step of undo. */
function addFilledBoard(editor: Editor, records: readonly AnyRecord[], name: string): Id | null {
  const template = new Document(records);
  const from = template.all('board')[0];
  if (!from) return null;
  endEdit(editor);
  const id = newId();
  const content = copyRecords(
    template,
    freeOn(template, from.id).map((record) => record.id),
  );
  const diff = inTurn(editor.document, [
    (document) => addBoard(document, { called: called(editor.t), id, name }),
    (document) => pasteRecords(document, content, { boardId: id, at: null }),
  ]);
  editor.execute('history.board', diff, []);
  showBoard(editor, id);
  const { bounds } = editor.layout();
  if (bounds) setCamera(editor, fitBesidePanels(bounds, editor.state.view, MAX_ZOOM));
  return id;
}
