import { describe, expect, it } from 'vitest';
import { lock } from '../../../shared/commands/visibility.ts';
import { columnsOfGrid, rowsOfGrid } from '../../../shared/model/grid.ts';
import { copied, cut, paste } from '../../../renderer/editor/clipboard.ts';
import { gridLayoutOf } from '../../../renderer/editor/grid-place.ts';
import { endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { gridAdditions } from '../../../renderer/tools/grid-hit.ts';
import { COARSE } from '../../../renderer/tools/reach.ts';
import { hitBoard } from '../../../renderer/tools/hit.ts';
import { pressInCell } from '../../../renderer/tools/grid-keys.ts';
import { at, here, table, texts } from './grid-hand.ts';

const press = (key: string, shift = false) => ({ key, mod: false, shift, alt: false });

describe('the hand in a table', () => {
  it('takes the table with the first click, a cell with the next, and leaves by Escape step by step', () => {
    const hand = table();
    hand.click(at(hand, 1, 1));
    expect([...hand.editor.state.selection]).toEqual(['grid']);
    expect(here(hand)).toBeNull();
    hand.click(at(hand, 1, 1)).click(at(hand, 2, 0));
    expect(here(hand)).toEqual([2, 0]);
    hand.key('Escape');
    expect([here(hand), hand.editor.state.selection.size]).toEqual([null, 1]);
    hand.key('Escape');
    expect(hand.editor.state.selection.size).toBe(0);
  });

  it('opens a cell with a double click; one left empty leaves no record and no step of undo', () => {
    const hand = table();
    const { editor } = hand;
    hand.doubleClick(at(hand, 0, 1));
    expect(editor.state.edit).not.toBeNull();
    endEdit(editor);
    expect(editor.document.all('gridCell')).toEqual([]);
    editor.undo();
    expect(editor.document.find('grid', 'grid')).toBeUndefined();
  });

  it('drags a border, and Escape gives the column its width back', () => {
    const hand = table();
    hand.click(at(hand, 1, 1)).drag({ x: 160, y: 60 }, { x: 220, y: 60 });
    expect(columnsOfGrid(hand.editor.document, 'grid').map(({ width }) => width)).toEqual([220, 160, 160]);
    hand.pointerDown({ x: 60, y: 43 }).pointerMove({ x: 60, y: 103 });
    expect(gridLayoutOf(hand.editor, 'grid')?.rows[0]?.rect.height).toBe(103);
    hand.tools.handle({ type: 'cancel' });
    expect(gridLayoutOf(hand.editor, 'grid')?.rows[0]?.rect.height).toBe(43);
  });

  it('makes the columns and rows larger by a corner, in proportion with Shift, and takes it back in one step', () => {
    const hand = table([0, 0, 'a']);
    const rect = () => gridLayoutOf(hand.editor, 'grid')?.rect;
    const before = rect();
    hand.click(at(hand, 1, 1)).drag({ x: 480, y: 129 }, { x: 720, y: 258 }, { mod: true });
    expect(rect()).toEqual({ x: 0, y: 0, width: 720, height: 258 });
    expect(columnsOfGrid(hand.editor.document, 'grid').map(({ width }) => width)).toEqual([240, 240, 240]);
    expect(rowsOfGrid(hand.editor.document, 'grid').map(({ height }) => height)).toEqual([86, 86, 86]);
    hand.editor.undo();
    expect(rect()).toEqual(before);
    hand.drag({ x: 480, y: 129 }, { x: 960, y: 129 }, { shift: true });
    expect(rect()).toEqual({ x: 0, y: 0, width: 960, height: 258 });
  });

  it('keeps the opposite corner where it is, words in sight and columns wide enough to be read', () => {
    const hand = table([1, 1, 'a text that takes several lines where its column is narrow']);
    const rect = () => gridLayoutOf(hand.editor, 'grid')?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = rect();
    hand.click(at(hand, 1, 1)).drag({ x: 0, y: 0 }, { x: 479, y: before.height - 1 }, { mod: true });
    expect(columnsOfGrid(hand.editor.document, 'grid').map(({ width }) => width)).toEqual([48, 48, 48]);
    expect(rect()).toMatchObject({ x: 480 - 144, width: 144 });
    expect(rect().y + rect().height).toBe(before.height);
    expect(rect().height).toBeGreaterThan(before.height);
    hand.editor.execute('history.lock', lock(hand.editor.document, { ids: ['grid'], locked: true }));
    hand.editor.select(['grid']);
    expect(hitBoard(hand.editor, { x: 480 - 144, y: rect().y }).on).toBe('board');
  });

  it('takes the "+" and not the corner beside it, by a finger too', () => {
    const hand = table();
    hand.click(at(hand, 1, 1));
    const grid = gridLayoutOf(hand.editor, 'grid');
    const plus = (grid && gridAdditions(grid, 1)) ?? [];
    expect(plus.map(({ at: point }) => hitBoard(hand.editor, point, COARSE).on)).toEqual(['grid-add', 'grid-add']);
    expect(hitBoard(hand.editor, { x: 482, y: -2 }, COARSE).on).toBe('handle');
  });

  it('means the cell where a border is only clicked', () => {
    const hand = table();
    hand.click(at(hand, 1, 1)).click({ x: 157, y: 60 });
    expect(here(hand)).toEqual([0, 1]);
  });

  it('adds a column and a row with the "+" at its edges', () => {
    const hand = table();
    hand.click(at(hand, 1, 1));
    for (const what of ['column', 'row'] as const) {
      const grid = gridLayoutOf(hand.editor, 'grid');
      const plus = grid && gridAdditions(grid, hand.editor.state.camera.zoom).find((one) => one.what === what);
      hand.click(plus?.at ?? { x: 0, y: 0 });
    }
    expect(texts(hand)).toHaveLength(4);
    expect(texts(hand)[0]).toHaveLength(4);
  });

  it('moves the table when it is dragged by its inside', () => {
    const hand = table();
    hand.drag(at(hand, 1, 1), { x: at(hand, 1, 1).x + 300, y: at(hand, 1, 1).y + 200 });
    expect(hand.editor.document.find('grid', 'grid')).toMatchObject({ x: 300, y: 200 });
  });
});

describe('the keyboard in a table', () => {
  it('goes in with Enter, walks with the arrows and stays at the edges', () => {
    const hand = table();
    hand.editor.select(['grid']);
    hand.key('Enter').key('ArrowLeft').key('ArrowRight').key('ArrowDown').key('ArrowDown').key('ArrowDown');
    expect(here(hand)).toEqual([1, 2]);
    hand.key('Home').key('Mod+ArrowUp').key('End');
    expect(here(hand)).toEqual([2, 0]);
    expect(hand.editor.document.find('grid', 'grid')).toMatchObject({ x: 0, y: 0 });
  });

  it('writes over a cell by typing, and goes on with Tab and Enter', () => {
    const hand = table([0, 0, 'old']);
    hand.editor.select(['grid']);
    hand.key('Enter').key('n');
    expect(hand.editor.state.edit).toMatchObject({ field: 'text', selectAll: true });
    typeText(hand.editor, 'new');
    expect(pressInCell(hand.editor, press('Tab'))).toBe(true);
    expect([texts(hand)[0]?.[0], here(hand)]).toEqual(['new', [1, 0]]);
    hand.key('b');
    expect(pressInCell(hand.editor, press('Enter', true))).toBe(false);
    pressInCell(hand.editor, press('Enter'));
    expect([texts(hand)[0]?.[1], here(hand)]).toEqual(['b', [1, 1]]);
  });

  it('shows the whole board by Shift+1 instead of writing a character', () => {
    const hand = table();
    hand.editor.select(['grid']);
    hand.key('Enter').key('Shift+1');
    expect([hand.editor.state.edit, here(hand)]).toEqual([null, [0, 0]]);
  });

  it('makes a row behind the last cell with Tab, and below the last row with Enter', () => {
    const hand = table();
    hand.editor.select(['grid']);
    hand.key('Enter').key('Mod+End').key('Tab');
    expect([texts(hand).length, here(hand)]).toEqual([4, [0, 3]]);
    hand.key('Shift+Tab');
    expect(here(hand)).toEqual([2, 2]);
    hand.key('ArrowDown').key('x');
    pressInCell(hand.editor, press('Enter'));
    expect([texts(hand).length, here(hand)]).toEqual([5, [2, 4]]);
  });

  it('empties a cell with Delete and keeps the table; undo brings it back and the keyboard stays in the cell', () => {
    const hand = table([1, 1, 'Süre']);
    hand
      .click(at(hand, 1, 1))
      .click(at(hand, 1, 1))
      .key('Delete');
    expect(texts(hand)[1]?.[1]).toBe('');
    hand.editor.undo();
    expect([texts(hand)[1]?.[1], here(hand)]).toEqual(['Süre', [1, 1]]);
  });

  it('moves rows and columns with Alt and an arrow, and the keyboard goes along', () => {
    const hand = table([0, 0, 'a']);
    hand.editor.select(['grid']);
    hand.key('Enter').key('Alt+ArrowRight').key('Alt+ArrowDown');
    expect([texts(hand)[1]?.[1], here(hand)]).toEqual(['a', [1, 1]]);
  });

  it('inserts and takes out rows and columns around the cell', () => {
    const hand = table([1, 1, 'm']);
    const { editor } = hand;
    hand.click(at(hand, 1, 1)).click(at(hand, 1, 1));
    editor.perform('grid.columnBefore');
    expect([texts(hand)[1], here(hand)]).toEqual([
      ['', '', 'm', ''],
      [1, 1],
    ]);
    editor.perform('grid.removeColumn');
    editor.perform('grid.rowBelow');
    editor.perform('grid.removeRow');
    editor.perform('grid.removeRow');
    expect([texts(hand), here(hand)]).toEqual([
      [
        ['', '', ''],
        ['', 'm', ''],
      ],
      [1, 1],
    ]);
  });

  it('says where it is by the name of the column', () => {
    const hand = table([1, 0, 'Süre'], [1, 1, '3 dk']);
    hand.click(at(hand, 0, 0)).click(at(hand, 1, 1));
    expect(hand.editor.state.announcement).toBe(hand.editor.t('grid.spoken', { row: 2, column: 'Süre', text: '3 dk' }));
    hand.key('ArrowRight');
    expect(hand.editor.state.announcement).toBe(hand.editor.t('grid.spoken', { row: 2, column: 3, text: hand.editor.t('grid.emptyCell') }));
  });

  it('enters a cell that is selected by its record, as a search does', () => {
    const hand = table([2, 1, 'here']);
    hand.editor.select([hand.editor.document.all('gridCell')[0]?.id ?? '']);
    expect([here(hand), [...hand.editor.state.selection]]).toEqual([[2, 1], ['grid']]);
  });

  it('writes nothing into a locked table', () => {
    const hand = table([0, 0, 'a']);
    const { editor } = hand;
    editor.execute('history.lock', lock(editor.document, { ids: ['grid'], locked: true }));
    editor.select([editor.document.all('gridCell')[0]?.id ?? '']);
    hand.key('x').key('Delete');
    expect([editor.state.edit, texts(hand)[0]?.[0]]).toEqual([null, 'a']);
  });
});

describe('the clipboard in a table', () => {
  it('copies and cuts one cell, and fills cells from a spreadsheet', () => {
    const hand = table([0, 0, 'a']);
    const { editor } = hand;
    editor.select(['grid']);
    hand.key('Enter');
    expect(copied(editor)).toMatchObject({ json: null, text: 'a' });
    expect(cut(editor)?.text).toBe('a');
    expect(texts(hand)[0]?.[0]).toBe('');
    hand.key('Mod+End');
    paste(editor, { json: null, text: '1\t2\r\n3\t"4\n5"\r\n' });
    expect(texts(hand).slice(2)).toEqual([
      ['', '', '1', '2'],
      ['', '', '3', '4\n5'],
    ]);
    editor.undo();
    expect(texts(hand)).toHaveLength(3);
  });

  it('gives a whole table to other programs as rows and columns', () => {
    const hand = table([0, 0, 'a'], [1, 0, 'b'], [0, 1, 'c']);
    hand.editor.select(['grid']);
    expect(copied(hand.editor)?.text).toBe('a\tb\t\r\nc\t\t\r\n\t\t');
  });
});

describe('a table among other things', () => {
  it('grows and shrinks with them, so that none covers another', () => {
    const hand = table([0, 0, 'one'], [1, 2, 'a long text that takes several lines in a cell of this width']);
    hand.key('r').drag({ x: 500, y: 0 }, { x: 700, y: 240 });
    hand.key('Escape').key('Escape').key('Mod+a');
    const rectOf = () => gridLayoutOf(hand.editor, 'grid')?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = rectOf();
    const lowest = Math.max(240, before.height);
    hand.drag({ x: 708, y: lowest + 8 }, { x: 708 + 700, y: lowest + 8 });
    expect(rectOf()).toMatchObject({ width: before.width * 2 });
    expect(rectOf().height).toBeCloseTo(before.height * 2, 3);
    expect(hand.editor.document.all('shape')[0]).toMatchObject({ x: 1000, width: 400 });
    hand.editor.undo();
    expect(rowsOfGrid(hand.editor.document, 'grid').map(({ height }) => height)).toEqual([null, null, null]);
  });
});
