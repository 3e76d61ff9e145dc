import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { note, onBoard, PHOTO, type Place } from './place.ts';

type Frame = Extract<AnyRecord, { kind: 'frame' }>;
type Stamp = Extract<AnyRecord, { kind: 'stamp' }>;

const frame =
  (id: string, x: number, y: number, look: Partial<Frame>) =>
  (place: Place): AnyRecord =>
    fresh('frame', { id, ...place, x, y, width: 260, height: 150, shape: 'rectangle', role: 'custom', ...look });

const stamp =
  (id: string, x: number, y: number, look: Partial<Stamp>) =>
  (place: Place): AnyRecord =>
    fresh('stamp', { id, ...place, x, y, size: 56, rotation: 0, emoji: '', ...look });

const CELLS = [
  ['Kanal', 'Süre', 'Sahibi'],
  ['Telefon', '20 dk bekler', 'Müşteri hizmetleri'],
  ['Sosyal medya', '4 dk', ''],
] as const;

/** Frames, pictures, stamps, a table and a persona. */
export const things: readonly AnyRecord[] = [
  ...onBoard([
    frame('frame', 20, 16, { name: 'Acı noktaları' }),
    frame('coloured', 300, 16, { name: 'Fırsatlar', color: 'green' }),
    frame('round', 580, 16, { shape: 'ellipse', role: 'stakeholder-core', width: 300 }),
    note('inside', 40, 60, 'Üç kez anlattı', { width: 96, height: 96, color: 'pink' }),
    (place) => fresh('image', { id: 'image', ...place, x: 20, y: 190, width: 225, height: 150, rotation: 0, description: 'Modem' }),
    (place) => fresh('image', { id: 'turned', ...place, x: 270, y: 200, width: 150, height: 100, rotation: 350, description: '' }),
    (place) => fresh('image', { id: 'missing', ...place, x: 450, y: 190, width: 120, height: 90, rotation: 0, description: '' }),
    stamp('thumb', 590, 180, { emoji: '👍' }),
    stamp('heart', 660, 180, { emoji: '❤️', color: 'red' }),
    stamp('fire', 730, 180, { emoji: '🔥', color: 'orange', rotation: 20 }),
    stamp('icon', 800, 180, { icon: 'phone', color: 'blue' }),
    stamp('small', 590, 260, { emoji: '❓', size: 24 }),
    stamp('bulb', 640, 245, { icon: 'bulb', color: 'orange', size: 90, rotation: 345 }),
    (place) => fresh('grid', { id: 'grid', ...place, x: 20, y: 380, hasHeader: true }),
    (place) => fresh('personaCard', { id: 'card', ...place, personaId: 'persona', x: 560, y: 340 }),
  ]),
  fresh('attachment', { id: 'photo-1', imageId: 'image', ...PHOTO, order: 'a0' }),
  fresh('attachment', { id: 'photo-2', imageId: 'turned', ...PHOTO, order: 'a0' }),
  // Its bytes cannot be had.
  fresh('attachment', { id: 'photo-3', imageId: 'missing', ...PHOTO, sha256: 'b'.repeat(64), order: 'a0' }),
  ...[130, 150, 180].map((width, at) => fresh('gridColumn', { id: `column-${at}`, gridId: 'grid', width, order: `a${at}` })),
  ...CELLS.map((_, at) => fresh('gridRow', { id: `row-${at}`, gridId: 'grid', order: `a${at}` })),
  ...CELLS.flatMap((row, y) =>
    row.map((text, x) =>
      fresh('gridCell', { id: `cell-${x}-${y}`, columnId: `column-${x}`, rowId: `row-${y}`, text, color: x === 1 && y === 1 ? 'orange' : null }),
    ),
  ),
  fresh('persona', {
    id: 'persona',
    name: 'Deniz Çağlar',
    role: 'Evden çalışan mimar',
    color: 'teal',
    icon: 'user',
    goals: 'İnternetin hep olması',
    quote: 'Ya bir daha kimse yardım edemezse?',
    order: 'a0',
  }),
];
