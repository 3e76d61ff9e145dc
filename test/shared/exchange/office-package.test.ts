import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../../renderer/export/formats/xlsx-file.ts';
import { flawOfPackage } from '../../../shared/exchange/office-package.ts';
import { workbookOf } from '../../../shared/exchange/workbook.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { bench } from '../commands/support.ts';

const SURVEY = unzipSync(new Uint8Array(readFileSync(new URL('files/libreoffice-survey.xlsx', import.meta.url))));
const LINKS = 'xl/_rels/workbook.xml.rels';

/** What is wrong with the sample after one text in one of its parts was replaced; null takes the part away. */
function flawAfter(name: string, old: string | null, fresh = ''): string | null {
  const parts = new Map(Object.entries(SURVEY));
  const text = strFromU8(parts.get(name) ?? new Uint8Array());
  if (old === null) parts.delete(name);
  else {
    expect(text).toContain(old);
    parts.set(name, strToU8(text.replace(old, fresh)));
  }
  return flawOfPackage(parts);
}

describe('the parts of an office file', () => {
  it('of LibreOffice and of ours hold together', async () => {
    expect(flawOfPackage(new Map(Object.entries(SURVEY)))).toBeNull();
    const t = translator('tr');
    const sheets = workbookOf(bench('demo').document, { scope: { boardId: null, mapId: null }, stampsOf: () => new Map(), t });
    expect(flawOfPackage(new Map(Object.entries(unzipSync(await xlsxOf(sheets, { title: '“Kesinti” & <sonrası>', t })))))).toBeNull();
  });

  it.each([
    ['[Content_Types].xml', null, '', 'is missing'],
    ['_rels/.rels', null, '', 'is missing'],
    ['xl/styles.xml', null, '', 'which is missing'],
    ['xl/workbook.xml', null, '', 'is missing'],
    ['xl/workbook.xml', '</workbook>', '', 'ends too early'],
    ['xl/workbook.xml', 'r:id="', 'r:id="x', 'not among its relationships'],
    ['xl/worksheets/sheet1.xml', '<sheetData>', '<sheetData><c r:id="rId1"/>', 'not among its relationships'],
    [LINKS, 'Target="styles.xml"', 'Target="nothing.xml"', 'leads to nothing.xml'],
    [LINKS, 'Target="styles.xml"', 'Target="http://example.org/" TargetMode="External"', 'leads out'],
    [LINKS, 'Id="rId1"', 'Id="rId2"', 'twice'],
    ['[Content_Types].xml', 'spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main', 'could run'],
  ] as const)('do not where %s was changed from %j to %j', (name, old, fresh, why) => {
    expect(flawAfter(name, old, fresh)).toContain(why);
  });

  it('may lead out to a web page only', () => {
    const leadingTo = (target: string) =>
      flawAfter(
        LINKS,
        '</Relationships>',
        `<Relationship Id="h" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
      );
    expect(leadingTo('https://example.org/')).toBeNull();
    expect(leadingTo('file:///etc/passwd')).toContain('leads out');
    expect(leadingTo('javascript:alert(1)')).toContain('leads out');
  });

  it('are all of a known type', () => {
    const parts = new Map([...Object.entries(SURVEY), ['xl/strange.bin', new Uint8Array()] as const]);
    expect(flawOfPackage(parts)).toBe('xl/strange.bin is of no known type');
  });
});
