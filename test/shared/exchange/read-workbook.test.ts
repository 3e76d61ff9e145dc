import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from '../../../shared/exchange/imported.ts';
import { readWorkbook } from '../../../shared/exchange/read-workbook.ts';

/** Made by LibreOffice 7.4 from a file of comma-separated values with a day, a time, two formulas and a division by zero. */
const SURVEY = new Uint8Array(readFileSync(new URL('files/libreoffice-survey.xlsx', import.meta.url)));
const SHEET = 'xl/worksheets/sheet1.xml';

/** The sample with some of its parts changed. */
function withParts(change: (parts: Record<string, string>) => Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(SURVEY)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...change(parts) }).map(([name, text]) => [name, strToU8(text)])));
}
const withSheet = (data: string): Uint8Array =>
  withParts((parts) => ({ [SHEET]: parts[SHEET]?.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${data}</sheetData>`) ?? '' }));
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const result = await readWorkbook(bytes);
  return result.ok ? 'ok' : result.error.code;
};

describe('a workbook of another program', () => {
  it('is read as text: days, times, decimals and the results of formulas; mistakes are empty', async () => {
    const result = await readWorkbook(SURVEY);
    expect(result.ok && result.value).toEqual([
      {
        name: 'survey',
        rows: [
          ['Soru', 'Puan', 'Tarih', 'Saat', 'Toplam', 'Hata'],
          ['Şube "hızlı"\nmı?', '8.5', '2026-02-28', '13:45:00', '17', ''],
          ['İnternet', '-3', '2026-03-01', '', '5.5', ''],
        ],
      },
    ]);
  });

  it('is refused where a cell claims to be where no sheet can be read', async () => {
    const number = '<v>1</v>';
    expect(await codeOf(withSheet(`<row r="2"><c r="B2">${number}</c></row>`))).toBe('ok');
    expect(await codeOf(withSheet(`<row r="1000000000"><c r="A1000000000">${number}</c></row>`))).toBe('import-unreadable');
    expect(await codeOf(withSheet(`<row r="1e9"><c r="A1">${number}</c></row>`))).toBe('import-unreadable');
    expect(await codeOf(withSheet(`<row x:r="1e9" xmlns:x="y"><c r="A1">${number}</c></row>`))).toBe('import-unreadable');
    expect(await codeOf(withSheet(`<row r="1"><c r="ZZZZZZ1">${number}</c></row>`))).toBe('import-unreadable');
    expect(await codeOf(withSheet(`<row r="1"><c r="XFD1">${number}</c></row>`))).toBe('import-too-much');
    expect(await codeOf(withSheet(`<row r="1"><c r="XFD1" s="0"/></row>`))).toBe('ok');
    expect(await codeOf(withSheet(`<row r="1048576"><c r="A1048576">${number}</c></row>`))).toBe('import-too-much');
    expect(await codeOf(withSheet(`<row r="1"><c r="SA1">${number}</c></row><row r="40000"><c r="A40000">${number}</c></row>`))).toBe(
      'import-too-much',
    );
  });

  it('is refused where one long text would stand in many cells', async () => {
    const cell = (at: number) => `<row r="${at}"><c r="A${at}" t="s"><v>0</v></c></row>`;
    const bytes = withParts((parts) => ({
      [SHEET]:
        parts[SHEET]?.replace(
          /<sheetData>.*<\/sheetData>/s,
          `<sheetData>${Array.from({ length: 1_000 }, (_, at) => cell(at + 1)).join('')}</sheetData>`,
        ) ?? '',
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(30_000)}</t></si></sst>`,
    }));
    const result = await readWorkbook(bytes);
    expect(result.ok ? null : result.error).toEqual({ code: 'import-too-much', detail: { found: 30_000_000, limit: IMPORT_LIMITS.text } });
  });

  it('is refused with a document type, and nothing it names is looked at', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(await codeOf(withParts(() => ({ 'xl/sharedStrings.xml': bomb })))).toBe('import-unreadable');
    expect(await codeOf(withParts(() => ({ [SHEET]: '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' })))).toBe('import-unreadable');
  });

  it('is refused with more sheets than anybody can choose from', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId3"/>`).join('');
    const bytes = withParts((parts) => ({
      'xl/workbook.xml': parts['xl/workbook.xml']?.replace(/<sheets>.*<\/sheets>/s, `<sheets>${sheets}</sheets>`) ?? '',
    }));
    expect(await codeOf(bytes)).toBe('import-too-much');
  });

  it('is none where the bytes are anything else', async () => {
    expect(await codeOf(new Uint8Array())).toBe('import-unreadable');
    expect(await codeOf(strToU8('PK\u0003\u0004 and so on'))).toBe('import-unreadable');
    expect(await codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('import-unreadable');
  });
});

describe('a damaged or hostile workbook', () => {
  const OLD = ['r="', 's="', 't="', '<c ', '</c>', '<row ', '<v>', '</sheetData>', 'Id="', 'Target="', '"1"', 'numFmtId="', '<si>', '1', 'rId3'];
  const NEW = [
    '',
    'r="-1',
    'r="A',
    '<c r="A1"><v>9</v></c>',
    '<row>',
    '&#0;',
    '&a;',
    '<![CDATA[',
    '<!--',
    '__proto__',
    '../',
    '1e999',
    'NaN',
    '\u0000',
    '<x>'.repeat(300),
  ];

  it('is read or refused, whatever stands in its parts, and never for long', async () => {
    const change = fc.record({ part: fc.nat(), old: fc.constantFrom(...OLD), fresh: fc.constantFrom(...NEW), nth: fc.nat(5) });
    const alter = (text: string, { old, fresh, nth }: { old: string; fresh: string; nth: number }) => {
      const pieces = text.split(old);
      const at = pieces.length > 1 ? 1 + (nth % (pieces.length - 1)) : 1;
      return pieces.length > 1 ? pieces.slice(0, at).join(old) + fresh + pieces.slice(at).join(old) : text;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = withParts((parts) => {
          const names = Object.keys(parts);
          return Object.fromEntries(
            changes.map((one) => [names[one.part % names.length] ?? '', alter(parts[names[one.part % names.length] ?? ''] ?? '', one)]),
          );
        });
        const started = performance.now();
        expect(await codeOf(bytes)).toMatch(/^ok$|^import-/);
        expect(performance.now() - started).toBeLessThan(2_000);
      }),
      { numRuns: 400 },
    );
  });

  it('is read or refused with any of its bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(SURVEY.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bytes = SURVEY.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(await codeOf(bytes)).toMatch(/^ok$|^import-/);
        },
      ),
      { numRuns: 600 },
    );
  });
});
