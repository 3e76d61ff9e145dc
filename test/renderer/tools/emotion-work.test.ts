import { describe, expect, it } from 'vitest';
import { addCurve } from '../../../shared/commands/curves.ts';
import { escapeEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { leaveValue } from '../../../renderer/tools/curve-keys.ts';
import { Hand } from './hand.ts';

const EMOTION = 4;

/** A hand at a journey map whose emotion lane has an experience and an expectation. */
function atLane(): { readonly hand: Hand; readonly values: () => readonly (readonly [string, number])[] } {
  const hand = new Hand('journey');
  const laneId = hand.editor.layout().maps[0]?.lanes[EMOTION]?.id ?? '';
  hand.editor.execute('history.add', addCurve(hand.editor.document, { laneId, subject: 'expectation' }));
  const subject = (curveId: string) => hand.editor.document.find('curve', curveId)?.subject ?? '';
  return { hand, values: () => hand.editor.document.all('curvePoint').map(({ curveId, value }) => [subject(curveId), value]) };
}

/** Puts the keyboard into an emotion cell, as a click with the right button does. */
const enter = (hand: Hand, column: number) => hand.pointerDown(hand.cell(column, EMOTION), { button: 'right' });

/** The first character opens the value, the rest is written into it. */
function type(hand: Hand, text: string): void {
  hand.key(text.charAt(0));
  typeText(hand.editor, text);
}

describe('values typed into an emotion lane', () => {
  it('go from cell to cell with Tab, one step of undo each, a decimal comma as good as a point', () => {
    const { hand, values } = atLane();
    enter(hand, 0);
    for (const text of ['1,5', '-0.5', '−2', '7']) {
      type(hand, text);
      leaveValue(hand.editor, false);
    }
    expect(values()).toEqual([
      ['experience', 1.5],
      ['experience', -0.5],
      ['experience', -2],
      ['experience', 2],
    ]);
    hand.key('Mod+z').key('Mod+z');
    expect(values().map(([, value]) => value)).toEqual([1.5, -0.5]);
  });

  it('replace the value of a point, and Escape takes back what was typed', () => {
    const { hand, values } = atLane();
    hand.click(hand.cell(1, EMOTION));
    const [[, before] = ['', 0]] = values();
    type(hand, '2');
    expect(values()).toEqual([['experience', 2]]);
    escapeEdit(hand.editor);
    expect(values()).toEqual([['experience', before]]);
    enter(hand, 2);
    type(hand, '1');
    escapeEdit(hand.editor);
    expect([values().length, hand.editor.state.cell !== null, hand.editor.state.edit]).toEqual([1, true, null]);
  });

  it('keep a measured point measured when its own value is typed again', () => {
    const { hand } = atLane();
    hand.click(hand.cell(1, EMOTION));
    const [point] = hand.editor.document.all('curvePoint');
    if (!point) throw new Error('the click set a point');
    const measured = { ...point, value: 1.5, basis: 'measured', sampleSize: 12 } as const;
    hand.editor.execute('history.emotion', { added: [], updated: [[point, measured]], removed: [] });
    type(hand, '1');
    typeText(hand.editor, '1,5');
    leaveValue(hand.editor, false);
    expect(hand.editor.document.find('curvePoint', point.id)).toMatchObject({ value: 1.5, basis: 'measured', sampleSize: 12 });
  });

  it('say when a drag makes a measured point an assumed one, once, and undo brings n and date back', () => {
    const { hand } = atLane();
    const at = hand.cell(1, EMOTION);
    hand.click(at);
    const [point] = hand.editor.document.all('curvePoint');
    if (!point) throw new Error('the click set a point');
    const measured = { ...point, basis: 'measured', sampleSize: 12, measuredOn: '2026-05-14' } as const;
    hand.editor.execute('history.emotion', { added: [], updated: [[point, measured]], removed: [] });
    hand.click(at);
    expect(hand.editor.state.notices).toEqual([]);
    hand.drag(at, { x: at.x, y: at.y - 40 });
    expect(hand.editor.state.notices).toMatchObject([{ tone: 'info', text: hand.editor.t('emotion.measureLost'), undoes: true }]);
    hand.key('Mod+z');
    expect(hand.editor.document.find('curvePoint', point.id)).toMatchObject(measured);
  });

  it('are no letters: those write no card there', () => {
    const { hand } = atLane();
    enter(hand, 0).key('a');
    expect([hand.editor.state.edit, hand.editor.document.all('touchpoint').length]).toEqual([null, 0]);
  });
});

describe('the active curve', () => {
  it('is the one last chosen: clicks and keys set its points until Alt+E goes on', () => {
    const { hand, values } = atLane();
    const at = hand.cell(0, EMOTION);
    hand.click({ x: at.x, y: at.y - 40 }).key('Alt+e');
    expect(hand.editor.state.cell).not.toBeNull();
    hand.click({ x: at.x, y: at.y + 40 });
    hand.click({ x: hand.cell(1, EMOTION).x, y: at.y + 40 });
    expect(values().map(([subject]) => subject)).toEqual(['experience', 'expectation', 'expectation']);
    hand.click(at).key('Alt+e');
    expect(hand.editor.state.selection.size).toBe(1);
  });

  it('walks on its own points: Tab passes those of other curves', () => {
    const { hand } = atLane();
    enter(hand, 0);
    type(hand, '1');
    leaveValue(hand.editor, false);
    hand.key('Alt+e').key('Shift+Tab');
    expect([hand.editor.state.selection.size, hand.editor.state.cell !== null]).toEqual([0, true]);
  });

  it('is hidden by a click on its sign and by Alt+Shift+E, and a point set on it shows it again', () => {
    const { hand } = atLane();
    const key = hand.editor.layout().maps[0]?.curves[1]?.key;
    if (!key) throw new Error('the lane has two curves');
    const hidden = () => hand.editor.document.children('curve', hand.editor.layout().maps[0]?.lanes[EMOTION]?.id ?? '').map((curve) => curve.hidden);
    const sign = { x: key.sample.x + 10, y: key.sample.y + 8 };
    hand.click(sign);
    expect(hidden()).toEqual([false, true]);
    enter(hand, 0).key('Alt+Shift+e');
    expect(hidden()).toEqual([true, true]);
    type(hand, '1');
    expect(hidden()).toEqual([false, true]);
  });
});

it('opens the value of a point by a double click, and moves it to the next step of its scale by arrows', () => {
  const { hand, values } = atLane();
  hand.doubleClick(hand.cell(0, EMOTION));
  expect(hand.editor.state.edit?.field).toBe('value');
  typeText(hand.editor, '0,3');
  leaveValue(hand.editor, true);
  hand.click(hand.cell(0, EMOTION)).key('ArrowUp');
  expect(values()).toEqual([['experience', 0.5]]);
  hand.key('Shift+ArrowDown');
  expect(values()).toEqual([['experience', 0.4]]);
});
