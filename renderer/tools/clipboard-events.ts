import { attachGiven } from '../editor/attaching.ts';
import { CLIPBOARD_TYPE, copied, cut, paste, pastePoint, type Clip } from '../editor/clipboard.ts';
import type { Editor } from '../editor/editor.ts';
import { layGiven } from '../editor/images.ts';
import { pastedNames, type GivenFile } from '../editor/keeping.ts';
import { pasteTarget } from './attach-target.ts';
import { isField } from './focus.ts';

/** A middle button let go this long ago may still be what asks for a paste, ms. */
const MIDDLE_PASTE_MS = 1_000;

/** Pasted files belong to what is selected, or lie on the board by themselves. */
function receiveFiles(editor: Editor, files: readonly GivenFile[]): void {
  const target = pasteTarget(editor);
  void (target ? attachGiven(editor, target, files) : layGiven(editor, files, { at: pastePoint(editor), exactly: false }));
}

/** Serves the system's copy, cut and paste while the keyboard is on the board; the answer ends it. */
export function listenToClipboard(editor: Editor): () => void {
  const concerns = (event: Event) => !isField(event.target) && editor.state.edit === null && editor.state.dialog === null;
  const give = (take: (editor: Editor) => Clip | null) => (event: ClipboardEvent) => {
    if (!concerns(event) || !event.clipboardData) return;
    const clip = take(editor);
    if (!clip) return;
    event.clipboardData.setData('text/plain', clip.text);
    if (clip.json !== null) event.clipboardData.setData(CLIPBOARD_TYPE, clip.json);
    event.preventDefault();
  };
  // On Linux a middle button let go pastes what is selected anywhere on the screen; on the board that button moves the view.
  let middleAt = Number.NEGATIVE_INFINITY;
  const noteMiddle = (event: MouseEvent) => {
    if (event.button === 1) middleAt = event.timeStamp;
  };
  const forgetMiddle = () => {
    middleAt = Number.NEGATIVE_INFINITY;
  };
  const receive = (event: ClipboardEvent) => {
    if (!concerns(event) || !event.clipboardData) return;
    if (event.timeStamp - middleAt < MIDDLE_PASTE_MS) {
      event.preventDefault();
      return;
    }
    const json = event.clipboardData.getData(CLIPBOARD_TYPE);
    const text = event.clipboardData.getData('text/plain');
    const files = [...event.clipboardData.files];
    // A spreadsheet puts a picture of its cells beside their text: words come first.
    if (json === '' && text.trim() === '' && files.length > 0) {
      receiveFiles(editor, pastedNames(editor, files));
      event.preventDefault();
      return;
    }
    if (json === '' && text.trim() === '') return;
    paste(editor, { json: json === '' ? null : json, text });
    event.preventDefault();
  };
  // Without a text selection the browser offers these commands only to pages that ask for them.
  const offer = (event: Event) => {
    if (concerns(event)) event.preventDefault();
  };
  const ended = new AbortController();
  const { signal } = ended;
  for (const name of ['beforecopy', 'beforecut', 'beforepaste']) document.addEventListener(name, offer, { signal });
  document.addEventListener('mouseup', noteMiddle, { capture: true, signal });
  document.addEventListener('keydown', forgetMiddle, { capture: true, signal });
  document.addEventListener('copy', give(copied), { signal });
  document.addEventListener('cut', give(cut), { signal });
  document.addEventListener('paste', receive, { signal });
  return () => ended.abort();
}
