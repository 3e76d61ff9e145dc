import { expect, it } from 'vitest';
import { previewedSheet } from '../../../renderer/export/previews/sheets.ts';
import type { CellValue, DataSheet } from '../../../shared/exchange/data-sheet.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const sheet = (rows: readonly (readonly CellValue[])[]): DataSheet => ({
  id: 'scores',
  name: 'Duygu puanları',
  columns: [{ id: 'value', title: 'Girilen değer', type: 'number', width: 10 }],
  rows,
});

it('shows numbers as the language writes them, ticks in words, and nothing for what is empty', () => {
  const rows = [[3.25], [1234567.5], [true], [false], [null], ['=1+1']];
  expect(previewedSheet(sheet(rows), translator('tr')).rows.flat()).toEqual(['3,25', '1234567,5', translator('tr')('table.yes'), '', '', '=1+1']);
  expect(previewedSheet(sheet(rows), translator('en')).rows.flat().slice(0, 2)).toEqual(['3.25', '1234567.5']);
});

it('shows the beginning of a long sheet and says how long it is', () => {
  const long = previewedSheet(sheet(Array.from({ length: 500 }, (_, at) => [at])), translator('tr'));
  expect(long).toMatchObject({ name: 'Duygu puanları', header: ['Girilen değer'], count: 500 });
  expect(long.rows).toHaveLength(60);
});
