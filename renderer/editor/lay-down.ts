import type { Id } from '../../shared/base/id.ts';
import type { ClipboardContent } from '../../shared/commands/clipboard.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { pastedWords } from '../../shared/exchange/pasted-words.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { glideToRect, reveal } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { inSlices } from './find/slices.ts';
import { clearView } from './free-place.ts';
import { closedWords } from './lane-words.ts';
import { handAtRest } from './hand-at-rest.ts';
import { outermost } from './outermost.ts';
import { clearOfOthers } from './paste-place.ts';
import { pasteText } from './paste-text.ts';
import { selectionBounds } from './selection.ts';
import { isHurried, underWay } from './under-way.ts';

/** What a paste comes to, before any of it is on the board. */
export interface Planned {
  readonly diff: Diff;
  /** Our own content, where that was on the clipboard. */
  readonly content: ClipboardContent | null;
  /** It goes where it lay, whatever lies there. */
  readonly inPlace: boolean;
  /** Words whose cells became notes, and might have been meant as a table around that point. */
  readonly words: { readonly text: string; readonly at: Point } | null;
  /** What undo calls it; a paste when not given. */
  readonly label?: MessageKey;
}

/** Puts it on the board as one step of undo, selected and in view. */
export function layDown(editor: Editor, planned: Planned): void {
  const { diff, content, inPlace, label = 'history.paste' } = planned;
  editor.together(label, () => {
    editor.execute('history.paste', diff, outermost(diff));
    if (content && !inPlace) editor.execute('history.paste', clearOfOthers(editor, content, diff));
    const cards = diff.added.filter((record) => record.kind === 'touchpoint').map(({ id }) => id);
    if (content === null) editor.execute('history.paste', closedWords(editor, cards)(editor.document));
  });
  show(editor, planned);
}

/** So many notes are added at a time. */
const SLICE = 500;

/** Adds notes slice by slice within one gesture, while that stays open and they are wanted. Answers how many came. */
function* adding(editor: Editor, notes: readonly AnyRecord[], isWanted: () => boolean, label: MessageKey): Generator<void, number> {
  editor.mark(label);
  for (let from = 0, to = SLICE; from < notes.length; from = to, to += SLICE) {
    if (from > 0) {
      yield;
      if (!isWanted() || !isOpen(editor, notes)) return from;
    }
    // Then nobody looks at the board any more.
    if (isHurried(editor)) to = notes.length;
    editor.amend({ ...EMPTY_DIFF, added: notes.slice(from, to) });
    editor.layout();
  }
  return notes.length;
}

/** The gesture in which notes come is open still. */
const isOpen = (editor: Editor, [first]: readonly AnyRecord[]): boolean => first !== undefined && editor.isNew(first.id);

/**
 * Somebody went on working, which closed the gesture when so many notes had come: the rest follows as a step of its own. Who
 * took the first ones back wants no more; who gives up now wants none. False when none are wanted.
 */
async function addRest(editor: Editor, notes: readonly AnyRecord[], come: number, isWanted: () => boolean): Promise<boolean> {
  await handAtRest(editor, () => isWanted() && !isHurried(editor));
  const ids = notes.slice(0, come).map(({ id }) => id);
  if (!editor.document.get(ids[0] ?? '')) return false;
  if (isWanted()) editor.execute('history.paste', { ...EMPTY_DIFF, added: notes.slice(come) });
  else editor.execute('history.delete', removeRecords(editor.document, { ids }));
  return isWanted();
}

const isSliced = ({ diff: { added, updated, removed } }: Planned): boolean =>
  added.length > 2 * SLICE && updated.length === 0 && removed.length === 0 && added.every(({ kind }) => kind === 'note');

/** The same without holding anybody up: thousands of notes come slice by slice and can be given up meanwhile. False when they were. */
export const layDownInTime = (editor: Editor, planned: Planned): Promise<boolean> => underWay(editor, layInTime(editor, planned));

async function layInTime(editor: Editor, planned: Planned): Promise<boolean> {
  if (!isSliced(planned)) {
    layDown(editor, planned);
    return true;
  }
  const { diff, content, inPlace } = planned;
  let wanted = true;
  const isWanted = () => wanted;
  const giveUp = () => {
    wanted = false;
  };
  const notice = editor.notify('info', editor.t('paste.working'), { lasting: true, offers: { label: 'ui.cancel', act: giveUp } });
  const come = await new Promise<number>((done) => void inSlices(adding(editor, diff.added, isWanted, planned.label ?? 'history.paste'), done));
  const stayedOpen = isOpen(editor, diff.added);
  const isDone = stayedOpen || (await addRest(editor, diff.added, come, isWanted));
  editor.dismiss(notice);
  if (!stayedOpen) return isDone;
  if (!wanted) {
    editor.bail();
    return false;
  }
  // A text that was opened meanwhile keeps the keyboard, and what is selected with it.
  const isWriting = editor.state.edit !== null;
  if (!isWriting) editor.select(outermost(diff));
  if (!isWriting && content && !inPlace) editor.amend(clearOfOthers(editor, content, diff));
  editor.commit();
  if (!isWriting) show(editor, planned);
  return true;
}

function show(editor: Editor, { diff, words }: Planned): void {
  if (words && diff.added.every(({ kind }) => kind === 'note'))
    offerTable(
      editor,
      words,
      diff.added.map(({ id }) => id),
    );
  const pasted = selectionBounds(editor);
  if (!pasted) return;
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  if (pasted.width > seen.width || pasted.height > seen.height) glideToRect(editor, pasted, camera.zoom);
  else reveal(editor, besideStrip(editor, pasted));
}

/** Whoever copied from a spreadsheet may have wanted its rows and columns; the next change takes the offer away. */
function offerTable(editor: Editor, { text, at }: { readonly text: string; readonly at: Point }, ids: readonly Id[]): void {
  if (!pastedWords(text).some((row) => row.length > 1)) return;
  const act = () =>
    editor.together('history.paste', () => {
      editor.execute('history.paste', removeRecords(editor.document, { ids }));
      const table = pasteText(editor, text, { at, target: null, asTable: 'always' });
      if (table) editor.execute('history.paste', table, outermost(table));
    });
  editor.notify('info', editor.t('paste.asNotes'), { undoes: true, offers: { label: 'paste.asTable', act } });
}

/** With as much room as the tool strip takes, where it would hide the first words of what was pasted. */
function besideStrip(editor: Editor, pasted: Rect): Rect {
  const hidden = clearView(editor).x - pasted.x;
  if (hidden <= 0) return pasted;
  const { camera, view } = editor.state;
  const room = clearView(editor).x - visibleRect(camera, view).x;
  return { ...pasted, x: pasted.x - room, width: pasted.width + room };
}
