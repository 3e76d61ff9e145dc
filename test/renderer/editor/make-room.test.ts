import { describe, expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { insertMap } from '../../../renderer/editor/actions/map.ts';
import { createAndEdit, endEdit } from '../../../renderer/editor/text-edit.ts';
import { newId } from '../../../shared/base/id.ts';
import { addNote, moveBy } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { bottom, intersects, right } from '../../../shared/geometry/rect.ts';
import { Hand } from '../tools/hand.ts';
import { contentOf } from './support.ts';

/** A journey with a second one close below it, and a note close beside it. */
function crowded() {
  const hand = new Hand('journey');
  const { editor } = hand;
  const map = () => editor.layout().maps[0];
  const rect = map()?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  insertMap(editor, 'journey');
  const second = editor.layout().maps[1];
  editor.execute(
    'history.move',
    moveBy(editor.document, { ids: [second?.id ?? ''], dx: rect.x - (second?.rect.x ?? 0), dy: bottom(rect) + 20 - (second?.rect.y ?? 0) }),
  );
  editor.execute(
    'history.add',
    addNote(editor.document, { boardId: editor.state.boardId, at: { x: right(rect) + 130, y: rect.y + 100 }, id: 'note' }),
  );
  const { steps = [], lanes = [] } = map() ?? {};
  const cell = { stepId: steps[0]?.id ?? '', laneId: lanes[0]?.id ?? '' };
  const free = () => {
    const [first, other] = editor.layout().maps;
    const note = editor.layout().notes.find(({ id }) => id === 'note');
    if (!first || !other || !note) throw new Error('two maps and a note were put there');
    return !intersects(first.rect, other.rect) && !intersects(first.rect, note.rect);
  };
  return { hand, editor, cell, free, map };
}

describe('a map that grows', () => {
  it('pushes what is below and beside it, in the same step of undo', () => {
    const { hand, editor, cell, free, map } = crowded();
    expect(free()).toBe(true);
    const before = contentOf(editor.document);
    const height = map()?.rect.height ?? 0;
    hand.click(hand.cell(0, 0));
    paste(editor, { json: null, text: 'line\n'.repeat(20) });
    expect(map()?.rect.height).toBeGreaterThan(height + 100);
    expect(free()).toBe(true);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
    editor.redo();
    expect(free()).toBe(true);
    editor.select([cell.stepId]);
    editor.perform('map.addStep');
    endEdit(editor);
    expect(free()).toBe(true);
  });

  it('pushes when typing is done, and the host hears of it', async () => {
    const { hand, editor, cell, free } = crowded();
    const before = contentOf(editor.document);
    const id = newId();
    createAndEdit(editor, 'history.add', addTouchpoint(editor.document, { ...cell, id }), id);
    hand.type('a word and another '.repeat(40));
    endEdit(editor);
    expect(free()).toBe(true);
    await editor.sync.flush();
    expect(contentOf(hand.desk.app.document)).toEqual(contentOf(editor.document));
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });
});
