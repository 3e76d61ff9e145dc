import { expect, it } from 'vitest';
import { readCsv } from '../../../shared/exchange/csv.ts';

it('reads what stands between commas, semicolons or tabs, as the file divides it', () => {
  const cells = [
    ['Kanal', 'Süre'],
    ['Telefon', '5,5 dk'],
  ];
  expect(readCsv('Kanal,Süre\r\nTelefon,"5,5 dk"\r\n')).toEqual(cells);
  expect(readCsv('Kanal;Süre\nTelefon;5,5 dk')).toEqual(cells);
  expect(readCsv('Kanal\tSüre\nTelefon\t5,5 dk\n\n')).toEqual(cells);
});

it('does not take the line for a row that tells a spreadsheet how cells are divided', () => {
  expect(readCsv('sep=;\r\na;b\r\n')).toEqual([['a', 'b']]);
});

it('keeps line ends and quotes within a cell, and a single column', () => {
  expect(readCsv('a,"b\nsaid ""c"""')).toEqual([['a', 'b\nsaid "c"']]);
  expect(readCsv('one\ntwo')).toEqual([['one'], ['two']]);
});

it('finds the divider of a line however long it is, or where a quote is never closed', () => {
  expect(readCsv('ab;'.repeat(4_000_000))[0]).toHaveLength(4_000_001);
  expect(readCsv('a;b;"c,,,,\nd')[0]?.slice(0, 2)).toEqual(['a', 'b']);
});

it('finds the divider below a title that has a comma of its own', () => {
  expect(readCsv('Kesinti atölyesi, İzmir\nAşama;Adım\nÖnce;Arama\nSonra;Bekleme\n')[1]).toEqual(['Aşama', 'Adım']);
  expect(readCsv('Ad, soyad\nDeniz\nEge; kıyı\n')[0]).toEqual(['Ad', 'soyad']);
});

it('finds the divider below a title, and divides no list of sentences for a few of them', () => {
  const cells = [['Anket 2026'], ['Adım', 'Puan'], ['Arar', '4,5']];
  expect(readCsv('Anket 2026\nAdım;Puan\nArar;4,5\n')).toEqual(cells);
  expect(readCsv('\r\nAnket 2026\r\n\r\nAdım\tPuan\r\nArar\t4,5\r\n')).toEqual(cells);
  expect(readCsv('Not\nHat kesildi; aradı\nModem\nFatura').map((row) => row.length)).toEqual([1, 1, 1, 1]);
});
