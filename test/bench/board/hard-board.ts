import { ordersBetween, type OrderKey } from '../../../shared/base/order.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';
import { sha256Of, type Asset } from '../../../electron/host/assets.ts';
import { pngOf } from '../../support/png.ts';
import { mapRecords } from '../large-map.ts';
import { DRAWN, drawnThings } from './drawn-things.ts';
import { NOTE_PITCH, NOTE_SIZE } from './notes-board.ts';

const CLUSTERS = 40;
const NOTES_IN_CLUSTER = 60;
const CLUSTERS_IN_ROW = 8;
/** Board units. */
const CLUSTER_WIDTH = 8 * NOTE_PITCH + 200;
const CLUSTER_HEIGHT = 8 * NOTE_PITCH + 200;
const MAP_SIZE = { steps: 18, stepsPerStage: 6, lanes: 9, cards: 120 };
const WORDS = 'müşteri hattı arıyor, tanınmıyor ve bekliyor; modem yeniden başlatılıyor, bağlantı geri gelince bile endişe sürüyor 🙂'.split(' ');

/** What the simple board lacks: clusters under headings, words of every length, ink, lines, pictures, and three maps. */
export function hardBoard(): { readonly records: readonly AnyRecord[]; readonly assets: readonly Asset[] } {
  const assets = [0, 1, 2, 3].map((at): Asset => {
    const bytes = pngOf(1_200, 800, [60 + 40 * at, 120, 200 - 40 * at]);
    return { sha256: sha256Of(bytes), mime: 'image/png', bytes };
  });
  const orders = ordersBetween(null, null, CLUSTERS * (NOTES_IN_CLUSTER + DRAWN));
  const frameOrders = ordersBetween(null, null, CLUSTERS);
  const records: AnyRecord[] = [{ id: 'board', kind: 'board', name: null, order: 'a0' }, ...defaultLists()];
  for (let cluster = 0; cluster < CLUSTERS; cluster++) {
    const corner = { x: (cluster % CLUSTERS_IN_ROW) * CLUSTER_WIDTH, y: Math.floor(cluster / CLUSTERS_IN_ROW) * CLUSTER_HEIGHT };
    const size = { width: CLUSTER_WIDTH - 100, height: CLUSTER_HEIGHT - 100 };
    const order = frameOrders[cluster] as OrderKey;
    records.push(
      fresh('frame', {
        id: `cluster-${cluster}`,
        boardId: 'board',
        ...corner,
        ...size,
        shape: 'rectangle',
        role: 'custom',
        name: `Küme ${cluster + 1}`,
        order,
      }),
    );
    for (let at = 0; at < NOTES_IN_CLUSTER; at++) records.push(...noteRecords(cluster * NOTES_IN_CLUSTER + at, at, corner, orders, assets));
    const notes = Array.from({ length: NOTES_IN_CLUSTER }, (_, at) => `n${cluster * NOTES_IN_CLUSTER + at}`);
    const from = CLUSTERS * NOTES_IN_CLUSTER + cluster * DRAWN;
    records.push(
      ...drawnThings({ number: cluster, corner, notes, orders: orders.slice(from, from + DRAWN), asset: assets[cluster % assets.length] as Asset }),
    );
  }
  const below = Math.ceil(CLUSTERS / CLUSTERS_IN_ROW) * CLUSTER_HEIGHT + 400;
  ordersBetween(null, null, 3).forEach((order, at) =>
    records.push(...mapRecords(`map${at}`, `h${at}`, { x: at * 6_000, y: below, order }, MAP_SIZE)),
  );
  return { records, assets };
}

/** A note of a cluster; every twentieth has a picture. */
function noteRecords(
  number: number,
  at: number,
  corner: { readonly x: number; readonly y: number },
  orders: readonly OrderKey[],
  assets: readonly Asset[],
): readonly AnyRecord[] {
  const id = `n${number}`;
  const note = fresh('note', {
    id,
    boardId: 'board',
    // Not quite in rows: nobody lays sixty notes with a ruler.
    x: corner.x + 60 + (at % 8) * NOTE_PITCH + ((number * 7) % 23),
    y: corner.y + 80 + Math.floor(at / 8) * NOTE_PITCH + ((number * 11) % 19),
    width: NOTE_SIZE,
    height: NOTE_SIZE,
    text: Array.from({ length: 2 + ((number * 5) % 24) }, (_, word) => WORDS[(number + word) % WORDS.length]).join(' '),
    color: NOTE_COLORS[number % NOTE_COLORS.length] as NoteColor,
    order: orders[number] as OrderKey,
  });
  const asset = number % 20 === 0 ? assets[(number / 20) % assets.length] : undefined;
  if (!asset) return [note];
  const { sha256, mime, bytes } = asset;
  return [
    note,
    fresh('attachment', {
      id: `a${number}`,
      noteId: id,
      sha256,
      mime,
      name: 'foto.png',
      byteCount: bytes.length,
      width: 1_200,
      height: 800,
      order: 'a0',
    }),
  ];
}
