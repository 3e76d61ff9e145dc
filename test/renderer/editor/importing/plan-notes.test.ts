import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { Document } from '../../../../shared/model/document.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { planImport } from '../../../../renderer/editor/importing/plan.ts';
import { guessedMapping } from '../../../../renderer/editor/importing/guessed-mapping.ts';
import type { TableMapping } from '../../../../renderer/editor/importing/table-mapping.ts';
import { all, guessed, planned, sheetOf, t } from './planning.ts';

describe('a table of notes', () => {
  it('has its words, colours by value, frames, tags and links', () => {
    const csv =
      'Metin,Aşama,Renk,Etiketler,Bağlantı\nHat kesik,Önce,mavi,acil; saha,https://example.com\nModem,Önce,kırmızımsı,acil,\nArama,Sonra,mavi,,x y\n,,mavi,,';
    const { document, added, left } = planned(guessed(csv, { goal: 'notes', roles: ['text', 'group', 'color', 'tags', 'link'] }));
    expect(all(added, 'note').map(({ text, color, link }) => [text, color, link])).toEqual([
      ['Hat kesik', 'blue', 'https://example.com'],
      ['Modem', 'yellow', null],
      ['Arama', 'blue', null],
    ]);
    expect(all(added, 'frame').map(({ name }) => name)).toEqual(['Önce', 'Sonra']);
    expect(document.all('tag').map(({ name }) => name)).toEqual(['acil', 'saha']);
    expect(all(added, 'tagging')).toHaveLength(3);
    expect(left).toEqual([
      { key: 'import.left.links', count: 1, examples: ['x y'] },
      { key: 'import.left.rows', count: 1, examples: ['mavi'] },
    ]);
  });

  it('becomes no map without a step or a card on it', () => {
    const document = new Document(templateRecords('blank', 'tr', newId));
    const place = { boardId: document.all('board')[0]?.id ?? '', mapId: null, title: '', color: 'yellow', t } as const;
    const refused = (roles: TableMapping['roles'], goal: 'map' | 'notes') =>
      planImport(document, guessed('a,b\n1,2\n', { goal, header: 0, roles, scales: [null, null] }), place);
    for (const goal of ['map', 'notes'] as const) expect(refused(['', ''], goal)).toEqual({ ok: false, error: { code: 'import-empty' } });
    expect(refused(['', 'title'], 'map').ok).toBe(true);
  });

  it('takes the column with the most words where none is named', () => {
    expect(guessedMapping([sheetOf('1,Hat kesilince ne yaptınız?\n2,Kime sordunuz?\n')])).toMatchObject({
      goal: 'notes',
      header: null,
      roles: ['', 'text'],
    });
  });

  it('goes on in the next note where its words are longer than one', () => {
    const { added } = planned({
      from: { kind: 'table', sheets: [{ name: '', rows: [['kelime '.repeat(5_000)]] }], left: [] },
      mapping: { goal: 'notes', sheet: 0, header: null, swapped: false, roles: ['text'], scales: [null], across: false },
    });
    expect(
      all(added, 'note')
        .map(({ text }) => text)
        .join(' ')
        .split(' '),
    ).toHaveLength(5_000);
  });

  it('is refused with the number where nobody could work with it', () => {
    const rows = Array.from({ length: 10_001 }, () => ['x']);
    const from = { kind: 'table', sheets: [{ name: '', rows }], left: [] } as const;
    const document = new Document(templateRecords('blank', 'tr', newId));
    const place = { boardId: document.all('board')[0]?.id ?? '', mapId: null, title: '', color: 'yellow', t } as const;
    expect(planImport(document, { from, mapping: guessedMapping(from.sheets) }, place)).toEqual({
      ok: false,
      error: { code: 'import-too-much', detail: { found: 10_001, limit: 10_000 } },
    });
  });
});
