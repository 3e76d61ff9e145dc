import type { Asset } from '../../../electron/host/assets.ts';
import type { OrderKey } from '../../../shared/base/order.ts';
import { INK_COLORS, LINE_WAYS } from '../../../shared/model/choices.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { encodePoints } from '../../../shared/model/ink-points.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

const STROKES = 12;
const LINES = 10;
const POINTS = 80;
const PICTURE = { width: 360, height: 240 };

/** How many things `drawnThings` makes: so many order keys it takes. */
export const DRAWN = STROKES + LINES + 1;

interface Cluster {
  readonly number: number;
  /** Upper left, board units. */
  readonly corner: { readonly x: number; readonly y: number };
  /** Ids of its notes, to draw lines between. */
  readonly notes: readonly string[];
  readonly orders: readonly OrderKey[];
  readonly asset: Asset;
}

/** What a hand draws on a cluster of notes: strokes of a pen, lines of every way bound to notes, and a picture. */
export function drawnThings({ number, corner, notes, orders, asset }: Cluster): readonly AnyRecord[] {
  const color = INK_COLORS[number % INK_COLORS.length] ?? 'black';
  const records: AnyRecord[] = [];
  const place = (at: number) => ({ boardId: 'board', order: orders[at] as OrderKey });
  for (let at = 0; at < STROKES; at++) {
    const points = Array.from({ length: POINTS }, (_, step) => ({
      x: step * 4,
      y: 30 + 28 * Math.sin((step + at * 5) / 6),
      pressure: 0.3 + (0.6 * (step % 20)) / 20,
    }));
    const at0 = { x: corner.x + 40 + (at % 4) * 420, y: corner.y + 160 + Math.floor(at / 4) * 560 };
    const pen = at % 4 === 3 ? 'highlighter' : 'pen';
    records.push(
      fresh('ink', {
        id: `ink-${number}-${at}`,
        ...place(at),
        ...at0,
        width: (POINTS - 1) * 4,
        height: 60,
        rotation: 0,
        pen,
        color,
        thickness: pen === 'pen' ? 4 : 18,
        points: encodePoints(points),
      }),
    );
  }
  for (let at = 0; at < LINES; at++) {
    const ends = { fromId: notes[at * 5] ?? null, toId: notes[(at * 5 + 11) % notes.length] ?? null };
    const way = LINE_WAYS[at % LINE_WAYS.length] ?? 'straight';
    const label = at % 3 === 0 ? 'sonra' : '';
    records.push(
      fresh('line', {
        id: `line-${number}-${at}`,
        ...place(STROKES + at),
        ...corner,
        dx: 200,
        dy: 100,
        ...ends,
        way,
        endHead: 'arrow',
        color,
        label,
      }),
    );
  }
  const image = `image-${number}`;
  records.push(
    fresh('image', {
      id: image,
      ...place(STROKES + LINES),
      x: corner.x + 1_300,
      y: corner.y + 1_500,
      ...PICTURE,
      rotation: number % 3 === 0 ? 8 : 0,
    }),
  );
  const { sha256, mime, bytes } = asset;
  records.push(
    fresh('attachment', {
      id: `photo-${number}`,
      imageId: image,
      sha256,
      mime,
      name: 'foto.png',
      byteCount: bytes.length,
      width: 1_200,
      height: 800,
      order: 'a0',
    }),
  );
  return records;
}
