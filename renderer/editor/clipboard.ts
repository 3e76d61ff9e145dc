import { copyRecords, MOST_CLIPBOARD_CHARACTERS, parseClipboard, type ClipboardContent } from '../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../shared/commands/paste.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { contains, type Point } from '../../shared/geometry/rect.ts';
import { toBoard, visibleRect } from '../../shared/geometry/camera.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { Id } from '../../shared/base/id.ts';
import { freeOn, isFree, isLocked } from '../../shared/model/on-board.ts';
import { isFixed } from '../../shared/model/fixed.ts';
import type { Editor } from './editor.ts';
import { refuseLocked } from './locked.ts';
import { withRiders } from './along.ts';
import { bringFiles, hasFiles } from './carried-files.ts';
import { clipWords, tableWords, type ClipWords } from './clip-words.ts';
import { emptyChosenCells } from './grid-cells.ts';
import { chosenRows, pasteIntoCells } from './grid-clipboard.ts';
import { shownEndsOf } from './line-work.ts';
import { STAGGER } from './new-note.ts';
import { layDown, layDownInTime, type Planned } from './lay-down.ts';
import { linesIn, pasteText, refused, refuseLong } from './paste-text.ts';
import type { CellRef } from './session.ts';
import { endEdit } from './text-edit.ts';
import { underWay } from './under-way.ts';

/** The type of our own content on the system's clipboard. */
export const CLIPBOARD_TYPE = 'application/x-temas+json';

/** What was copied last in this window, for where the page may not read the system's clipboard. */
let remembered: CopiedClip | null = null;
/** How what comes is laid down: under the pointer; where it lay, with several cells as a table; or its words as a table whatever they are. */
type Way = 'usual' | 'inPlace' | 'table';
/** Of the paste that was asked for and has not come yet. */
let wanted: Way = 'usual';

/** What goes to the system's clipboard, and what comes from there. `json` is null when another program copied. */
export interface Clip {
  readonly json: string | null;
  readonly text: string;
  /** The pictures of our own content, as `filesToCarry` gave them. */
  readonly files?: string;
}

/** What other programs are given besides. */
export interface CopiedClip extends Clip, ClipWords {}

/** The selection, and what goes along with it, as it goes to the clipboard; null when nothing is selected. */
export function copied(editor: Editor): CopiedClip | null {
  const { selection } = editor.state;
  if (selection.size === 0) return null;
  const cells = chosenRows(editor);
  if (cells) return (remembered = { json: null, ...tableWords(cells) });
  const all = withRiders(editor, selection);
  const contentOf = (ids: Iterable<Id>) => copyRecords(editor.document, ids, (id) => shownEndsOf(editor, id));
  const content = contentOf(all);
  if (content.records.length === 0) return null;
  // The votes on a note are not among the words of it.
  const spoken = [...all].filter((id) => selection.has(id) || editor.document.get(id)?.kind !== 'stamp');
  const words = clipWords(spoken.length === all.size ? content : contentOf(spoken));
  remembered = { json: JSON.stringify(content), ...words };
  return remembered;
}

/** Copies, and takes away what was copied. */
export function cut(editor: Editor): CopiedClip | null {
  const clip = copied(editor);
  if (editor.state.gridCell) {
    emptyChosenCells(editor);
    return clip;
  }
  const { document, state } = editor;
  const fixed = [...state.selection].filter((id) => isFixed(document, id));
  // What is locked stays, and with it what would go along with it.
  const gone = withRiders(editor, new Set([...state.selection].filter((id) => !isLocked(document.get(id)))));
  if (clip) editor.execute('history.cut', removeRecords(document, { ids: gone }), fixed);
  if (fixed[0] !== undefined) refuseLocked(editor, fixed[0]);
  return clip;
}

function beginPaste(editor: Editor): void {
  endEdit(editor);
  editor.trying('paste');
}

const AS_TABLE = { usual: 'never', inPlace: 'several', table: 'always' } as const;

/** What is on the clipboard, as it would come to lie; null where it went into the cell of a table, or was refused, which is said. */
function planned(editor: Editor, clip: Clip, way: Way): Planned | null {
  beginPaste(editor);
  if ((clip.json === null || way === 'table') && refuseLong(editor, clip.text)) return null;
  if (pasteIntoCells(editor, clip.text)) return null;
  const content = clip.json === null || way === 'table' ? null : parseClipboard(clip.json);
  if (!content && clip.json !== null && way !== 'table' && clip.json.length > MOST_CLIPBOARD_CHARACTERS) {
    refused(editor, editor.t('paste.tooLarge'));
    return null;
  }
  const inPlace = way === 'inPlace';
  const at = pastePoint(editor);
  if (content) return { diff: pasteContent(editor, content, inPlace), content, inPlace, words: null };
  const diff = pasteText(editor, clip.text, { at, target: targetCell(editor), asTable: AS_TABLE[way] });
  return diff && { diff, content, inPlace, words: way === 'usual' ? { text: clip.text, at } : null };
}

/** Adds what is on the clipboard: into the cell the keyboard is in, else on the board under the pointer or in the middle of the view. */
export function paste(editor: Editor, clip: Clip, way: Way = wanted): void {
  const plan = planned(editor, clip, way);
  if (plan) layDown(editor, plan);
}

/** Around a point of the board, or in a cell of a map. */
export type WordsPlace = { readonly at: Point } | { readonly cell: CellRef };

/** Words, as they would come to lie there; null where they were refused, which is said. */
function plannedWords(editor: Editor, text: string, place: WordsPlace, asTable: boolean): Planned | null {
  beginPaste(editor);
  const target = 'cell' in place ? place.cell : null;
  const at = 'at' in place ? place.at : pastePoint(editor);
  const diff = pasteText(editor, text, { at, target, asTable: asTable && !target ? 'always' : 'never' });
  return diff && { diff, content: null, inPlace: false, words: null };
}

/**
 * Lays words down as if they had been pasted there; `asTable` is about the board. False when they were refused, which is said, or
 * given up.
 */
export async function pasteAt(editor: Editor, text: string, place: WordsPlace, asTable: boolean): Promise<boolean> {
  editor.trying('paste');
  return !refuseLong(editor, text) && inTime(editor, { json: null, text }, () => plannedWords(editor, text, place, asTable));
}

function pasteContent(editor: Editor, content: ClipboardContent, asItLay: boolean): Diff {
  const { boardId } = editor.state;
  if (asItLay) return pasteRecords(editor.document, content, { boardId, at: null, target: null });
  const taken = new Set(freeOn(editor.document, boardId).map(cornerOf));
  let at = pastePoint(editor);
  for (;;) {
    const diff = pasteRecords(editor.document, content, { boardId, at, target: targetCell(editor) });
    // A copy that lay exactly on its original would look as if nothing had happened.
    if (!diff.added.some((record) => isFree(record) && taken.has(cornerOf(record)))) return diff;
    at = { x: at.x + STAGGER, y: at.y + STAGGER };
  }
}

const cornerOf = ({ x, y }: Point): string => `${Math.round(x)},${Math.round(y)}`;

/** The selected cell, or that of the one selected card. */
function targetCell(editor: Editor): CellRef | null {
  const { cell, selection } = editor.state;
  if (cell) return cell;
  const [id, other] = selection;
  const card = id !== undefined && other === undefined ? editor.document.find('touchpoint', id) : undefined;
  return card ? { stepId: card.stepId, laneId: card.laneId } : null;
}

/** Under the pointer, or in the middle of the view. */
export function pastePoint(editor: Editor): Point {
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  const under = editor.pointer && toBoard(camera, editor.pointer);
  const at = under && contains(seen, under) ? under : { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  return { x: Math.round(at.x), y: Math.round(at.y) };
}

/** From a menu: the browser fires the same events a shortcut does, where it lets us. */
const askBrowser = (command: 'copy' | 'cut' | 'paste'): boolean => globalThis.document?.execCommand?.(command) ?? false;

export function copySelection(editor: Editor): void {
  if (!askBrowser('copy')) copied(editor);
}

export function cutSelection(editor: Editor): void {
  if (!askBrowser('cut')) cut(editor);
}

/** More than this is felt: it is said first. Characters, and lines. */
const MUCH = { text: 30_000, lines: 400, json: 500_000 } as const;

/** What arrives from the system's clipboard; a large one is said to be on its way before the work begins. */
export function receive(editor: Editor, clip: Clip): void {
  editor.trying('paste');
  const way = wanted;
  const bring = (brought: Clip) => inTime(editor, brought, () => planned(editor, brought, way));
  if (clip.json === null || !hasFiles(clip.json)) return void bring(clip);
  const { json, text, files = '' } = clip;
  void underWay(
    editor,
    bringFiles(editor, json, files).then((whole) => bring({ json: whole, text })),
  );
}

const isMuch = ({ json, text }: Clip): boolean =>
  text.length > MUCH.text || (json?.length ?? 0) > MUCH.json || (json === null && linesIn(text, MUCH.lines) > MUCH.lines);

/** Says that a paste is on its way, and answers once that can be seen. */
export async function saidOnItsWay(editor: Editor): Promise<void> {
  const notice = editor.notify('info', editor.t('paste.working'), { lasting: true });
  // Two frames: by the second one the first has been seen.
  await new Promise<void>((seen) => void requestAnimationFrame(() => requestAnimationFrame(() => seen())));
  editor.dismiss(notice);
}

/** Lays down what `plan` comes to: what is little at once, what is much once that is said. False when nothing came of it. */
const inTime = (editor: Editor, clip: Clip, plan: () => Planned | null): Promise<boolean> => underWay(editor, layInTurn(editor, clip, plan));

async function layInTurn(editor: Editor, clip: Clip, plan: () => Planned | null): Promise<boolean> {
  if (isMuch(clip)) await saidOnItsWay(editor);
  const comes = plan();
  return comes !== null && layDownInTime(editor, comes);
}

const pasteBy = (way: Way) => (editor: Editor) => {
  wanted = way;
  try {
    pasteRemembered(editor);
  } finally {
    wanted = 'usual';
  }
};

/** What was copied goes where it lay, on this board or another; cells of a spreadsheet become a table. */
export const pasteInPlace = pasteBy('inPlace');

/** The words of what was copied become a table: cells as they were, of a list one row a line. */
export const pasteAsTable = pasteBy('table');

export function pasteRemembered(editor: Editor): void {
  if (!askBrowser('paste') && remembered) paste(editor, remembered);
}
