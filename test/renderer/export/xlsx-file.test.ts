import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxOf } from '../../../renderer/export/formats/xlsx-file.ts';
import type { DataSheet } from '../../../shared/exchange/data-sheet.ts';
import { readWorkbook } from '../../../shared/exchange/read-workbook.ts';
import { workbookOf } from '../../../shared/exchange/workbook.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { bench } from '../../shared/commands/support.ts';

const TEXTS = [
  '=HYPERLINK("http://evil")',
  '+1+cmd|calc',
  "'=1",
  '@SUM',
  '007',
  '1e5',
  'constructor',
  '__proto__',
  'toString',
  '_x0041_',
  'a_x005f_b',
  'Şimdi ısınıyor: ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû',
  '🔥👩‍👩‍👧',
  '<b>&amp;</b>',
  'two\nlines',
  ']]>',
  'x'.repeat(32_767),
];
const sheet: DataSheet = {
  id: 'touchpoints',
  name: 'Temas noktaları',
  columns: [
    { id: 'a', title: 'Metin', type: 'text', width: 20 },
    { id: 'b', title: 'Sayı', type: 'number', width: 10 },
    { id: 'c', title: 'Gün', type: 'date', width: 12 },
    { id: 'd', title: 'Var mı', type: 'flag', width: 10 },
  ],
  rows: [...TEXTS.map((text, at) => [text, at - 1.25, '2026-02-28', at % 2 === 0]), [null, null, '1899-12-30', false]],
};

const read = async (sheets: readonly DataSheet[], language: (typeof LANGUAGES)[number] = 'tr') => {
  const found = await readWorkbook(await xlsxOf(sheets, { title: 'Kesinti', t: translator(language) }));
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

it('is read back by another library, text as it was and never a formula', async () => {
  const [found] = await read([sheet]);
  expect(found?.name).toBe('Temas noktaları');
  expect(found?.rows[0]).toEqual(['Metin', 'Sayı', 'Gün', 'Var mı']);
  expect(found?.rows.slice(1)).toEqual([
    ...TEXTS.map((text, at) => [text, String(at - 1.25), '2026-02-28', at % 2 === 0 ? 'Evet' : '']),
    ['', '', '1899-12-30', ''],
  ]);
});

it('says what it is called, and in which language it is', async () => {
  const parts = unzipSync(await xlsxOf([sheet], { title: '“Kesinti” & <sonrası>', t: translator('tr') }));
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain(
    '<dc:title>“Kesinti” &amp; &lt;sonrası&gt;</dc:title><dc:creator>Temas</dc:creator><dc:language>tr-TR</dc:language>',
  );
});

it('makes rows as high as their words need, and none higher than a screen', async () => {
  const rows = [['one'], ['two\nlines'], ['five words that need three lines'], ['x'.repeat(100)], ['y '.repeat(1_000)], [null]];
  const bytes = await xlsxOf([{ ...sheet, columns: sheet.columns.slice(0, 1), rows }], { title: 'Kesinti', t: translator('tr') });
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect([...xml.matchAll(/<row [^>]*\sht="(\d+)"/g)].map(([, height]) => Number(height) / 15)).toEqual([1, 2, 2, 6, 16, 1]);
});

it.each(LANGUAGES)('holds the demo, sheet by sheet (%s)', async (language) => {
  const sheets = workbookOf(bench('demo').document, { scope: { boardId: null, mapId: null }, stampsOf: () => new Map(), t: translator(language) });
  const found = await read(sheets, language);
  expect(found.map(({ name, rows }) => [name, rows.length])).toEqual(sheets.map(({ name, rows }) => [name, rows.length + 1]));
});
