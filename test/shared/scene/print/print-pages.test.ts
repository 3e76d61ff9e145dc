import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MM_PER_UNIT, PAPER_SIZES } from '../../../../shared/geometry/paper.ts';
import { bottom, covers, rectOf, right, type Rect } from '../../../../shared/geometry/rect.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { rectItem } from '../../../../shared/scene/items.ts';
import { PALETTES } from '../../../../shared/scene/palettes.ts';
import type { PrintPage } from '../../../../shared/scene/print/print-page.ts';
import { printPages, type Printed, type PrintSetup, type PrintSource } from '../../../../shared/scene/print/print-pages.ts';
import { warningText } from '../../../../shared/scene/print/warnings.ts';
import type { SceneGroup } from '../../../../shared/scene/scene.ts';
import { tableMeasure } from '../../layout/table-measure.ts';

const board = PALETTES.color.tokens.board;
const contextIn = (language: 'tr' | 'en') => ({ title: 'Kesinti', day: '2026-05-14', t: translator(language), measure: tableMeasure, board });

const group = (id: string, rect: Rect, text = id, size = 16): SceneGroup => ({
  id,
  bounds: rect,
  items: [
    rectItem(rect, '#feee8c'),
    { type: 'text', x: rect.x + 4, y: rect.y + 20, text, font: { family: 'sans', weight: 400, size }, color: '#000000', width: 40 },
  ],
});
const sourceOf = (title: string, groups: readonly SceneGroup[], area: Rect, more: Partial<PrintSource> = {}): PrintSource => ({
  title,
  boardTitle: null,
  scene: { groups, bounds: area, background: '#ffffff' },
  area,
  isCut: false,
  places: [],
  ...more,
});
const setupOf = (more: Partial<PrintSetup>): PrintSetup => ({
  paper: PAPER_SIZES.A4,
  orientation: 'auto',
  margin: 10,
  scale: 1,
  head: false,
  foot: false,
  tiles: null,
  ...more,
});
const print = (sources: readonly PrintSource[], more: Partial<PrintSetup>, language: 'tr' | 'en' = 'tr'): Printed => {
  const printed = printPages(sources, setupOf(more), contextIn(language));
  if (!printed) throw new Error('so few sheets are printed');
  return printed;
};
const wordsOn = ({ layers }: PrintPage): readonly string[] =>
  layers.flatMap(({ scene }) => scene.groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' ? [item.text] : []))));

const here = rectOf(0, 0, 400, 300);

describe('a page for each', () => {
  it('says above and below what it is, in the language of the reader', () => {
    const { pages } = print([sourceOf('Evde', [group('a', here)], here), sourceOf('Mağazada', [group('b', here)], here)], { head: true, foot: true });
    expect(pages.map(wordsOn)).toEqual([
      ['a', 'Kesinti', '14 Mayıs 2026', 'Evde', 'Sayfa 1 / 2'],
      ['b', 'Kesinti', '14 Mayıs 2026', 'Mağazada', 'Sayfa 2 / 2'],
    ]);
    const [english] = print([sourceOf('Home', [], here)], { head: true, foot: true }, 'en').pages;
    expect(english && wordsOn(english)).toEqual(['Kesinti', '14 May 2026', 'Home', 'Page 1 of 1']);
  });

  it('keeps the content clear of those lines, also where there is no margin', () => {
    const [page] = print([sourceOf('Evde', [group('a', here)], here)], { head: true, foot: true, margin: 0 }).pages;
    const [content, lines] = page?.layers ?? [];
    const [head, , foot] = (lines?.scene.groups[0]?.items ?? []).flatMap((item) => (item.type === 'text' ? [item.y * MM_PER_UNIT] : []));
    expect(head).toBeLessThan(content?.place.y ?? 0);
    expect(foot).toBeGreaterThan(bottom(content?.place ?? here));
  });

  it('is a bookmark below its board where there are several, and its places are bookmarks below it, where they lie on the page', () => {
    const place = { title: 'Karşılama', area: rectOf(100, 50, 100, 50) };
    const { bookmarks } = print(
      [
        sourceOf('Evde', [], here, { boardTitle: 'Önce', places: [place] }),
        sourceOf('Yolda', [], here, { boardTitle: 'Önce' }),
        sourceOf('Evde', [], here, { boardTitle: 'Sonra' }),
      ],
      { paper: null },
    );
    expect(bookmarks.map(({ title, level, sheet }) => [title, level, sheet])).toEqual([
      ['Önce', 0, 0],
      ['Evde', 1, 0],
      ['Karşılama', 2, 0],
      ['Yolda', 1, 1],
      ['Sonra', 0, 2],
      ['Evde', 1, 2],
    ]);
    const mm = (units: number) => units * MM_PER_UNIT;
    expect(bookmarks[2]?.area).toEqual(rectOf(10 + mm(100), 10 + mm(50), mm(100), mm(50)));
  });
});

describe('a poster of several sheets', () => {
  const tiles = { paper: PAPER_SIZES.A4, paperName: 'A4', overlap: 10, size: { by: 'scale', scale: 1 } } as const;

  it('begins with the plan of how to put it together, in both languages', () => {
    const wide = rectOf(0, 0, 2000, 900);
    const poster = sourceOf('Harita', [group('a', wide)], wide);
    for (const [language, facts] of [
      ['tr', '4 yaprak A4 · 2 × 2 (satır × sütun) · birleştirilince 538 × 247 mm · ölçek %100'],
      ['en', '4 sheets of A4 · 2 × 2 (down × across) · 538 × 247 mm when put together · scale 100 %'],
    ] as const) {
      const { pages } = print([poster], { tiles, orientation: 'landscape' }, language);
      expect(pages).toHaveLength(5);
      const words = wordsOn(pages[0] as PrintPage);
      expect(words).toContain('Kesinti – Harita');
      expect(words.join(' ')).toContain(facts);
      expect(words.filter((word) => /^[AB]\d$/.test(word))).toEqual(['A1', 'A2', 'B1', 'B2']);
      expect(pages.slice(1).map((page) => wordsOn(page).find((word) => /^[AB]\d$/.test(word)))).toEqual(['A1', 'A2', 'B1', 'B2']);
    }
  });

  it('needs no plan where one sheet is enough', () => {
    expect(print([sourceOf('Harita', [group('a', here)], here)], { tiles }).pages).toHaveLength(1);
  });

  it('is refused where it would take more sheets than anybody glues together', () => {
    const huge = rectOf(0, 0, 100_000, 100_000);
    expect(printPages([sourceOf('Harita', [], huge)], setupOf({ tiles }), contextIn('tr'))).toBeNull();
  });

  it('shows all of everything, whole on a sheet where it is no larger than what neighbours share', () => {
    const things = fc.array(
      fc.record({ x: fc.integer({ min: -2_000, max: 2_000 }), y: fc.integer({ min: -2_000, max: 2_000 }), width: fc.integer({ min: 1, max: 37 }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(things, fc.constantFrom('portrait', 'landscape', 'auto'), (places, orientation) => {
        const rects = places.map(({ x, y, width }) => rectOf(x, y, width, 30));
        const groups = rects.map((rect, at) => group(`n${at}`, rect));
        const left = Math.min(...rects.map(({ x }) => x));
        const top = Math.min(...rects.map(({ y }) => y));
        const area = rectOf(left, top, Math.max(...rects.map(right)) - left, Math.max(...rects.map(bottom)) - top);
        const { pages } = print([sourceOf('Harita', groups, area)], { tiles, orientation });
        const sheets = pages.slice(pages.length === 1 ? 0 : 1).map(({ layers }) => layers[0]?.scene);
        for (const { id, bounds } of groups)
          expect(sheets.some((scene) => scene?.bounds && covers(scene.bounds, bounds) && scene.groups.some((one) => one.id === id))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is to be known before the paper is spent', () => {
  it('is the size of the smallest words where they cannot be read, at the scale they are printed', () => {
    const far = rectOf(0, 0, 8_000, 4_000);
    const { warnings } = print([sourceOf('Harita', [group('a', far, 'küçük', 14)], far)], {});
    expect(warnings.map(({ of }) => of)).toEqual(['small-text']);
    // 277 mm for 8,000 units: 14 units are 1.37 pt.
    expect(warnings.map((warning) => warningText(warning, translator('tr')))).toEqual([expect.stringContaining('1,3 punto')]);
    expect(print([sourceOf('Harita', [group('a', far, 'küçük', 14)], far)], { paper: null }).warnings).toEqual([]);
  });

  it('is the script that no font of ours has, by its name in both languages', () => {
    const { warnings } = print([sourceOf('Harita', [group('a', here, 'مرحبا')], here)], {});
    expect(warnings.map((warning) => warningText(warning, translator('tr')))).toEqual([expect.stringContaining('Arap alfabesi')]);
    expect(warnings.map((warning) => warningText(warning, translator('en')))).toEqual([expect.stringContaining('no font for Arabic (م ر ح ب ا)')]);
  });
});
