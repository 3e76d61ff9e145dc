import { receive, saidOnItsWay } from './clipboard.ts';
import type { Editor } from './editor.ts';
import { excalidrawThings } from './importing/excalidraw-things.ts';
import { errorText } from './notice-words.ts';
import { refused } from './paste-text.ts';
import { underWay } from './under-way.ts';

/** More is felt: it is said first. Characters. */
const MUCH = 500_000;

/** What was copied in Excalidraw comes as what it is, and what of it cannot come is said. */
export async function receiveExcalidraw(editor: Editor, text: string): Promise<void> {
  editor.trying('paste');
  if (text.length > MUCH) await underWay(editor, saidOnItsWay(editor));
  const read = await underWay(editor, excalidrawThings(text));
  if (!read.ok) return void refused(editor, errorText(editor.t, read.error));
  const { clip, files, left } = read.value;
  receive(editor, { json: clip, text, files });
  if (left.length === 0) return;
  const what = left.map(({ key, count }) => editor.t(key, { count })).join('; ');
  editor.notify('info', editor.t('paste.left', { what }));
}
