import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { demoRecords } from '../../shared/exchange/report/demo-report.ts';
import { arbitraryMap, unfolded } from '../../shared/layout/arbitrary-map.ts';
import { REPORT_PARTS } from '../../../shared/model/report-parts.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';
import { squeeze } from '../../support/pdf.ts';

type Module = typeof import('./report.page.ts');

let canvas: CanvasPage<Module>;
beforeAll(async () => {
  canvas = await openCanvasPage<Module>(new URL('report.page.ts', import.meta.url));
});

const titlesIn = (records: readonly AnyRecord[]): readonly string[] =>
  records.flatMap((record) => (record.kind === 'touchpoint' ? [record.title] : []));
const MANY = 'Müşteri deneyimi yolculuğu haritası, bir kez daha.\n';

describe.each(['tr', 'en'] as const)('the pages of a report (%s)', (language) => {
  it('hold everything, and nothing is cut off at their edges', async () => {
    const records = demoRecords(language);
    const { pages, sheets } = await canvas.call('pages', records, language);
    const said = squeeze(pages.map(({ text }) => text).join(''));
    expect(titlesIn(records).filter((title) => !said.includes(squeeze(title)))).toEqual([]);
    expect(pages).toHaveLength(sheets.length);
    expect(pages.filter(({ overflow }) => overflow > 1)).toEqual([]);
    pages.forEach(({ size: [width, height] }, at) => {
      expect(Math.abs(width - (sheets[at]?.width ?? 0))).toBeLessThan(0.5);
      expect(Math.abs(height - (sheets[at]?.height ?? 0))).toBeLessThan(0.5);
    });
  });

  it('repeat the head of a table and the line of its group, and leave none of these alone', async () => {
    const t = translator(language);
    const { pages } = await canvas.call('pages', demoRecords(language), language);
    expect(pages.filter(({ headless, groupless, lonely }) => headless + groupless + lonely > 0)).toEqual([]);
    expect(pages.some(({ text }) => text.includes(t('report.continued', { title: t('picker.ownerless') })))).toBe(true);
  });

  it('are numbered from the second on, as the contents and the bookmarks say', async () => {
    const t = translator(language);
    const { pages, bookmarks } = await canvas.call('pages', demoRecords(language), language);
    expect(pages.map(({ foot }) => foot)).toEqual(pages.map((_, at) => (at === 0 ? '' : t('report.page', { number: at + 1, count: pages.length }))));
    const contents = pages.flatMap((page) => page.contents);
    expect(contents).toEqual(bookmarks.filter(({ sheet }) => sheet !== 1).map(({ sheet }) => sheet + 1));
    for (const { title, sheet } of bookmarks) expect(pages[sheet]?.opensWith.some((heading) => title.startsWith(heading))).toBe(true);
  });
});

it('are those of the parts that are told, with no cover where that is not one of them', async () => {
  const t = translator('en');
  const told = ['maps', 'emotion', 'pains', 'actions'];
  const { pages, bookmarks } = await canvas.call(
    'pages',
    demoRecords('en'),
    'en',
    REPORT_PARTS.filter((part) => !told.includes(part)),
  );
  const maps = demoRecords('en').flatMap((record) => (record.kind === 'map' ? [record.title] : []));
  expect(bookmarks.map(({ title }) => title.split(' · ')[0])).toEqual([maps[0], t('report.emotion'), maps[1], t('report.pains'), t('sheet.actions')]);
  expect(pages.map(({ foot }) => foot)).toEqual(pages.map((_, at) => t('report.page', { number: at + 1, count: pages.length })));
  expect(pages.map(({ opensWith }) => opensWith).filter((heads) => heads.length > 1 && maps.some((map) => heads[0] === map))).toEqual([]);
});

it('hold maps of any shape, whatever words are in them', async () => {
  for (const records of fc.sample(arbitraryMap, { numRuns: 8, seed: 5 })) {
    const { pages } = await canvas.call('pages', unfolded(records), 'tr');
    const said = squeeze(pages.map(({ text }) => text).join(''));
    expect(titlesIn(records).filter((title) => !said.includes(squeeze(title)))).toEqual([]);
    expect(pages.filter(({ overflow, headless, groupless, lonely }) => overflow > 1 || headless + groupless + lonely > 0)).toEqual([]);
  }
});

it('takes a card of twenty thousand letters over as many pages as it needs', async () => {
  const long = MANY.repeat(380);
  let first = true;
  const records = demoRecords('tr').map((record): AnyRecord => {
    if (record.kind !== 'touchpoint' || !first) return record;
    first = false;
    return { ...record, title: long };
  });
  const { pages } = await canvas.call('pages', records, 'tr');
  const said = squeeze(pages.map(({ text }) => text).join(''));
  // In the table, and on the map.
  expect(said.split(squeeze(MANY)).length - 1).toBe(2 * 380);
  expect(pages.filter(({ overflow }) => overflow > 1)).toEqual([]);
});

it('makes smaller what no page can hold, rather than lose it', async () => {
  const tall = 'satır\n'.repeat(600);
  const records = demoRecords('tr').map((record): AnyRecord => {
    if (record.kind === 'map') return { ...record, scenario: tall };
    return record.kind === 'persona' ? { ...record, goals: tall } : record;
  });
  const { pages } = await canvas.call('pages', records, 'tr');
  expect(pages.filter(({ overflow }) => overflow > 1)).toEqual([]);
  expect(pages[0]?.text.split('satır').length).toBe(601);
});

it('names letters that no bundled font has', async () => {
  const records = demoRecords('en').map((record): AnyRecord => (record.kind === 'persona' ? { ...record, quote: '你好' } : record));
  const { warnings } = await canvas.call('pages', records, 'en');
  expect(warnings.map((warning) => (warning.of === 'no-letters' ? warning.script : ''))).toEqual(['Hani']);
});
