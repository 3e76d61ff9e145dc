import { describe, expect, it } from 'vitest';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { hiddenOn, hide, lock } from '../../../shared/commands/visibility.ts';
import type { Id } from '../../../shared/base/id.ts';
import { showThings } from '../../../renderer/editor/actions/arrange.ts';
import { askedLock, askedPlace } from '../../../renderer/editor/asked-lock.ts';
import { unlock } from '../../../renderer/editor/locked-things.ts';
import { Hand } from './hand.ts';

const NOTE = { x: 400, y: 300 } as const;

/** A board with a locked note and a locked frame around it. */
function locked(): Hand {
  const hand = new Hand('blank');
  const { editor } = hand;
  const { boardId } = editor.state;
  editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: 100, y: 100, width: 600, height: 400 }, id: 'frame' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: NOTE, text: 'Kural', id: 'note' }));
  editor.execute('history.lock', lock(editor.document, { ids: ['note', 'frame'], locked: true }), []);
  return hand;
}

const asked = ({ editor }: Hand): Id | null => askedLock(editor);

describe('a click on something locked', () => {
  it('says that it is locked without selecting it, aloud too, and the next press takes that away', () => {
    const hand = locked();
    hand.click(NOTE);
    expect([asked(hand), hand.editor.state.selection.size]).toEqual(['note', 0]);
    expect(hand.editor.state.announcement).toContain('Kural');
    hand.pointerDown({ x: 900, y: 600 });
    expect(asked(hand)).toBeNull();
  });

  it('takes a frame by its edge, and its inside means the board', () => {
    const hand = locked();
    hand.click({ x: 100, y: 300 });
    expect(asked(hand)).toBe('frame');
    hand.click({ x: 200, y: 450 });
    expect(asked(hand)).toBeNull();
  });

  it('makes no note over it when it is doubled, but does inside a locked frame', () => {
    const hand = locked();
    hand.doubleClick(NOTE);
    expect([asked(hand), hand.editor.state.edit, hand.editor.document.all('note').length]).toEqual(['note', null, 1]);
    hand.doubleClick({ x: 600, y: 450 });
    expect(hand.editor.state.edit).not.toBeNull();
  });

  it('is over with Escape, a selection, another tool and in front of people', () => {
    const hand = locked();
    const { editor } = hand;
    hand.click(NOTE).key('Escape');
    expect(asked(hand)).toBeNull();
    hand.click(NOTE).key('r');
    expect(asked(hand)).toBeNull();
    hand.key('Escape').click(NOTE);
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 900, y: 300 }, id: 'free' }), ['free']);
    expect(asked(hand)).toBeNull();
    editor.select([]);
    editor.session.setState({ presenting: { mapId: null, stop: -1 } });
    hand.click({ x: 900, y: 700 }).click(NOTE);
    expect(asked(hand)).toBeNull();
  });

  it('leads to the thing itself, unlocked and selected, and drags nothing before', () => {
    const hand = locked();
    const { editor } = hand;
    const before = editor.document.find('note', 'note');
    hand.drag(NOTE, { x: 500, y: 400 });
    expect([editor.document.find('note', 'note'), asked(hand)]).toEqual([before, null]);
    hand.click(NOTE);
    unlock(editor, ['note']);
    expect([asked(hand), [...editor.state.selection]]).toEqual([null, ['note']]);
    editor.undo();
    expect(editor.document.find('note', 'note')?.locked).toBe(true);
  });

  it('says so beside the thing and within the window, and not at all once that is out of sight', () => {
    const hand = locked();
    const { editor } = hand;
    hand.click(NOTE);
    const size = { width: 200, height: 40 };
    const place = () => askedPlace(editor, 'note', size);
    expect(place()?.y).toBeLessThan(NOTE.y - 90);
    editor.session.setState({ camera: { x: 0, y: 220, zoom: 1 } });
    expect(place()?.y).toBeGreaterThanOrEqual(8);
    editor.session.setState({ camera: { x: 5_000, y: 0, zoom: 1 } });
    expect(place()).toBeNull();
  });
});

describe('hidden things', () => {
  it('are shown one by one or all together, selected, in one step of undo', () => {
    const hand = locked();
    const { editor } = hand;
    const { boardId } = editor.state;
    editor.execute('history.lock', lock(editor.document, { ids: ['note', 'frame'], locked: false }));
    editor.execute('history.hideThings', hide(editor.document, { ids: ['note', 'frame'], hidden: true }));
    showThings(editor, ['note']);
    expect([hiddenOn(editor.document, boardId).map(({ id }) => id), [...editor.state.selection]]).toEqual([['frame'], ['note']]);
    editor.undo();
    expect(hiddenOn(editor.document, boardId)).toHaveLength(2);
    editor.perform('arrange.showHidden');
    expect(hiddenOn(editor.document, boardId)).toEqual([]);
  });
});
