import type { Id } from '../../shared/base/id.ts';
import { fail, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { DocumentReader } from '../../shared/model/document.ts';

type Paged = 'map' | 'frame' | 'view';

const NONE: Readonly<Record<Paged, ErrorCode>> = { map: 'export-no-map', frame: 'export-no-frame', view: 'export-no-view' };

/** Why there is no page of a kind: the board has nothing of it, or what is exported of the board has not. */
export const noPagesOf = (document: DocumentReader, boardId: Id, kind: Paged): Result<never> =>
  fail(document.children(kind, boardId).length === 0 ? NONE[kind] : 'export-no-pages');
