import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { finishPdf } from '../../../electron/export/finish-pdf.ts';
import { POINTS_PER_MM } from '../../../shared/geometry/paper.ts';

/** Pages as Chromium prints them: a little larger than asked. */
async function printed(...sizes: readonly (readonly [width: number, height: number])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const [width, height] of sizes) document.addPage([width * POINTS_PER_MM + 0.2, height * POINTS_PER_MM + 0.3]);
  return document.save({ useObjectStreams: false });
}

const about = { title: 'Müşteri yolculuğu', author: 'Çağla Işık', language: 'tr' } as const;
const sheets = [
  { width: 210, height: 297 },
  { width: 420, height: 297 },
];

const finished = async (bookmarks: NonNullable<Parameters<typeof finishPdf>[1]['bookmarks']>): Promise<PDFDocument> =>
  PDFDocument.load(await finishPdf(await printed([210, 297], [420, 297]), { as: 'sheets', tagged: true, sheets, bookmarks }, about));

/** Title, page from 0 and what is shown of it, each below the one it belongs to. */
function outlineOf(document: PDFDocument): readonly unknown[] {
  const below = (parent: PDFDict): readonly unknown[] => {
    const told: unknown[] = [];
    for (let item = parent.lookupMaybe(PDFName.of('First'), PDFDict); item; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      const [page, ...shown] = item.lookup(PDFName.of('Dest'), PDFArray).asArray();
      const numbers = shown.map((one) => (one instanceof PDFNumber ? one.asNumber() : String(one)));
      told.push([
        item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
        document.getPages().findIndex(({ ref }) => page instanceof PDFRef && ref === page),
        numbers,
        below(item),
      ]);
    }
    return told;
  };
  const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return root ? below(root) : [];
}

it('gives every page exactly its size, from the upper left corner of what was printed', async () => {
  const document = await finished([]);
  for (const [at, page] of document.getPages().entries()) {
    const [sheet, box] = [sheets[at], page.getMediaBox()];
    expect(box.x).toBe(0);
    expect(box.width).toBeCloseTo((sheet?.width ?? 0) * POINTS_PER_MM, 6);
    expect(box.y + box.height).toBeCloseTo(297 * POINTS_PER_MM + 0.3, 3);
    expect(box.height).toBeCloseTo(297 * POINTS_PER_MM, 6);
    for (const other of [page.getCropBox(), page.getBleedBox(), page.getTrimBox(), page.getArtBox()]) expect(other).toEqual(box);
  }
  expect([document.getTitle(), document.getAuthor(), document.getLanguage()]).toEqual(['Müşteri yolculuğu', 'Çağla Işık', 'tr']);
  expect(outlineOf(document)).toEqual([]);
});

it('writes bookmarks below each other, to a page or a part of it, and leaves out those of pages that are not there', async () => {
  const document = await finished([
    { title: 'Pano – “önce” 🙂', level: 0, sheet: 0, area: null },
    { title: 'Harita', level: 1, sheet: 0, area: { x: 10, y: 20, width: 100, height: 50 } },
    { title: 'Aşama', level: 2, sheet: 1, area: null },
    { title: 'Nerede?', level: 1, sheet: 7, area: null },
    { title: 'Pano 2', level: 0, sheet: 1, area: null },
  ]);
  const top = 297 * POINTS_PER_MM + 0.3;
  const [left, upper, right, lower] = [10, 20, 110, 70].map((mm) => mm * POINTS_PER_MM) as [number, number, number, number];
  const rounded = (value: number) => Math.round(value * 100) / 100;
  expect(outlineOf(document)).toEqual([
    [
      'Pano – “önce” 🙂',
      0,
      ['/Fit'],
      [['Harita', 0, ['/FitR', rounded(left), rounded(top - lower), rounded(right), rounded(top - upper)], [['Aşama', 1, ['/Fit'], []]]]],
    ],
    ['Pano 2', 1, ['/Fit'], []],
  ]);
});

it('leaves every byte that was printed as it is', async () => {
  const before = await printed([210, 297], [420, 297]);
  const after = await finishPdf(before, { as: 'sheets', tagged: true, sheets }, about);
  expect(Buffer.compare(before, after.subarray(0, before.length))).toBe(0);
});

it('refuses what was printed on another number of pages', async () => {
  await expect(finishPdf(await printed([210, 297]), { as: 'sheets', tagged: true, sheets }, about)).rejects.toThrow('1 pages');
});

it('names nobody where nobody is named', async () => {
  const bare = await finishPdf(await printed([210, 297]), { as: 'sheets', tagged: true, sheets: sheets.slice(0, 1) }, { ...about, author: '' });
  expect((await PDFDocument.load(bare, { updateMetadata: false })).getAuthor()).toBeUndefined();
});
