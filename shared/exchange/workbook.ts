import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import type { Translate } from '../i18n/translate.ts';
import type { DocumentReader } from '../model/document.ts';
import type { JourneyMap, Stamp } from '../model/kinds.ts';
import { boardsOf } from '../model/on-board.ts';
import { actionSheet } from './action-sheet.ts';
import { commentSheet, noteSheet, voteSheet } from './board-sheets.ts';
import type { SheetName } from '../model/sheet-names.ts';
import type { DataSheet } from './data-sheet.ts';
import { listSheets } from './list-sheets.ts';
import { mapSheet, scoreSheet } from './map-sheets.ts';
import { touchpointSheet } from './touchpoint-sheet.ts';

/** What of a document is written: one map, one board, or (both null) all of it. */
export interface Scope {
  readonly boardId: Id | null;
  readonly mapId: Id | null;
}

export interface WorkbookInput {
  readonly scope: Scope;
  readonly t: Translate;
  /** The stamps on each thing of a board, as `stampsOn` of its layout gives them. */
  readonly stampsOf: (boardId: Id) => ReadonlyMap<Id, readonly Stamp[]>;
}

/** The boards a scope takes in, in the order of their tabs. */
export const boardsIn = (document: DocumentReader, { boardId, mapId }: Scope) => {
  const only = mapId === null ? boardId : (document.find('map', mapId)?.boardId ?? '');
  return boardsOf(document).filter(({ id }) => only === null || id === only);
};

/** The maps a scope takes in, board by board, in the order they were made. */
export const mapsIn = (document: DocumentReader, scope: Scope): readonly JourneyMap[] =>
  boardsIn(document, scope).flatMap((board) =>
    document
      .children('map', board.id)
      .filter(({ id }) => scope.mapId === null || id === scope.mapId)
      .toSorted(compareOrder),
  );

function cardsOf(document: DocumentReader, { scope, t, stampsOf }: WorkbookInput) {
  const votes = new Map(boardsIn(document, scope).flatMap(({ id }) => [...stampsOf(id)]));
  return { maps: mapsIn(document, scope), t, votesFor: (id: Id) => votes.get(id)?.length ?? 0 };
}

const touchpointsOf = (document: DocumentReader, input: WorkbookInput): DataSheet => touchpointSheet(document, cardsOf(document, input));

/** All of it as sheets of typed columns. Those with nothing in them are left out, except that of touchpoints. */
export const workbookOf = (document: DocumentReader, input: WorkbookInput): readonly DataSheet[] =>
  everySheet(document, input).filter(({ id, rows }) => id === 'touchpoints' || rows.length > 0);

/** One sheet alone, for a file that has room for one table; also with nothing in it. */
export function sheetNamed(document: DocumentReader, input: WorkbookInput, name: SheetName): DataSheet {
  const sheet = name === 'touchpoints' ? touchpointsOf(document, input) : everySheet(document, input).find(({ id }) => id === name);
  if (!sheet) throw new Error(`every sheet is made, ${name}, too`);
  return sheet;
}

function everySheet(document: DocumentReader, input: WorkbookInput): readonly DataSheet[] {
  const { scope, t } = input;
  const maps = mapsIn(document, scope);
  const boards = boardsIn(document, scope).map((board) => ({ board, stamps: input.stampsOf(board.id) }));
  const free = scope.mapId === null ? boards : [];
  return [
    touchpointsOf(document, input),
    scoreSheet(document, maps, t),
    voteSheet(document, { boards, maps: scope.mapId === null ? null : maps, t }),
    actionSheet(document, cardsOf(document, input)),
    noteSheet(document, free, t),
    commentSheet(document, { boards: free, maps, t }),
    mapSheet(document, maps, t),
    ...listSheets(document, t),
  ];
}
