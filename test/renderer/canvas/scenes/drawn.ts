import { fresh } from '../../../../shared/model/fresh.ts';
import { encodePoints } from '../../../../shared/model/ink-points.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { note, onBoard, type Place } from './place.ts';

type Shape = Extract<AnyRecord, { kind: 'shape' }>;
type Line = Extract<AnyRecord, { kind: 'line' }>;
type Ink = Extract<AnyRecord, { kind: 'ink' }>;

const shape =
  (form: Shape['form'], x: number, y: number, text: string, look: Partial<Shape> = {}) =>
  (place: Place): AnyRecord =>
    fresh('shape', { id: `${form}-${x}-${y}`, ...place, x, y, width: 200, height: 120, rotation: 0, form, text, fontSize: 18, ...look });

/** Every form, edge and ground; words of every size, beside each other and turned. */
export const shapes: readonly AnyRecord[] = onBoard([
  shape('rectangle', 20, 20, 'Dikdörtgen'),
  shape('rounded', 240, 20, 'Yuvarlatılmış, mavi zeminli', { fill: 'blue', color: 'blue' }),
  shape('ellipse', 460, 20, 'Elips, kalın kenar', { strokeWidth: 'thick', color: 'red' }),
  shape('diamond', 680, 20, 'Tanındı mı?', { fill: 'yellow' }),
  shape('triangle', 20, 170, 'Üçgen', { fill: 'green', color: 'green' }),
  shape('rectangle', 240, 170, 'Kesik çizgili, solda', { stroke: 'dashed', align: 'left', color: 'violet' }),
  shape('rounded', 460, 170, 'Noktalı, sağda ve kalın', { stroke: 'dotted', align: 'right', bold: true, strokeWidth: 'thick' }),
  shape('rectangle', 680, 160, 'Kenarsız', { height: 80, stroke: 'none', fill: 'pink', strokeWidth: 'thin' }),
  shape('rectangle', 40, 345, 'Otuz derece dönük', { rotation: 30, fill: 'orange', strokeWidth: 'thin' }),
  shape('diamond', 270, 330, 'Dönük', { rotation: 345, width: 160, height: 140, fill: 'teal', color: 'teal' }),
  shape('ellipse', 470, 340, 'Bağlantılı', { link: 'https://example.org/', fill: 'grey' }),
  shape('rounded', 690, 340, 'Bu sözler kutusuna sığmadığı için kutu onlarla aşağı doğru büyür ve hiçbir söz kesilmez', {
    width: 180,
    height: 60,
  }),
  shape('text', 20, 500, 'Büyük başlık: İlk ığdır', { width: 300, height: 50, fontSize: 40, bold: true, autoWidth: true, align: 'left' }),
  shape('text', 460, 500, 'Sözler, ortada; bir kutunun genişliğinde kırılırlar, çünkü genişliği verildi', {
    width: 220,
    height: 60,
    fontSize: 16,
    color: 'grey',
  }),
  shape('text', 745, 265, 'dönük söz', { width: 120, height: 40, fontSize: 24, rotation: 12, color: 'red', autoWidth: true, align: 'left' }),
]);

const line =
  (id: string, [x, y]: readonly [number, number], [dx, dy]: readonly [number, number], look: Partial<Line> = {}) =>
  (place: Place): AnyRecord =>
    fresh('line', { id, ...place, x, y, dx, dy, ...look });

/** Lines of every way, head, stroke and width, with labels, free and bound. */
export const lines: readonly AnyRecord[] = onBoard([
  note('a', 20, 330, 'Müşteri arar', { width: 120, height: 120 }),
  note('b', 330, 420, 'Tanınmaz', { width: 120, height: 120, color: 'pink' }),
  shape('diamond', 640, 330, 'Kayıtlı mı?', { id: 'c', width: 220, height: 130, fill: 'blue' }),
  shape('ellipse', 300, 240, 'Robot', { id: 'd', width: 180, height: 80, fill: 'grey' }),
  line('plain', [30, 30], [240, 0]),
  line('arrow', [30, 60], [240, 0], { endHead: 'arrow' }),
  line('triangle', [30, 90], [240, 0], { startHead: 'triangle', endHead: 'triangle', color: 'red' }),
  line('dot', [30, 120], [240, 0], { startHead: 'dot', endHead: 'arrow', color: 'blue' }),
  line('thin', [30, 150], [240, 0], { strokeWidth: 'thin', endHead: 'arrow' }),
  line('thick', [30, 185], [240, 0], { strokeWidth: 'thick', endHead: 'arrow', startHead: 'dot', color: 'teal' }),
  line('dashed', [320, 30], [240, 50], { stroke: 'dashed', endHead: 'arrow' }),
  line('dotted', [320, 90], [240, 50], { stroke: 'dotted', endHead: 'triangle', color: 'violet' }),
  line('labelled', [320, 150], [240, 50], { endHead: 'arrow', label: 'sonra' }),
  line('elbow', [610, 30], [120, 120], { way: 'elbow', endHead: 'arrow', label: 'olmazsa' }),
  line('elbow-thick', [760, 40], [110, 70], { way: 'elbow', startHead: 'dot', endHead: 'triangle', strokeWidth: 'thick', color: 'orange' }),
  line('curve', [600, 230], [280, 50], { way: 'curved', bend: 60, endHead: 'arrow', color: 'green', label: 'bekler' }),
  line('a-b', [0, 0], [0, 0], { fromId: 'a', toId: 'b', endHead: 'arrow' }),
  line('b-c', [0, 0], [0, 0], { fromId: 'b', toId: 'c', way: 'elbow', endHead: 'arrow', label: 'numarası sorulur' }),
  line('a-d', [0, 0], [0, 0], {
    fromId: 'a',
    fromAnchorX: 0.5,
    fromAnchorY: 0,
    toId: 'd',
    way: 'curved',
    startHead: 'dot',
    endHead: 'triangle',
    color: 'red',
  }),
  line('d-c', [0, 0], [0, 0], { fromId: 'd', toId: 'c', way: 'elbow', startHead: 'arrow', endHead: 'arrow', stroke: 'dashed' }),
  line('c-out', [0, 0], [790, 560], {
    fromId: 'c',
    fromAnchorX: 0.5,
    fromAnchorY: 1,
    way: 'straight',
    endHead: 'arrow',
    strokeWidth: 'thick',
    color: 'blue',
  }),
]);

const ink =
  (id: string, x: number, y: number, look: Partial<Ink> & Pick<Ink, 'pen'>, draws: (step: number) => readonly [number, number, number]) =>
  (place: Place): AnyRecord => {
    const points = Array.from({ length: 61 }, (_, at) => draws(at / 60)).map(([px, py, pressure]) => ({ x: px, y: py, pressure }));
    const [width, height] = [Math.max(...points.map((point) => point.x)), Math.max(...points.map((point) => point.y))];
    return fresh('ink', { id, ...place, x, y, width, height, rotation: 0, thickness: 4, points: encodePoints(points), ...look });
  };

const wave = (step: number): readonly [number, number, number] => [step * 240, 30 - 30 * Math.cos(step * 12), 0.5];
const pressed = (step: number): readonly [number, number, number] => [step * 240, 20 - 20 * Math.cos(step * 9), 0.1 + 0.9 * step];
const loop = (step: number): readonly [number, number, number] => [80 + 80 * Math.sin(step * 6.8), 60 + 55 * Math.sin(step * 13.6), 0.5];
const straight = (step: number): readonly [number, number, number] => [step * 220, 0, 0.5];

/** Strokes of pens and highlighters, over words, crossing themselves, and turned. */
export const strokes: readonly AnyRecord[] = onBoard([
  note('under', 40, 330, 'Emin miyiz?\nSözler altta kalır ve okunur', { width: 220, height: 180 }),
  shape('text', 330, 340, 'Vurgulanan sözler hep okunur', { width: 400, height: 40, fontSize: 24, autoWidth: true, align: 'left' }),
  ink('pen', 40, 40, { pen: 'pen' }, wave),
  ink('fine', 330, 40, { pen: 'pen', thickness: 1.5, color: 'red' }, wave),
  ink('broad', 620, 40, { pen: 'pen', thickness: 12, color: 'blue' }, wave),
  ink('pressed', 40, 150, { pen: 'pen', thickness: 14, color: 'teal' }, pressed),
  ink('loop', 330, 140, { pen: 'pen', thickness: 5, color: 'violet' }, loop),
  ink('crossing', 560, 140, { pen: 'highlighter', thickness: 22, color: 'green' }, loop),
  ink('turned', 750, 170, { pen: 'highlighter', thickness: 18, color: 'pink', rotation: 40 }, (step) => [step * 110, 0, 0.5]),
  ink('dot', 820, 280, { pen: 'pen', thickness: 14, color: 'black' }, () => [0, 0, 0.5]),
  ink('over-note', 46, 362, { pen: 'highlighter', thickness: 26, color: 'orange' }, (step) => [step * 150, 0, 0.5]),
  ink('over-words', 330, 358, { pen: 'highlighter', thickness: 26, color: 'yellow' }, straight),
  ink('two', 330, 430, { pen: 'highlighter', thickness: 26, color: 'blue' }, straight),
  ink('three', 420, 410, { pen: 'highlighter', thickness: 26, color: 'yellow' }, (step) => [step * 40, step * 90, 0.5]),
  ink('grey', 620, 430, { pen: 'pen', thickness: 3, color: 'grey' }, wave),
]);
