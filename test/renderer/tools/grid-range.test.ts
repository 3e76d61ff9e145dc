import { describe, expect, it } from 'vitest';
import { colorGridCell } from '../../../renderer/editor/actions/grids.ts';
import { copied, cut, paste } from '../../../renderer/editor/clipboard.ts';
import { chosenCells } from '../../../renderer/editor/grid-range.ts';
import { rowsOfGrid } from '../../../shared/model/grid.ts';
import { at, here, table, texts } from './grid-hand.ts';
import type { Hand } from './hand.ts';

describe('several cells', () => {
  /** Columns and rows of the chosen cells. */
  const chosen = (hand: Hand): readonly [number, number] => {
    const range = chosenCells(hand.editor);
    return [range?.columns.length ?? 0, range?.rows.length ?? 0];
  };

  it('are chosen by Shift and the arrows from the cell on where the keyboard was, and given up step by step', () => {
    const hand = table();
    hand.editor.select(['grid']);
    hand.key('Enter').key('ArrowRight').key('Shift+ArrowDown').key('Shift+ArrowLeft').key('Shift+ArrowUp');
    expect([chosen(hand), here(hand)]).toEqual([
      [2, 1],
      [0, 0],
    ]);
    hand.key('Mod+Shift+ArrowDown');
    expect(chosen(hand)).toEqual([2, 3]);
    expect(hand.editor.state.announcement).toContain(hand.editor.t('grid.rangeSpoken', { rows: 3, columns: 2, place: '' }).trim());
    hand.key('Escape');
    expect([chosen(hand), here(hand)]).toEqual([
      [1, 1],
      [0, 2],
    ]);
    hand.key('Shift+ArrowUp').key('ArrowRight');
    expect(chosen(hand)).toEqual([1, 1]);
  });

  it('are chosen by a drag over them, also past the edge, and by a click with Shift; the table stays', () => {
    const hand = table();
    hand
      .click(at(hand, 0, 0))
      .click(at(hand, 0, 0))
      .drag(at(hand, 1, 1), { x: 2_000, y: 2_000 });
    expect([chosen(hand), here(hand)]).toEqual([
      [2, 2],
      [2, 2],
    ]);
    hand.click(at(hand, 0, 1));
    expect([chosen(hand), here(hand)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    hand.click({ x: 318, y: 20 }, { shift: true });
    expect(chosen(hand)).toEqual([2, 2]);
    expect(hand.editor.document.find('grid', 'grid')).toMatchObject({ x: 0, y: 0 });
  });

  it('are left where they are by a drag of the left or upper edge, which moves the table', () => {
    const hand = table();
    const place = () => hand.editor.document.find('grid', 'grid');
    hand
      .click(at(hand, 1, 1))
      .click(at(hand, 1, 1))
      .drag({ x: -4, y: 64 }, { x: 96, y: 164 }, { mod: true });
    expect([place()?.x, place()?.y]).toEqual([100, 100]);
    hand
      .click(at(hand, 1, 1))
      .click(at(hand, 1, 1))
      .drag({ x: 180, y: 96 }, { x: 180, y: 46 }, { mod: true });
    expect([place()?.x, place()?.y]).toEqual([100, 50]);
    expect(rowsOfGrid(hand.editor.document, 'grid').map(({ height }) => height)).toEqual([null, null, null]);
  });

  it('are all chosen by Mod+A, and everything on the board by the next; whole rows and columns by command', () => {
    const hand = table();
    hand.editor.select(['grid']);
    hand.key('Enter');
    hand.editor.perform('grid.selectRow');
    expect(chosen(hand)).toEqual([3, 1]);
    hand.editor.perform('grid.selectColumn');
    expect(chosen(hand)).toEqual([3, 3]);
    hand.key('ArrowLeft').key('Mod+a');
    expect(chosen(hand)).toEqual([3, 3]);
    hand.key('Mod+a');
    expect([chosen(hand), hand.editor.state.selection.size]).toEqual([[0, 0], 1]);
  });

  it('are copied as rows, emptied, coloured and taken back, each in one step, and stay chosen', () => {
    const hand = table([0, 0, 'a'], [1, 0, 'b'], [0, 1, 'c'], [2, 2, 'z']);
    const { editor } = hand;
    editor.select(['grid']);
    hand.key('Enter').key('Shift+ArrowRight').key('Shift+ArrowDown');
    expect(copied(editor)?.text).toBe('a\tb\r\nc\t');
    hand.key('Delete');
    expect(texts(hand)).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', 'z'],
    ]);
    editor.undo();
    expect([texts(hand)[1]?.[0], chosen(hand)]).toEqual(['c', [2, 2]]);
    colorGridCell(editor, 'teal');
    expect(editor.document.all('gridCell').filter(({ color }) => color === 'teal')).toHaveLength(4);
    editor.undo();
    expect(cut(editor)?.text).toBe('a\tb\r\nc\t');
    expect(texts(hand).flat().join('')).toBe('z');
  });

  it('take a single pasted text all of them, and several from the first one on', () => {
    const hand = table();
    const { editor } = hand;
    hand
      .click(at(hand, 1, 1))
      .click(at(hand, 2, 2))
      .drag(at(hand, 2, 2), at(hand, 1, 1));
    paste(editor, { json: null, text: 'x' });
    expect(texts(hand)).toEqual([
      ['', '', ''],
      ['', 'x', 'x'],
      ['', 'x', 'x'],
    ]);
    paste(editor, { json: null, text: '1\t2' });
    expect(texts(hand)[1]).toEqual(['', '1', '2']);
  });

  it('lose all their rows or columns, and get new ones beside all of them', () => {
    const hand = table([0, 0, 'a'], [0, 1, 'b'], [0, 2, 'c']);
    const { editor } = hand;
    editor.select(['grid']);
    hand.key('Enter').key('Shift+ArrowDown');
    editor.perform('grid.rowAbove');
    expect(texts(hand).map(([first]) => first)).toEqual(['', 'a', 'b', 'c']);
    hand.key('ArrowDown').key('Shift+ArrowDown');
    editor.perform('grid.removeRow');
    expect([texts(hand).map(([first]) => first), here(hand)]).toEqual([
      ['', 'c'],
      [0, 1],
    ]);
    editor.undo();
    expect(texts(hand)).toHaveLength(4);
  });

  it('stay chosen under the right button inside of them; outside it means the cell there', () => {
    const hand = table();
    hand
      .click(at(hand, 0, 0))
      .click(at(hand, 0, 0))
      .drag(at(hand, 0, 0), at(hand, 1, 1));
    hand.pointerDown(at(hand, 1, 0), { button: 'right' });
    expect(chosen(hand)).toEqual([2, 2]);
    hand.pointerDown(at(hand, 2, 2), { button: 'right' });
    expect([chosen(hand), here(hand)]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
