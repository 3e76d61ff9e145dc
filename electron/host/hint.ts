import { compareOrder } from '../../shared/base/order.ts';
import type { AnyRecord, Board } from '../../shared/model/kinds.ts';
import { typedTitle } from './typed-title.ts';

const HINT_LENGTH = 80;

/**
 * What a workshop without a file is recognised by, at most 80 characters: the title of its map, the name of its board, else the
 * first text as it is read, and at last any name somebody gave. Empty when there is nothing.
 */
export function hintOf(records: readonly AnyRecord[]): string {
  const boards = records.filter((record): record is Board => record.kind === 'board').toSorted(compareOrder);
  const candidates = [typedTitle(records), ...boards.map(({ name }) => name), ...textsInOrder(records, boards), ...records.map(nameOf)];
  const found = candidates.find((text) => text !== null && text.trim() !== '') ?? '';
  // By characters, so that the cut never halves an emoji.
  return [...found.trim().replace(/\s+/g, ' ')].slice(0, HINT_LENGTH).join('');
}

/** Board by board and from top to bottom, notes before the cards of maps. */
function textsInOrder(records: readonly AnyRecord[], boards: readonly Board[]): readonly string[] {
  const boardAt = new Map(boards.map(({ id }, at) => [id, at]));
  const notes = records
    .flatMap((record) => (record.kind === 'note' ? [record] : []))
    .toSorted((a, b) => (boardAt.get(a.boardId) ?? 0) - (boardAt.get(b.boardId) ?? 0) || a.y - b.y || a.x - b.x);
  const cards = records.flatMap((record) => (record.kind === 'touchpoint' ? [record] : [])).toSorted(compareOrder);
  return [...notes.map(({ text }) => text), ...cards.map(({ title }) => title)];
}

const nameOf = (record: AnyRecord): string | null => ('name' in record ? record.name : null);
