import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Report, Table } from '../../../../shared/exchange/report/report.ts';
import { withShortRows } from '../../../../shared/exchange/report/short-rows.ts';

const text = fc
  .array(fc.constantFrom('müşteri', 'bekler', '\n', ' ', 'x'.repeat(400), '🙂'), { maxLength: 120 })
  .map((parts) => parts.join(' ').trim());
const cell = fc.array(text, { maxLength: 4 }).map((lines): Cell => ({ lines: lines.map((each) => ({ text: each })), marks: ['pain'] }));

const reportWith = (rows: readonly (readonly Cell[])[]): Report => ({
  language: 'en',
  cover: { over: '', title: '', facts: [], notice: null, made: '', emotion: [] },
  sections: [
    {
      id: 'one',
      title: '',
      over: '',
      wide: false,
      blocks: [
        {
          type: 'table',
          groupedBy: '',
          columns: [
            { label: 'a', share: 70 },
            { label: 'b', share: 30 },
          ],
          groups: [{ title: '', aside: '', rows }],
        },
      ],
    },
  ],
});

const rowsIn = ({ sections }: Report): readonly (readonly Cell[])[] =>
  sections
    .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.type === 'table'))
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const letters = (cells: readonly (Cell | undefined)[]): string =>
  cells
    .flatMap((each) => (each?.lines ?? []).map((line) => line.text))
    .join('')
    .replaceAll(/\s/g, '');

describe('rows of a report', () => {
  it('lose no letter and no mark when they are cut, and none is longer than was asked', () => {
    fc.assert(
      fc.property(cell, cell, fc.integer({ min: 500, max: 3_000 }), (a, b, most) => {
        const short = rowsIn(withShortRows(reportWith([[a, b]]), most));
        expect(letters(short.map(([first]) => first))).toBe(letters([a]));
        expect(letters(short.map(([, second]) => second))).toBe(letters([b]));
        expect(short.flatMap(([first]) => first?.marks ?? [])).toEqual(['pain']);
        for (const [first] of short) expect(letters([first]).length).toBeLessThanOrEqual(Math.max(40, most * 0.7));
      }),
    );
  });

  it('stay as they are where they are short', () => {
    const report = reportWith([[{ lines: [{ text: 'kısa' }] }, { lines: [] }]]);
    expect(withShortRows(report, 2_000)).toEqual(report);
  });

  it('count line ends, which fill a page with few letters', () => {
    expect(rowsIn(withShortRows(reportWith([[{ lines: [{ text: 'a\n'.repeat(200) }] }, { lines: [] }]]), 1_000)).length).toBeGreaterThan(8);
  });
});
