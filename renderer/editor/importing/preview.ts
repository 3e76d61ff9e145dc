import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { copyRecords, parseClipboard, type ClipboardContent } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import type { Imported } from '../../../shared/exchange/imported.ts';
import type { LeftOut } from '../../../shared/exchange/left-out.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { Document, type DocumentReader } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';
import { boardsOf, freeOn } from '../../../shared/model/on-board.ts';
import { isEntry, LIST_KINDS, listOf } from '../../../shared/model/structure.ts';
import { planImport, type Asked } from './plan.ts';

/** What is asked of a file: what becomes of a table or outline, or the things or boards that are in it. */
export type ImportAsk = Asked | { readonly from: Extract<Imported, { kind: 'things' | 'workshop' }> };

/** What would come of an import, on a board of its own. */
export interface ImportPreview {
  /** To be drawn; nobody edits it. */
  readonly document: DocumentReader;
  readonly boardId: Id;
  /** The map that is filled; null: all of the board is new. */
  readonly mapId: Id | null;
  /** What is new. */
  readonly added: readonly AnyRecord[];
  readonly left: readonly LeftOut[];
  /** What is laid on a board, of a file that is no workshop and fills no map. */
  readonly content: () => ClipboardContent | null;
}

interface Given {
  readonly title: string;
  readonly color: NoteColor;
  readonly t: Translate;
  /** The map that is to be filled, of a table. */
  readonly mapId: Id | null;
}

/** Makes it in a copy: the document is not touched. Fails as `planImport` does. */
export function previewOf(document: DocumentReader, ask: ImportAsk, { mapId, ...given }: Given): Result<ImportPreview> {
  const { from } = ask;
  if (from.kind === 'workshop') {
    const workshop = new Document(from.records);
    const [first] = boardsOf(workshop);
    if (!first) return fail('import-empty');
    return ok({
      document: workshop,
      boardId: first.id,
      mapId: null,
      added: from.records.filter((record) => !isEntry(record)),
      left: from.left,
      content: () => null,
    });
  }
  const filled = mapId === null ? undefined : document.find('map', mapId);
  const scratch = filled ? new Document([...document.records().values()]) : emptyBoard(document);
  const boardId = filled?.boardId ?? boardsOf(scratch)[0]?.id ?? '';
  const content = from.kind === 'things' ? parseClipboard(from.clip) : null;
  const planned = content
    ? ok({ diff: pasteRecords(scratch, content, { boardId, at: null }), left: from.left })
    : 'mapping' in ask || 'goal' in ask
      ? planImport(scratch, ask, { boardId, mapId: filled?.id ?? null, ...given })
      : fail('import-unreadable');
  if (!planned.ok) return planned;
  const { diff, left } = planned.value;
  scratch.apply(diff);
  // Only who brings it in needs it, and of thousands of cards it takes its time.
  const laid = () => {
    const free = freeOn(scratch, boardId).map(({ id }) => id);
    return filled ? null : (content ?? copyRecords(scratch, free));
  };
  return ok({ document: scratch, boardId, mapId: filled?.id ?? null, added: diff.added, left, content: laid });
}

/** A board of nothing beside the lists of a document: names are found in them. */
function emptyBoard(document: DocumentReader): Document {
  const board = fresh('board', { id: newId(), name: null, order: orderBetween(null, null) });
  return new Document([board, ...LIST_KINDS.flatMap((kind): readonly AnyRecord[] => listOf(document, kind))]);
}
