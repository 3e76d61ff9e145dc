import { newId as freshId, type Id } from '../base/id.ts';
import { storableText } from '../base/text.ts';
import type { Point } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { KINDS, type NoteColor } from '../model/kinds.ts';
import { Insertion } from './insertion.ts';
import { blockOf } from './note-block.ts';
import { keysAt } from './place.ts';
import { takesCards, type Cell } from './touchpoints.ts';

/** More lines than this are no list of notes; the rest is left out. */
export const MAX_LINES = 1_000;

/** A bullet, a number or a check box in front of a line of a list. */
const BULLET = /^(?:(?:[-*•‣▪–—]|\d{1,3}[.)])(?:\s+|$))?(?:\[[ xX]?\](?:\s+|$))?/u;

/** The lines of a pasted list, without bullets and empty lines. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => line.trim().replace(BULLET, '').trim());
  return lines.filter((line) => line !== '').slice(0, MAX_LINES);
}

interface PasteLines {
  readonly boardId: Id;
  /** The middle of the block of notes. */
  readonly at: Point;
  readonly text: string;
  readonly color?: NoteColor;
  /** The cell that is selected: lines become its cards, if it takes cards. */
  readonly target?: Cell | null;
  readonly newId?: () => Id;
}

/** Turns plain text into notes, one a line, in a tidy block; into cards when a cell is given. */
export function pasteLines(document: DocumentReader, { boardId, at, text, color = 'yellow', target = null, newId = freshId }: PasteLines): Diff {
  if (!document.find('board', boardId)) return EMPTY_DIFF;
  const lines = linesOf(text).map((line) => storableText(line, KINDS.note.text.max));
  return change(document, (draft) => {
    const insertion = new Insertion(draft, newId);
    if (target && takesCards(draft, target)) {
      for (const title of lines) insertion.newCard({ title, color: null, link: null }, target);
      return;
    }
    const notes = draft.children('note', boardId);
    const keys = keysAt(draft, notes, notes.length, lines.length);
    blockOf(lines.length, at).forEach((place, index) =>
      insertion.newNote({ title: lines[index] as string, color, link: null }, boardId, place, keys[index] as string),
    );
  });
}
