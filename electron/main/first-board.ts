import type { Id } from '../../shared/base/id.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportContent } from '../../shared/ipc/export-choice.ts';
import type { AnyRecord, Board } from '../../shared/model/kinds.ts';

/** What of a document is exported. */
export interface ExportPart {
  readonly boardId: Id;
  readonly content: ExportContent;
  /** Null for the name of the file. */
  readonly title: string | null;
}

export const boardsIn = (records: readonly AnyRecord[]): readonly Board[] =>
  records.filter((record) => record.kind === 'board').toSorted(compareOrder);

/** What is exported when nothing is named. */
export function firstBoard(records: readonly AnyRecord[]): Result<ExportPart> {
  const [board] = boardsIn(records);
  return board ? ok({ boardId: board.id, content: { of: 'board' }, title: null }) : fail('document-invalid');
}
