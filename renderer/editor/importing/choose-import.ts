import type { Point } from '../../../shared/geometry/rect.ts';
import type { ChosenFile } from '../../../shared/ipc/contract.ts';
import type { Editor } from '../editor.ts';
import { layChosen } from '../images.ts';
import type { GivenFile } from '../keeping.ts';
import { errorText } from '../notice-words.ts';
import { endEdit } from '../text-edit.ts';

const PICTURE = /\.(?:png|jpe?g|webp|gif|bmp|avif|svg)$/i;
/** Files of other tools that, dropped, are asked about; lists, tables of values and pictures come in at once. */
const ASKED_ABOUT = /\.(?:xlsx|opml|md|markdown|mmd|mermaid|excalidraw|json)$/i;

const AT_ONCE = /\.(?:csv|tsv|txt|text)$/i;

/** Everything but workshops. */
export const isImportable = ({ name }: { readonly name: string }): boolean => [ASKED_ABOUT, AT_ONCE, PICTURE].some((ending) => ending.test(name));

export const isAskedAbout = ({ name }: GivenFile): boolean => ASKED_ABOUT.test(name);

/** Asks which file, and begins to import it. */
export async function chooseImport(editor: Editor): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose']('import');
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  const [file] = chosen.value;
  if (file) startImport(editor, file, null);
}

/** The same with a file that was dropped. */
export async function importDropped(editor: Editor, file: GivenFile, at: Point): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.chooseDropped([file]);
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  const [first] = chosen.value;
  if (first) startImport(editor, first, at);
}

/** Pictures have nothing to ask about; everything else is shown before it comes. */
export function startImport(editor: Editor, file: ChosenFile, at: Point | null): void {
  if (PICTURE.test(file.name)) void layChosen(editor, [file]);
  else editor.session.setState({ dialog: { name: 'import', file, at } });
}

/** What was chosen before there was a document to import it into. */
let waiting: ChosenFile | null = null;

export function importLater(file: ChosenFile | null): void {
  waiting = file;
}

/** Begins with the file that waits for this document, if any. */
export function importWaiting(editor: Editor): void {
  const file = waiting;
  waiting = null;
  if (file) startImport(editor, file, null);
}
