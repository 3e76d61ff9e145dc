import { describe, expect, it } from 'vitest';
import { setCollapsed } from '../../../shared/commands/column-shape.ts';
import { setLaneHidden } from '../../../shared/commands/lane-shape.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { bottom } from '../../../shared/geometry/rect.ts';
import { foldOfLane, foldOfStage } from '../../../shared/layout/map-hit.ts';
import { cardsIn, stepsOf } from '../../../shared/model/structure.ts';
import { whyNot } from '../../../renderer/editor/actions/reasons.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';
import { card, edgeOf, lane, mapOf, step } from './map-places.ts';

const widthOf = (hand: Hand, column: number) => hand.editor.document.find('step', step(hand, column).id)?.width;

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
