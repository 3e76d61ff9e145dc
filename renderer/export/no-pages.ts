import type { Id } from '../../shared/base/id.ts';
import { fail, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { SlideSet } from '../../shared/ipc/export-formats.ts';
import type { PagedKind } from '../../shared/layout/parts-meant.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { ExportJob } from './job.ts';

const NONE: Readonly<Record<PagedKind, ErrorCode>> = { map: 'export-no-map', frame: 'export-no-frame', view: 'export-no-view' };

/** Why there is no page of a kind: the board has nothing of it, or what is exported of the board has not. */
export const noPagesOf = (document: DocumentReader, boardId: Id, kind: PagedKind): Result<never> =>
  fail(document.children(kind, boardId).length === 0 ? NONE[kind] : 'export-no-pages');

const SLIDE_OF: Readonly<Record<SlideSet, PagedKind>> = { stages: 'map', maps: 'map', frames: 'frame', views: 'view' };

/** The same of slides. */
export const noSlidesOf = ({ document, boardId, options }: ExportJob<'pptx'>): Result<never> =>
  noPagesOf(document, boardId, SLIDE_OF[options.slides]);
