import type { Id } from '../../shared/base/id.ts';
import { within } from '../../shared/base/within.ts';
import { setForm, setStyle, styleFieldsOf, styleOf, type Style } from '../../shared/commands/style.ts';
import type { AnyRecord, Shape } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { selectedRecords } from './selection.ts';
import type { DrawingStyle } from './session.ts';
import { settle } from './settle.ts';
import { endEdit } from './text-edit.ts';

/** Gives the selection a look, in one step of undo; the next thing drawn of these kinds takes it on. */
export function dressSelection(editor: Editor, style: Style): void {
  const records = selectedRecords(editor);
  const ids = records.map(({ id }) => id);
  editor.mark('history.style');
  editor.amend(setStyle(editor.document, { ids, style }));
  settle(editor, ids);
  editor.commit();
  rememberStyle(editor, style, records);
}

/** Makes the selected shapes another form. */
export function formSelection(editor: Editor, form: Shape['form'], ids: Iterable<Id> = editor.state.selection): void {
  endEdit(editor);
  editor.mark('history.form');
  editor.amend(setForm(editor.document, { ids, form }));
  settle(editor, ids);
  editor.commit();
}

/** Board units: a poster's headline or a footnote was meant once, not for every shape to come. */
const SMALLEST_REMEMBERED = 10;
const LARGEST_REMEMBERED = 96;

/** What the next drawn thing looks like follows the last choice, each pen by itself. */
function rememberStyle(editor: Editor, style: Style, records: readonly AnyRecord[]): void {
  const drawn = records.filter(({ kind }) => kind === 'shape' || kind === 'line' || kind === 'ink' || kind === 'stamp');
  if (drawn.length === 0) return;
  const marking = drawn.every((record) => record.kind === 'ink' && record.pen === 'highlighter');
  const { color, fill, stroke, strokeWidth, fontSize, thickness } = style;
  const next: Partial<DrawingStyle> = {
    ...(color === undefined ? {} : marking ? { highlight: color } : { color }),
    ...(fill === undefined || !drawn.some((record) => record.kind === 'shape' && record.form !== 'text') ? {} : { fill }),
    ...(stroke === undefined ? {} : { stroke }),
    ...(strokeWidth === undefined ? {} : { strokeWidth }),
    ...(fontSize === undefined ? {} : { fontSize: within(fontSize, SMALLEST_REMEMBERED, LARGEST_REMEMBERED) }),
    ...(thickness === undefined ? {} : marking ? { highlighterThickness: thickness } : { penThickness: thickness }),
  };
  editor.session.setState((session) => ({ style: { ...session.style, ...next } }));
}

/** The looks that were copied last, of this window. */
const copied = new WeakMap<Editor, Style>();

export const hasCopiedStyle = (editor: Editor): boolean => copied.has(editor);

export const hasStyle = (editor: Editor): boolean => selectedRecords(editor).some((record) => styleFieldsOf(record).length > 0);

export function copyStyle(editor: Editor): void {
  const style = selectedRecords(editor)
    .map(styleOf)
    .find((one) => one !== null);
  if (!style) return;
  copied.set(editor, style);
  editor.notify('info', editor.t('style.copied'), { fleeting: true });
}

export function pasteStyle(editor: Editor): void {
  const style = copied.get(editor);
  if (style) dressSelection(editor, style);
}
