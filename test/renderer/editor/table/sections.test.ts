import { describe, expect, it } from 'vitest';
import { copyCells, pasteCells } from '../../../../renderer/editor/table/grid-clipboard.ts';
import { setTable, type SectionName } from '../../../../renderer/editor/table/view.ts';
import { addComment, setResolved } from '../../../../shared/commands/comments.ts';
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

describe('cells that can only be read', () => {
  it('say why, until the keyboard goes on', () => {
    const { grid, press, type, at } = open('emotion');
    at(0, 'step');
    press('F2');
    expect(grid.state.edit).toBeNull();
    expect(grid.state.told).toContain('Stages and steps');
    press('ArrowDown');
    expect(grid.state.told).toBeNull();
    type('x');
    expect(grid.state.told).toContain('Stages and steps');
  });

  it('tell what a card carries, and open it with Enter', () => {
    const { editor, press, type, column, at } = open('touchpoints');
    type('Call');
    press('Enter');
    const [card] = editor.document.all('touchpoint');
    const comment = { on: card?.id ?? '', author: 'Elif', writtenAt: '2026-11-22T10:00:00.000Z' };
    for (const text of ['One', 'Two']) editor.execute('history.comment', addComment(editor.document, { ...comment, text }));
    editor.execute('history.comment', setResolved(editor.document, { id: editor.document.all('comment')[0]?.id ?? '', resolved: true }));
    expect(column('comments')).toEqual(['1']);
    at(0, 'comments');
    press('Enter');
    expect(editor.state.dialog).toEqual({ name: 'carried', id: card?.id, part: 'comments' });
    editor.session.setState({ dialog: null });
    expect(column('attachments')).toEqual(['']);
    at(0, 'attachments');
    press('Enter');
    expect(editor.state.dialog).toEqual({ name: 'carried', id: card?.id, part: 'attachments' });
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
    expect(
      editor.document
        .all('curvePoint')
        .map(({ value, basis }) => `${value} ${basis}`)
        .toSorted(),
    ).toEqual(['0.5 observed', '1 assumed']);
    at(0, id);
    press('Delete');
    expect(editor.document.all('curvePoint')).toHaveLength(1);
  });

  it('have n, date and quote, which are typed, pasted and copied like the others', () => {
    const table = open('emotion');
    const { editor, grid, press, type, at } = table;
    const [value = '', sample = '', day = '', quote = ''] = ['value:', 'sample:', 'day:', 'quote:'].map(
      (part) => grid.shape?.columns.find(({ id }) => id.startsWith(part))?.id,
    );
    at(0, value);
    pasteCells(grid, '1\tMeasured\t40\t22.11.2026\tFast!\n-1\tAssumed in the room\t12\t\t');
    const point = () => editor.document.all('curvePoint').find((candidate) => candidate.value === 1);
    expect(point()).toMatchObject({ basis: 'measured', sampleSize: 40, measuredOn: '2026-11-22', quote: 'Fast!' });
    expect(saidBy(table)).toContain('“12” (only a measured value has one)');
    at(0, value);
    press('Shift+End');
    expect(copyCells(grid)?.split('\t').slice(0, 5)).toEqual(['1', 'Measured', '40', '22/11/2026', 'Fast!']);
    for (const [column, text] of [
      [sample, '41'],
      [day, '1.12.2026'],
      [quote, 'Slow'],
    ] as const) {
      at(0, column);
      press('Delete');
      type(text);
      press('Enter');
    }
    expect(point()).toMatchObject({ basis: 'measured', sampleSize: 41, measuredOn: '2026-12-01', quote: 'Slow' });
    at(2, quote);
    type('Lost');
    press('Enter');
    expect(saidBy(table)).toContain('“Lost” (there is no value yet)');
  });
});
