import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import type { Imported } from '../../../../shared/exchange/imported.ts';
import { readMarkdown } from '../../../../shared/exchange/markdown-outline.ts';
import { Document } from '../../../../shared/model/document.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { stepsOf } from '../../../../shared/model/structure.ts';
import { layoutBoard } from '../../../../shared/layout/layout-board.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { tableMeasure } from '../../../shared/layout/table-measure.ts';
import { matchingMap } from '../../../../renderer/editor/importing/matching-map.ts';
import { planImport, type Asked } from '../../../../renderer/editor/importing/plan.ts';
import { guessedMapping, remapped } from '../../../../renderer/editor/importing/guessed-mapping.ts';
import { all, guessed, planned, sheetOf, t, tableOf } from './planning.ts';

function outlineOf(markdown: string): Extract<Imported, { kind: 'outline' }> {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.error.code);
  return { kind: 'outline', ...read.value };
}

const OUTLINE = '# Önce\n- Hat kesilir\n  - mesaj yok\n- Modem\n# Sonra\n## Arama\n- tanınmadım\n  - hattım kapalı diye\n- bekledim\n';

describe('an outline', () => {
  it('becomes frames of notes, what is deeper lines of those', () => {
    const { added } = planned({ from: outlineOf(OUTLINE), goal: 'notes' });
    expect(all(added, 'frame').map(({ name }) => name)).toEqual(['Önce', 'Sonra']);
    expect(all(added, 'note').map(({ text }) => text)).toEqual([
      'Hat kesilir\n• mesaj yok',
      'Modem',
      'Arama\n• tanınmadım\n  • hattım kapalı diye\n• bekledim',
    ]);
    const [first] = all(added, 'frame');
    for (const note of all(added, 'note').slice(0, 2)) expect(first && note.x >= first.x && note.x + note.width <= first.x + first.width).toBe(true);
  });

  it('has room above its notes for a name that takes two lines', () => {
    const { document, added } = planned({
      from: outlineOf('# Kısa\n- a\n# Müşteri bağlantının kesildiğini nasıl fark ediyor?\n- b\n'),
      goal: 'notes',
    });
    const layout = layoutBoard(document, document.all('board')[0]?.id ?? '', { measure: tableMeasure, t });
    const [short, long] = layout.frames.toSorted((a, b) => a.rect.x - b.rect.x);
    expect([short?.name.lines.length, long?.name.lines.length]).toEqual([1, 2]);
    for (const frame of [short, long]) {
      const bottom = (frame?.nameBox.y ?? 0) + (frame?.name.height ?? Infinity);
      const inside = all(added, 'note').filter(({ x }) => frame && x > frame.rect.x && x < frame.rect.x + frame.rect.width);
      expect(inside).toHaveLength(1);
      for (const { y } of inside) expect(y).toBeGreaterThanOrEqual(bottom);
    }
  });

  it('becomes stages, steps and cards', () => {
    const { document, added } = planned({ from: outlineOf(OUTLINE), goal: 'map' });
    const [map] = all(added, 'map');
    expect(map?.title).toBe('Kesinti');
    expect(document.children('stage', map?.id ?? '').map(({ name }) => name)).toEqual(['Önce', 'Sonra']);
    expect(stepsOf(document, map?.id ?? '').map(({ name }) => name)).toEqual(['Hat kesilir', 'Modem', 'Arama']);
    expect(all(added, 'touchpoint').map(({ title }) => title)).toEqual(['mesaj yok', 'tanınmadım\n• hattım kapalı diye', 'bekledim']);
  });
});

const CARDS = `Aşama;Adım;Şerit;Temas noktası;Kanal;Sahip;Duygu puanı;Müşteri için önem
Önce;Hat kesilir;Davranış;Modemi kapatıp açar;telefon;MÜŞTERİ HİZMETLERİ;-2;5
;;;Işıklara bakar;Mobil Uygulama;;;
;Arama;;Çağrı merkezini arar;Telefon;Saha ekibi;-1,5;4
Sonra;Hat geri gelir;;Mesaj alır;SMS;Teknoloji;1;9`;

describe('a table of touchpoints', () => {
  it('is known by the names of its columns', () => {
    expect(guessedMapping([sheetOf(CARDS)])).toEqual({
      goal: 'map',
      sheet: 0,
      header: 0,
      swapped: false,
      roles: ['stage', 'step', 'lane', 'title', 'channel', 'owner', 'emotion', 'importanceToCustomer'],
      scales: [null, null, null, null, null, null, { scaleMin: -2, scaleMax: 2 }, null],
      across: false,
    });
  });

  it('becomes a map: empty cells mean the one above, names are found whatever their case, unknown ones are made', () => {
    const { document, added, left } = planned(guessed(CARDS));
    const [map] = all(added, 'map');
    expect(document.children('stage', map?.id ?? '').map(({ name }) => name)).toEqual(['Önce', 'Sonra']);
    expect(stepsOf(document, map?.id ?? '').map(({ name }) => name)).toEqual(['Hat kesilir', 'Arama', 'Hat geri gelir']);
    const cards = all(added, 'touchpoint');
    expect(cards.map(({ title, channelId, ownerId, importanceToCustomer }) => [title, channelId, ownerId, importanceToCustomer])).toEqual([
      ['Modemi kapatıp açar', 'channel-phone', 'function-service', 5],
      ['Işıklara bakar', 'channel-app', null, null],
      ['Çağrı merkezini arar', 'channel-phone', all(added, 'function')[0]?.id, 4],
      ['Mesaj alır', 'channel-sms', 'function-technology', null],
    ]);
    expect(all(added, 'function').map(({ name }) => name)).toEqual(['Saha ekibi']);
    expect(all(added, 'curvePoint').map(({ value, basis }) => [value, basis])).toEqual([
      [-2, 'assumed'],
      [-1.5, 'assumed'],
      [1, 'assumed'],
    ]);
    expect(left).toEqual([{ key: 'import.left.cells', count: 1, examples: ['9'] }]);
  });

  it('fills a map that is there without changing what is on it', () => {
    const document = new Document(templateRecords('journey', 'tr', newId));
    const [map] = document.all('map');
    const before = [...document.records().values()];
    const { added } = planned(guessed(CARDS), document, map?.id ?? '');
    expect(all(added, 'map')).toEqual([]);
    expect(all(added, 'touchpoint')).toHaveLength(4);
    expect(all(added, 'lane')).toEqual([]);
    for (const record of before) expect(document.get(record.id)).toEqual(record);
  });

  it('may have its cards in columns of lanes, also across', () => {
    const wide = 'Adım,Yapıyor,Acı noktaları\nHat kesilir,Modemi açar,Kimse haber vermez\nArama,Arar,\n';
    const { added } = planned(guessed(wide));
    const lanes = new Map(all(added, 'lane').map(({ id, type }) => [id, type]));
    const shown = (records: readonly AnyRecord[], of: ReadonlyMap<string, string>) =>
      all(records, 'touchpoint').map(({ title, laneId }) => [title, of.get(laneId)]);
    const expected = [
      ['Modemi açar', 'doing'],
      ['Kimse haber vermez', 'pain'],
      ['Arar', 'doing'],
    ];
    expect(shown(added, lanes)).toEqual(expected);
    const across = sheetOf('Adım,Hat kesilir,Arama\nYapıyor,Modemi açar,Arar\nAcı noktaları,Kimse haber vermez,\n');
    const swapped = planned({
      from: { kind: 'table', sheets: [across], left: [] },
      mapping: remapped(across, { goal: 'map', sheet: 0, header: 0, swapped: true }),
    });
    expect(shown(swapped.added, new Map(all(swapped.added, 'lane').map(({ id, type }) => [id, type])))).toEqual(expected);
  });

  it('may have cards of its own beside columns of lanes, each in its lane', () => {
    const both = 'Adım,Temas noktası,Acı noktaları\nModem,Açar,Uzun sürer\nArama,Arar,\nSonra,,Kimse aramaz\nSonra,Bekler,\n';
    const { document, added } = planned(guessed(both));
    expect(all(added, 'lane').map(({ type }) => type)).toEqual(['doing', 'pain']);
    expect(all(added, 'touchpoint').map(({ title, laneId }) => [title, document.find('lane', laneId)?.type])).toEqual([
      ['Açar', 'doing'],
      ['Uzun sürer', 'pain'],
      ['Arar', 'doing'],
      ['Kimse aramaz', 'pain'],
      ['Bekler', 'doing'],
    ]);
  });

  it('is a blueprint with its lines where its lanes are those of one', () => {
    const { document, added } = planned(guessed('Adım,Müşteri eylemleri,Sahne önü,Sahne arkası\nArama,Arar,Yanıtlar,Kayıt açar\n'));
    const [map] = all(added, 'map');
    expect(map?.form).toBe('blueprint');
    expect(document.children('lane', map?.id ?? '').map(({ type }) => type)).toContain('line-visibility');
  });

  it('has a step for every row where none is named', () => {
    const from = tableOf('Temas noktası,Kanal\nArar,Telefon\nBekler,Telefon\n');
    const mapping = remapped(from.sheets[0] ?? { name: '', rows: [] }, { goal: 'map', sheet: 0, header: 0, swapped: false });
    const { document, added } = planned({ from, mapping });
    const steps = stepsOf(document, all(added, 'map')[0]?.id ?? '');
    expect(all(added, 'touchpoint').map(({ stepId }) => stepId)).toEqual(steps.map(({ id }) => id));
  });
});

describe('a map nobody could work with', () => {
  it.each([
    ['a table', guessed(['Adım,Temas noktası', ...Array.from({ length: 1_001 }, (_, at) => `Adım ${at},x`)].join('\n'))],
    ['an outline', { from: outlineOf(Array.from({ length: 1_001 }, (_, at) => `# Aşama ${at}\n`).join('')), goal: 'map' } as const],
  ])('is refused for its steps: %s', (_, asked) => {
    const document = new Document(templateRecords('blank', 'tr', newId));
    const place = { boardId: document.all('board')[0]?.id ?? '', mapId: null, title: '', color: 'yellow', t } as const;
    expect(planImport(document, asked, place)).toEqual({ ok: false, error: { code: 'import-too-much', detail: { found: 1_001, limit: 1_000 } } });
  });
});

describe('answers of a survey', () => {
  it('are measured points with their mean, n and last day, on the scale they were given on', () => {
    const rows = [
      'Adım,Puan,Tarih',
      'Arama,2,03.11.2026',
      'Arama,5,05.11.2026',
      'arama,4,04.11.2026',
      'Hat geri gelir,7,2026-11-04T10:00',
      'Hat geri gelir,8,',
      'Hat geri gelir,,',
      'Arama,99,x',
    ];
    const asked = guessed(rows.join('\n'));
    expect('mapping' in asked && asked.mapping).toMatchObject({ goal: 'survey', roles: ['step', 'answer', 'day'] });
    const { document, added, left } = planned(
      'mapping' in asked ? { ...asked, mapping: { ...asked.mapping, scales: [null, { scaleMin: 0, scaleMax: 10 }, null] } } : asked,
    );
    const points = all(added, 'curvePoint').map(({ stepId, value, basis, sampleSize, measuredOn }) => [
      document.find('step', stepId)?.name,
      value,
      basis,
      sampleSize,
      measuredOn,
    ]);
    expect(points).toEqual([
      ['Arama', 3.67, 'measured', 3, '2026-11-05'],
      ['Hat geri gelir', 7.5, 'measured', 2, '2026-11-04'],
    ]);
    expect(all(added, 'curve').map(({ name, scaleMin, scaleMax }) => [name, scaleMin, scaleMax])).toEqual([['Puan: yanıt ortalaması, 0–10', 0, 10]]);
    expect(left).toEqual([
      { key: 'import.left.days', count: 1, examples: ['x'] },
      { key: 'import.left.answers', count: 1, examples: ['99'] },
    ]);
  });

  it('may be a column for every step, and go on the steps of a map that has them', () => {
    const document = new Document(templateRecords('demo', 'tr', newId));
    const [map] = document.all('map');
    const [step] = stepsOf(document, map?.id ?? '');
    const curves = document.all('curve').length;
    const csv = `Katılımcı,${step?.name ?? ''}\nA1,1\nB2,5\nC3,3\n`;
    const { added } = planned(
      guessed(csv, { goal: 'survey', roles: ['', 'answer'], scales: [null, { scaleMin: 1, scaleMax: 5 }] }),
      document,
      map?.id ?? '',
    );
    expect(all(added, 'curvePoint')).toMatchObject([{ stepId: step?.id, value: 3, sampleSize: 3, basis: 'measured', measuredOn: null }]);
    expect(document.all('curve')).toHaveLength(curves + 1);
  });

  it('are about the map whose steps they name, in any case', () => {
    const document = new Document(templateRecords('demo', 'tr', newId));
    const maps = document.all('map');
    const [first] = maps;
    const names = stepsOf(document, first?.id ?? '').map(({ name }) => (name ?? '').toLocaleUpperCase('tr'));
    const asking = (steps: readonly string[]) =>
      guessed(['Adım,Puan', ...steps.flatMap((step) => [`"${step}",1`, `"${step}",5`])].join('\n'), { goal: 'survey', roles: ['step', 'answer'] });
    expect(maps.map(({ id }) => id)).toContain(matchingMap(document, asking(names)));
    expect(matchingMap(document, asking([...names, 'başka']))).not.toBeNull();
    expect(matchingMap(document, asking(['başka', 'bambaşka', names[0] ?? '']))).toBeNull();
    expect(matchingMap(document, { ...asking(names), mapping: { ...guessedMapping(tableOf(CARDS).sheets) } } as Asked)).toBeNull();
  });

  it('agrees with the check of the field: counts of 1..7 with mean 4.08', () => {
    const counts = [80, 210, 140, 110, 160, 180, 120];
    const answers = counts.flatMap((count, at) => Array.from({ length: count }, () => `${at + 1}`));
    const { added } = planned(guessed(['Çaba', ...answers].join('\n')));
    expect(all(added, 'curvePoint')).toMatchObject([{ value: 4.08, sampleSize: 1_000 }]);
    expect(all(added, 'curve')).toMatchObject([{ scaleMin: 1, scaleMax: 7 }]);
  });
});
