import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessedMapping, swappedOver } from '../../../../renderer/editor/importing/guessed-mapping.ts';
import { headerRowOf } from '../../../../renderer/editor/importing/header-row.ts';
import { all, guessed, planned, sheetOf } from './planning.ts';

const CARDS = 'Aşama;Adım;Temas noktası;Kanal\nÖnce;Hat kesilir;Modemi açar;telefon\n;Arama;Arar;Telefon\n';
const headerOf = (csv: string) => headerRowOf(sheetOf(csv));

describe('the row that names the columns', () => {
  it('is the first one where nothing stands above it', () => {
    expect(headerOf(CARDS)).toBe(0);
    expect(headerOf('a;b\n1;2\n')).toBe(0);
  });

  it('is the first one below titles, days and empty rows', () => {
    expect(headerOf(`Müşteri yolculuğu haritası\n${CARDS}`)).toBe(1);
    expect(headerOf(`Atölye;12.03.2026\n;\nHazırlayan;Deniz\n${CARDS}`)).toBe(3);
    expect(headerOf('Rapor\nBölge;Ay;Not;Kişi\nEge;Mart;uzun süre bekledi;4\n')).toBe(1);
  });

  it('is below a title of a narrow table where a known name or an empty row says so', () => {
    expect(headerOf('Kesinti\nAdım;Kanal\nArama;telefon\n')).toBe(1);
    expect(headerOf('Kesinti\n;\nYer;Söz\nİzmir;gitti\n')).toBe(2);
    // Else its first row may be the first of the data.
    expect(headerOf('Hat kesildi\nmodem;ışıklar\narama;bekleme\n')).toBeNull();
  });

  it('is no row of data below names that are fewer than the columns', () => {
    expect(headerOf('Aşama;Adım\nÖnce;Hat kesilir;sonra;daha\n;Arama;bekler;arar\n')).toBe(0);
  });

  it('is none where the first row is data', () => {
    expect(headerOf('1;2;3\n4;5;6\n')).toBeNull();
  });

  it('is found wherever titles above a table push it', () => {
    const title = fc.constantFrom(';', 'Müşteri deneyimi', 'Atölye notları 2026', 'Hazırlayan: Deniz');
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        expect(headerOf([...titles, CARDS].join('\n'))).toBe(titles.length);
      }),
    );
  });
});

it('leaves out the rows above it, and says which', () => {
  const { added, left } = planned(guessed(`Kesinti atölyesi\nTarih;12.03.2026\n${CARDS}`));
  expect(all(added, 'touchpoint').map(({ title }) => title)).toEqual(['Modemi açar', 'Arar']);
  expect(left).toContainEqual({ key: 'import.left.outside', count: 2, examples: ['Kesinti atölyesi', 'Tarih · 12.03.2026'] });
});

it('can be another one, or none', () => {
  const csv = `Kesinti\n${CARDS}`;
  const { added } = planned(guessed(csv, { header: null, goal: 'notes', roles: ['', '', 'text', ''], scales: [null, null, null, null] }));
  expect(all(added, 'note').map(({ text }) => text)).toEqual(['Temas noktası', 'Modemi açar', 'Arar']);
});

it('is looked for anew where rows and columns change over', () => {
  const sheet = sheetOf('Adım;Arama;Bekleme\nKanal;telefon;SMS\n');
  expect(swappedOver(sheet, guessedMapping([sheet]), true)).toMatchObject({ header: 0, swapped: true, goal: 'map', roles: ['step', 'lane:channel'] });
});
