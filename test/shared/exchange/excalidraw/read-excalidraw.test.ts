import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { orderBetween } from '../../../../shared/base/order.ts';
import { parseClipboard } from '../../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../../shared/commands/paste.ts';
import { isExcalidraw } from '../../../../shared/exchange/excalidraw/excalidraw-file.ts';
import { readExcalidraw, type ReadDrawing } from '../../../../shared/exchange/excalidraw/read-excalidraw.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { Document } from '../../../../shared/model/document.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import { decodePoints } from '../../../../shared/model/ink-points.ts';
import type { Kind, RecordOf } from '../../../../shared/model/kinds.ts';

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

const sha256Of = (base64: string): Promise<string> => Promise.resolve(createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex'));
const read = (text: string) => readExcalidraw(text, { newId, sha256Of });

async function taken(text: string): Promise<ReadDrawing> {
  const result = await read(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const fileOf = (elements: readonly unknown[], files: object = {}): string => JSON.stringify({ type: 'excalidraw', version: 2, elements, files });
const all = <K extends Kind>({ content }: ReadDrawing, kind: K): readonly RecordOf<K>[] =>
  content.records.flatMap((record) => (record.kind === kind ? [record as unknown as RecordOf<K>] : []));
const codeOf = async (text: string): Promise<string> => {
  const result = await read(text);
  return result.ok ? 'ok' : result.error.code;
};
const box = { x: 0, y: 0, width: 100, height: 60 };

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

describe('an element', () => {
  it('of a very old file is understood: arrows without named heads, strokes as drawings', async () => {
    const drawing = await taken(
      fileOf([
        {
          id: 'a',
          type: 'arrow',
          x: 0,
          y: 0,
          points: [
            [0, 0],
            [100, 0],
          ],
          strokeSharpness: 'round',
        },
        {
          id: 'b',
          type: 'draw',
          x: 0,
          y: 50,
          points: [
            [0, 0],
            [20, 10],
            [40, 0],
          ],
          strokeSharpness: 'round',
        },
      ]),
    );
    expect(all(drawing, 'line').map(({ startHead, endHead }) => [startHead, endHead])).toEqual([['none', 'arrow']]);
    expect(all(drawing, 'ink').map(({ x, y, width }) => [x, y, width])).toEqual([[0, 50, 40]]);
  });

  it('of several pieces keeps its pieces; as an arrow that is bound it becomes a curve on the same side', async () => {
    const points = [
      [0, 0],
      [50, 40],
      [100, 0],
    ];
    const drawing = await taken(
      fileOf([
        { id: 'a', type: 'line', x: 0, y: 0, points, backgroundColor: '#ffc9c9' },
        {
          id: 'b',
          type: 'arrow',
          x: 0,
          y: 100,
          points,
          endArrowhead: 'crowfoot_one',
          startBinding: { elementId: 'a' },
          endBinding: { elementId: 'gone' },
        },
        {
          id: 'c',
          type: 'arrow',
          x: 0,
          y: 200,
          points: [
            [0, 0],
            [50, 0],
            [50, 80],
          ],
          angle: Math.PI,
        },
      ]),
    );
    const [sharp, level] = all(drawing, 'line');
    // To the right of the way from left to right is below it.
    expect([sharp?.way, sharp?.bend, sharp?.endHead]).toEqual(['curved', -40, 'none']);
    expect(
      [level?.way, level?.x, level?.y, level?.dx, level?.dy].map((value) => (typeof value === 'number' ? Math.round(value) + 0 : value)),
    ).toEqual(['elbow', 50, 280, -50, -80]);
    const [ink] = all(drawing, 'ink');
    expect(decodePoints(ink?.points ?? '').some(({ x, y }) => x === 50 && y === 40)).toBe(true);
    expect(drawing.left.map(({ key }) => key).toSorted()).toEqual(['import.left.corners', 'import.left.fills', 'import.left.heads']);
  });

  it('leaves what was deleted behind', async () => {
    const drawing = await taken(
      fileOf([
        { id: 'a', type: 'rectangle', ...box, isDeleted: true },
        { id: 'b', type: 'ellipse', ...box },
      ]),
    );
    expect(all(drawing, 'shape').map(({ form }) => form)).toEqual(['ellipse']);
  });

  it('that is a free arrow of several pieces keeps its course, and its heads where they were', async () => {
    const zigzag = [
      [0, 0],
      [50, 80],
      [150, 0],
      [240, 80],
    ];
    const drawing = await taken(
      fileOf([
        { id: 'a', type: 'arrow', x: 10, y: 20, points: zigzag, startArrowhead: 'dot', endArrowhead: 'arrow' },
        { id: 't', type: 'text', ...box, text: 'etiket', containerId: 'a' },
      ]),
    );
    expect(all(drawing, 'line').map(({ x, y, dx, dy, startHead, endHead, label }) => [x, y, dx, dy, startHead, endHead, label])).toEqual([
      [10, 20, 50, 80, 'dot', 'none', ''],
      [160, 20, 90, 80, 'none', 'arrow', 'etiket'],
    ]);
    const [ink] = all(drawing, 'ink');
    expect([ink?.x, ink?.y, ink?.width, ink?.height]).toEqual([60, 20, 100, 80]);
    const groups = new Set([...all(drawing, 'line'), ...all(drawing, 'ink')].map(({ groupId }) => groupId));
    expect([...groups]).toEqual(all(drawing, 'group').map(({ id }) => id));
    expect(drawing.left).toEqual([]);
  });

  it('keeps a text at the upper edge of a shape there, in a group with it', async () => {
    const drawing = await taken(
      fileOf([
        { id: 'a', type: 'rectangle', x: 0, y: 0, width: 600, height: 400 },
        {
          id: 't',
          type: 'text',
          x: 5,
          y: 5,
          width: 590,
          height: 25,
          fontSize: 20,
          text: 'Aşama',
          containerId: 'a',
          verticalAlign: 'top',
          textAlign: 'center',
        },
      ]),
    );
    const [shape, text] = all(drawing, 'shape');
    expect([shape?.text, text?.text, text?.y]).toEqual(['', 'Aşama', 5]);
    expect(shape?.groupId).toBe(text?.groupId);
    expect(shape?.groupId).not.toBeNull();
  });

  it('stands by itself as a text where the label of an arrow would be too long', async () => {
    const long = 'uzun '.repeat(100);
    const drawing = await taken(
      fileOf([
        {
          id: 'a',
          type: 'arrow',
          ...box,
          points: [
            [0, 0],
            [100, 0],
          ],
        },
        { id: 't', type: 'text', ...box, text: long, containerId: 'a' },
      ]),
    );
    expect(all(drawing, 'shape').map(({ text }) => text)).toEqual([long]);
    expect(all(drawing, 'line').map(({ label }) => label)).toEqual(['']);
  });

  it('is bound beside the middle where Excalidraw says so, and to all of a thing otherwise', async () => {
    const arrow = (binding: object) =>
      fileOf([
        { id: 'a', type: 'rectangle', x: 200, y: 0, width: 100, height: 100 },
        {
          id: 'b',
          type: 'arrow',
          x: 0,
          y: 25,
          points: [
            [0, 0],
            [195, 0],
          ],
          endBinding: { elementId: 'a', ...binding },
        },
      ]);
    const endOf = async (text: string) => all(await taken(text), 'line').map(({ toAnchorX, toAnchorY }) => [toAnchorX, toAnchorY])[0];
    expect(await endOf(arrow({ focus: 0, gap: 5 }))).toEqual([null, null]);
    expect(await endOf(arrow({ focus: 0.5, gap: 5 }))).toEqual([0, 0.25]);
    expect(await endOf(arrow({ fixedPoint: [-0.05, 0.25] }))).toEqual([0, 0.25]);
    expect(await endOf(arrow({ fixedPoint: [0.5001, 0.5001] }))).toEqual([null, null]);
  });

  it('is bound to the shape where Excalidraw binds to the words in it', async () => {
    const drawing = await taken(
      fileOf([
        { id: 'a', type: 'ellipse', ...box },
        { id: 't', type: 'text', x: 30, y: 20, width: 40, height: 20, text: 'A', containerId: 'a' },
        {
          id: 'b',
          type: 'arrow',
          x: 200,
          y: 30,
          points: [
            [0, 0],
            [-90, 0],
          ],
          endBinding: { elementId: 't', focus: 0, gap: 1 },
        },
      ]),
    );
    expect(all(drawing, 'line')[0]?.toId).toBe(all(drawing, 'shape')[0]?.id);
  });

  it('never asks an address for a picture, nor takes what is no picture', async () => {
    const image = (dataURL: string) =>
      fileOf(
        [
          { id: 'r', type: 'rectangle', ...box },
          { id: 'a', type: 'image', ...box, fileId: 'f' },
        ],
        { f: { dataURL } },
      );
    for (const url of ['https://example.com/a.png', 'file:///etc/passwd', 'data:text/html;base64,PGI+', 'data:image/png,abc']) {
      const { left, files, content } = await taken(image(url));
      expect([left.map(({ key }) => key), files.size, content.records.map(({ kind }) => kind)]).toEqual([['import.left.pictures'], 0, ['shape']]);
    }
  });

  it('keeps the words that are written on a line which comes as strokes of a pen', async () => {
    const points = [
      [0, 0],
      [50, 40],
      [100, 0],
    ];
    const drawing = await taken(
      fileOf([
        { id: 'l', type: 'line', ...box, points },
        { id: 't', type: 'text', ...box, text: 'kıvrım', containerId: 'l' },
      ]),
    );
    expect(drawing.content.records.map(({ kind }) => kind)).toEqual(['ink', 'shape']);
    expect(all(drawing, 'shape').map(({ text }) => text)).toEqual(['kıvrım']);
  });

  it('says of a name that is cut, of a link nothing holds and of a label that is too long together', async () => {
    const link = 'https://ornek.example/';
    const points = [
      [0, 0],
      [100, 0],
    ];
    const { left } = await taken(
      fileOf([
        { id: 'f', type: 'frame', ...box, name: 'f'.repeat(400), link },
        { id: 'a', type: 'arrow', ...box, points },
        { id: 't', type: 'text', ...box, text: 't'.repeat(200), containerId: 'a' },
        { id: 'u', type: 'text', ...box, text: 'u'.repeat(200), containerId: 'a' },
      ]),
    );
    expect(left).toEqual([
      { key: 'import.left.links', count: 1, examples: [link] },
      { key: 'import.left.cut', count: 2, examples: ['f'.repeat(60), 't'.repeat(60)] },
    ]);
  });

  it('is left out and counted where it has no place or nobody knows it', async () => {
    const broken = fileOf([
      { id: 'a', type: 'rectangle', ...box },
      { id: 'b', type: 'rectangle', ...box, x: '1e999' },
      { id: 'c', type: 'ellipse', ...box, y: 1e300 },
      null,
      { id: 'a', type: 'diamond', ...box },
      { id: 'd', type: 'hologram', ...box },
      { id: 'e', type: 'arrow', ...box, points: [] },
    ]).replace('"1e999"', '1e999');
    const { left, content } = await taken(broken);
    expect(content.records.map(({ kind }) => kind)).toEqual(['shape']);
    expect(left.map(({ key, count }) => [key, count])).toEqual([
      ['import.left.damaged', 5],
      ['import.left.unknown', 1],
    ]);
  });
});

describe('what is no drawing', () => {
  it('is refused by name', async () => {
    expect(await codeOf('{')).toBe('import-unreadable');
    expect(await codeOf('[]')).toBe('import-unreadable');
    expect(await codeOf('{"type":"excalidrawlib","libraryItems":[]}')).toBe('import-unreadable');
    expect(await codeOf(fileOf([]))).toBe('import-empty');
    expect(await codeOf(fileOf([{ id: 'a', type: 'text', ...box, text: '  ' }]))).toBe('import-empty');
    expect(await codeOf(fileOf(Array.from({ length: 10_001 }, (_, at) => ({ id: `${at}`, type: 'ellipse', ...box }))))).toBe('import-too-much');
    expect(await codeOf(`{"type":"excalidraw","elements":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`)).toBe('import-empty');
  });
});
