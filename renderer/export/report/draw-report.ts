import { ok, type Result } from '../../../shared/base/result.ts';
import type { Block, Report, Section } from '../../../shared/exchange/report/report.ts';
import { withShortRows } from '../../../shared/exchange/report/short-rows.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Drawn } from '../../../shared/ipc/export-page.ts';
import { missingGlyphs } from '../../../shared/layout/missing-glyphs.ts';
import { escapeXml } from '../../../shared/paint/paint-svg.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { elementsOf } from './elements.ts';
import { mapPage } from './map-page.ts';
import { PORTRAIT } from './page-shapes.ts';
import pagesCss from './pages.css?inline';
import { footed, newPage, pageRules, shrinkToFit, type Page } from './pages.ts';
import { paginate, type Chapter, type ReadyPages } from './paginate.ts';
import reportCss from './report.css?inline';
import { coverHtml, sectionHtml, type HtmlParts } from './report-html.ts';

/** As many letters fill a page of either shape with some room to spare. */
const LETTERS_ON_A_PAGE = 2_800;

/** What the first of each opens on a page of its own; what follows goes on where there is room. */
const STARTS = /^(?:glance|touchpoints-\d+|pains|notes-\d+)$/;

type MapBlock = Extract<Block, { type: 'map' }>;

interface ReportDrawing {
  readonly report: Report;
  readonly withCover: boolean;
  readonly t: Translate;
  readonly sceneOf: (map: MapBlock) => Scene;
  readonly addressOf: (sha256: string) => string | null;
}

/** Makes this page the sheets of a report, ready to be printed. */
export async function drawReport({ report, withCover, t, sceneOf, addressOf }: ReportDrawing): Promise<Result<Drawn>> {
  const { language, cover } = report;
  const { sections } = withShortRows(report, LETTERS_ON_A_PAGE);
  document.documentElement.lang = language;
  document.title = cover.title;
  const look = new CSSStyleSheet();
  look.replaceSync(`${reportCss}\n${pagesCss}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
  const parts: HtmlParts = { t, addressOf, mapPicture: () => '' };
  const chapters = sections.map((section, at): Chapter | ReadyPages => {
    const map = mapOf(section);
    if (map) return { pages: [mapPage(section, sceneOf(map), { title: section.title, language, addressOf })] };
    const [element] = elementsOf(sectionHtml(section, parts));
    if (!element) throw new Error('a chapter is one element');
    if (section.id === 'glance') element.append(...elementsOf(contentsHtml(sections, t)));
    return { element, wide: section.wide, starts: STARTS.test(section.id) || isMap(sections[at - 1]) };
  });
  const covers = withCover ? [newPage(PORTRAIT)] : [];
  covers[0]?.body.append(...elementsOf(coverHtml(cover)));
  const pages = [...covers, ...paginate(chapters, (title) => t('report.continued', { title }))];
  pages.forEach((page, at) => {
    if (page !== covers[0]) footed(page, cover.title, t('report.page', { number: at + 1, count: pages.length }));
  });
  document.body.replaceChildren(...pages.map(({ element }) => element));
  pages.forEach(shrinkToFit);
  numberContents(pages);
  const sheets = new CSSStyleSheet();
  sheets.replaceSync(pageRules(pages));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheets];
  await everythingDecoded();
  return ok({
    as: 'sheets',
    tagged: true,
    sheets: pages.map(({ shape: { width, height } }) => ({ width, height })),
    bookmarks: sections.map(({ id, title, over }) => ({ title: bookmarkOf(title, over), level: 0, sheet: sheetOf(id, pages), area: null })),
    warnings: missingGlyphs([JSON.stringify(report)]).map((missing) => ({ of: 'no-letters', ...missing })),
  });
}

const mapOf = (section: Section | undefined): MapBlock | undefined => section?.blocks.find((block) => block.type === 'map');
/** Nothing goes on below a map: its page is full. */
const isMap = (section: Section | undefined): boolean => mapOf(section) !== undefined;

const bookmarkOf = (title: string, over: string): string => (over === '' ? title : `${title} · ${over}`);

/** Every chapter by its name, with a place for the number of its page. */
function contentsHtml(sections: readonly Section[], t: Translate): string {
  const entries = sections
    .filter(({ id }) => id !== 'glance')
    .map(({ id, title, over }) => {
      const about = over === '' ? '' : ` <span class="quiet">${escapeXml(over)}</span>`;
      return `<li><a href="#${id}">${escapeXml(title)}${about}</a><span data-page-of="${id}"></span></li>`;
    });
  return `<div class="block contents"><h3>${escapeXml(t('report.contents'))}</h3><ol>${entries.join('')}</ol></div>`;
}

/** Where a chapter begins, counted from 0. */
function sheetOf(id: string, pages: readonly Page[]): number {
  const target = document.getElementById(id);
  return Math.max(
    0,
    pages.findIndex(({ element }) => element.contains(target)),
  );
}

function numberContents(pages: readonly Page[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    place.textContent = String(sheetOf(place.dataset['pageOf'] ?? '', pages) + 1);
}

/** A picture that is still being decoded would print as an empty place; one that cannot be is printed as one. */
async function everythingDecoded(): Promise<void> {
  const pictures = [...document.querySelectorAll<SVGImageElement | HTMLImageElement>('image, img')];
  // Chromium has it for SVG as for HTML; TypeScript's list does not.
  await Promise.all(pictures.map((picture) => (picture as HTMLImageElement).decode().catch(() => undefined)));
  await document.fonts.ready;
}
