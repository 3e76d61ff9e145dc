import { describe, expect, it } from 'vitest';
import { decodePoints } from '../../../../shared/model/ink-points.ts';
import { all, box, codeOf, fileOf, taken } from './drawings.ts';

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
