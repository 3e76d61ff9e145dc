import type { Id } from '../../shared/base/id.ts';
import { setText } from '../../shared/commands/notes.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { change } from '../../shared/model/draft.ts';
import type { AnyRecord, Note, Shape, Touchpoint } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { gridCellClosed } from './grid-place.ts';
import { nameClosed } from './in-step.ts';
import { escapeValue, typeValue } from './point-value.ts';
import { refuseWords } from './locked-things.ts';
import { wordsClosed, wordsOpen } from './lane-words.ts';
import type { TextEdit } from './session.ts';
import { settle } from './settle.ts';

/** The field of a record that is written on the board itself; null for what carries no words of its own. */
export function textFieldOf(record: AnyRecord): TextEdit['field'] | null {
  switch (record.kind) {
    case 'note':
    case 'shape':
    case 'gridCell':
      return 'text';
    case 'touchpoint':
    case 'map':
      return 'title';
    case 'stage':
    case 'step':
    case 'lane':
    case 'curve':
    case 'board':
    case 'frame':
      return 'name';
    case 'connector':
    case 'jump':
    case 'line':
      return 'label';
    case 'curvePoint':
      return 'value';
    default:
      return null;
  }
}

/** Opens the text of a record for typing; does nothing when it has none. Selects the record. */
export function beginEdit(editor: Editor, id: Id, options: { readonly selectAll?: boolean; readonly at?: Point } = {}): void {
  endEdit(editor);
  const record = editor.document.get(id);
  const field = record && textFieldOf(record);
  if (!field) return;
  editor.select([id]);
  if (refuseWords(editor, id)) return;
  const named = wordsOpen(editor, id);
  editor.session.setState({ edit: { id, field, selectAll: named || (options.selectAll ?? false), ...(options.at ? { at: options.at } : {}) } });
}

interface HowOpened {
  readonly selectAll?: boolean;
  readonly follows?: boolean;
  readonly drawn?: boolean;
}

/** Adds a record and opens it for typing: making it and its text are one step of undo. */
export function createAndEdit(editor: Editor, label: MessageKey, diff: Diff, id: Id, options: HowOpened = {}): void {
  endEdit(editor);
  editor.mark(label, { live: true });
  editor.amend(diff);
  beginEditKeepingGesture(editor, id, options);
}

function beginEditKeepingGesture(editor: Editor, id: Id, { selectAll = false, follows, drawn }: HowOpened): void {
  const record = editor.document.get(id);
  const field = record && textFieldOf(record);
  editor.select([id]);
  if (field) editor.session.setState({ edit: { id, field, selectAll, ...(follows ? { follows } : {}), ...(drawn ? { drawn } : {}) } });
}

/** The whole text as it stands in the field now, after every key. */
export function typeText(editor: Editor, text: string): void {
  const { edit } = editor.state;
  if (!edit) return;
  if (edit.field === 'value') return typeValue(editor, edit.id, text);
  if (edit.drawn) editor.session.setState({ edit: { id: edit.id, field: edit.field, selectAll: edit.selectAll } });
  if (!editor.writing) editor.mark('history.type', { live: true });
  editor.amend(setText(editor.document, { id: edit.id, text }));
}

/** Escape in an open text: closes it. */
export function escapeEdit(editor: Editor): void {
  const { edit } = editor.state;
  if (edit?.field === 'value') return escapeValue(editor, edit.id);
  endEdit(editor);
}

/** What was made just now and stands open with nothing written in it. */
const isBlank = (editor: Editor, record: AnyRecord | undefined): record is Note | Touchpoint =>
  (record?.kind === 'note' || record?.kind === 'touchpoint') &&
  (record.kind === 'note' ? record.text : record.title).trim() === '' &&
  editor.isNew(record.id);

/** The open note that goes where the empty board is pressed; null when there is none. */
export function followingNote(editor: Editor): Note | null {
  const { edit } = editor.state;
  const note = edit?.follows && editor.document.find('note', edit.id);
  return note && isBlank(editor, note) ? note : null;
}

/** What was made just now goes again, and so do lines that were made together with it; what they come from is selected. */
function takeBack(editor: Editor, id: Id): void {
  const { document } = editor;
  const lines = document.children('line', id).filter((line) => editor.isNew(line.id));
  const from = lines.flatMap(({ fromId, toId }) => (fromId === id ? toId : fromId) ?? []);
  editor.amend(change(document, (draft) => [...lines.map((line) => line.id), id].forEach((one) => draft.remove(one))));
  if (from.length > 0) editor.select(from);
}

/** Words alone that were left empty go again; else the shape keeps the size its words gave it. */
function shapeClosed(editor: Editor, shape: Shape): void {
  if (!editor.gesturing) return;
  if (shape.form === 'text' && shape.text.trim() === '') return takeBack(editor, shape.id);
  settle(editor, [shape.id]);
}

/** Closes the open text. A note or card made just now and left empty goes again. */
export function endEdit(editor: Editor): void {
  const { edit } = editor.state;
  if (!edit) return;
  const record = editor.document.get(edit.id);
  if (isBlank(editor, record)) takeBack(editor, edit.id);
  if (record?.kind === 'shape') shapeClosed(editor, record);
  if (record?.kind === 'gridCell') gridCellClosed(editor, record);
  wordsClosed(editor, edit.id);
  nameClosed(editor, edit.id);
  editor.session.setState({ edit: null });
  editor.commit();
}
