import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { setCellColor, setCellText } from '../../../shared/commands/grid-cells.ts';
import { gridToNotes, notesToGrid } from '../../../shared/commands/grid-notes.ts';
import { fillCells, gridFromRows } from '../../../shared/commands/grid-rows.ts';
import {
  addGrid,
  addGridColumns,
  addGridRows,
  GRID_LIMITS,
  moveGridPart,
  removeGridPart,
  resizeGridColumn,
  resizeGridRow,
  setGridHeader,
} from '../../../shared/commands/grids.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { invertDiff, isEmptyDiff, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { columnsOfGrid, rowsOfGrid, textsOfGrid, type GridPlace } from '../../../shared/model/grid.ts';

const RECT: Rect = { x: 0, y: 0, width: 480, height: 120 };

/** A board with a table of so many columns and rows. */
function tableOf(columns: number, rows: number): Document {
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
  document.apply(addGrid(document, { boardId: 'board', columns, rows, rect: RECT, id: 'grid' }));
  return document;
}

function place(document: Document, column: number, row: number): GridPlace {
  return { columnId: columnsOfGrid(document, 'grid')[column]?.id ?? '', rowId: rowsOfGrid(document, 'grid')[row]?.id ?? '' };
}

const write = (document: Document, column: number, row: number, text: string): void =>
  document.apply(setCellText(document, { place: place(document, column, row), text }));

describe('a table on a board', () => {
  it('has the columns and rows it was made with, and no record for a cell nobody has written in', () => {
    const document = tableOf(3, 4);
    expect(columnsOfGrid(document, 'grid').map(({ width }) => width)).toEqual([160, 160, 160]);
    expect(rowsOfGrid(document, 'grid')).toHaveLength(4);
    expect(document.all('gridCell')).toEqual([]);
    write(document, 1, 2, 'Süre');
    expect(textsOfGrid(document, 'grid')[2]).toEqual(['', 'Süre', '']);
    write(document, 1, 2, '');
    expect(document.all('gridCell')).toEqual([]);
  });

  it('keeps an emptied cell that has a colour until that is taken off', () => {
    const document = tableOf(2, 2);
    const at = place(document, 0, 0);
    write(document, 0, 0, 'x');
    document.apply(setCellColor(document, { places: [at, place(document, 1, 1)], color: 'teal' }));
    write(document, 0, 0, '');
    expect(document.all('gridCell').map(({ color, text }) => [color, text])).toEqual([
      ['teal', ''],
      ['teal', ''],
    ]);
    document.apply(setCellColor(document, { places: [at], color: null }));
    expect(document.all('gridCell')).toHaveLength(1);
  });

  it('grows beside a column or row, and takes the size of its neighbour', () => {
    const document = tableOf(2, 2);
    const [first, second] = columnsOfGrid(document, 'grid');
    document.apply(resizeGridColumn(document, { id: first?.id ?? '', width: 300 }));
    document.apply(addGridColumns(document, { gridId: 'grid', before: second?.id ?? null }));
    expect(columnsOfGrid(document, 'grid').map(({ width }) => width)).toEqual([300, 300, 240]);
    document.apply(addGridRows(document, { gridId: 'grid', before: null, count: 3 }));
    expect(rowsOfGrid(document, 'grid')).toHaveLength(5);
  });

  it('moves columns with what is written in them, and not past its edge', () => {
    const document = tableOf(3, 2);
    write(document, 0, 0, 'a');
    write(document, 2, 0, 'c');
    const [first] = columnsOfGrid(document, 'grid');
    expect(isEmptyDiff(moveGridPart(document, { id: first?.id ?? '', by: -1 }))).toBe(true);
    document.apply(moveGridPart(document, { id: first?.id ?? '', by: 1 }));
    document.apply(moveGridPart(document, { id: first?.id ?? '', by: 1 }));
    expect(textsOfGrid(document, 'grid')[0]).toEqual(['', 'c', 'a']);
  });

  it('goes with its last row or column', () => {
    const document = tableOf(2, 1);
    document.apply(removeGridPart(document, { id: rowsOfGrid(document, 'grid')[0]?.id ?? '' }));
    expect([...document.records().keys()]).toEqual(['board']);
  });

  it('says what was pasted, the longest row deciding how many columns there are', () => {
    const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
    document.apply(
      gridFromRows(document, {
        boardId: 'board',
        at: { x: 5, y: 6 },
        rows: [
          ['Adım', 'Süre', 'Sahip'],
          ['Arar', '3 dk'],
        ],
        id: 'grid',
      }),
    );
    expect(textsOfGrid(document, 'grid')).toEqual([
      ['Adım', 'Süre', 'Sahip'],
      ['Arar', '3 dk', ''],
    ]);
    expect(document.all('gridCell')).toHaveLength(5);
  });

  it('takes pasted rows from a cell on, grows for them, and is emptied where they are empty', () => {
    const document = tableOf(2, 2);
    write(document, 1, 1, 'old');
    document.apply(
      fillCells(document, {
        from: place(document, 1, 1),
        rows: [
          ['', 'b'],
          ['c', 'd'],
        ],
      }),
    );
    expect(textsOfGrid(document, 'grid')).toEqual([
      ['', '', ''],
      ['', '', 'b'],
      ['', 'c', 'd'],
    ]);
  });

  it('never grows past its limits, however much is pasted', () => {
    const document = tableOf(2, 2);
    const rows = Array.from({ length: 3_000 }, (_, at) => Array.from({ length: 200 }, () => String(at)));
    document.apply(fillCells(document, { from: place(document, 0, 0), rows }));
    expect(columnsOfGrid(document, 'grid').length).toBeLessThanOrEqual(GRID_LIMITS.columns);
    expect(columnsOfGrid(document, 'grid').length * rowsOfGrid(document, 'grid').length).toBeLessThanOrEqual(GRID_LIMITS.cells);
  });

  it('is left alone while it is locked', () => {
    const document = tableOf(2, 2);
    write(document, 0, 0, 'x');
    document.apply(lock(document, { ids: ['grid'], locked: true }));
    const at = place(document, 0, 0);
    const diffs: readonly Diff[] = [
      setCellText(document, { place: at, text: 'y' }),
      setCellColor(document, { places: [at], color: 'pink' }),
      fillCells(document, { from: at, rows: [['z']] }),
      addGridRows(document, { gridId: 'grid', before: null }),
      removeGridPart(document, { id: at.rowId }),
      moveGridPart(document, { id: at.columnId, by: 1 }),
      resizeGridColumn(document, { id: at.columnId, width: 50 }),
      setGridHeader(document, { ids: ['grid'], hasHeader: false }),
      gridToNotes(document, { gridId: 'grid' }),
    ];
    expect(diffs.every(isEmptyDiff)).toBe(true);
  });
});

describe('notes and tables', () => {
  const noted = (): { readonly document: Document; readonly rects: Map<string, Rect> } => {
    const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
    const rects = new Map<string, Rect>();
    for (const [id, x, y, color] of [
      ['a', 0, 0, 'yellow'],
      ['b', 210, 12, 'pink'],
      ['c', 10, 200, 'yellow'],
      ['d', 600, 190, 'yellow'],
    ] as const) {
      document.apply(addNote(document, { boardId: 'board', at: { x: x + 90, y: y + 90 }, text: id.toUpperCase(), color, id }));
      rects.set(id, { x, y, width: 180, height: 180 });
    }
    return { document, rects };
  };

  it('makes a table of notes, in the rows and columns they lie in, with their colours', () => {
    const { document, rects } = noted();
    document.apply(notesToGrid(document, { rects, id: 'grid' }));
    expect(textsOfGrid(document, 'grid')).toEqual([
      ['A', 'B', ''],
      ['C', '', 'D'],
    ]);
    expect(document.all('note')).toEqual([]);
    expect(
      document
        .all('gridCell')
        .filter(({ color }) => color === 'pink')
        .map(({ text }) => text),
    ).toEqual(['B']);
  });

  it('lets notes that carry more than words stay notes', () => {
    const { document, rects } = noted();
    document.apply({
      added: [
        {
          id: 'said',
          kind: 'comment',
          noteId: 'a',
          touchpointId: null,
          author: 'Elif',
          text: '?',
          writtenAt: '2026-01-01T00:00:00.000Z',
          resolved: false,
        } as never,
      ],
      updated: [],
      removed: [],
    });
    document.apply(notesToGrid(document, { rects, id: 'grid' }));
    expect(document.all('note').map(({ id }) => id)).toEqual(['a']);
  });

  it('makes a note of every written cell, and comes back', () => {
    const { document, rects } = noted();
    document.apply(notesToGrid(document, { rects, id: 'grid' }));
    document.apply(gridToNotes(document, { gridId: 'grid' }));
    expect(document.find('grid', 'grid')).toBeUndefined();
    const again = new Map(document.all('note').map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));
    document.apply(notesToGrid(document, { rects: again, id: 'grid' }));
    expect(textsOfGrid(document, 'grid')).toEqual([
      ['A', 'B', ''],
      ['C', '', 'D'],
    ]);
  });
});

describe('any sequence of edits', () => {
  const acts = fc.array(fc.record({ act: fc.nat(11), x: fc.nat(5), y: fc.nat(5), text: fc.string({ maxLength: 6 }) }), { maxLength: 25 });

  function diffOf(
    document: Document,
    { act, x, y, text }: { readonly act: number; readonly x: number; readonly y: number; readonly text: string },
  ): Diff {
    const columns = columnsOfGrid(document, 'grid');
    const rows = rowsOfGrid(document, 'grid');
    const column = columns[x % Math.max(columns.length, 1)]?.id ?? '';
    const row = rows[y % Math.max(rows.length, 1)]?.id ?? '';
    const at = { columnId: column, rowId: row };
    switch (act) {
      case 0:
        return setCellText(document, { place: at, text });
      case 1:
        return setCellColor(document, { places: [at], color: x % 2 ? 'blue' : null });
      case 2:
        return addGridColumns(document, { gridId: 'grid', before: x % 2 ? column : null, count: y });
      case 3:
        return addGridRows(document, { gridId: 'grid', before: x % 2 ? row : null, count: y });
      case 4:
        return removeGridPart(document, { id: column });
      case 5:
        return removeGridPart(document, { id: row });
      case 6:
        return moveGridPart(document, { id: x % 2 ? column : row, by: y % 2 ? 1 : -1 });
      case 7:
        return resizeGridColumn(document, { id: column, width: (y - 2) * 5_000 });
      case 8:
        return resizeGridRow(document, { id: row, height: y === 0 ? null : (y - 2) * 5_000 });
      case 9:
        return setGridHeader(document, { ids: ['grid'], hasHeader: x % 2 > 0 });
      case 10:
        return fillCells(document, { from: at, rows: Array.from({ length: y }, () => Array.from({ length: x }, () => text)) });
      default:
        return setCellText(document, { place: { columnId: column, rowId: newId() }, text });
    }
  }

  it('leaves a sound document in which no empty cell is kept, and can be taken back', () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const document = tableOf(3, 3);
        const before = new Map(document.records());
        const done: Diff[] = [];
        for (const act of drawn) {
          const diff = diffOf(document, act);
          document.apply(diff);
          done.push(diff);
          expect(flawOfDocument([...document.records().values()])).toBeNull();
          expect(document.all('gridCell').filter(({ text, color }) => text === '' && color === null)).toEqual([]);
          if (document.find('grid', 'grid'))
            expect(Math.min(columnsOfGrid(document, 'grid').length, rowsOfGrid(document, 'grid').length)).toBeGreaterThan(0);
          else expect(document.all('gridRow').length + document.all('gridColumn').length).toBe(0);
        }
        for (const diff of done.toReversed()) document.apply(invertDiff(diff));
        expect(new Map(document.records())).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
