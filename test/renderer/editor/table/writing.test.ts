import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangedRows, visibleColumns } from '../../../../renderer/editor/table/arrange.ts';
import { copyCells, pasteCells } from '../../../../renderer/editor/table/grid-clipboard.ts';
import { planWrite } from '../../../../renderer/editor/table/grid-write.ts';
import { FIRST_TABLE, SECTIONS, setTable } from '../../../../renderer/editor/table/view.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { contentOf } from '../support.ts';
import { openTable } from './desk.ts';

const PLAIN = FIRST_TABLE.sections.touchpoints;

const cellText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    'Yes',
    'hayır',
    '3',
    '-1,5',
    '99',
    'Doing',
    'Backstage',
    'Duygu eğrisi',
    'Line of visibility',
    'Step 1',
    'Nowhere',
    'Phone; Kiosk',
    '<-> a',
    'a; b',
    'Measured',
    'https://x.org',
    '=1+1',
    'x'.repeat(400),
  ),
);

describe('writing cells', () => {
  it('never makes a document unsound, and undo restores it, whatever is written where', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('journey' as const, 'blueprint' as const, 'demo' as const),
        fc.constantFrom(...SECTIONS),
        fc.array(fc.tuple(fc.option(fc.nat(40)), fc.array(fc.tuple(fc.nat(40), cellText), { maxLength: 6 })), { minLength: 1, maxLength: 12 }),
        (template, section, drawn) => {
          const { editor, grid } = openTable(template);
          setTable(editor, { section });
          const { shape } = grid;
          if (!shape) throw new Error('there is a map');
          const writes = drawn.map(([row, cells]) => ({
            row: row === null ? null : (shape.rows[row % Math.max(1, shape.rows.length)] ?? null),
            cells: new Map(cells.map(([column, text]) => [shape.columns[column % shape.columns.length]?.id ?? '', text] as const)),
          }));
          const before = contentOf(editor.document);
          const { diff } = planWrite(grid, writes);
          editor.execute('history.change', diff);
          expect(flawOfDocument([...editor.document.records().values()])).toBeNull();
          editor.undo();
          expect(contentOf(editor.document)).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a table from elsewhere', () => {
  it('names its columns in any language, and makes what it names', () => {
    const { editor, grid, column, at } = openTable();
    at(0, 'title');
    pasteCells(grid, 'Adım\tTemas noktası\tŞerit\tSahip\tBilinmeyen\nÖdeme\tKart okutma\tDüşünce\tTeknoloji\t?\nÖdeme\tFiş\tYeni şerit\tKasa\t?\n');
    expect(column('title').toSorted()).toEqual(['Fiş', 'Kart okutma']);
    expect(column('step')).toEqual(['Ödeme', 'Ödeme']);
    expect(column('lane').toSorted()).toEqual(['Thinking', 'Yeni şerit']);
    expect(column('owner').toSorted()).toEqual(['Kasa', 'Technology']);
    const said = editor.state.notices.map(({ text }) => text).join(' ');
    expect(said).toContain('Step “Ödeme”');
    expect(said).toContain('Lane “Yeni şerit”');
    expect(said).toContain('Function “Kasa”');
    expect(said).toContain('Pasted: 2 rows, 2 of them new');
    expect(said).toContain('Columns not known here: Bilinmeyen');
    editor.undo();
    expect(editor.document.all('touchpoint')).toEqual([]);
    expect(editor.document.all('function')).toHaveLength(5);
  });

  it('goes over the cells that are there and on in new rows', () => {
    const { editor, grid, type, press, column, at } = openTable();
    for (const title of ['a', 'b']) {
      type(title);
      press('Enter');
    }
    at(1, 'title');
    pasteCells(grid, 'B\nC\nD');
    expect(column('title')).toEqual(['a', 'B', 'C', 'D']);
    at(0, 'title');
    pasteCells(grid, 'A\nB');
    expect(editor.state.notices.map(({ text }) => text)).toEqual(['Pasted: 2 rows']);
  });

  it('has one owner for a card: of several known ones the first, and the others contribute', () => {
    const { editor, grid, column, at } = openTable();
    at(0, 'title');
    const known = editor.document.all('function').length;
    pasteCells(grid, 'Touchpoint\tOwner\tContributors\na\tTechnology, Marketing\tSales\nb\tTechnology, Kitchen\t\n');
    expect(column('owner')).toEqual(['Technology', 'Technology, Kitchen']);
    expect(column('contributors')).toEqual(['Marketing; Sales', '']);
    expect(editor.document.all('function')).toHaveLength(known + 1);
    expect(editor.state.notices.map(({ text }) => text).join(' ')).toContain('others contribute: “Technology, Marketing”');
  });

  it('fills what is chosen with one single cell', () => {
    const { grid, type, press, column, at } = openTable();
    for (const title of ['a', 'b', 'c']) {
      type(title);
      press('Enter');
    }
    at(0, 'evidence');
    press('Shift+ArrowDown');
    pasteCells(grid, '=SUM(A1)');
    expect(column('evidence')).toEqual(['=SUM(A1)', '=SUM(A1)', '']);
  });

  it('is refused as a whole when it is too long, and that is said', () => {
    const { editor, grid } = openTable();
    pasteCells(grid, 'x\n'.repeat(10_001));
    expect(editor.document.all('touchpoint')).toEqual([]);
    expect(editor.state.notices.map(({ tone }) => tone)).toEqual(['error']);
  });

  it('takes no cell that is longer than its column can hold, and says which', () => {
    const { editor, grid, column } = openTable();
    const names = ['title', 'feeling', 'owner'].map((id) => grid.shape?.columns.find((one) => one.id === id)?.label);
    const rows = [names, ['a', 'b', 'c'], ['d', 'x'.repeat(4_001), 'y'.repeat(301)], ['z'.repeat(20_001), '', '']];
    pasteCells(grid, rows.map((row) => row.join('\t')).join('\n'));
    expect([column('title'), column('feeling'), column('owner')]).toEqual([
      ['a', 'd'],
      ['b', ''],
      ['c', ''],
    ]);
    const [notice] = editor.state.notices;
    expect([notice?.tone, notice?.text]).toEqual(['error', expect.stringContaining(editor.t('table.why.tooLong'))]);
  });

  it('comes back the same from a copy of the whole table into an empty map', () => {
    const source = openTable('demo');
    source.at(0, 'title');
    source.press('Mod+a');
    const text = copyCells(source.grid) ?? '';
    const target = openTable('journey');
    target.at(0, 'title');
    pasteCells(target.grid, text);
    for (const id of ['title', 'step', 'lane', 'stage', 'channel', 'owner', 'feeling'])
      expect(target.column(id).toSorted()).toEqual(source.column(id).toSorted());
  });
});

describe('looking at the table', () => {
  const words = ['çilek', 'Cilt', 'ırmak', 'istek', 'zil', ''];
  const filled = () => {
    const table = openTable();
    table.at(0, 'title');
    pasteCells(table.grid, words.map((word, at) => `${at}\t\t\t\t\t\t\t\t\t${word}`).join('\n'));
    const { shape } = table.grid;
    if (!shape) throw new Error('there is a map');
    const read = (view: Partial<typeof PLAIN>, locale = 'tr-TR') =>
      arrangedRows(shape.model, { ...PLAIN, ...view }, locale, null).map((row) => shape.model.read(row, 'feeling'));
    return { ...table, shape, read };
  };

  it('sorts as Turkish does, empty cells last in both directions', () => {
    const { read } = filled();
    expect(read({ sort: { column: 'feeling', direction: 'ascending' } })).toEqual(['Cilt', 'çilek', 'ırmak', 'istek', 'zil', '']);
    expect(read({ sort: { column: 'feeling', direction: 'descending' } })).toEqual(['zil', 'istek', 'ırmak', 'çilek', 'Cilt', '']);
  });

  it('finds words without regard to case, accents and dots', () => {
    const { read } = filled();
    expect(read({ search: 'IRMAK' })).toEqual(['ırmak']);
    expect(read({ search: 'CI' }).toSorted()).toEqual(['Cilt', 'çilek']);
    expect(read({ chosen: { feeling: ['zil', ''] } })).toEqual(['zil', '']);
  });

  it('keeps the first column first, and the rest in the order given', () => {
    const { shape } = filled();
    const ids = visibleColumns(shape.model, { hidden: ['title', 'step'], order: ['feeling', 'title', 'lane'] }).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['title', 'feeling', 'lane', 'stage']);
    expect(ids).not.toContain('step');
  });
});
