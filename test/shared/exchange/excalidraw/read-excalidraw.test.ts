import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { orderBetween } from '../../../../shared/base/order.ts';
import { parseClipboard } from '../../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../../shared/commands/paste.ts';
import { isExcalidraw } from '../../../../shared/exchange/excalidraw/excalidraw-file.ts';
import type { ReadDrawing } from '../../../../shared/exchange/excalidraw/read-excalidraw.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { Document } from '../../../../shared/model/document.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import { decodePoints } from '../../../../shared/model/ink-points.ts';
import { all, taken } from './drawings.ts';

/**
 * Made by Excalidraw 0.18.1 itself: elements by convertToExcalidrawElements and, for the elbow and the round arrow, by the mouse;
 * the file by serializeAsJSON, the clipboard by selecting all of it and copying.
 */
const FILE = readFileSync(new URL('../files/workshop.excalidraw', import.meta.url), 'utf8');
const CLIPBOARD = readFileSync(new URL('../files/excalidraw-clipboard.json', import.meta.url), 'utf8');

interface PeerElement extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
}
const ELEMENTS = (JSON.parse(FILE) as { elements: readonly PeerElement[] }).elements;

describe('a drawing made by Excalidraw', () => {
  it('comes with every text, each where it was written', async () => {
    const drawing = await taken(FILE);
    const words = [...all(drawing, 'shape').map(({ text }) => text), ...all(drawing, 'line').map(({ label }) => label)].filter((text) => text !== '');
    const written = ELEMENTS.filter(({ type }) => type === 'text').map((one) => one['originalText']);
    expect(words.toSorted()).toEqual(written.toSorted());
    expect(all(drawing, 'shape').find(({ form }) => form === 'diamond')?.text).toBe('Tanındı mı?');
    expect(all(drawing, 'line').find(({ label }) => label !== '')?.label).toBe('hâlâ kesik');
  });

  it('comes with every connection, at the end it had', async () => {
    const drawing = await taken(FILE);
    const wordsOf = (id: string | null) => all(drawing, 'shape').find((shape) => shape.id === id);
    const bound = all(drawing, 'line').filter(({ fromId, toId }) => fromId !== null || toId !== null);
    expect(bound.map(({ fromId, toId }) => [wordsOf(fromId)?.text, wordsOf(toId)?.text ?? wordsOf(toId)?.form])).toEqual([
      ['Modem yeniden başlatılır', 'Çağrı merkezi aranır'],
      ['Çağrı merkezi aranır', 'Tanındı mı?'],
      ['Tanındı mı?', ''],
    ]);
    expect(bound.map(({ way, startHead, endHead, stroke }) => [way, startHead, endHead, stroke])).toEqual([
      ['straight', 'none', 'arrow', 'solid'],
      ['straight', 'dot', 'triangle', 'dotted'],
      ['elbow', 'none', 'arrow', 'solid'],
    ]);
    // The elbow leaves the middle of the lower edge, where the mouse let it begin.
    expect(bound[2]?.fromAnchorX).toBeCloseTo(0.5, 2);
    expect(bound[2]?.fromAnchorY).toBe(1);
  });

  it('lies where it lay, within a pixel', async () => {
    const drawing = await taken(FILE);
    const boxes = drawing.content.records.flatMap((record) => (record.kind === 'shape' || record.kind === 'image' ? [record] : []));
    for (const one of ELEMENTS.filter(({ type }) => ['rectangle', 'ellipse', 'diamond', 'image', 'embeddable'].includes(type))) {
      const near = boxes.filter(
        (record) =>
          Math.abs(record.x - one.x) < 1 &&
          Math.abs(record.y - one.y) < 1 &&
          Math.abs(record.width - Number(one['width'])) < 1 &&
          Math.abs(record.height - Number(one['height'])) < 1,
      );
      expect(near, one.id).toHaveLength(1);
    }
    const title = all(drawing, 'shape').find(({ text }) => text === 'Kesinti yolculuğu');
    expect(title).toMatchObject({ x: 100, y: 20, form: 'text', autoWidth: true, fontSize: 36, color: 'green', align: 'left' });
    const free = all(drawing, 'line').find(({ color, way }) => color === 'orange' && way === 'straight');
    expect(free).toMatchObject({ x: 360, y: 330, dx: 100, dy: 40, endHead: 'none', strokeWidth: 'thin' });
  });

  it('keeps the middle of a text that is centred, however wide its letters are here', async () => {
    const centred = all(await taken(FILE), 'shape').find(({ text }) => text.includes('ışık'));
    const original = ELEMENTS.find(({ id }) => id === 'iki');
    expect(centred && centred.x + centred.width / 2).toBeCloseTo(Number(original?.x) + Number(original?.['width']) / 2);
    expect(centred?.rotation).toBeCloseTo((0.3 * 180) / Math.PI);
  });

  it('is coloured alike, and lies over each other in the same order', async () => {
    const drawing = await taken(FILE);
    const looks = all(drawing, 'shape')
      .filter(({ form }) => form !== 'text')
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ form, color, fill, stroke, strokeWidth }) => [form, color, fill, stroke, strokeWidth]);
    expect(looks).toEqual([
      ['rectangle', 'black', 'yellow', 'solid', 'medium'],
      ['ellipse', 'blue', 'blue', 'solid', 'medium'],
      ['diamond', 'red', null, 'dashed', 'thick'],
      ['rounded', 'black', null, 'solid', 'medium'],
      ['ellipse', 'black', 'green', 'none', 'medium'],
      ['rectangle', 'black', null, 'solid', 'medium'],
    ]);
  });

  it('brings groups, locks, links, frames with their names, strokes and pictures', async () => {
    const drawing = await taken(FILE);
    const [group] = all(drawing, 'group');
    const members = all(drawing, 'shape').filter(({ groupId }) => groupId === group?.id);
    expect(members.map(({ form }) => form)).toEqual(['rounded', 'text']);
    expect(members[0]).toMatchObject({ locked: true, link: 'https://example.com/a' });
    // Higher by the name, which stands above a frame there and within it here.
    expect(all(drawing, 'frame').map(({ name, x, y, width, height }) => [name, x, y + height, width])).toEqual([['Sonra', 130, 550, 290]]);
    expect(all(drawing, 'frame')[0]?.y).toBeLessThan(450 - 30);
    expect(all(drawing, 'ink')).toHaveLength(2);
    const [, stroke] = all(drawing, 'ink');
    const points = decodePoints(stroke?.points ?? '');
    expect(points).toHaveLength(40);
    expect((stroke?.x ?? 0) + (points[0]?.x ?? 0)).toBeCloseTo(420, 0);
    expect((stroke?.y ?? 0) + (points[0]?.y ?? 0)).toBeCloseTo(400, 0);
    const attached = all(drawing, 'attachment');
    expect(attached.map(({ name }) => name)).toEqual(['excalidraw-1.png', 'excalidraw-2.svg']);
    expect(attached.map(({ imageId }) => imageId)).toEqual(all(drawing, 'image').map(({ id }) => id));
    expect([...drawing.files.keys()]).toEqual(attached.map(({ sha256 }) => sha256));
    expect(
      Buffer.from(drawing.files.get(attached[0]?.sha256 ?? '') ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('says what it could not take', async () => {
    const { left } = await taken(FILE);
    expect(left.map(({ key, count }) => [key, count])).toEqual([
      ['import.left.opacity', 1],
      ['import.left.webPages', 1],
    ]);
  });

  it('is the same from the clipboard', async () => {
    const shapeOf = (drawing: ReadDrawing) => drawing.content.records.map(({ kind }) => kind).toSorted();
    expect(shapeOf(await taken(CLIPBOARD))).toEqual(shapeOf(await taken(FILE)));
    expect(isExcalidraw(CLIPBOARD)).toBe(true);
    expect(isExcalidraw(FILE)).toBe(true);
    expect(isExcalidraw('{"type":"excalidrawlib"}')).toBe(false);
    expect(isExcalidraw('Excalidraw "excalidraw/clipboard"')).toBe(false);
  });

  it('is taken by the clipboard of a board, and makes a document that is sound', async () => {
    const content = parseClipboard(JSON.stringify((await taken(FILE)).content));
    const board = fresh('board', { id: newId(), name: null, order: orderBetween(null, null) });
    const document = new Document([board]);
    document.apply(pasteRecords(document, content ?? { temas: 1, records: [] }, { boardId: board.id, at: null }));
    const records = [...document.records().values()];
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter(({ kind }) => kind === 'line')).toHaveLength(5);
  });
});
