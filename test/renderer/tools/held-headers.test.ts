import { describe, expect, it } from 'vitest';
import { moveBy } from '../../../shared/commands/notes.ts';
import { centre, intersects } from '../../../shared/geometry/rect.ts';
import { coveredBeside, frozenHeaders, underFrozen } from '../../../renderer/editor/frozen.ts';
import { revealRecord } from '../../../renderer/editor/selection.ts';
import { hitBoard } from '../../../renderer/tools/hit.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';
import { mapOf, step } from './map-places.ts';

describe('headers held in view', () => {
  it('take the pointer where they are seen, only while their own place is out of view', () => {
    const hand = new Hand('demo');
    const { editor } = hand;
    const { grid, rect } = mapOf(hand);
    editor.session.setState({ view: { width: 1366, height: 720 }, camera: { x: rect.x - 100, y: rect.y - 40, zoom: 1 } });
    expect(frozenHeaders(editor)).toEqual([]);
    const column = step(hand, 4);
    editor.session.setState({ camera: { x: grid.x + 500, y: grid.y + 400, zoom: 1 } });
    const [held] = frozenHeaders(editor);
    expect([held?.dx, held?.dy]).toEqual([576, 400]);
    const seen = { x: centre(column.rect).x, y: centre(column.rect).y + 400 };
    expect(hitBoard(editor, seen)).toMatchObject({ on: 'map', part: { type: 'step', id: column.id } });
    const row = mapOf(hand).lanes.find((each) => centre(each.nameRect).y > grid.y + 520);
    expect(hitBoard(editor, { x: centre(row?.nameRect ?? grid).x + 576, y: centre(row?.nameRect ?? grid).y })).toMatchObject({
      on: 'map',
      part: { type: 'lane-name', id: row?.id },
    });
    expect(underFrozen(editor, { x: grid.x + 1400, y: grid.y + 700 })).toBeNull();
  });

  it('stay where they are when the keyboard goes to one of them, and bring their column into view', () => {
    const hand = new Hand('demo');
    const { editor } = hand;
    const { grid } = mapOf(hand);
    editor.session.setState({ view: { width: 1366, height: 720 }, camera: { x: grid.x + 300, y: grid.y + 400, zoom: 1 } });
    editor.select([step(hand, 4).id]);
    revealRecord(editor, step(hand, 4).id);
    expect(editor.state.camera.y).toBe(grid.y + 400);
    revealRecord(editor, step(hand, 1).id);
    expect(editor.state.camera.y).toBe(grid.y + 400);
    expect(editor.state.camera.x).toBeLessThanOrEqual(step(hand, 1).rect.x - 216);
  });

  it('leave what is brought into view beside them, and are gone while presenting', () => {
    const hand = new Hand('demo');
    const { editor } = hand;
    const { grid, cards } = mapOf(hand);
    editor.session.setState({ view: { width: 1366, height: 720 } });
    const last = cards.at(-1);
    if (!last) throw new Error('the demo has cards');
    const covered = coveredBeside(editor, last.rect);
    expect(covered.left).toBeGreaterThan(200);
    expect(covered.top).toBeGreaterThan(60);
    editor.session.setState({ camera: { x: grid.x + 500, y: grid.y + 400, zoom: 1 }, presenting: { mapId: mapOf(hand).id, stop: 0 } });
    expect(frozenHeaders(editor)).toEqual([]);
  });

  it('leave a map in front free, and are not held at all by one whose corner is covered', () => {
    const hand = new Hand('demo');
    const { editor } = hand;
    const behind = mapOf(hand);
    editor.select([behind.id]);
    editor.perform('edit.duplicate');
    const copy = editor.layout().maps.find(({ id }) => id !== behind.id && editor.state.selection.has(id));
    if (!copy) throw new Error('there is a copy');
    const cover = (x: number, y: number) =>
      editor.execute('history.move', moveBy(editor.document, { ids: [copy.id], dx: x - copy.rect.x, dy: y - copy.rect.y }));
    const camera = { x: behind.grid.x + 300, y: behind.grid.y + 300, zoom: 1 };
    editor.session.setState({ view: { width: 1366, height: 720 }, camera });
    const heldBehind = () => frozenHeaders(editor).find(({ map }) => map.id === behind.id);
    expect(heldBehind()?.under).toEqual([]);
    cover(behind.grid.x + 900, behind.grid.y + 250);
    expect(heldBehind()?.under).toHaveLength(1);
    expect(underFrozen(editor, { x: behind.grid.x + 1000, y: behind.grid.y + 320 })?.map.id).not.toBe(behind.id);
    editor.undo();
    editor.session.setState({ camera });
    cover(behind.grid.x + 200, behind.grid.y + 200);
    expect(heldBehind()).toBeUndefined();
  });
});

describe('a copy of a map', () => {
  it('lies clear of everything and is brought into view, as one step of undo', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    const before = contentOf(editor.document);
    for (let copy = 0; copy < 3; copy++) {
      editor.select([mapOf(hand).id]);
      editor.perform('edit.duplicate');
    }
    const rects = editor.layout().maps.map(({ rect }) => rect);
    expect(rects).toHaveLength(4);
    for (const [at, rect] of rects.entries()) for (const other of rects.slice(at + 1)) expect(intersects(rect, other)).toBe(false);
    for (let copy = 0; copy < 3; copy++) hand.key('Mod+z');
    expect(contentOf(editor.document)).toEqual(before);
  });
});
