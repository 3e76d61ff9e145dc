import type { Id } from '../../shared/base/id.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { frameName, mapTitle } from '../../shared/layout/names.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord, Board, Frame, JourneyMap } from '../../shared/model/kinds.ts';
import type { ExportCommand } from '../cli/export-arguments.ts';
import { boardsIn, firstBoard, type ExportPart } from './first-board.ts';

/** The board, map or frame that a command names. Fails with board-unknown, map-unknown or frame-unknown. */
export function namedPart(
  records: readonly AnyRecord[],
  { boardName, mapName, frameName: nameOfFrame, language }: Pick<ExportCommand, 'boardName' | 'mapName' | 'frameName' | 'language'>,
): Result<ExportPart> {
  const board = boardName === null ? null : findBoard(records, boardName);
  if (board === undefined) return fail('board-unknown');
  const document = new Document(records);
  const map = mapName === null ? null : findMap(document, board?.id ?? null, mapName);
  if (map === undefined) return fail('map-unknown');
  const frame = nameOfFrame === null ? null : findFrame(document, board?.id ?? null, nameOfFrame);
  if (frame === undefined) return fail('frame-unknown');
  if (map) return ok({ boardId: map.boardId, content: { of: 'map', id: map.id }, title: mapTitle(map, translator(language), document) });
  if (frame) return ok({ boardId: frame.boardId, content: { of: 'frame', id: frame.id }, title: null });
  return board ? ok({ boardId: board.id, content: { of: 'board' }, title: null }) : firstBoard(records);
}

/** The first board of that name, as typed or, for one that is called by its place, in any of our languages. */
const findBoard = (records: readonly AnyRecord[], name: string): Board | undefined =>
  boardsIn(records).find((board, at) =>
    board.name === null ? LANGUAGES.some((language) => translator(language)('board.default', { number: at + 1 }) === name) : board.name === name,
  );

/** The first map of that title on a board, or on any of them; as typed or, for a title that is ours, in any of our languages. */
function findMap(document: Document, boardId: Id | null, name: string): JourneyMap | undefined {
  const maps = document
    .all('map')
    .filter((map) => boardId === null || map.boardId === boardId)
    .toSorted(compareOrder);
  return maps.find((map) => LANGUAGES.some((language) => mapTitle(map, translator(language), document) === name));
}

/** The first frame of that name on a board, or on any of them. */
const findFrame = (document: Document, boardId: Id | null, name: string): Frame | undefined =>
  document
    .all('frame')
    .filter((frame) => boardId === null || frame.boardId === boardId)
    .toSorted(compareOrder)
    .find((frame) => LANGUAGES.some((language) => frameName(frame, translator(language)) === name));
