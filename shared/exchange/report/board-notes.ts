import type { Id } from '../../base/id.ts';
import { centre, contains } from '../../geometry/rect.ts';
import { boardName, frameName, numberText } from '../../layout/names.ts';
import type { Frame, Note, Shape } from '../../model/kinds.ts';
import { fullCell, linkOf, withoutEmptyColumns } from './card-cells.ts';
import type { ReportContext } from './context.ts';
import { placeCell, placedCards } from './placed-cards.ts';
import { said, type Block, type Cell, type Group, type Section, type Table } from './report.ts';

/** Notes are taken to stand in one row while their middles are no further apart than this, board units. */
const ROW = 80;

const inReadingOrder = (a: Note | Shape, b: Note | Shape): number => {
  const [from, to] = [centre(a), centre(b)];
  return Math.floor(from.y / ROW) - Math.floor(to.y / ROW) || from.x - to.x;
};

/** What lies on the boards around the maps: notes frame by frame, those with most votes first, and tables. A touchpoint chosen without its map is told of here. */
export const noteSections = (context: ReportContext): readonly Section[] =>
  context.boardIds.flatMap((boardId, at) => notesOn(boardId, at + 1, context));

function notesOn(boardId: Id, number: number, context: ReportContext): readonly Section[] {
  const { document, t } = context;
  const board = document.find('board', boardId);
  if (!board) return [];
  const blocks = [...noteTable(boardId, context), ...loneCards(boardId, context), ...gridTables(boardId, context)];
  return blocks.length === 0 ? [] : [{ id: `notes-${number}`, title: t('report.notes'), over: boardName(document, board, t), wide: false, blocks }];
}

function noteTable(boardId: Id, { document, t, votes, only }: ReportContext): readonly Table[] {
  const frames = document.children('frame', boardId).filter(({ hidden }) => !hidden);
  const written = [...document.children('note', boardId), ...document.children('shape', boardId)].filter(
    ({ id, hidden, text }) => (only?.has(id) ?? true) && !hidden && text.trim() !== '',
  );
  const frameOf = (one: Note | Shape): Frame | undefined => frames.findLast((frame) => contains(frame, centre(one)));
  const groups = [...frames, undefined].flatMap((frame): readonly Group[] => {
    const there = written
      .filter((one) => frameOf(one) === frame)
      .toSorted((a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0) || inReadingOrder(a, b));
    if (there.length === 0) return [];
    const rows = there.map((one): readonly Cell[] => [
      { lines: [{ text: one.text, ...linkOf(one.link) }] },
      said(votes.has(one.id) ? numberText(votes.get(one.id) ?? 0, t) : ''),
    ]);
    const title = frame ? frameName(frame, t) : frames.length > 0 ? t('report.aroundFrames') : '';
    return [{ title, aside: '', rows }];
  });
  if (groups.length === 0) return [];
  const columns = [
    { label: t('kind.note'), share: 88 },
    { label: t('report.column.votes'), share: 12, numeric: true as const },
  ];
  return [withoutEmptyColumns({ type: 'table', groupedBy: t('kind.frame'), columns, groups })];
}

/** The touchpoints somebody chose one by one. */
function loneCards(boardId: Id, context: ReportContext): readonly Table[] {
  const { document, t, only } = context;
  if (only === null) return [];
  const cards = document
    .children('map', boardId)
    .filter(({ id }) => !only.has(id))
    .flatMap((map) => placedCards(map, context))
    .filter(({ card }) => only.has(card.id));
  if (cards.length === 0) return [];
  const columns = [
    { label: t('table.column.title'), share: 62 },
    { label: t('report.column.place'), share: 38 },
  ];
  const rows = cards.map((placed): readonly Cell[] => [fullCell(placed, context), placeCell(placed, new Map())]);
  return [{ type: 'table', groupedBy: '', columns, groups: [{ title: '', aside: '', rows }] }];
}

function gridTables(boardId: Id, { document, only }: ReportContext): readonly Block[] {
  return document.children('grid', boardId).flatMap((grid): readonly Block[] => {
    const columns = document.children('gridColumn', grid.id);
    const rows = document.children('gridRow', grid.id).map((row): readonly string[] => {
      const cells = new Map(document.children('gridCell', row.id).map((cell) => [cell.columnId, cell.text]));
      return columns.map(({ id }) => cells.get(id) ?? '');
    });
    if (grid.hidden || !(only?.has(grid.id) ?? true) || !rows.some((row) => row.some((text) => text.trim() !== ''))) return [];
    const [head = [], ...rest] = grid.hasHeader ? rows : [columns.map(() => ''), ...rows];
    return [
      {
        type: 'table',
        groupedBy: '',
        columns: columns.map(({ width }, at) => ({ label: head[at] ?? '', share: width })),
        groups: [{ title: '', aside: '', rows: rest.map((row) => row.map(said)) }],
      },
    ];
  });
}
