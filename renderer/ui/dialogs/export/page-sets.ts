import type { ExportChoice, ExportOptions } from '../../../../shared/ipc/export-choice.ts';
import { PAGE_OF, SLIDE_SETS, type PAGE_SETS, type SlideSet } from '../../../../shared/ipc/export-formats.ts';
import type { BoardLayout } from '../../../../shared/layout/board-layout.ts';
import { partsMeant, type PagedKind } from '../../../../shared/layout/parts-meant.ts';
import type { DocumentReader } from '../../../../shared/model/document.ts';

/** What is exported, of which document; the layout is that of its board. */
interface Paged {
  readonly document: DocumentReader;
  readonly layout: BoardLayout;
  readonly content: ExportChoice['content'];
}

const meant = ({ document, layout, content }: Paged, kind: PagedKind): ReadonlySet<string> => partsMeant(document, layout, content, kind);

/** How many slides there will be behind the title. */
export function slideCount(paged: Paged, from: SlideSet): number {
  const stagesOf = (): readonly number[] => [...meant(paged, 'map')].map((id) => paged.document.children('stage', id).length);
  switch (from) {
    case 'stages':
      return stagesOf().reduce((sum, stages) => sum + Math.max(stages, 1), 0);
    case 'maps':
      return stagesOf().reduce((sum, stages) => sum + 1 + stages, 0);
    case 'frames':
      return meant(paged, 'frame').size;
    case 'views':
      return meant(paged, 'view').size;
  }
}

/** Whether a PDF with such pages would have one. */
export function hasPages(paged: Paged, pages: (typeof PAGE_SETS)[number], everyBoard: boolean): boolean {
  const kind = PAGE_OF[pages];
  if (kind === undefined) return true;
  return everyBoard && paged.content.of === 'board' ? paged.document.all(kind).length > 0 : meant(paged, kind).size > 0;
}

/** The options with slides or pages of what is there, where what was chosen before is not; those of every other format as they are. */
export function withPages(paged: Paged, options: ExportOptions): ExportOptions {
  if (options.format === 'pdf') return hasPages(paged, options.pages, options.everyBoard) ? options : { ...options, pages: 'one' };
  if (options.format !== 'pptx' || slideCount(paged, options.slides) > 0) return options;
  const slides = SLIDE_SETS.find((set) => slideCount(paged, set) > 0);
  return slides === undefined ? options : { ...options, slides };
}
