import { drawReport } from '../../../renderer/export/report/draw-report.ts';
import { handOutHtml } from '../../../renderer/export/hand-out/hand-out.ts';
import { loadFonts } from '../../../renderer/platform/fonts.ts';
import { createMeasure } from '../../../renderer/platform/measure.ts';
import type { ReportContext } from '../../../shared/exchange/report/context.ts';
import { reportOf } from '../../../shared/exchange/report/report-of.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { ReportPart } from '../../../shared/model/report-parts.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';

function contextOf(records: readonly AnyRecord[], language: Language): ReportContext {
  const model = new Document(records);
  const boardIds = boardsOf(model).map(({ id }) => id);
  return {
    document: model,
    t: translator(language),
    language,
    title: 'plan',
    day: '2026-11-22',
    boardIds,
    only: null,
    leftOut: new Set(),
    votes: new Map(),
  };
}

const sceneOf = ({ document: model, t }: ReportContext, boardId: string, mapId: string | null) =>
  boardScene(model, layoutBoard(model, boardId, { measure: createMeasure(), t }), { tokens: themes.print, mapId });

/** Lays the report of a document on pages, and says of each what is on it. */
export async function pages(records: readonly AnyRecord[], language: Language, leftOut: readonly ReportPart[] = []) {
  await loadFonts();
  const context = { ...contextOf(records, language), leftOut: new Set(leftOut) };
  const drawn = await drawReport({
    report: reportOf(context),
    withCover: !leftOut.includes('cover'),
    t: context.t,
    sceneOf: ({ boardId, mapId }) => sceneOf(context, boardId, mapId),
    addressOf: () => null,
  });
  if (!drawn.ok || drawn.value.as !== 'sheets') throw new Error('a report is made of sheets');
  const { sheets, bookmarks = [], warnings = [] } = drawn.value;
  const told = [...document.querySelectorAll<HTMLElement>('.page')].map((page) => {
    const body = page.querySelector<HTMLElement>('.page-body');
    const box = page.getBoundingClientRect();
    const tables = [...page.querySelectorAll('table')];
    return {
      text: page.textContent,
      foot: page.querySelector('.page-foot')?.lastElementChild?.textContent ?? '',
      overflow: body ? Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth) : 0,
      size: [box.width * (25.4 / 96), box.height * (25.4 / 96)] as const,
      headless: tables.filter((table) => !table.querySelector('thead')).length,
      /** Tables that open with a row although their groups have lines. */
      groupless: tables.filter((table) => table.querySelector('.group') && !table.querySelector('tbody tr')?.classList.contains('group')).length,
      /** Groups whose line is the last thing on the page. */
      lonely: [...page.querySelectorAll('.group')].filter((group) => !group.nextElementSibling && !group.parentElement?.nextElementSibling).length,
      opensWith: [...(body?.querySelectorAll('h1, h2') ?? [])].map(({ textContent }) => textContent),
      contents: [...page.querySelectorAll<HTMLElement>('.contents li')].map(({ lastElementChild }) => Number(lastElementChild?.textContent)),
    };
  });
  return { sheets, bookmarks, warnings, pages: told };
}

/** The hand-out of a document. */
export async function handOut(records: readonly AnyRecord[], language: Language): Promise<string> {
  await loadFonts();
  const context = contextOf(records, language);
  const { document: model, t, boardIds } = context;
  const pictures = boardIds.map((boardId, at) => {
    const layout = layoutBoard(model, boardId, { measure: createMeasure(), t });
    const scene = boardScene(model, layout, { tokens: themes.print });
    const name = `Board ${at + 1}`;
    const places = layout.maps.map(({ rect, id }) => ({ name: id, rect }));
    return { id: `board-${at + 1}`, name, svg: paintSvg(scene, { title: name, language }), places };
  });
  return handOutHtml({ report: reportOf(context), t, pictures, addressOf: () => null, fontRules: '' });
}
