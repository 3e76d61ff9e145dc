import { describe, expect, it } from 'vitest';
import { NEW_ROW } from '../../../../renderer/editor/table/grid.ts';
import { contentOf } from '../support.ts';
import { openTable } from './desk.ts';

describe('typing in the table', () => {
  it('makes a touchpoint in the new row, one step of undo, and goes on below', () => {
    const { editor, grid, press, type, column } = openTable();
    const before = contentOf(editor.document);
    expect(grid.state.active?.row).toBe(NEW_ROW);
    type('Çağrı');
    expect(editor.document.all('touchpoint').map(({ title }) => title)).toEqual(['Çağrı']);
    press('Enter');
    expect(grid.state.active).toEqual({ row: NEW_ROW, column: 'title' });
    expect(column('title')).toEqual(['Çağrı']);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });

  it('keeps every character while it is typed', async () => {
    const { app, clock, type } = openTable();
    type('Ara');
    await clock.pass(1_000);
    expect(app.document.all('touchpoint').map(({ title }) => title)).toEqual(['Ara']);
  });

  it('takes an opened cell back on Escape, and a row that was only begun', () => {
    const { editor, grid, press, type, column, at } = openTable();
    type('Bir');
    press('Escape');
    expect(editor.document.all('touchpoint')).toEqual([]);
    expect(grid.state.active?.row).toBe(NEW_ROW);
    type('Bir');
    press('Enter');
    at(0, 'title');
    type('İki');
    press('Escape');
    expect(column('title')).toEqual(['Bir']);
  });

  it('completes names of steps and lanes, and makes the ones nobody has yet', () => {
    const { editor, press, type, column } = openTable('blueprint');
    type('Modem');
    press('Tab');
    type('Reset the modem');
    press('Tab');
    type('back');
    press('Enter');
    expect(column('step')).toEqual(['Reset the modem']);
    expect(column('lane')).toEqual(['Backstage']);
    expect(editor.document.all('step').filter(({ name }) => name === 'Reset the modem')).toHaveLength(1);
    type('Line test');
    press('Enter');
    expect(column('step')).toEqual(['Reset the modem', 'Reset the modem']);
    expect(column('lane')).toEqual(['Backstage', 'Backstage']);
  });

  it('goes back to the column a run of Tab began in', () => {
    const { grid, press, type } = openTable();
    type('a');
    press('Tab', 'Tab');
    type('doing');
    press('Enter');
    expect(grid.state.active).toEqual({ row: NEW_ROW, column: 'title' });
  });

  it('leaves a card where it is when its step is gone while its cell is open', () => {
    const { editor, grid, type, press } = openTable();
    type('a');
    const stepId = editor.document.all('touchpoint')[0]?.stepId ?? '';
    const step = editor.document.find('step', stepId);
    if (!step) throw new Error('the card has a step');
    const removed = [step, ...editor.document.all('touchpoint')];
    editor.execute('history.delete', { added: [], updated: [], removed });
    expect(grid.state.edit).toBeNull();
    press('Enter', 'Escape');
    editor.undo();
    expect(editor.document.all('touchpoint')).toHaveLength(1);
  });

  it('says what it cannot take, and keeps what was there', () => {
    const { editor, press, type, column, at } = openTable();
    type('a');
    press('Enter');
    at(0, 'importanceToCustomer');
    type('9');
    press('Enter');
    expect(column('importanceToCustomer')).toEqual(['']);
    expect(editor.state.notices.map(({ text }) => text)).toEqual(['1 cell was not taken: Importance to customer “9” (1 … 5)']);
  });

  it('draws arrows by the titles of cards', () => {
    const { editor, press, type, column, at } = openTable();
    for (const title of ['Call', 'Callback', 'Visit']) {
      type(title);
      press('Enter');
    }
    at(0, 'leadsTo');
    type('callb;vis');
    press('Enter');
    expect(column('leadsTo')).toEqual(['Callback; Visit', '', '']);
    at(0, 'leadsTo');
    press('Delete');
    type('<-> vis');
    press('Enter');
    expect(column('leadsTo')).toEqual(['↔ Visit', '', '↔ Call']);
    expect(editor.document.all('connector').map(({ heads }) => heads)).toEqual(['two']);
  });
});

describe('keys of the table', () => {
  const filled = () => {
    const table = openTable();
    for (const title of ['a', 'b', 'c', 'd']) {
      table.type(title);
      table.press('Enter');
    }
    return table;
  };

  it('fill down, clear, and delete whole rows, each one step of undo', () => {
    const { editor, press, type, column, at } = filled();
    at(0, 'feeling');
    type('glad');
    press('Enter');
    at(0, 'feeling');
    press('Shift+ArrowDown', 'Shift+ArrowDown', 'Mod+d');
    expect(column('feeling')).toEqual(['glad', 'glad', 'glad', '']);
    press('Delete');
    expect(column('feeling')).toEqual(['', '', '', '']);
    editor.undo();
    editor.undo();
    expect(column('feeling')).toEqual(['glad', '', '', '']);
    at(1, 'feeling');
    press('Shift+ ', 'Shift+ArrowDown', 'Mod+-');
    expect(column('title')).toEqual(['a', 'd']);
    editor.undo();
    expect(column('title')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('write one text into all chosen cells with Mod+Enter', () => {
    const { editor, press, type, column, at } = filled();
    at(3, 'owner');
    press('Shift+ArrowUp', 'Shift+ArrowUp');
    type('sal');
    press('Mod+Enter');
    expect(column('owner')).toEqual(['', 'Sales', 'Sales', 'Sales']);
    editor.undo();
    expect(column('owner')).toEqual(['', '', '', '']);
  });

  it('switch flags with Space, all chosen ones alike', () => {
    const { press, column, at } = filled();
    at(0, 'isPainPoint');
    press(' ', 'ArrowDown', 'Shift+ArrowUp', ' ');
    expect(column('isPainPoint')).toEqual(['Yes', 'Yes', '', '']);
    press(' ');
    expect(column('isPainPoint')).toEqual(['', '', '', '']);
  });

  it('walk as in a spreadsheet', () => {
    const { grid, press, at } = filled();
    at(0, 'title');
    press('Mod+ArrowDown');
    expect(grid.indexOf(grid.state.active?.row ?? '')).toBe(3);
    press('End');
    expect(grid.state.active?.column).toBe('attachments');
    press('Mod+Home', 'ArrowUp');
    expect(grid.state.active).toEqual({ row: '#header', column: 'title' });
    press('Mod+End');
    expect(grid.state.active).toEqual({ row: NEW_ROW, column: 'attachments' });
    press('PageUp', 'Mod+a');
    expect(grid.rangeRows).toHaveLength(4);
  });

  it('choose on the board what is chosen in the table, and the other way round', () => {
    const { editor, grid, press, at } = filled();
    at(1, 'title');
    press('Shift+ArrowDown');
    expect([...editor.state.selection]).toEqual(grid.rangeRows);
    const [first] = grid.shape?.rows ?? [];
    editor.select([first ?? '']);
    expect(grid.state.active?.row).toBe(first);
  });

  it('adds to the entries of a cell, which a semicolon or a comma divides', () => {
    const { grid, type, press, column, at } = openTable();
    type('Kart');
    press('Enter');
    at(0, 'tags');
    type('hız, güven');
    press('Enter');
    expect(column('tags')).toEqual(['güven; hız']);
    at(0, 'tags');
    type('m');
    expect(grid.state.edit?.text).toBe('güven; hız; m');
    type('aliyet');
    press('Enter');
    expect(column('tags')).toEqual(['güven; hız; maliyet']);
    at(0, 'contributors');
    type('Tech,Mar');
    press('Enter');
    expect(column('contributors')).toEqual(['Marketing; Technology']);
  });
});
