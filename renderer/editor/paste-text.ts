import { NOTE_SIZE } from '../../shared/commands/notes.ts';
import { columnsBeyond, pasteLines } from '../../shared/commands/paste-lines.ts';
import { MOST_ROWS } from '../../shared/exchange/clipboard-table.ts';
import { pastedWords } from '../../shared/exchange/pasted-words.ts';
import { boundsOf, rectOf, type Point } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import type { CellRef } from './session.ts';

interface Where {
  readonly at: Point;
  readonly target: CellRef | null;
}

/**
 * Words from another program: one line, one note, so that a list from a mail becomes a block of notes; one cell of a
 * spreadsheet, one note. Null when there are too many: half a list would pass for a whole one.
 */
export function pasteText(editor: Editor, text: string, { at, target }: Where): Diff | null {
  const { boardId, noteColor: color } = editor.state;
  const rows = pastedWords(text);
  const count = rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);
  if (count > MOST_ROWS) {
    const number = new Intl.NumberFormat(editor.t('format.locale'));
    editor.notify('error', editor.t('paste.tooMany', { found: number.format(count), limit: number.format(MOST_ROWS) }));
    return null;
  }
  const beyond = columnsBeyond(editor.document, rows, target);
  if (beyond > 0) editor.notify('error', editor.t('paste.beyond', { count: beyond }));
  const pasteAt = (place: Point): Diff => pasteLines(editor.document, { boardId, at: place, rows, color, target });
  const diff = pasteAt(at);
  const block = boundsOf(diff.added.filter((record) => record.kind === 'note').map(({ x, y }) => rectOf(x, y, NOTE_SIZE, NOTE_SIZE)));
  if (!block) return diff;
  const free = freePlaceNear(editor, block);
  return free.x === block.x && free.y === block.y ? diff : pasteAt({ x: at.x + free.x - block.x, y: at.y + free.y - block.y });
}
