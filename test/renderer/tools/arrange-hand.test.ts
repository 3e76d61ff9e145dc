import { describe, expect, it } from 'vitest';
import { group } from '../../../shared/commands/group.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { orderOnTop } from '../../../shared/model/on-board.ts';
import { resized } from '../../../renderer/tools/resize-drag.ts';
import { nearOf } from '../../../renderer/editor/near.ts';
import { cornersOf } from '../../../shared/geometry/turn.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

/** A board with notes of the usual size, their middles at these places. */
function handWith(notes: Readonly<Record<string, readonly [number, number]>>): Hand {
  const hand = new Hand('blank');
  const { editor } = hand;
  editor.session.setState({ view: { width: 2000, height: 1400 }, camera: { x: -200, y: -200, zoom: 1 } });
  for (const [id, [x, y]] of Object.entries(notes))
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y }, id, text: id }));
  editor.select([]);
  return hand;
}

const at = ({ editor }: Hand, id: string) => {
  const note = editor.document.find('note', id);
  return note && [note.x + note.width / 2, note.y + note.height / 2];
};
const selected = ({ editor }: Hand) => [...editor.state.selection].toSorted();

describe('dragging', () => {
  it('is drawn to the edge of a neighbour and shows the guide, with Ctrl it is not', () => {
    const hand = handWith({ a: [100, 100], b: [500, 300] });
    hand.pointerDown({ x: 500, y: 300 }).pointerMove({ x: 500, y: 200 }).pointerMove({ x: 500, y: 104 });
    expect(hand.tools.state).toMatchObject({ name: 'dragging', at: { x: 500, y: 100 }, snap: { dy: -4 } });
    hand.pointerMove({ x: 500, y: 104 }, { mod: true });
    expect(hand.tools.state).toMatchObject({ snap: null, at: { y: 104 } });
    hand.pointerUp({ x: 500, y: 104 });
    expect(at(hand, 'b')).toEqual([500, 100]);
    hand.editor.undo();
    expect(at(hand, 'b')).toEqual([500, 300]);
  });

  it('keeps to one axis with Shift', () => {
    const hand = handWith({ a: [100, 100] });
    hand.pointerDown({ x: 100, y: 100 }).pointerMove({ x: 260, y: 130 }, { shift: true }).pointerUp({ x: 300, y: 140 }, { shift: true });
    expect(at(hand, 'a')).toEqual([300, 100]);
  });

  it('leaves the thing and takes a copy with Alt, as long as it is held', () => {
    const hand = handWith({ a: [100, 100] });
    hand.pointerDown({ x: 100, y: 100 }).pointerMove({ x: 400, y: 100 }, { alt: true });
    expect(hand.tools.state).toMatchObject({ copies: true });
    hand.pointerMove({ x: 400, y: 100 });
    expect(hand.tools.state).toMatchObject({ copies: false });
    hand.pointerUp({ x: 400, y: 100 }, { alt: true });
    expect(hand.editor.document.all('note')).toHaveLength(2);
    expect(at(hand, 'a')).toEqual([100, 100]);
    hand.key('Mod+d');
    expect(Math.max(...hand.editor.document.all('note').map(({ x }) => x))).toBe(610);
  });

  it('over a cell Alt still lets a note down on the board', () => {
    const hand = new Hand('journey');
    const cell = hand.cell(1, 0);
    hand.editor.execute('history.add', addNote(hand.editor.document, { boardId: hand.editor.state.boardId, at: { x: -400, y: 100 }, id: 'free' }));
    hand.pointerDown({ x: -400, y: 100 }).pointerMove(cell).pointerUp(cell, { alt: true });
    expect(hand.editor.document.all('note')).toHaveLength(1);
    expect(at(hand, 'free')?.[0]).toBeCloseTo(cell.x, -1);
  });

  it('among ten thousand notes looks only at what is in view and large enough', () => {
    const hand = handWith({ a: [100, 100] });
    const { editor } = hand;
    const boardId = editor.state.boardId;
    editor.execute(
      'history.add',
      change(editor.document, (draft) => {
        for (let index = 0; index < 10_000; index++) {
          draft.add(
            fresh('note', {
              id: `n${index}`,
              boardId,
              x: (index % 100) * 200,
              y: Math.floor(index / 100) * 200,
              width: 180,
              height: 180,
              color: 'yellow',
              order: orderOnTop(editor.document, boardId),
            }),
          );
        }
      }),
    );
    const near = nearOf(editor, new Set(['n0']));
    expect(near.rects.length).toBeLessThan(120);
    expect(nearOf(editor, new Set(['n0']), near)).toBe(near);
    editor.session.setState({ camera: { x: 0, y: 0, zoom: 0.05 } });
    expect(nearOf(editor, new Set(), near).rects).toEqual([]);
  });
});

describe('groups', () => {
  const grouped = () => {
    const hand = handWith({ a: [100, 100], b: [400, 100], c: [800, 100] });
    hand.editor.execute('history.group', group(hand.editor.document, { ids: ['a', 'b'], id: 'g' }));
    hand.editor.select([]);
    return hand;
  };

  it('are taken whole by a click, a marquee and Shift, and left by Shift', () => {
    const hand = grouped();
    hand.click({ x: 100, y: 100 });
    expect(selected(hand)).toEqual(['a', 'b']);
    hand.click({ x: 800, y: 100 }, { shift: true });
    expect(selected(hand)).toEqual(['a', 'b', 'c']);
    hand.click({ x: 400, y: 100 }, { shift: true });
    expect(selected(hand)).toEqual(['c']);
    hand.editor.select([]);
    hand.drag({ x: -20, y: -20 }, { x: 120, y: 120 });
    expect(selected(hand)).toEqual(['a', 'b']);
  });

  it('are gone into by a double click or Enter, and left by Escape', () => {
    const hand = grouped();
    hand.doubleClick({ x: 400, y: 100 });
    expect(selected(hand)).toEqual(['b']);
    expect(hand.editor.state.edit).toBeNull();
    hand.click({ x: 100, y: 100 });
    expect(selected(hand)).toEqual(['a']);
    hand.key('Escape');
    expect(selected(hand)).toEqual(['a', 'b']);
    hand.key('Enter');
    expect(selected(hand)).toEqual(['a']);
    hand.doubleClick({ x: 100, y: 100 });
    expect(hand.editor.state.edit?.id).toBe('a');
  });

  it('leave out what is locked in them, and nobody writes in it', () => {
    const hand = grouped();
    hand.editor.execute('history.lock', lock(hand.editor.document, { ids: ['b'], locked: true }));
    hand.click({ x: 100, y: 100 });
    expect(selected(hand)).toEqual(['a']);
    hand.editor.select(['b']);
    const before = contentOf(hand.editor.document);
    hand.key('F2').key('Delete').key('Shift+ArrowDown');
    expect(hand.editor.state.edit).toBeNull();
    expect(contentOf(hand.editor.document)).toEqual(before);
  });
});

describe('pulling at a turned thing', () => {
  const rect: Rect = { x: 0, y: 0, width: 200, height: 100 };

  it('leaves the opposite corner where it is', () => {
    for (const rotation of [0, 30, 90, 200]) {
      const before = cornersOf(rect, rotation)[0];
      const body = { rect, rotation, least: 12, keepsShape: false, isText: false };
      const after = cornersOf(resized(body, { x: 1, y: 1 }, { x: 37, y: 21 }, false), rotation)[0];
      expect(after.x).toBeCloseTo(before.x, 9);
      expect(after.y).toBeCloseTo(before.y, 9);
    }
  });
});
