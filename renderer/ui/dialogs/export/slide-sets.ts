import type { ExportChoice, ExportOptions } from '../../../../shared/ipc/export-choice.ts';
import { SLIDE_SETS, type SlideSet } from '../../../../shared/ipc/export-formats.ts';
import type { DocumentReader } from '../../../../shared/model/document.ts';

type Part = Pick<ExportChoice, 'boardId' | 'content'>;

/** How many slides there will be behind the title. */
export function slideCount(document: DocumentReader, { boardId, content }: Part, from: SlideSet): number {
  const isMeant = ({ id }: { readonly id: string }) =>
    content.of === 'board' || (content.of === 'selection' ? content.ids.includes(id) : content.id === id);
  const stagesOf = document
    .children('map', boardId)
    .filter(isMeant)
    .map(({ id }) => document.children('stage', id).length);
  switch (from) {
    case 'stages':
      return stagesOf.reduce((sum, stages) => sum + Math.max(stages, 1), 0);
    case 'maps':
      return stagesOf.reduce((sum, stages) => sum + 1 + stages, 0);
    case 'frames':
      return document.children('frame', boardId).filter(isMeant).length;
    case 'views':
      return document.children('view', boardId).length;
  }
}

/** The options with slides of what is there, where what was chosen before is not; those of every other format as they are. */
export function withSlides(document: DocumentReader, part: Part, options: ExportOptions): ExportOptions {
  if (options.format !== 'pptx' || slideCount(document, part, options.slides) > 0) return options;
  const slides = SLIDE_SETS.find((set) => slideCount(document, part, set) > 0);
  return slides === undefined ? options : { ...options, slides };
}
