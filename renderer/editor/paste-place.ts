import type { Id } from '../../shared/base/id.ts';
import type { ClipboardContent } from '../../shared/commands/clipboard.ts';
import { clearPlaces } from '../../shared/geometry/clear-place.ts';
import { covers, type Rect } from '../../shared/geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import { change } from '../../shared/model/draft.ts';
import { onBoard } from '../../shared/model/field.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { isFree, type FreeKind } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { MAP_GAP, NOTE_GAP } from './free-place.ts';
import { selectionBounds } from './selection.ts';

/** What is there to lie on other things. */
const ON_OTHERS: readonly FreeKind[] = ['stamp', 'line', 'ink'];

/**
 * True for what may lie where it comes to: copies of what is on this board stay beside it, as long as no map would cover
 * its original; stamps, lines and strokes belong on other things.
 */
function mayOverlap({ document, state }: Editor, { records }: ClipboardContent): boolean {
  const free = records.filter(isFree);
  if (free.every(({ kind }) => ON_OTHERS.includes(kind))) return true;
  return !free.some(({ kind }) => kind === 'map') && free.some(({ id }) => isHere(document.get(id), state.boardId));
}

const isHere = (record: AnyRecord | undefined, boardId: Id): boolean => isFree(record) && record.boardId === boardId;

/** What else lies on the board; a frame that holds all of it is there for that. */
function othersThan(editor: Editor, added: ReadonlySet<Id>, bounds: Rect): readonly Rect[] {
  const { frames, maps, personaCards, loose } = editor.layout();
  return [...frames.filter(({ rect }) => !covers(rect, bounds)), ...maps, ...personaCards, ...loose]
    .filter(({ id }) => !added.has(id))
    .map(({ rect }) => rect);
}

/** Moves what was pasted just now, and is selected, to the nearest place where it covers nothing that was there. */
export function clearOfOthers(editor: Editor, content: ClipboardContent, { added }: Diff): Diff {
  const bounds = selectionBounds(editor);
  if (!bounds || mayOverlap(editor, content)) return EMPTY_DIFF;
  const others = othersThan(editor, new Set(added.map(({ id }) => id)), bounds);
  const gap = added.some(({ kind }) => kind === 'map') ? MAP_GAP : NOTE_GAP;
  const [place = bounds] = clearPlaces({ wanted: bounds, others, gap });
  const [dx, dy] = [Math.round(place.x - bounds.x), Math.round(place.y - bounds.y)];
  if (dx === 0 && dy === 0) return EMPTY_DIFF;
  return change(editor.document, (draft) => {
    for (const record of added.filter(isFree)) draft.update(record.kind, record.id, { x: onBoard(record.x + dx), y: onBoard(record.y + dy) });
  });
}
