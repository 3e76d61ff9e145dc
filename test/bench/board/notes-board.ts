import { ordersBetween, type OrderKey } from '../../../shared/base/order.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';

const COLORS: readonly NoteColor[] = ['yellow', 'green', 'blue', 'pink', 'violet'];
const TEXTS = [
  'Müşteri internet kesilince paniğe kapılır',
  'Çağrı merkezi beni tanımadı, tekrar anlattım',
  'Sosyal medyada yazınca hemen ulaştılar',
  'Sipariş takibi SMS ile geldi, şaşırdım',
];

/** Board units. */
export const NOTE_SIZE = 180;
export const NOTE_PITCH = 220;
/** Notes in a row of a board of `count`. */
export const columnsOf = (count: number): number => Math.ceil(Math.sqrt(count * 1.6));

/** The board every whiteboard is measured on: `count` sticky notes in a grid, two lines of text each. */
export function notesBoard(count: number): readonly AnyRecord[] {
  const columns = columnsOf(count);
  const orders = ordersBetween(null, null, count);
  return [
    { id: 'board', kind: 'board', name: null, order: 'a0' },
    ...defaultLists(),
    ...orders.map((order: OrderKey, at) =>
      fresh('note', {
        id: `n${at}`,
        boardId: 'board',
        x: (at % columns) * NOTE_PITCH,
        y: Math.floor(at / columns) * NOTE_PITCH,
        width: NOTE_SIZE,
        height: NOTE_SIZE,
        text: `${TEXTS[at % TEXTS.length]} #${at}`,
        color: COLORS[at % COLORS.length] as NoteColor,
        order,
      }),
    ),
  ];
}
