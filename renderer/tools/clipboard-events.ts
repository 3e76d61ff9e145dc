import { isExcalidraw } from '../../shared/exchange/excalidraw/excalidraw-file.ts';
import { attachGiven } from '../editor/attaching.ts';
import { FILES_TYPE, filesToCarry } from '../editor/carried-files.ts';
import { CLIPBOARD_TYPE, copied, cut, pastePoint, receive, type CopiedClip } from '../editor/clipboard.ts';
import { drawingFile, isDamaged, isDrawing } from '../editor/drawings.ts';
import type { Editor } from '../editor/editor.ts';
import { layGiven } from '../editor/images.ts';
import { refuseLength } from '../editor/paste-text.ts';
import { receiveExcalidraw } from '../editor/pasted-excalidraw.ts';
import { pastedNames, type GivenFile } from '../editor/keeping.ts';
import { wordsOfHtml } from '../editor/pasted-html.ts';
import { pasteTarget } from './attach-target.ts';
import { watchFieldLimits } from './field-limits.ts';
import { isField } from './focus.ts';

/** A middle button let go this long ago may still be what asks for a paste, ms. */
const MIDDLE_PASTE_MS = 1_000;

/** Some file managers put the paths of copied files beside them as text. */
function arePathsOf(text: string, files: readonly GivenFile[]): boolean {
  const lines = text.trim().split(/\r?\n/);
  return lines.length === files.length && files.every(({ name }, at) => /[/\\]/.test(lines[at] ?? '') && decoded(lines[at] ?? '').endsWith(name));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Pasted files belong to what is selected, or lie on the board by themselves. */
function receiveFiles(editor: Editor, files: readonly GivenFile[]): void {
  const target = pasteTarget(editor);
  void (target ? attachGiven(editor, target, files) : layGiven(editor, files, { at: pastePoint(editor), exactly: false }));
}

/** The source of a drawing is drawn; of one that is damaged at least the words can be had. */
function receiveDrawing(editor: Editor, text: string): void {
  if (!isDamaged(text)) return receiveFiles(editor, [drawingFile(editor, text)]);
  editor.trying('paste');
  const act = () => receive(editor, { json: null, text });
  editor.notify('error', editor.t('paste.svgDamaged'), { tried: 'paste', offers: { label: 'paste.asText', act } });
}

/** Serves the system's copy, cut and paste while the keyboard is on the board; the answer ends it. */
export function listenToClipboard(editor: Editor): () => void {
  const concerns = (event: Event) => !isField(event.target) && editor.state.edit === null && editor.state.dialog === null;
  const give = (take: typeof copied) => (event: ClipboardEvent) => {
    if (!concerns(event) || !event.clipboardData) return;
    const clip = withFiles ?? take(editor);
    if (!clip) return;
    event.clipboardData.setData('text/plain', clip.text);
    event.clipboardData.setData('text/html', clip.html);
    if (clip.json !== null) event.clipboardData.setData(CLIPBOARD_TYPE, clip.json);
    if (clip.files !== undefined) event.clipboardData.setData(FILES_TYPE, clip.files);
    event.preventDefault();
    if (withFiles) return;
    given = clip;
    void giveFiles(clip);
  };
  let given: CopiedClip | null = null;
  let withFiles: CopiedClip | null = null;
  // Pictures have to be asked for: they come a moment later, by copying the same once more, unless something else was copied.
  const giveFiles = async (clip: CopiedClip) => {
    const files = clip.json === null ? null : await filesToCarry(editor, clip.json);
    const isOurs = () =>
      given === clip && document.hasFocus() && !isField(document.activeElement) && editor.state.edit === null && editor.state.dialog === null;
    if (files === null || !isOurs()) return;
    withFiles = { ...clip, files };
    document.execCommand('copy');
    withFiles = null;
  };
  // On Linux a middle button let go pastes what is selected anywhere on the screen; on the board that button moves the view.
  let middleAt = Number.NEGATIVE_INFINITY;
  const noteMiddle = (event: MouseEvent) => {
    if (event.button === 1) middleAt = event.timeStamp;
  };
  const forgetMiddle = () => {
    middleAt = Number.NEGATIVE_INFINITY;
  };
  const take = (event: ClipboardEvent) => {
    if (!concerns(event) || !event.clipboardData) return;
    editor.trying('paste');
    if (event.timeStamp - middleAt < MIDDLE_PASTE_MS) {
      event.preventDefault();
      return;
    }
    const json = event.clipboardData.getData(CLIPBOARD_TYPE);
    const text = event.clipboardData.getData('text/plain');
    const files = [...event.clipboardData.files];
    if (json !== '') receive(editor, { json, text, files: event.clipboardData.getData(FILES_TYPE) });
    // A spreadsheet puts a picture of its cells beside their text: words come first.
    else if (files.length > 0 && (text.trim() === '' || arePathsOf(text, files))) receiveFiles(editor, pastedNames(editor, files));
    else if (isDrawing(text)) receiveDrawing(editor, text);
    else if (isExcalidraw(text)) void receiveExcalidraw(editor, text);
    else {
      const html = event.clipboardData.getData('text/html');
      const words = wordsOfHtml(html, text) ?? text;
      // Without plain text beside it, HTML too long to be read is all there is.
      if (words.trim() === '') return void refuseLength(editor, html);
      receive(editor, { json: null, text: words });
    }
    event.preventDefault();
  };
  // Without a text selection the browser offers these commands only to pages that ask for them.
  const offer = (event: Event) => {
    if (concerns(event)) event.preventDefault();
  };
  const ended = new AbortController();
  const { signal } = ended;
  watchFieldLimits(editor, signal);
  for (const name of ['beforecopy', 'beforecut', 'beforepaste']) document.addEventListener(name, offer, { signal });
  document.addEventListener('mouseup', noteMiddle, { capture: true, signal });
  document.addEventListener('keydown', forgetMiddle, { capture: true, signal });
  document.addEventListener('copy', give(copied), { signal });
  document.addEventListener('cut', give(cut), { signal });
  document.addEventListener('paste', take, { signal });
  return () => ended.abort();
}
