import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import { readMarkdown } from '../../../../shared/exchange/markdown-outline.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { Document } from '../../../../shared/model/document.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { planImport, type Asked } from '../../../../renderer/editor/importing/plan.ts';
import { guessedMapping } from '../../../../renderer/editor/importing/guessed-mapping.ts';

function planned(asked: Asked) {
  const document = new Document(templateRecords('blank', 'tr', newId));
  const boardId = document.all('board')[0]?.id ?? '';
  const result = planImport(document, asked, { boardId, mapId: null, title: 'Kesinti', color: 'yellow', t: translator('tr') });
  if (!result.ok) throw new Error(result.error.code);
  return { left: result.value.left, added: result.value.diff.added };
}

function outline(markdown: string, goal: 'notes' | 'map'): Asked {
  const read = readMarkdown(markdown);
  if (!read.ok) throw new Error(read.error.code);
  return { from: { kind: 'outline', ...read.value }, goal };
}

function table(csv: string): Asked {
  const sheets = [{ name: 'Sayfa1', rows: readCsv(csv) }];
  return { from: { kind: 'table', sheets, left: [] }, mapping: guessedMapping(sheets) };
}

const LONG = 'x'.repeat(400);
const CUT = { key: 'import.left.cut', count: 1, examples: ['x'.repeat(60)] };

describe('what of a file no record can hold', () => {
  it('is said where a name is cut', () => {
    expect(planned(outline(`# ${LONG}\n- hat\n# Sonra\n- modem`, 'notes')).left).toEqual([CUT]);
    expect(planned(outline(`# ${LONG}\n## Önce\n- hat\n## Sonra\n- modem`, 'notes')).left).toEqual([CUT]);
    expect(planned(outline(`# ${LONG}\n## Önce\n- hat\n## Sonra\n- modem`, 'map')).left).toEqual([CUT]);
    expect(planned(table(`Metin;Aşama\nHat;${LONG}\nModem;Sonra`)).left).toEqual([CUT]);
    expect(planned(table(`Harita;Metin;Adım\n${LONG};Hat;Önce\nB;Modem;Sonra`)).left).toEqual([CUT]);
    expect(planned(table(`Adım;Puan\n${LONG};4\n${LONG};5\nSonra;3\nSonra;2`)).left).toEqual([CUT]);
  });

  it('is said of links on what becomes a frame, or a line of a note or a card', () => {
    const links = (count: number, ...examples: readonly string[]) => [{ key: 'import.left.links', count, examples }];
    const deep = '# [Önce](https://a.example/)\n- hat\n  - [arıza](https://b.example/)\n# Sonra\n- [modem](https://c.example/)';
    const { left, added } = planned(outline(deep, 'notes'));
    expect(left).toEqual(links(2, 'https://a.example/', 'https://b.example/'));
    expect(added.flatMap((record) => (record.kind === 'note' ? [record.link] : []))).toEqual([null, 'https://c.example/']);
    const cards = '# Önce\n## hat\n- arıza\n  - [kayıt](https://b.example/)\n# Sonra\n## modem\n- [ışık](https://c.example/)';
    expect(planned(outline(cards, 'map')).left).toEqual(links(1, 'https://b.example/'));
  });

  it('is never half a sign', () => {
    const { added } = planned(table(`Başlık;Adım\n${'x'.repeat(19_999)}👍;Arar`));
    expect(added.flatMap((record) => (record.kind === 'touchpoint' ? [record.title.slice(-3)] : []))).toEqual(['xxx']);
  });

  it('is not a value on the curve of a step that has no cards', () => {
    const { left, added } = planned(table('Aşama;Adım;Duygu\nÖnce;Ara;4\nSonra;Git;5\n;Bekle;3'));
    expect(added.flatMap((record) => (record.kind === 'curvePoint' ? [record.value] : []))).toEqual([4, 5, 3]);
    expect(added.flatMap((record) => (record.kind === 'step' ? [record.name] : []))).toEqual(['Ara', 'Git', 'Bekle']);
    expect(added.filter(({ kind }) => kind === 'touchpoint')).toEqual([]);
    expect(left).toEqual([]);
  });
});
