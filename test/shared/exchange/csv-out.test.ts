import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { readCsv } from '../../../shared/exchange/csv.ts';
import { writeCsv } from '../../../shared/exchange/csv-out.ts';
import type { CellType, CellValue, DataSheet, SheetColumn } from '../../../shared/exchange/data-sheet.ts';
import { sheetNamed } from '../../../shared/exchange/workbook.ts';
import { LANGUAGES, type Translate } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { Document } from '../../../shared/model/document.ts';
import { KINDS } from '../../../shared/model/kinds.ts';
import { bench, first } from '../commands/support.ts';

const WHOLE = { scope: { boardId: null, mapId: null }, stampsOf: () => new Map() };
const sheet = (types: readonly CellType[], rows: readonly (readonly CellValue[])[]): DataSheet => ({
  id: 'touchpoints',
  name: 'Test',
  columns: types.map((type, at) => ({ id: `${at}`, title: `Column ${at}`, type, width: 10 })),
  rows,
});

/** What was written, as its columns say it is to be taken. */
function readBack(text: string, columns: readonly SheetColumn[], t: Translate): readonly (readonly CellValue[])[] {
  const valueOf: Readonly<Record<CellType, (cell: string) => CellValue>> = {
    text: (cell) => cell || null,
    date: (cell) => cell || null,
    number: (cell) => parseDecimal(cell) ?? null,
    flag: (cell) => cell === t('table.yes'),
  };
  const [, ...rows] = readCsv(text);
  return rows.map((row) => columns.map(({ type }, at) => valueOf[type](row[at] ?? '')));
}

it('divides cells by what a spreadsheet in the language expects, with its decimal mark', () => {
  const table = sheet(['text', 'number', 'date', 'flag'], [['Şube', -1.5, '2026-02-01', true]]);
  expect(writeCsv(table, translator('tr'))).toBe('\uFEFFColumn 0;Column 1;Column 2;Column 3\r\nŞube;-1,5;2026-02-01;Evet');
  expect(writeCsv(table, translator('en'))).toBe('\uFEFFColumn 0,Column 1,Column 2,Column 3\r\nŞube,-1.5,2026-02-01,Yes');
});

it.each(['=HYPERLINK("http://evil")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', "'=1"])(
  'holds %j as text and gives it back',
  (text) => {
    const written = writeCsv(sheet(['text', 'text'], [[text, 'x']]), translator('en'));
    const cell = /\r\n"?([^]{2})/.exec(written)?.[1] ?? '';
    expect(cell.startsWith("'")).toBe(true);
    expect(readCsv(written)[1]?.[0]).toBe(text.replace('\r', '\n').trim());
  },
);

it('leaves numbers, negative ones too, to be numbers', () => {
  expect(writeCsv(sheet(['text', 'number'], [['-5', -5]]), translator('en'))).toContain('-5,-5');
});

it('writes the smallest number with all its digits', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1_000, max: 1_000 }), (value) => {
      const [, , row] = readCsv(
        writeCsv(
          sheet(
            ['text', 'number'],
            [
              ['a', 1],
              ['b', value + 0],
            ],
          ),
          translator('tr'),
        ),
      );
      expect(parseDecimal(row?.[1] ?? '')).toBe(value + 0);
    }),
  );
});

const words = fc.string({
  unit: fc.constantFrom('a', 'Ş', 'ı', 'İ', ' ', '\n', '"', "'", ';', ',', '\t', '=', '-', '+', '@', '1', '😀', 'sep='),
  maxLength: 12,
});

it('restores the same touchpoint rows, in both languages', () => {
  const columns = Object.keys(KINDS.touchpoint).filter((name) => KINDS.touchpoint[name as 'title'].type === 'text' && name !== 'link');
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.array(
        fc.record({
          texts: fc.array(words, { minLength: columns.length, maxLength: columns.length }),
          minutes: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
          flag: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      (language, drawn) => {
        const t = translator(language);
        const { document } = bench('demo');
        const card = first(document, 'touchpoint');
        const cards = drawn.map(({ texts, minutes, flag }, at) => ({
          ...card,
          ...Object.fromEntries(columns.map((name, index) => [name, (texts[index] ?? '').trim()])),
          id: `card-${at}`,
          actualMinutes: minutes === null ? null : minutes + 0,
          isPainPoint: flag,
        }));
        const table = sheetNamed(new Document([...document.records().values(), ...cards]), { ...WHOLE, t }, 'touchpoints');
        expect(table.rows.length).toBeGreaterThan(cards.length);
        expect(readBack(writeCsv(table, t), table.columns, t)).toEqual(table.rows);
      },
    ),
    { numRuns: 60 },
  );
});
