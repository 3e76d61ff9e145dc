import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { writeTemasJson } from '../../../shared/exchange/temas-json.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { documentOf } from '../../../renderer/editor/importing/document-of.ts';
import { parseImported } from '../../../renderer/editor/importing/parse-imported.ts';
import { readForeignFile } from '../../../renderer/import/read-foreign-file.ts';

const t = translator('tr');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string | Uint8Array) => readForeignFile({ name, bytes: typeof text === 'string' ? bytesOf(text) : text, t });

const DRAWING =
  '{"type":"excalidraw","elements":[{"id":"a","type":"rectangle","x":0,"y":0,"width":100,"height":60},{"id":"b","type":"text","x":5,"y":20,"width":90,"height":25,"text":"Modem","containerId":"a"}]}';

/** One small file of every format that is text. */
const FILES: readonly (readonly [name: string, text: string, kind: string])[] = [
  ['a.csv', 'Aşama;Adım;Temas noktası\nÖnce;Modem;Açar\n', 'table'],
  ['a.tsv', 'Ad\tRenk\nHat\tmavi\n', 'table'],
  ['miro.csv', '"Pano"\n\n"Önce"\n"Hat kesik"\n\n"Sonra"\n"Arar"\n', 'outline'],
  ['a.txt', 'Hat kesik\nModem\n', 'outline'],
  ['a.md', '# Önce\n- Modem\n', 'outline'],
  [
    'a.opml',
    '<opml version="2.0"><head><title>Kesinti</title></head><body><outline text="Önce"><outline text="Modem"/></outline></body></opml>',
    'outline',
  ],
  ['a.mmd', 'journey\n  title Kesinti\n  section Önce\n    Modem: 2: Ayşe, Ali\n    Arama: 1: Ayşe\n', 'things'],
  ['b.md', '```mermaid\njourney\n  section Önce\n    Modem: 2: Ayşe\n```\n', 'things'],
  ['a.excalidraw', DRAWING, 'things'],
  ['b.excalidraw.json', DRAWING, 'things'],
  ['a.json', writeTemasJson(templateRecords('demo', 'tr', newId), 'Kesinti'), 'workshop'],
];

describe('a file of another tool', () => {
  it.each(FILES)('%s is read, believed only after a check, and can become a document', async (name, text, kind) => {
    const result = await read(name, text);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.kind).toBe(kind);
    const checked = parseImported(JSON.stringify(result.value));
    expect(checked).toEqual(result.value);
    const made = documentOf(result.value, { goal: null, language: 'tr', title: 'Kesinti' });
    expect(made.ok && flawOfDocument(made.value.records)).toBeNull();
    expect(made.ok && made.value.records.some((record) => ['note', 'step', 'shape'].includes(record.kind))).toBe(true);
  });

  it('says what is wrong: unknown, empty, no text, too many columns', async () => {
    const code = async (name: string, text: string | Uint8Array) => {
      const result = await read(name, text);
      return result.ok ? null : result.error;
    };
    expect(await code('a.docx', 'x')).toEqual({ code: 'import-unknown' });
    expect(await code('a.md', ' \n')).toEqual({ code: 'import-empty' });
    expect(await code('a.csv', ';;;\n')).toEqual({ code: 'import-empty' });
    expect(await code('a.txt', new Uint8Array([0xff, 0xfe, 0, 0]))).toEqual({ code: 'import-unreadable' });
    expect(await code('a.csv', `${'x,'.repeat(600)}x`)).toEqual({ code: 'import-too-much', detail: { found: 601, limit: 500 } });
    expect(await code('a.opml', '<!DOCTYPE opml [<!ENTITY x "y">]><opml><body><outline text="&x;"/></body></opml>')).toEqual({
      code: 'import-unreadable',
    });
    expect(await code('a.opml', `<opml>${'<outline text="x">'.repeat(5_000)}`)).toEqual({ code: 'import-unreadable' });
    expect(await code('a.xlsx', 'no zip')).toEqual({ code: 'import-unreadable' });
  });
});

describe('a board exported as a table', () => {
  const MIRO =
    'Müşteri panosu\n\nType,Text,Color,X,Y\nsticky_note,Hat kesik,light_yellow,100,50\nsticky_note,Modem,#67c6c0,400,50\nshape,Arar,,400,350\n';

  it('is notes with their words, where they lay and in their colours', async () => {
    const result = await read('miro.csv', MIRO);
    if (!result.ok) throw new Error(result.error.code);
    const made = documentOf(result.value, { goal: null, language: 'tr', title: 'miro' });
    if (!made.ok) throw new Error(made.error.code);
    const notes = made.value.records.flatMap((record) => (record.kind === 'note' ? [[record.text, record.color, record.x, record.y]] : []));
    expect(notes).toEqual([
      ['Hat kesik', 'yellow', 0, 0],
      ['Modem', 'teal', 300, 0],
      ['Arar', 'yellow', 300, 300],
    ]);
    expect(made.value.left).toEqual([
      { key: 'import.left.outside', count: 1, examples: ['Müşteri panosu'] },
      { key: 'import.left.columns', count: 1, examples: ['Type'] },
    ]);
  });

  it('has its notes apart where its numbers are no lengths, and those without a place below', async () => {
    const result = await read('miro.csv', 'Text,Color,X,Y\nA,,1,1\nB,,2,1\nC,,1,2\nD,,,\n');
    const made = result.ok ? documentOf(result.value, { goal: null, language: 'tr', title: 'miro' }) : result;
    if (!made.ok) throw new Error(made.error.code);
    const notes = made.value.records.flatMap((record) => (record.kind === 'note' ? [[record.text, record.x, record.y]] : []));
    expect(notes).toEqual([
      ['A', 0, 0],
      ['B', 200, 0],
      ['C', 0, 200],
      ['D', 0, 420],
    ]);
  });
});

describe('a Markdown file', () => {
  const kept = async (text: string, goal: 'notes' | 'map' | null) => {
    const result = await read('a.md', text);
    if (!result.ok) throw new Error(result.error.code);
    const made = documentOf(result.value, { goal, language: 'tr', title: 'a' });
    if (!made.ok) throw new Error(made.error.code);
    const named = made.value.records.flatMap((record) =>
      (record.kind === 'stage' || record.kind === 'step') && record.name !== null ? [record.name] : [],
    );
    return { kind: result.value.kind, named, left: made.value.left, records: made.value.records };
  };

  it('that is a table with a heading is a table', async () => {
    const { kind, named, left } = await kept(
      '# Araştırma\n\nGiriş sözü.\n\n## Yolculuk\n\n| Adım | Temas noktası |\n|---|---|\n| Arama | Arar |\n| Sonra | Bekler |\n',
      null,
    );
    expect(kind).toBe('table');
    expect(named).toEqual(['Arama', 'Sonra']);
    expect(left).toEqual([{ key: 'import.left.outside', count: 2, examples: ['Araştırma', 'Giriş sözü.'] }]);
  });

  it('gives no stage and no step for a paragraph or a row of a table beside its entries, and says so', async () => {
    const text = '# Önce\nBir açıklama.\n- Modem\n  - açar\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n# Sonra\n- Arama\n';
    const { named, left } = await kept(text, 'map');
    expect(named).toEqual(['Önce', 'Modem', 'Sonra', 'Arama']);
    expect(left).toEqual([
      { key: 'import.left.paragraphs', count: 1, examples: ['Bir açıklama.'] },
      { key: 'import.left.tableRows', count: 2, examples: ['a · b', '1 · 2'] },
    ]);
    const { records } = await kept(text, 'notes');
    expect(records.flatMap((record) => (record.kind === 'note' ? [record.text] : []))).toContain('a · b');
  });
});

describe('what a page says of a file', () => {
  it('is refused when it is not sound', () => {
    const notSound = [
      'x',
      '[]',
      '{"kind":"outline","left":[]}',
      '{"kind":"outline","outline":{"title":"","items":[{"level":0,"text":1,"link":null}]},"left":[]}',
      '{"kind":"table","sheets":[{"name":"a","rows":[[1]]}],"left":[]}',
      '{"kind":"table","sheets":[],"left":[]}',
      '{"kind":"things","clip":"{\\"temas\\":1,\\"records\\":[{\\"kind\\":\\"note\\"}]}","files":"{}","left":[]}',
      '{"kind":"workshop","records":[{"kind":"board","id":"x"}],"left":[]}',
      '{"kind":"table","sheets":[{"name":"a","rows":[["x"]]}],"left":[{"key":"error.unexpected","count":1}]}',
    ];
    for (const json of notSound) expect(parseImported(json), json).toBeNull();
  });
});
