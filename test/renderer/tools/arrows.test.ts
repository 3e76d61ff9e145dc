import { beforeEach, describe, expect, it } from 'vitest';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { centre, right, type Point } from '../../../shared/geometry/rect.ts';
import { isLine } from '../../../shared/model/kinds.ts';
import { rectOfRecord } from '../../../renderer/editor/selection.ts';
import { typeText } from '../../../renderer/editor/text-edit.ts';
import { Hand } from './hand.ts';

let hand: Hand;

/** Cards "a" and "b" under each other in the first column, "c" beside "b". */
beforeEach(() => {
  hand = new Hand('blueprint');
  const { editor } = hand;
  const [map] = editor.layout().maps;
  const lanes = map?.lanes.filter(({ type }) => !isLine(type)) ?? [];
  const cell = (column: number, row: number) => ({ stepId: map?.steps[column]?.id ?? '', laneId: lanes[row]?.id ?? '' });
  for (const [id, column, row] of [
    ['a', 0, 1],
    ['b', 0, 2],
    ['c', 1, 2],
  ] as const) {
    editor.execute('history.add', addTouchpoint(editor.document, { ...cell(column, row), id, title: id }));
  }
});

const middleOf = (id: string): Point => centre(rectOfRecord(hand.editor, id) as never);
/** The dot at the right edge of a card, or at the top of a step. */
function portOf(id: string): Point {
  const rect = rectOfRecord(hand.editor, id);
  if (!rect) throw new Error(`${id} is not on the board`);
  return hand.editor.document.get(id)?.kind === 'step' ? { x: centre(rect).x, y: rect.y + 5 } : { x: right(rect) + 5, y: centre(rect).y };
}
const arrows = () => hand.editor.document.all('connector').map(({ fromId, toId, heads }) => `${fromId} ${heads} ${toId}`);
const jumps = () => hand.editor.document.all('jump').map(({ fromId, toId }) => `${fromId} ${toId}`);
const steps = () => hand.editor.layout().maps[0]?.steps.map(({ id }) => id) ?? [];

describe('an arrow drawn with the mouse', () => {
  it('leads from the edge of one card to another, and is selected', () => {
    hand.drag(portOf('a'), middleOf('c'));
    expect(arrows()).toEqual(['a one c']);
    expect([...hand.editor.state.selection]).toEqual(hand.editor.document.all('connector').map(({ id }) => id));
    hand.key('Mod+z');
    expect(arrows()).toEqual([]);
  });

  it('has two heads when Shift is held', () => {
    hand.drag(portOf('a'), middleOf('b'), { shift: true });
    expect(arrows()).toEqual(['a two b']);
  });

  it('brings a new card where it is dropped into an empty cell, open for typing and one step of undo', () => {
    const free = { x: middleOf('c').x, y: middleOf('a').y };
    hand.drag(portOf('a'), free);
    const { edit } = hand.editor.state;
    expect(arrows()).toEqual([`a one ${edit?.id}`]);
    typeText(hand.editor, 'kimlik sorar');
    hand.key('Escape');
    hand.editor.perform('edit.undo');
    expect(arrows()).toEqual([]);
    expect(hand.editor.document.all('touchpoint').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('is not there when Escape is pressed on the way, or the hand lets go beside the map', () => {
    hand.pointerDown(portOf('a')).pointerMove(middleOf('c')).key('Escape').pointerUp(middleOf('c'));
    hand.drag(portOf('a'), { x: -900, y: -900 });
    expect(arrows()).toEqual([]);
  });

  it('is only a click without a drag: the card is selected', () => {
    hand.click(portOf('a'));
    expect(arrows()).toEqual([]);
    expect([...hand.editor.state.selection]).toEqual(['a']);
  });
});

describe('an arrow drawn by keyboard', () => {
  it('leads to the card that was walked to; the keyboard stays there', () => {
    hand.editor.select(['a']);
    hand.key('Mod+j').key('ArrowDown').key('Enter');
    expect(arrows()).toEqual(['a one b']);
    expect([...hand.editor.state.selection]).toEqual(['b']);
  });

  it('has two heads with Shift+Enter, or the shortcut once more', () => {
    hand.editor.select(['a']);
    hand.key('Mod+j').key('ArrowDown').key('Shift+Enter');
    hand.key('Mod+j').key('Tab').key('Mod+j');
    expect(arrows()).toEqual(['a two b', 'b two c']);
  });

  it('leaves by Escape, back where it began', () => {
    hand.editor.select(['a']);
    hand.key('Mod+j').key('ArrowDown').key('Escape');
    expect(hand.editor.state.connecting).toBeNull();
    expect([...hand.editor.state.selection]).toEqual(['a']);
    expect(arrows()).toEqual([]);
  });

  it('writes nothing into cards on its way, and says when it can lead nowhere', () => {
    hand.editor.select(['a']);
    hand.key('Mod+j').key('x').key('Enter');
    expect(hand.editor.state.edit).toBeNull();
    expect(arrows()).toEqual([]);
    expect(hand.editor.state.connecting).not.toBeNull();
  });

  it('can be ended with the mouse on another card', () => {
    hand.editor.select(['a']);
    hand.key('Mod+j').click(middleOf('c'));
    expect(arrows()).toEqual(['a one c']);
    expect(hand.editor.state.connecting).toBeNull();
  });
});

describe('an arrow that is there', () => {
  beforeEach(() => hand.drag(portOf('a'), middleOf('c')));
  const arrow = () => hand.editor.document.all('connector')[0];
  const onLine = (): Point => {
    const { points } = hand.editor.layout().maps[0]?.connectors[0] ?? { points: [] };
    const [a, b] = [points[1], points[2]];
    return { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2 + 2, y: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
  };

  it('is selected by a click beside it, and removed by Delete', () => {
    hand.editor.select([]);
    hand.click(onLine());
    expect([...hand.editor.state.selection]).toEqual([arrow()?.id]);
    hand.key('Delete');
    expect(arrows()).toEqual([]);
  });

  it('has a label that a double click or F2 opens', () => {
    hand.doubleClick(onLine());
    expect(hand.editor.state.edit).toMatchObject({ id: arrow()?.id, field: 'label' });
    typeText(hand.editor, 'onay verir');
    hand.key('Escape').key('F2');
    expect(arrow()?.label).toBe('onay verir');
    expect(hand.editor.state.edit?.id).toBe(arrow()?.id);
  });

  it('is reached from its card by Alt+J, and leads to its ends by arrow keys', () => {
    hand.editor.select(['c']);
    hand.key('Alt+j');
    expect([...hand.editor.state.selection]).toEqual([arrow()?.id]);
    hand.key('ArrowLeft');
    expect([...hand.editor.state.selection]).toEqual(['a']);
  });
});

describe('a jump', () => {
  it('is drawn from the top of one step to another, and only between steps', () => {
    const [one = '', , three = ''] = steps();
    hand.drag(portOf(three), middleOf(one));
    hand.drag(portOf(one), middleOf('a'));
    expect(jumps()).toEqual([`${three} ${one}`]);
  });

  it('is drawn by Mod+Shift+J and walking sideways', () => {
    const [one = '', , three = ''] = steps();
    hand.editor.select([one]);
    hand.key('Mod+Shift+J').key('ArrowRight').key('ArrowDown').key('ArrowRight').key('Enter');
    expect(jumps()).toEqual([`${one} ${three}`]);
  });
});
