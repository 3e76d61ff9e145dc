import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { hide, lock } from '../../../shared/commands/visibility.ts';
import { addStamp } from '../../../shared/commands/shapes.ts';
import { centre, contains, covers, type Point } from '../../../shared/geometry/rect.ts';
import { isFree } from '../../../shared/model/on-board.ts';
import { copied, cut, paste } from '../../../renderer/editor/clipboard.ts';
import { rectOfRecord } from '../../../renderer/editor/selection.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

const FRAME = { x: -1000, y: 0, width: 480, height: 320 };
const NOTE: Point = { x: -850, y: 160 };
/** On the edge of the frame, clear of what lies in it. */
const EDGE: Point = { x: -600, y: 0 };

/** A frame `f` with a note `n` in it, a stamp `vote` on the note, and a note `out` elsewhere; beside a map. */
function prepared(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  const { boardId } = editor.state;
  editor.execute('history.add', addFrame(editor.document, { boardId, rect: FRAME, id: 'f' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: NOTE, id: 'n', text: 'n' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: -850, y: 700 }, id: 'out', text: 'out' }));
  editor.execute('history.add', addStamp(editor.document, { boardId, at: { x: NOTE.x + 80, y: NOTE.y - 80 }, emoji: '👍', id: 'vote' }));
  editor.select([]);
  return hand;
}

const placeOf = ({ editor }: Hand, id: Id): Point => {
  const record = editor.document.get(id);
  if (!isFree(record)) throw new Error(`${id} does not lie on the board`);
  return { x: record.x, y: record.y };
};

/** How far each of these has gone. */
function moved(hand: Hand, work: () => void, ids: readonly Id[] = ['f', 'n', 'vote', 'out']): readonly (readonly [number, number])[] {
  const before = ids.map((id) => placeOf(hand, id));
  work();
  return ids.map((id, at) => {
    const [from, to] = [before[at] as Point, placeOf(hand, id)];
    return [to.x - from.x, to.y - from.y];
  });
}

const ALL = (x: number, y: number) => [
  [x, y],
  [x, y],
  [x, y],
  [0, 0],
];

describe('a frame that is moved', () => {
  it('takes along what lies in it, in one step of undo, and stays what is selected', () => {
    const hand = prepared();
    const before = contentOf(hand.editor.document);
    expect(moved(hand, () => hand.drag(EDGE, { x: EDGE.x - 300, y: EDGE.y - 900 }))).toEqual(ALL(-300, -900));
    expect([...hand.editor.state.selection]).toEqual(['f']);
    hand.editor.undo();
    expect(contentOf(hand.editor.document)).toEqual(before);
  });

  it('takes along what is hidden in it, by hand and by keys, but neither alone nor into a copy', () => {
    const hand = prepared();
    const { editor } = hand;
    editor.execute('history.hide', hide(editor.document, { ids: ['n', 'out'], hidden: true }));
    const ids = ['f', 'n', 'out'];
    const drag = (held = {}) => moved(hand, () => hand.drag(EDGE, { x: EDGE.x, y: EDGE.y - 900 }, held), ids).map(([, y]) => y);
    expect(drag({ mod: true })).toEqual([-900, 0, 0]);
    editor.undo();
    expect(drag()).toEqual([-900, -900, 0]);
    editor.undo();
    editor.select(['f']);
    expect(moved(hand, () => hand.key('ArrowRight').key('ArrowRight'), ids)).toEqual([
      [2, 0],
      [2, 0],
      [0, 0],
    ]);
    hand.drag({ x: EDGE.x + 2, y: EDGE.y }, { x: EDGE.x + 2, y: EDGE.y - 900 }, { alt: true });
    expect([editor.document.all('frame').length, editor.document.all('note').length]).toEqual([2, 2]);
  });

  it('goes alone with Ctrl held from the press on', () => {
    const hand = prepared();
    expect(moved(hand, () => hand.drag(EDGE, { x: EDGE.x - 300, y: EDGE.y - 900 }, { mod: true }))).toEqual([
      [-300, -900],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('takes it along by arrow keys, and gathers nothing on its way', () => {
    const hand = prepared();
    hand.editor.execute('history.add', addNote(hand.editor.document, { boardId: hand.editor.state.boardId, at: { x: -620, y: 415 }, id: 'below' }));
    hand.editor.select(['f']);
    const press = () => Array.from({ length: 30 }, () => hand.key('Shift+ArrowDown'));
    expect(moved(hand, press, ['f', 'n', 'vote', 'below'])).toEqual(ALL(0, 300));
    const [frame, below] = [rectOfRecord(hand.editor, 'f'), rectOfRecord(hand.editor, 'below')];
    expect(frame && below && covers(frame, below)).toBe(true);
  });

  it('is copied with it by Alt, and by Ctrl+D to where nothing lies', () => {
    const hand = prepared();
    const copies = (work: () => void): readonly string[] => {
      const known = new Set(hand.editor.document.records().keys());
      work();
      return [...hand.editor.document.records().values()].filter(({ id }) => !known.has(id)).map(({ kind }) => kind);
    };
    expect(moved(hand, () => copies(() => hand.drag(EDGE, { x: EDGE.x - 900, y: EDGE.y }, { alt: true })))).toEqual(ALL(0, 0));
    expect(hand.editor.document.all('stamp')).toHaveLength(2);
    expect([...hand.editor.state.selection].map((id) => hand.editor.document.get(id)?.kind)).toEqual(['frame']);
    hand.editor.undo();
    hand.editor.select(['f']);
    expect(copies(() => hand.key('Mod+d')).toSorted()).toEqual(['frame', 'note', 'stamp']);
    const [copy] = hand.editor.state.selection;
    expect(hand.editor.state.selection.size).toBe(1);
    const rect = rectOfRecord(hand.editor, copy ?? '');
    expect(rect && contains(rect, NOTE)).toBe(false);
    expect(hand.editor.document.all('note').filter(({ id }) => rect && covers(rect, rectOfRecord(hand.editor, id) ?? FRAME))).toHaveLength(1);
  });

  it('is aligned with it', () => {
    const hand = prepared();
    hand.editor.select(['f', 'out']);
    expect(moved(hand, () => hand.editor.perform('arrange.left'))).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [-60, 0],
    ]);
    expect(moved(hand, () => hand.editor.perform('arrange.top')).at(-1)).toEqual([0, -610]);
    hand.editor.undo();
    expect(moved(hand, () => hand.editor.perform('arrange.bottom'))).toEqual(ALL(0, 470));
  });
});

describe('a stamp on a note', () => {
  it('goes where the note is dragged, and stays by itself', () => {
    const hand = prepared();
    const drag = () => hand.drag(NOTE, { x: NOTE.x, y: NOTE.y + 1000 });
    expect(moved(hand, drag)).toEqual([
      [0, 0],
      [0, 1000],
      [0, 1000],
      [0, 0],
    ]);
    expect([...hand.editor.state.selection]).toEqual(['n']);
  });

  it('lies on the card the note becomes', () => {
    const hand = prepared();
    hand.drag(NOTE, hand.cell(1, 0));
    const card = hand.editor.document.all('touchpoint').find(({ title }) => title === 'n');
    const rect = rectOfRecord(hand.editor, card?.id ?? '');
    const vote = rectOfRecord(hand.editor, 'vote');
    expect([...hand.editor.state.selection]).toEqual([card?.id]);
    expect(rect && vote && Math.hypot(centre(vote).x - centre(rect).x - 80, centre(vote).y - centre(rect).y + 80)).toBeLessThan(1);
    hand.editor.undo();
    expect(hand.editor.document.find('note', 'n')).toBeDefined();
  });

  it('is tidied up with it', () => {
    const hand = prepared();
    hand.editor.select(['n', 'out', 'vote']);
    hand.editor.perform('arrange.row');
    const [note, vote] = [placeOf(hand, 'n'), placeOf(hand, 'vote')];
    expect([vote.x - note.x, vote.y - note.y]).toEqual([90 + 80 - 32, 90 - 80 - 32]);
    expect(placeOf(hand, 'out')).toEqual({ x: note.x + 200, y: note.y });
  });
});

describe('what is deleted', () => {
  it('takes the stamps on it, in one step of undo; of a frame nothing goes along', () => {
    const hand = prepared();
    const { editor } = hand;
    const before = contentOf(editor.document);
    editor.select(['n']);
    editor.perform('edit.delete');
    expect(['f', 'n', 'vote'].map((id) => editor.document.get(id) !== undefined)).toEqual([true, false, false]);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
    editor.select(['f']);
    editor.perform('edit.delete');
    expect(['f', 'n', 'vote'].map((id) => editor.document.get(id) !== undefined)).toEqual([false, true, true]);
  });
});

describe('the clipboard', () => {
  it('takes along what lies in a frame and on a note, and says no more than their words', () => {
    const hand = prepared();
    const { editor } = hand;
    editor.select(['f']);
    const clip = copied(editor);
    expect(clip?.text).not.toContain('👍');
    editor.select([]);
    paste(editor, { json: clip?.json ?? null, text: '' });
    expect(['frame', 'note', 'stamp'].map((kind) => editor.document.all(kind as 'note').length)).toEqual([2, 3, 2]);
    editor.undo();
    editor.select(['n']);
    expect(copied(editor)?.text).toBe('n');
  });

  it('cuts it with that, in one step of undo, and leaves what is in a locked frame', () => {
    const hand = prepared();
    const { editor } = hand;
    const before = contentOf(editor.document);
    editor.select(['f']);
    cut(editor);
    expect(['f', 'n', 'vote', 'out'].map((id) => editor.document.get(id) !== undefined)).toEqual([false, false, false, true]);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
    editor.execute('history.lock', lock(editor.document, { ids: ['f'], locked: true }));
    editor.select(['f']);
    cut(editor);
    expect(['f', 'n', 'vote'].map((id) => editor.document.get(id) !== undefined)).toEqual([true, true, true]);
  });
});
