import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { Document } from '../../../../shared/model/document.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { askedIn, scaleInName } from '../../../../renderer/editor/importing/answer-scale.ts';
import { guessedMapping } from '../../../../renderer/editor/importing/guessed-mapping.ts';
import { planImport } from '../../../../renderer/editor/importing/plan.ts';
import type { TableMapping } from '../../../../renderer/editor/importing/table-mapping.ts';

function planned(csv: string, change: Partial<TableMapping> = {}) {
  const document = new Document(templateRecords('blank', 'tr', newId));
  const sheets = [{ name: 'Anket', rows: readCsv(csv) }];
  const mapping = { ...guessedMapping(sheets), ...change };
  const place = { boardId: document.all('board')[0]?.id ?? '', mapId: null, title: 'Anket', color: 'yellow', t: translator('tr') } as const;
  const result = planImport(document, { from: { kind: 'table', sheets, left: [] }, mapping }, place);
  if (!result.ok) return { code: result.error.code, mapping };
  document.apply(result.value.diff);
  expect(flawOfDocument([...document.records().values()])).toBeNull();
  const curves = document.all('curve').map(({ id, name, scaleMin, scaleMax }) => ({
    name,
    scale: [scaleMin, scaleMax],
    points: document
      .children('curvePoint', id)
      .map(({ stepId, value, sampleSize }) => [document.find('step', stepId)?.name ?? '', value, sampleSize] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  }));
  return { mapping, curves, left: result.value.left };
}

const BY_STEP =
  'Zaman damgası;Adım;Önem (1-5);NPS (0-10);Yorum\n03.11.2026 10:00:00;Arama;4;8;iyi\n03.11.2026 10:01:00;Arama;5;9;\n03.11.2026 10:02:00;Hat geri gelir;3;2;kötü\n03.11.2026 10:03:00;Hat geri gelir;bilmem;4;\n';
const FORM =
  'Zaman damgası,Hizmetten ne kadar memnunsunuz? (1-5),Bizi önerir misiniz? 0-10 arası:,Kolay mıydı? (1-5),Adınız\n2026/11/03 10:00:00,4,8,5,Ayşe\n2026/11/03 10:01:00,5,9,3,Ali\n';

describe('questions of a survey', () => {
  it('never share a curve: each has its own mean, on the scale its column tells', () => {
    const { mapping, curves, left } = planned(BY_STEP);
    expect(mapping).toMatchObject({ goal: 'survey', roles: ['day', 'step', 'answer', 'answer', ''] });
    expect(curves).toEqual([
      {
        name: 'Önem: yanıt ortalaması, 1–5',
        scale: [1, 5],
        points: [
          ['Arama', 4.5, 2],
          ['Hat geri gelir', 3, 1],
        ],
      },
      {
        name: 'NPS: yanıt ortalaması, 0–10',
        scale: [0, 10],
        points: [
          ['Arama', 8.5, 2],
          ['Hat geri gelir', 3, 2],
        ],
      },
    ]);
    expect(left).toEqual([
      { key: 'import.left.columns', count: 1, examples: ['Yorum'] },
      { key: 'import.left.answers', count: 1, examples: ['bilmem'] },
    ]);
  });

  it('are no steps of one journey unless somebody says so, and then only those of one scale are joined', () => {
    const questions = planned(FORM);
    expect(questions.mapping.roles).toEqual(['day', 'answer', 'answer', 'answer', '']);
    expect(questions.curves?.map(({ scale, points }) => [scale, points.length])).toEqual([
      [[1, 5], 1],
      [[0, 10], 1],
      [[1, 5], 1],
    ]);
    const steps = planned(FORM, { across: true });
    expect(steps.curves).toEqual([
      {
        name: 'yanıt ortalaması, 1–5',
        scale: [1, 5],
        points: [
          ['Hizmetten ne kadar memnunsunuz?', 4.5, 2],
          ['Kolay mıydı?', 4, 2],
        ],
      },
      { name: 'Bizi önerir misiniz? 0-10 arası: yanıt ortalaması, 0–10', scale: [0, 10], points: [['Bizi önerir misiniz? 0-10 arası', 8.5, 2]] },
    ]);
  });

  it('are nothing to import without a number among them', () => {
    expect(planned(FORM, { roles: ['', '', '', '', 'answer'], scales: [null, null, null, null, { scaleMin: 1, scaleMax: 5 }] }).code).toBe(
      'import-empty',
    );
    expect(planned(FORM, { roles: ['', '', '', '', ''], scales: [null, null, null, null, null] }).code).toBe('import-empty');
  });
});

describe('the name of a column', () => {
  it.each([
    ['Önem (1-5)', [1, 5]],
    ['NPS (0–10)', [0, 10]],
    ['Duygu (-2..+2)', [-2, 2]],
    ['Duygu (−2…+2):', [-2, 2]],
    ['On a scale of 0-10, how likely?', [0, 10]],
    ['0-10 arası puanlayın', [0, 10]],
    ['from 1 to 7', [1, 7]],
    ["1'den 5'e kadar", [1, 5]],
    ['Memnuniyet (1 = çok kötü, 5 = çok iyi)', [1, 5]],
    ['2024-2025', null],
    ['Soru 11-12', null],
    ['Q1-5', null],
    ['Tarih 01-11-2026', null],
    ['Puan', null],
  ] as const)('%s tells the scale %j', (name, scale) => {
    const found = scaleInName(name);
    expect(found && [found.scaleMin, found.scaleMax]).toEqual(scale);
  });

  it('is what was asked without its scale and its colon', () => {
    expect(['Önem (1-5)', 'Kanal:', 'Süre (dk)', 'NPS [0–10]:', '(1-5)'].map(askedIn)).toEqual(['Önem', 'Kanal', 'Süre (dk)', 'NPS', '(1-5)']);
  });

  it('is known whatever unit, scale or colon stands behind it', () => {
    const csv = 'Aşama:;Adım (sıra);Temas noktası *;Kanal:;Duygu (-2..+2);Önem (1-5)\nÖnce;Modem;Açar;Telefon;-1;5\nSonra;Arama;Arar;Telefon;1;4\n';
    expect(guessedMapping([{ name: '', rows: readCsv(csv) }])).toMatchObject({
      goal: 'map',
      roles: ['stage', 'step', 'title', 'channel', 'emotion', 'importanceToCustomer'],
      scales: [null, null, null, null, { scaleMin: -2, scaleMax: 2 }, null],
    });
  });
});

describe('a workbook', () => {
  it('opens on the sheet that looks like a table of data', () => {
    const cover = { name: 'Kapak', rows: [['Müşteri araştırması'], [''], ['Proje', 'Kesinti'], ['Hazırlayan', 'Ayşe'], ['Tarih', '2026-11-03']] };
    const facts = {
      name: 'Bilgi',
      rows: [
        ['Proje', 'Kesinti'],
        ['Hazırlayan', 'Ayşe'],
        ['Ekip', 'Saha'],
      ],
    };
    const data = { name: 'Veri', rows: readCsv(BY_STEP) };
    expect(guessedMapping([cover, facts, data])).toMatchObject({ sheet: 2, goal: 'survey' });
    expect(guessedMapping([cover])).toMatchObject({ sheet: 0 });
  });
});
