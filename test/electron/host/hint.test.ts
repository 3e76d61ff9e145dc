import { expect, it } from 'vitest';
import { hintOf } from '../../../electron/host/hint.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { board, note, small } from './support.ts';

const at = (id: string, text: string, x: number, y: number, boardId = board.id): AnyRecord => fresh('note', { ...note(id, text), boardId, x, y });
const named = (name: string | null): AnyRecord => fresh('board', { id: board.id, order: 'a1', name });
const second = fresh('board', { id: 'board-z', order: 'z1' });

it.each<[string, readonly AnyRecord[], string]>([
  [
    'the title of its map',
    [...small.map((record) => (record.kind === 'map' ? { ...record, title: 'Kesinti yolculuğu' } : record))],
    'Kesinti yolculuğu',
  ],
  ['the name of its board, not any text on it', [named('Kesinti akşamı'), at('a', 'Arıza için aradım', 0, 0)], 'Kesinti akşamı'],
  [
    'the text at the top, when nothing has a name',
    [named(null), at('a', 'altta', 0, 900), at('b', 'sağda', 400, 0), at('c', 'solda', 0, 0)],
    'solda',
  ],
  ['a text on the first board', [named(null), second, at('a', 'ikinci', 0, -900, second.id), at('b', 'birinci', 0, 0)], 'birinci'],
  ['nothing', [named(null)], ''],
])('a workshop without a file is recognised by %s', (_, records, hint) => {
  expect(hintOf(records)).toBe(hint);
});
