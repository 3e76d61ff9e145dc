import { intersects, inflate, rectOf, right, bottom, type Rect } from '../../geometry/rect.ts';
import type { Size } from '../../geometry/camera.ts';
import { MM_PER_UNIT, type Orientation } from '../../geometry/paper.ts';
import { planOne, planTiles, tileName, type PosterSize, type Sheet, type SheetPlan } from '../../geometry/sheets.ts';
import type { Translate } from '../../i18n/translate.ts';
import { dayText, numberText } from '../../layout/names.ts';
import type { Measure } from '../../layout/text.ts';
import { regionOf } from '../region.ts';
import type { Scene } from '../scene.ts';
import type { BoardTokens } from '../tokens.ts';
import { assemblyPage } from './assembly-plan.ts';
import { cutMarks, LEAST_TILE_MARGIN_MM } from './cut-marks.ts';
import { freeOf, headAndFoot } from './head-and-foot.ts';
import { furnitureLayer, type Bookmark, type PrintLayer, type PrintPage } from './print-page.ts';
import { letterWarnings, sizeWarnings, type ExportWarning } from './warnings.ts';

/** One thing that becomes a page, or a poster of several. */
export interface PrintSource {
  readonly title: string;
  /** The board it is on; null where that goes without saying. */
  readonly boardTitle: string | null;
  readonly scene: Scene;
  /** What of the scene is shown, board units. */
  readonly area: Rect;
  /** It goes on beyond the area and is cut there. */
  readonly isCut: boolean;
  /** Places in it that have a name. */
  readonly places: readonly { readonly title: string; readonly area: Rect }[];
}

export interface PrintSetup {
  /** mm; null is as large as the content. */
  readonly paper: Size | null;
  readonly orientation: Orientation;
  /** mm */
  readonly margin: number;
  /** Of a page that follows its content: 1 is true size. */
  readonly scale: number;
  readonly head: boolean;
  readonly foot: boolean;
  /** Null for one page each. */
  readonly tiles: { readonly paper: Size; readonly paperName: string; readonly overlap: number; readonly size: PosterSize } | null;
}

/** What pages say about the document. */
export interface PrintContext {
  /** The document's. */
  readonly title: string;
  /** ISO 8601 */
  readonly day: string;
  readonly t: Translate;
  readonly measure: Measure;
  readonly board: BoardTokens;
}

export interface Printed {
  readonly pages: readonly PrintPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly warnings: readonly ExportWarning[];
}

/** After cutting, a poster's content does not begin at its very edge. Board units. */
const POSTER_AIR = 16;
/** More sheets than this make no useful list of bookmarks. */
const MOST_SHEET_BOOKMARKS = 60;

/** Puts everything on pages, in order, with what stands around it. Null when a poster would take more sheets than anybody glues together. */
export function printPages(sources: readonly PrintSource[], setup: PrintSetup, context: PrintContext): Printed | null {
  const parts: readonly (Part | null)[] = sources.map((source) =>
    setup.tiles ? poster(source, setup, setup.tiles, context) : onePage(source, setup),
  );
  const pages: PrintPage[] = [];
  const bookmarks: Bookmark[] = [];
  const count = parts.reduce((sum, part) => sum + (part?.pages.length ?? 0), 0);
  let board: string | null = null;
  for (const [at, part] of parts.entries()) {
    const source = sources[at];
    if (!part || !source) return null;
    const first = pages.length;
    if (source.boardTitle !== null && source.boardTitle !== board) {
      board = source.boardTitle;
      bookmarks.push({ title: board, level: 0, sheet: first, area: null });
    }
    const level = source.boardTitle === null ? 0 : 1;
    const marks = [{ title: source.title, level: 0, sheet: 0, area: null }, ...part.bookmarks.map((mark) => ({ ...mark, level: mark.level + 1 }))];
    bookmarks.push(...marks.map((mark) => ({ ...mark, level: mark.level + level, sheet: mark.sheet + first })));
    pages.push(...part.pages.map((page, of) => (setup.tiles ? page : withLines(page, source, first + of + 1, count, setup, context))));
  }
  const drawn = parts.flatMap((part, at) => (part && sources[at] ? [{ scene: sources[at].scene, scale: part.scale }] : []));
  return { pages, bookmarks, warnings: [...sizeWarnings(drawn), ...letterWarnings(sources.map(({ scene }) => scene))] };
}

interface Part {
  readonly pages: readonly PrintPage[];
  /** Within the source: of its first page and below it. */
  readonly bookmarks: readonly Bookmark[];
  readonly scale: number;
}

function onePage(source: PrintSource, setup: PrintSetup): Part {
  const { scene, area, isCut, places } = source;
  const plan = planOne(area, { paper: setup.paper, orientation: setup.orientation, free: freeOf(setup.margin, setup) }, setup.scale);
  const pages = plan.sheets.map(({ page, place }): PrintPage => ({ size: page, layers: [{ scene: { ...scene, bounds: area }, place, isCut }] }));
  const [sheet] = plan.sheets;
  const bookmarks = sheet ? places.flatMap((one) => placeMark(one, [sheet]) ?? []) : [];
  return { pages, bookmarks, scale: plan.scale };
}

function withLines(page: PrintPage, source: PrintSource, number: number, count: number, setup: PrintSetup, context: PrintContext): PrintPage {
  if (!setup.head && !setup.foot) return page;
  const { title, day, t, board, measure } = context;
  const named = source.title === title ? (source.boardTitle ?? '') : source.title;
  const lines = {
    head: setup.head ? { left: title, right: dayText(day, t) } : null,
    foot: setup.foot ? { left: named, right: t('print.pageOf', { number, count }) } : null,
  };
  return { ...page, layers: [...page.layers, furnitureLayer(page.size, headAndFoot(page.size, setup.margin, lines, board, measure))] };
}

function poster(source: PrintSource, setup: PrintSetup, tiles: NonNullable<PrintSetup['tiles']>, context: PrintContext): Part | null {
  const { t, board, measure, title, day } = context;
  const margin = Math.max(setup.margin, LEAST_TILE_MARGIN_MM);
  const content = inflate(source.area, POSTER_AIR);
  const free = { top: margin, right: margin, bottom: margin, left: margin };
  const plan = planTiles(content, { paper: tiles.paper, orientation: setup.orientation, free, overlap: tiles.overlap, size: tiles.size });
  if (!plan) return null;
  // A scene that ends at its area must not show what lies beyond it in the air around it.
  const scene = source.isCut ? regionOf(source.scene, source.area) : source.scene;
  const { sheets } = plan;
  const layerOf = (sheet: Sheet): PrintLayer => ({ scene: regionOf(scene, sheet.area), place: sheet.place, isCut: true });
  const wordsOf = (at: number): string => [source.title, t('print.sheetOf', { number: at + 1, count: sheets.length }), dayText(day, t)].join(' · ');
  const pages = sheets.map((sheet, at): PrintPage => ({
    size: sheet.page,
    layers: [layerOf(sheet), furnitureLayer(sheet.page, cutMarks(sheet, { ...plan, overlap: tiles.overlap }, wordsOf(at), board, measure))],
  }));
  const named =
    sheets.length > MOST_SHEET_BOOKMARKS ? [] : sheets.map((sheet, at): Bookmark => ({ title: tileName(sheet), level: 0, sheet: at, area: null }));
  if (sheets.length === 1) return { pages, bookmarks: source.places.flatMap((one) => placeMark(one, sheets) ?? []), scale: plan.scale };
  const words = planWords(plan, source.title === title ? title : `${title} – ${source.title}`, tiles, content, t);
  const bookmarks = [...source.places.flatMap((one) => placeMark(one, sheets) ?? []), ...named].map((mark) => ({ ...mark, sheet: mark.sheet + 1 }));
  return { pages: [assemblyPage(plan, content, scene, words, board, measure), ...pages], bookmarks, scale: plan.scale };
}

function planWords(plan: SheetPlan, title: string, tiles: NonNullable<PrintSetup['tiles']>, content: Rect, t: Translate) {
  const { rows, columns, sheets, scale } = plan;
  const mmOf = (units: number): string => numberText(Math.round(units * MM_PER_UNIT * scale), t);
  const facts = [
    t('print.sheets', { count: sheets.length, paper: tiles.paperName }),
    t('print.grid', { rows, columns }),
    t('print.assembled', { width: mmOf(content.width), height: mmOf(content.height) }),
    t('print.scale', { percent: numberText(Math.round(scale * 100), t) }),
  ];
  const glue = tiles.overlap > 0 ? t('print.step.glue', { overlap: numberText(tiles.overlap, t) }) : t('print.step.join');
  return { title, facts: facts.join(' · '), steps: [t('print.step.print'), t('print.step.cut'), glue] };
}

/** The bookmark of a place: on the sheet that shows its upper left corner, else on the first that shows any of it. */
function placeMark({ title, area }: PrintSource['places'][number], sheets: readonly Sheet[]): Bookmark | null {
  const corner = rectOf(area.x, area.y, 0, 0);
  let sheet = sheets.findLastIndex((one) => intersects(one.area, corner));
  if (sheet < 0) sheet = sheets.findIndex((one) => intersects(one.area, area));
  const found = sheets[sheet];
  if (!found) return null;
  const scale = found.place.width / found.area.width;
  const [left, top] = [Math.max(area.x, found.area.x), Math.max(area.y, found.area.y)];
  const shown = rectOf(left, top, Math.min(right(area), right(found.area)) - left, Math.min(bottom(area), bottom(found.area)) - top);
  const x = found.place.x + (shown.x - found.area.x) * scale;
  const y = found.place.y + (shown.y - found.area.y) * scale;
  return { title, level: 0, sheet, area: rectOf(x, y, shown.width * scale, shown.height * scale) };
}
