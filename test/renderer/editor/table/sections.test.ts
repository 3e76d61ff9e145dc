import { describe, expect, it } from 'vitest';
import { pasteCells } from '../../../../renderer/editor/table/grid-clipboard.ts';
import { setTable, type SectionName } from '../../../../renderer/editor/table/view.ts';
import { setLocked } from '../../../../shared/commands/maps.ts';
import { openTable } from './desk.ts';

const open = (section: SectionName, template: 'journey' | 'blueprint' = 'journey') => {
  const table = openTable(template);
  setTable(table.editor, { section });
  return table;
};
const saidBy = ({ editor }: ReturnType<typeof openTable>): string => editor.state.notices.map(({ text }) => text).join(' ');

describe('stages and steps as rows', () => {
  it('are renamed, moved to another stage by its name, and followed by new ones', () => {
    const { editor, press, type, column, at } = open('columns');
    expect(column('name')).toEqual(['Stage 1', 'Step 1', 'Step 2', 'Stage 2', 'Step 3', 'Step 4', 'Step 5']);
    at(0, 'name');
    type('Before');
    press('Enter');
    type('Look');
    press('Tab', 'Tab');
    type('Stage 2');
    press('Enter');
    expect(column('name')).toEqual(['Before', 'Step 1', 'Stage 2', 'Step 2', 'Step 3', 'Step 4', 'Look']);
    at(7, 'name');
    type('Last');
    press('Enter');
    expect(column('name').at(-1)).toBe('Last');
    at(1, 'stage');
    type('First of all');
    press('Enter');
    expect(column('name').slice(0, 2)).toEqual(['First of all', 'Step 1']);
    expect(editor.document.all('stage')).toHaveLength(2);
  });

  it('keep place and name in a locked map, which is said', () => {
    const table = open('columns');
    const { editor, press, type, column, at } = table;
    editor.execute('history.change', setLocked(editor.document, { mapId: editor.document.all('map')[0]?.id ?? '', locked: true }));
    const before = column('name');
    at(1, 'name');
    type('x');
    press('Enter');
    at(1, 'name');
    press('Shift+ ', 'Mod+-');
    expect(column('name')).toEqual(before);
    expect(saidBy(table)).toContain('Name “x”');
  });
});

describe('lanes as rows', () => {
  it('become one of ours when they are named so, else one of their own', () => {
    const { press, type, column } = open('lanes', 'blueprint');
    press('Mod++');
    type('Ölçüler');
    press('Enter');
    type('Policies');
    press('Enter');
    expect(column('type').slice(-2)).toEqual(['Metrics', 'Lane']);
    expect(column('name').slice(-2)).toEqual(['Metrics', 'Policies']);
  });

  it('are hidden and change their kind, but never across a line of the blueprint', () => {
    const table = open('lanes', 'blueprint');
    const { press, type, column, at } = table;
    at(0, 'hidden');
    press(' ');
    expect(column('hidden')[0]).toBe('Yes');
    const types = column('type');
    at(0, 'type');
    type('Backstage');
    press('Enter');
    expect(column('type')).toEqual(types);
    expect(saidBy(table)).toContain('Kind of lane “Backstage”');
  });
});

describe('emotion points as cells', () => {
  it('take numbers with a decimal comma, stay on their scale, and go when emptied', () => {
    const table = open('emotion');
    const { editor, grid, press, type, column, at } = table;
    const id = grid.shape?.columns.find(({ id: name }) => name.startsWith('value:'))?.id ?? '';
    at(0, id);
    for (const value of ['-1,5', '2', '7']) {
      type(value);
      press('Enter');
    }
    expect(column(id).slice(0, 3)).toEqual(['-1.5', '2', '']);
    expect(saidBy(table)).toContain('“7” (−2 … +2)');
    at(0, id);
    pasteCells(grid, '0,5\tObserved\n1\tAssumed in the room');
    expect(editor.document.all('curvePoint').map(({ value, basis }) => `${value} ${basis}`).toSorted()).toEqual(['0.5 observed', '1 assumed']);
    at(0, id);
    press('Delete');
    expect(editor.document.all('curvePoint')).toHaveLength(1);
  });
});
