import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { writeTemasJson } from '../../../shared/exchange/temas-json.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { documentOf } from '../../../renderer/editor/importing/document-of.ts';
import { parseImported } from '../../../renderer/editor/importing/parse-imported.ts';
import { readForeignFile } from '../../../renderer/import/read-foreign-file.ts';

const SHEET = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Step</t></is></c><c r="B1" t="inlineStr"><is><t>Touchpoint</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Call</t></is></c><c r="B2"><v>2.5</v></c></row></sheetData></worksheet>`;

/** The least a spreadsheet program would open. */
const workbook = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Journey" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(SHEET),
  });

/** One file of every format, whole. */
const SEEDS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.csv', strToU8('Aşama;Adım;Şerit;Temas noktası;Kanal;Duygu puanı\nÖnce;Modem;Davranış;"Açar; bekler";telefon;-2\n;Arama;;Arar;;1,5\n')],
  ['b.csv', strToU8('Kim,Adım,Puan,Tarih\nA,Modem,3,01.11.2026\nB,Arama,9,2.11.2026\nC,Modem,5,x\n')],
  ['c.csv', strToU8('"Pano"\n\n"Önce"\n"Hat kesik","Modem"\n\n"Sonra"\n"Arar"\n')],
  ['a.tsv', strToU8("Ad\tRenk\n'=1+1\tmavi\n")],
  ['a.txt', strToU8('Önce\n  - modem\n\t1) arama\n☐ kutu\n')],
  [
    'a.md',
    strToU8('---\nx: y\n---\n# Önce\n## Modem\n- [a](https://example.com) **b**\n  - ![c](d.png)\n| x | y |\n|---|---|\n```\ncode\n```\nA\n===\n'),
  ],
  [
    'a.opml',
    strToU8(
      '<?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body><outline text="a &amp; b" _note="n"><outline text="c" url="https://example.com"/></outline></body></opml>',
    ),
  ],
  ['a.mmd', strToU8('journey\n  title Kesinti\n  section Önce\n    Modem: 2: Ayşe, Ali\n    Arama: 1: Ayşe\n')],
  ['a.json', strToU8(writeTemasJson(templateRecords('journey', 'tr', numberedIds('seed')), 'Kesinti'))],
  [
    'a.excalidraw',
    strToU8(
      '{"type":"excalidraw","elements":[{"id":"a","type":"ellipse","x":1,"y":2,"width":9,"height":8,"groupIds":["g"]},{"id":"t","type":"text","x":0,"y":0,"text":"ı","containerId":"a"},{"id":"l","type":"arrow","x":0,"y":0,"points":[[0,0],[9,9],[20,1]],"endBinding":{"elementId":"a","focus":0.2},"endArrowhead":"dot"},{"id":"i","type":"image","x":0,"y":0,"fileId":"f"}],"files":{"f":{"dataURL":"data:image/png;base64,AAAA"}}}',
    ),
  ],
  ['a.xlsx', workbook()],
];

/** What makes parsers stumble: signs of the formats, numbers past every end, names that are more than names. */
const HOSTILE = [
  '"',
  "'",
  ';',
  ',',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '\uFEFF',
  '\u2028',
  '<',
  '>',
  '&',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<outline text="x">',
  '&#0;',
  '&lt;',
  '# ',
  '- ',
  '```',
  '[',
  '](',
  '|',
  '  '.repeat(200),
  '('.repeat(300),
  '*'.repeat(300),
  '__proto__',
  'constructor',
  '{"a":',
  '}',
  '1e308',
  '-0',
  'NaN',
  '99999999999999999999',
  '=cmd|calc!A1',
  'İIıi',
  '\uD800',
  '👩‍👩‍👧‍👦',
  'section ',
  ': 5: ',
  'x'.repeat(30_000),
].map((words) => strToU8(words));

const mutation = fc.oneof(
  fc.record({ do: fc.constant('flip' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), with: fc.nat(255) }),
  fc.record({ do: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), with: fc.nat(60) }),
  fc.record({ do: fc.constant('twice' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), with: fc.nat(400) }),
  fc.record({ do: fc.constant('put' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), with: fc.nat(HOSTILE.length - 1) }),
  fc.record({ do: fc.constant('end' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), with: fc.constant(0) }),
);

function mutated(seed: Uint8Array, mutations: readonly (typeof mutation extends fc.Arbitrary<infer M> ? M : never)[]): Uint8Array {
  return mutations.reduce<Uint8Array>((bytes, change) => {
    const at = Math.floor(change.at * bytes.length);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
    switch (change.do) {
      case 'flip':
        return bytes.length === 0 ? bytes : bytes.with(Math.min(at, bytes.length - 1), change.with);
      case 'cut':
        return joined(before, after.subarray(change.with));
      case 'twice':
        return joined(before, after.subarray(0, change.with), after);
      case 'put':
        return joined(before, HOSTILE[change.with] ?? new Uint8Array(), after);
      case 'end':
        return before;
    }
  }, seed);
}

/** A person would take a longer silence for a hang. */
const LONGEST_MS = 2_000;
const RUNS = 2_000;

describe('mutated files', () => {
  it('never crash or hang what reads them, and make no document that is not sound', { timeout: 240_000 }, async () => {
    let slowest = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(mutation, { minLength: 1, maxLength: 6 }), async ([name, seed], mutations) => {
        const bytes = mutated(seed, mutations);
        const start = performance.now();
        const read = await readForeignFile({ name, bytes, t: translator('tr') });
        if (read.ok) {
          const checked = parseImported(JSON.stringify(read.value));
          expect(checked).not.toBeNull();
          const made = documentOf(read.value, { goal: null, language: 'tr', title: name });
          if (made.ok) {
            taken++;
            expect(flawOfDocument(made.value.records)).toBeNull();
          }
        }
        slowest = Math.max(slowest, performance.now() - start);
        expect(performance.now() - start).toBeLessThan(LONGEST_MS);
      }),
      { numRuns: RUNS },
    );
    // Else it was not tried what comes of them.
    expect(taken).toBeGreaterThan(RUNS / 10);
    expect(slowest).toBeGreaterThan(0);
  });
});
