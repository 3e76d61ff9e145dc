import { newId, type Id } from '../../../shared/base/id.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { addBoard } from '../../../shared/commands/boards.ts';
import { addWorkshop } from '../../../shared/commands/add-workshop.ts';
import { parseClipboard, type ClipboardContent } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import { madeWords } from '../../../shared/exchange/made-words.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { bringFiles } from '../carried-files.ts';
import { called, showBoard } from '../boards.ts';
import { glideToRect, setCamera } from '../camera-motion.ts';
import { pastePoint } from '../clipboard.ts';
import type { Editor } from '../editor.ts';
import { fitBesidePanels } from '../fit.ts';
import { inTurn } from '../in-turn.ts';
import { layDownInTime } from '../lay-down.ts';
import { errorText } from '../notice-words.ts';
import { rectOfRecord, selectionBounds } from '../selection.ts';
import { endEdit } from '../text-edit.ts';
import { planImport } from './plan.ts';
import type { ImportAsk, ImportPreview } from './preview.ts';

/** Where an import goes: on the shown board, on a new one, or into a map. */
export type ImportGoal = { readonly to: 'board'; readonly at: Point | null } | { readonly to: 'new' } | { readonly to: 'map'; readonly id: Id };

/** Fitting does not blow a small board up. */
const MAX_ZOOM = 1;

/** Brings into the document what was shown, as one step of undo, and shows it there. */
export async function bringIn(editor: Editor, ask: ImportAsk, { content, added }: ImportPreview, goal: ImportGoal, title: string): Promise<void> {
  endEdit(editor);
  const { from } = ask;
  if (from.kind === 'workshop') addBoards(editor, from.records, title);
  else if (goal.to === 'map') {
    const filled = fillMap(editor, ask, goal.id, title);
    if (!filled.ok) return void editor.notify('error', errorText(editor.t, filled.error));
  } else {
    // The pictures of a stranger's file come as those of a clipboard do.
    const laid = from.kind === 'things' ? parseClipboard(await bringFiles(editor, from.clip, from.files)) : content();
    if (!laid) return;
    if (goal.to === 'new') onNewBoard(editor, laid, title);
    else if (!(await onBoard(editor, laid, goal.at))) return;
  }
  editor.notify('info', editor.t('import.done', { what: madeWords(added, editor.t).join(' · ') }), { undoes: true });
}

function addBoards(editor: Editor, records: readonly AnyRecord[], title: string): void {
  const boards = records.filter(({ kind }) => kind === 'board').length;
  const diff = addWorkshop(editor.document, {
    records,
    nameOf: (board, index) => board.name ?? (boards === 1 ? title : `${title} – ${index + 1}`),
  });
  editor.execute('history.import', diff, []);
  const first = diff.added.find(({ kind }) => kind === 'board');
  if (first) showFitting(editor, first.id);
}

function fillMap(editor: Editor, ask: ImportAsk, mapId: Id, title: string): Result<null> {
  const map = editor.document.find('map', mapId);
  if (!map || !('mapping' in ask)) return fail('map-unknown');
  const { boardId } = map;
  const planned = planImport(editor.document, ask, { boardId, mapId, title, color: editor.state.noteColor, t: editor.t });
  if (!planned.ok) return planned;
  editor.execute('history.import', planned.value.diff, [mapId]);
  showBoard(editor, boardId);
  const rect = rectOfRecord(editor, mapId);
  if (rect) setCamera(editor, fitBesidePanels(rect, editor.state.view, MAX_ZOOM));
  return ok(null);
}

function onNewBoard(editor: Editor, content: ClipboardContent, title: string): void {
  const id = newId();
  const diff = inTurn(editor.document, [
    (document) => addBoard(document, { called: called(editor.t), id, name: title }),
    (document) => pasteRecords(document, content, { boardId: id, at: null }),
  ]);
  editor.execute('history.import', diff, []);
  showFitting(editor, id);
}

/** False when it was given up on its way. */
async function onBoard(editor: Editor, content: ClipboardContent, at: Point | null): Promise<boolean> {
  const { boardId } = editor.state;
  const diff = pasteRecords(editor.document, content, { boardId, at: at ?? pastePoint(editor) });
  if (!(await layDownInTime(editor, { diff, content, inPlace: false, words: null, label: 'history.import' }))) return false;
  // All of it is seen: nobody knows yet what it came to.
  const laid = selectionBounds(editor);
  if (laid) glideToRect(editor, laid, Math.min(editor.state.camera.zoom, MAX_ZOOM));
  return true;
}

function showFitting(editor: Editor, boardId: Id): void {
  showBoard(editor, boardId);
  const { bounds } = editor.layout();
  if (bounds) setCamera(editor, fitBesidePanels(bounds, editor.state.view, MAX_ZOOM));
}
