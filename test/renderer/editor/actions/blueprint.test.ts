import { describe, expect, it } from 'vitest';
import { visibleRect } from '../../../../shared/geometry/camera.ts';
import { bottom, intersects, right, type Rect } from '../../../../shared/geometry/rect.ts';
import { addNote } from '../../../../shared/commands/notes.ts';
import { firstView } from '../../../../renderer/editor/first-view.ts';
import { openDesk } from '../support.ts';
import { newId } from '../../../../shared/base/id.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';

const covers = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

describe('the future of a map', () => {
  it('lies right of it at the same height, past what is there, and both are shown', () => {
    const { editor } = openDesk('journey');
    const current = editor.layout().maps[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const [x, y] of [
      [right(current) + 150, current.y + 300],
      [right(current) + 700, current.y + 40],
      [current.x + 100, bottom(current) + 200],
    ] as const) {
      editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y } }));
    }
    editor.perform('map.duplicateAsFuture');
    const { maps, notes } = editor.layout();
    const future = maps[1]?.rect ?? current;
    expect(future.y).toBe(current.y);
    expect(future.x).toBeGreaterThan(right(current) + 800);
    expect(notes.filter(({ rect }) => intersects(rect, future))).toEqual([]);
    const { camera, view } = editor.state;
    for (const { rect } of maps) expect(covers(visibleRect(camera, view), rect)).toBe(true);
  });

  it.each([
    { width: 1_280, height: 640 },
    { width: 1_920, height: 950 },
  ])('is seen beside it when the template opens in $width × $height', (view) => {
    const { editor } = openDesk('blank', templateRecords('journeys', 'tr', newId));
    const seen = visibleRect(firstView(editor.layout(), view), view);
    expect(editor.layout().maps.map(({ rect }) => covers(seen, rect))).toEqual([true, true]);
  });
});
