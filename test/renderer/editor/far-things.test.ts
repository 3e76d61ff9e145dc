import { describe, expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { covers } from '../../../shared/geometry/rect.ts';
import { openDesk } from './support.ts';

function deskWith(...places: readonly (readonly [string, number, number])[]) {
  const desk = openDesk('blank');
  const { editor } = desk;
  for (const [id, x, y] of places) editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y }, id }), []);
  const isSeen = (id: string): boolean => {
    const rect = editor.index().note(id)?.rect;
    return rect !== undefined && covers(visibleRect(editor.state.camera, editor.state.view), rect);
  };
  return { ...desk, isSeen, offer: () => editor.state.notices.at(-1) };
}

describe('fitting all of a board', () => {
  it('shows the workshop and offers the way to a note that lies millions of units away', () => {
    const { editor, isSeen, offer } = deskWith(['a', 0, 0], ['b', 400, 0], ['lost', 3_700_000, 0]);
    editor.perform('view.zoomFit');
    expect([isSeen('a'), isSeen('b'), isSeen('lost')]).toEqual([true, true, false]);
    expect(editor.state.camera.zoom).toBeGreaterThan(0.3);
    expect(offer()?.text).toBe(editor.t('views.far', { count: 1 }));
    offer()?.offers?.act();
    expect(isSeen('lost')).toBe(true);
  });

  it('goes through all that lies far away, one place after the other, and round', () => {
    const { editor, isSeen, offer } = deskWith(['a', 0, 0], ['b', 400, 0], ['left', -200_000, 0], ['right', 900_000, 0], ['beside', 900_400, 0]);
    editor.perform('view.zoomFit');
    expect(offer()?.text).toBe(editor.t('views.far', { count: 3 }));
    const seen = ['left', 'right', 'left'].map((id) => {
      offer()?.offers?.act();
      return isSeen(id);
    });
    expect(seen).toEqual([true, true, true]);
    editor.perform('view.back');
    editor.perform('view.back');
    editor.perform('view.back');
    expect(isSeen('a')).toBe(true);
  });

  it('says nothing where all of it is seen', () => {
    const { editor, isSeen } = deskWith(['a', 0, 0], ['b', 8_000, 3_000]);
    editor.perform('view.zoomFit');
    expect([isSeen('a'), isSeen('b')]).toEqual([true, true]);
    expect(editor.state.notices).toEqual([]);
  });
});
