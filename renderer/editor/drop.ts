import { newId, type Id } from '../../shared/base/id.ts';
import { moveBy } from '../../shared/commands/notes.ts';
import { moveTouchpoint, noteToTouchpoint, touchpointToNote } from '../../shared/commands/touchpoints.ts';
import { outermostAmong } from '../../shared/geometry/carriers.ts';
import { centre, contains, type Rect } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { carriersNow } from './along.ts';
import type { Editor } from './editor.ts';
import { inTurn } from './in-turn.ts';
import { closedWords } from './lane-words.ts';
import { rectOfRecord } from './selection.ts';
import type { CellRef } from './session.ts';

type Command = (document: DocumentReader) => Diff;

/** Ids from top to bottom, those side by side from left to right. */
function byPlace(editor: Editor, ids: Iterable<Id>): readonly Id[] {
  const place = (id: Id): Rect => rectOfRecord(editor, id) ?? { x: 0, y: 0, width: 0, height: 0 };
  return [...ids]
    .map((id) => ({ id, at: place(id) }))
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
    .map(({ id }) => id);
}

/** What the hand let go. */
interface Dropped {
  readonly ids: ReadonlySet<Id>;
  /** These, and what goes along with them. */
  readonly all: ReadonlySet<Id>;
}

/** Lets dragged notes and cards down in a cell: notes become its cards. What lies on them comes to lie on their cards. */
export function dropIntoCell(editor: Editor, { ids, all, place }: Dropped & { readonly place: CellRef & { readonly before: Id | null } }): void {
  const made: Id[] = [];
  const remember = () => {
    const id = newId();
    made.push(id);
    return id;
  };
  const ordered = byPlace(editor, ids);
  const cards = ordered.filter((id) => editor.document.get(id)?.kind === 'touchpoint');
  const notes = ordered.filter((id) => editor.document.get(id)?.kind === 'note');
  const diff = inTurn(editor.document, [
    (document) => moveTouchpoint(document, { ids: cards, ...place }),
    (document) => noteToTouchpoint(document, { ids: notes, ...place, newId: remember }),
    (document) => closedWords(editor, [...cards, ...made])(document),
  ]);
  if (all.size === ids.size) return editor.execute('history.move', diff, [...cards, ...made]);
  editor.together('history.move', () => {
    const before = new Map(ordered.map((id) => [id, rectOfRecord(editor, id)]));
    const carrierOf = outermostAmong(carriersNow(editor), ids);
    const riders = Map.groupBy(
      [...all].filter((id) => !ids.has(id)),
      carrierOf,
    );
    const now = [...cards, ...made];
    editor.execute('history.move', diff, now);
    const moves = [...cards, ...notes].flatMap((id, at): Command | [] => {
      const [from, to, onIt] = [before.get(id), rectOfRecord(editor, now[at] ?? id), riders.get(id)];
      if (!from || !to || !onIt) return [];
      const [dx, dy] = [centre(to).x - centre(from).x, centre(to).y - centre(from).y];
      return (document) => moveBy(document, { ids: onIt, dx, dy });
    });
    editor.execute('history.move', inTurn(editor.document, moves));
  });
}

/** Lets dragged things down on the board: notes and maps move, cards let down outside every map become notes. */
export function moveOnBoard(editor: Editor, { ids, all, dx, dy }: Dropped & { readonly dx: number; readonly dy: number }): void {
  const { maps } = editor.layout();
  const { boardId } = editor.state;
  const selected: Id[] = [];
  const commands: Command[] = [(document) => moveBy(document, { ids: all, dx, dy })];
  for (const id of byPlace(editor, ids)) {
    const rect = editor.document.get(id)?.kind === 'touchpoint' ? rectOfRecord(editor, id) : null;
    const at = rect && centre({ ...rect, x: rect.x + dx, y: rect.y + dy });
    if (!at || maps.some((map) => contains(map.rect, at))) {
      selected.push(id);
      continue;
    }
    const noteId = newId();
    selected.push(noteId);
    commands.push((document) => touchpointToNote(document, { id, boardId, at: { x: Math.round(at.x), y: Math.round(at.y) }, noteId }));
  }
  editor.execute('history.move', inTurn(editor.document, commands), selected);
}
