import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS, readTable, writeTable } from '../../../shared/exchange/clipboard-table.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('=1+1', "'=1", '-5', '- list', '@a', '+90 212', 'a\nb', 'say "hi"', '"quoted"', 'tab\there', 'İşık', '🙂', '', '\t=x'),
);

describe('tables on the clipboard', () => {
  it('come back as they went out, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (width, drawn) => {
          const rows = drawn.map((row) => row.slice(0, width).map((text) => text.replaceAll(/\r\n?/g, '\n')));
          // A table of one empty cell is no table.
          fc.pre(rows.some((row) => row.some((text) => text !== '')) && (width > 1 || rows.at(-1)?.[0] !== ''));
          expect(readTable(writeTable(rows))).toEqual(rows);
        },
      ),
    );
  });

  it('are read as spreadsheets write them: quoted cells with line ends, a line end behind the last row', () => {
    expect(readTable('a\t"b\nc ""d"""\r\ne\tf\r\n')).toEqual([
      ['a', 'b\nc "d"'],
      ['e', 'f'],
    ]);
    expect(readTable('5" screen\tx')).toEqual([['5" screen', 'x']]);
    expect(readTable('')).toEqual([]);
  });

  it('go out so that no spreadsheet calculates them, and numbers stay numbers', () => {
    expect(writeTable([['=HYPERLINK("x")', '-1,5', '- ask']])).toBe('"\'=HYPERLINK(""x"")"\t-1,5\t\'- ask');
    expect(readTable("=1+1\t'=1+1")).toEqual([['=1+1', '=1+1']]);
  });

  it('are read one row past the limit, so that too many can be told', () => {
    expect(readTable('x\n'.repeat(MOST_ROWS + 50))).toHaveLength(MOST_ROWS + 1);
    expect(readTable('"x"\n'.repeat(MOST_ROWS + 50))).toHaveLength(MOST_ROWS + 1);
  });
});
