import { addNote } from '../../../shared/commands/notes.ts';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import { Hand } from './hand.ts';

export function withNotes(count: number, ...desk: ConstructorParameters<typeof Hand>): Hand {
  const hand = new Hand(...desk);
  const { editor } = hand;
  for (let at = 0; at < count; at++) {
    const diff = addNote(editor.document, { boardId: editor.state.boardId, at: { x: -1000 + at * 250, y: -1000 }, id: `n${at}`, text: `Note ${at}` });
    editor.execute('history.add', diff);
  }
  return hand;
}

export const covers = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

export const texts = (hand: Hand): readonly string[] => hand.editor.document.all('note').map((note) => note.text);

export const titles = (hand: Hand): readonly string[] => hand.editor.document.all('touchpoint').map((card) => card.title);

export const at = (index: number) => ({ x: -1000 + index * 250, y: -1000 });
