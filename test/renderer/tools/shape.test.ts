import { describe, expect, it } from 'vitest';
import { setCollapsed } from '../../../shared/commands/column-shape.ts';
import { setLaneHidden } from '../../../shared/commands/lane-shape.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { moveBy, setText } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { bottom, centre, intersects, right, type Point } from '../../../shared/geometry/rect.ts';
import type { MapLayout } from '../../../shared/layout/board-layout.ts';
import { foldOfLane, foldOfStage } from '../../../shared/layout/map-hit.ts';
import { cardsIn, stepsOf } from '../../../shared/model/structure.ts';
import { explain, whyNot } from '../../../renderer/editor/actions/reasons.ts';
import { coveredBeside, frozenHeaders, underFrozen } from '../../../renderer/editor/frozen.ts';
import { revealRecord } from '../../../renderer/editor/selection.ts';
import { hitBoard } from '../../../renderer/tools/hit.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

const mapOf = ({ editor }: Hand): MapLayout => {
  const [map] = editor.layout().maps;
  if (!map) throw new Error('there is a map');
  return map;
};
const step = (hand: Hand, column: number) => {
  const found = mapOf(hand).steps[column];
  if (!found) throw new Error(`there is no column ${column}`);
  return found;
};
const lane = (hand: Hand, row: number) => {
  const found = mapOf(hand).lanes[row];
  if (!found) throw new Error(`there is no row ${row}`);
  return found;
};
const edgeOf = (hand: Hand, column: number): Point => ({ x: right(step(hand, column).rect), y: centre(step(hand, column).rect).y });
const widthOf = (hand: Hand, column: number) => hand.editor.document.find('step', step(hand, column).id)?.width;

/** A card with that id and title in a cell. */
function card(hand: Hand, column: number, row: number, id: string): void {
  hand.editor.execute(
    'history.add',
    addTouchpoint(hand.editor.document, { stepId: step(hand, column).id, laneId: lane(hand, row).id, title: id, id }),
  );
}
const whereIs = (hand: Hand, id: string): unknown => {
  const found = hand.editor.document.find('touchpoint', id);
  return (
    found && [
      mapOf(hand).steps.findIndex((each) => each.id === found.stepId),
      mapOf(hand).lanes.findIndex((each) => each.id === found.laneId),
      cardsIn(hand.editor.document, found.stepId, found.laneId).findIndex((each) => each.id === id),
    ]
  );
};

describe('the border of a column', () => {
  it('makes it wider while it is dragged, in one step of undo, and snaps back to the usual width', () => {
    const hand = new Hand('journey');
    const from = edgeOf(hand, 0);
    hand
      .pointerDown(from)
      .pointerMove({ ...from, x: from.x + 30 })
      .pointerMove({ ...from, x: from.x + 80 });
    expect([step(hand, 0).rect.width, widthOf(hand, 0)]).toEqual([300, 300]);
    hand.pointerUp({ ...from, x: from.x + 80 });
    hand.editor.undo();
    expect(widthOf(hand, 0)).toBeNull();
    hand.editor.redo();
    hand.drag(edgeOf(hand, 0), { ...from, x: from.x + 3 });
    expect(widthOf(hand, 0)).toBeNull();
  });

  it('is let go by Escape as if nothing had been', () => {
    const hand = new Hand('journey');
    const before = contentOf(hand.editor.document);
    const from = edgeOf(hand, 1);
    hand
      .pointerDown(from)
      .pointerMove({ ...from, x: from.x + 90 })
      .key('Escape');
    expect(contentOf(hand.editor.document)).toEqual(before);
    expect(hand.editor.state.canUndo).toBe(false);
  });

  it('sizes all selected columns together, and a double click gives them the usual width back', () => {
    const hand = new Hand('journey');
    hand.editor.select([step(hand, 0).id, step(hand, 2).id]);
    const from = edgeOf(hand, 2);
    hand.drag(from, { ...from, x: from.x + 60 });
    expect([0, 1, 2].map((column) => widthOf(hand, column))).toEqual([280, null, 280]);
    hand.doubleClick(edgeOf(hand, 2));
    expect([0, 1, 2].map((column) => widthOf(hand, column))).toEqual([null, null, null]);
  });

  it('changes by the keyboard, too, for steps, stages and lanes', () => {
    const hand = new Hand('journey');
    hand.editor.select([step(hand, 1).id]);
    hand.key('Alt+Shift+ArrowRight').key('Alt+Shift+ArrowRight');
    expect(widthOf(hand, 1)).toBe(260);
    hand.key('Alt+Shift+ArrowLeft').key('Alt+Shift+ArrowLeft');
    expect(widthOf(hand, 1)).toBeNull();
    const row = lane(hand, 0);
    hand.editor.select([row.id]);
    hand.key('Alt+Shift+ArrowDown');
    expect(lane(hand, 0).rect.height).toBe(row.rect.height + 20);
    hand.key('Alt+Shift+ArrowUp');
    expect(hand.editor.document.find('lane', row.id)?.height).toBeNull();
  });
});

describe('the lower border of a lane', () => {
  it('makes it taller, and never lower than what is in it', () => {
    const hand = new Hand('journey');
    const { nameRect, id } = lane(hand, 0);
    const from = { x: nameRect.x + 40, y: bottom(nameRect) };
    hand.drag(from, { ...from, y: from.y + 50 });
    expect(lane(hand, 0).rect.height).toBe(nameRect.height + 50);
    hand.drag({ ...from, y: from.y + 50 }, { ...from, y: from.y - 60 });
    expect([lane(hand, 0).rect.height, hand.editor.document.find('lane', id)?.height]).toEqual([nameRect.height, null]);
  });
});

describe('what is collapsed', () => {
  it('collapses by key, opens by its sign, and is stepped over by the arrow keys', () => {
    const hand = new Hand('journey');
    const [stage] = mapOf(hand).stages;
    hand.editor.select([stage?.id ?? '']);
    hand.key('Mod+.');
    expect(mapOf(hand).stages[0]?.collapsed).not.toBeNull();
    hand.click(hand.cell(0, 0)).key('ArrowLeft');
    expect([...hand.editor.state.selection]).toEqual([lane(hand, 0).id]);
    hand.key('Mod+.');
    expect(lane(hand, 0).collapsed).not.toBeNull();
    hand.click(foldOfLane(lane(hand, 0)));
    const folded = mapOf(hand).stages[0];
    if (!folded) throw new Error('there is a stage');
    hand.click(foldOfStage(folded));
    expect([lane(hand, 0).collapsed, mapOf(hand).stages[0]?.collapsed]).toEqual([null, null]);
  });

  it('lets nothing in it be hit, and a hidden lane is nowhere', () => {
    const hand = new Hand('journey');
    card(hand, 0, 0, 'card');
    const { editor } = hand;
    editor.execute('history.collapse', setCollapsed(editor.document, { ids: [mapOf(hand).stages[0]?.id ?? ''], collapsed: true }));
    expect(mapOf(hand).cards).toEqual([]);
    const [, thinking] = mapOf(hand).lanes;
    editor.execute('history.hide', setLaneHidden(editor.document, { ids: [thinking?.id ?? ''], hidden: true }));
    hand.click(hand.cell(0, 0)).key('ArrowDown');
    expect(editor.state.cell?.laneId).toBe(lane(hand, 1).id);
    expect(lane(hand, 1).type).toBe('channel');
    editor.select([mapOf(hand).id]);
    hand.key('Alt+Shift+H');
    expect(lane(hand, 1).type).toBe('thinking');
  });
});

describe('Alt and an arrow on a card', () => {
  it('moves it to the cells beside, and up and down within its own first', () => {
    const hand = new Hand('journey');
    card(hand, 0, 0, 'a');
    card(hand, 0, 0, 'b');
    hand.editor.select(['a']);
    expect(hand.editor.can('map.moveLeft')).toBe(false);
    const places = ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp'].map((key) => {
      hand.key(`Alt+${key}`);
      return whereIs(hand, 'a');
    });
    expect(places).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect([...hand.editor.state.selection]).toEqual(['a']);
  });

  it('takes several along and passes over lanes that hold no cards', () => {
    const hand = new Hand('journey');
    const emotion = mapOf(hand).lanes.findIndex(({ type }) => type === 'emotion');
    card(hand, 0, emotion - 1, 'a');
    card(hand, 1, emotion - 1, 'b');
    hand.editor.select(['a', 'b']);
    hand.key('Alt+ArrowDown');
    expect([whereIs(hand, 'a'), whereIs(hand, 'b')]).toEqual([
      [0, emotion + 1, 0],
      [1, emotion + 1, 0],
    ]);
    hand.editor.undo();
    expect([whereIs(hand, 'a'), whereIs(hand, 'b')]).toEqual([
      [0, emotion - 1, 0],
      [1, emotion - 1, 0],
    ]);
  });
});

describe('Ctrl+Enter', () => {
  it('makes a step right of the column the keyboard is in and opens its name', () => {
    const hand = new Hand('journey');
    const before = mapOf(hand).steps.map(({ id }) => id);
    hand.click(hand.cell(1, 0)).key('Mod+Enter').type('Yeni');
    const made = hand.editor.state.edit?.id ?? '';
    expect(stepsOf(hand.editor.document, mapOf(hand).id).map(({ id }) => id)).toEqual([before[0], before[1], made, ...before.slice(2)]);
    expect(hand.editor.document.find('step', made)?.name).toBe('Yeni');
  });

  it('with Shift opens the choice of a lane', () => {
    const hand = new Hand('journey');
    hand.click(hand.cell(1, 0)).key('Mod+Shift+Enter');
    expect(hand.editor.state.dialog).toMatchObject({ name: 'addLane', mapId: mapOf(hand).id });
  });
});

describe('a locked frame', () => {
  it('says why nothing happens, and lets cards be written', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    editor.execute('history.lock', setLocked(editor.document, { mapId: mapOf(hand).id, locked: true }));
    const before = contentOf(editor.document);
    const header = centre(step(hand, 0).rect);
    const attempts: readonly (() => unknown)[] = [
      () => hand.drag(header, { x: header.x + 700, y: header.y }),
      () => hand.drag(edgeOf(hand, 0), { ...edgeOf(hand, 0), x: edgeOf(hand, 0).x + 90 }),
      () => hand.doubleClick(header),
      () => hand.click(header).key('Delete'),
      () => hand.click(header).key('Alt+ArrowRight'),
      () => hand.click(header).key('Mod+Enter'),
      () => hand.click(header).key('Mod+d'),
      () => hand.drag({ x: mapOf(hand).rect.x + 8, y: mapOf(hand).rect.y + 8 }, { x: -900, y: -900 }),
    ];
    for (const attempt of attempts) {
      for (const { key } of editor.state.notices) editor.dismiss(key);
      attempt();
      expect(contentOf(editor.document)).toEqual(before);
      expect(
        editor.state.notices.map(({ unlocks }) => unlocks),
        String(attempt),
      ).toEqual([mapOf(hand).id]);
    }
    hand.click(hand.cell(0, 0)).key('x');
    expect(editor.document.all('touchpoint').map(({ title }) => title)).toEqual(['x']);
  });
});

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

describe('splitting a lane', () => {
  it('makes an empty one of its type and name below, open for renaming', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    card(hand, 0, 0, 'a');
    const [first] = mapOf(hand).lanes;
    editor.execute('history.type', setText(editor.document, { id: first?.id ?? '', text: 'Guests' }), [first?.id ?? '']);
    hand.key('Alt+Shift+S');
    const [above, made] = mapOf(hand).lanes.map(({ id }) => editor.document.find('lane', id));
    expect([above?.id, made?.type, made?.name]).toEqual([first?.id, first?.type, 'Guests']);
    expect(editor.state.edit).toMatchObject({ id: made?.id, field: 'name', selectAll: true });
    expect(whereIs(hand, 'a')).toEqual([0, 0, 0]);
  });

  it('says why where it cannot be', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    card(hand, 0, 0, 'a');
    editor.select(['a']);
    expect(whyNot(editor, 'map.split')).toBe(editor.t('shape.noSplitCards'));
    editor.select([step(hand, 0).id]);
    expect(whyNot(editor, 'map.split')).toBe(editor.t('shape.noSplitStage'));
    editor.select([lane(hand, 0).id]);
    expect(whyNot(editor, 'map.split')).toBeNull();
  });
});

describe('a locked frame', () => {
  it('is the reason for what the properties of its stages, steps and lanes do not offer; cards stay free', () => {
    const hand = new Hand('journey');
    const { editor } = hand;
    card(hand, 0, 0, 'a');
    editor.execute('history.lock', setLocked(editor.document, { mapId: mapOf(hand).id, locked: true }));
    const refused = editor.t('shape.refused');
    for (const { id } of [mapOf(hand).stages[0], step(hand, 1), lane(hand, 1)].filter((each) => each !== undefined)) {
      editor.select([id]);
      expect(
        (['map.moveLeft', 'map.moveUp', 'map.merge', 'map.split', 'map.hideLane', 'edit.delete'] as const).map((action) => whyNot(editor, action)),
      ).toEqual(Array(6).fill(refused));
      expect(whyNot(editor, 'map.collapse')).toBeNull();
    }
    editor.select(['a']);
    expect([whyNot(editor, 'map.moveDown'), whyNot(editor, 'edit.delete')]).toEqual([null, null]);
    explain(editor, 'map.split');
    expect(editor.state.notices.map(({ text, unlocks }) => [text, unlocks])).toEqual([[refused, mapOf(hand).id]]);
  });
});
