import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { sha256Of } from '../../electron/host/assets.ts';
import { OFFICE_LIMITS, unzipped } from '../../shared/exchange/unzip.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { makeFile, small } from '../electron/host/support.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { decodePng, encodePng } from '../support/png.ts';
import { temas } from '../support/terminal.ts';

const RED = [200, 30, 60] as const;
const BLUE = [30, 60, 200] as const;
const [WIDTH, HEIGHT] = [120, 60];
/** English metric units, in which the format counts. */
const EMU = { slide: { width: 12_192_000, height: 6_858_000 } } as const;

/** Red on its left half, blue on its right one: a slide that mirrored or cut it wrongly would show. */
const bytes = encodePng({
  width: WIDTH,
  height: HEIGHT,
  rgb: Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, at) => (Math.floor(at / 3) % WIDTH < WIDTH / 2 ? RED : BLUE)[at % 3] ?? 0),
});
const picture = { sha256: sha256Of(bytes), mime: 'image/png', bytes } as const;

const attached = (id: string, to: Partial<Pick<Extract<AnyRecord, { kind: 'attachment' }>, 'touchpointId' | 'noteId' | 'imageId'>>): AnyRecord =>
  fresh('attachment', {
    id,
    ...to,
    sha256: picture.sha256,
    mime: picture.mime,
    name: 'modem.png',
    byteCount: bytes.length,
    width: WIDTH,
    height: HEIGHT,
    order: 'a1',
  });

/** A frame with an image of twice the width, turned by nothing, and a note that shows the picture; a card of a map shows it, too. */
const records: readonly AnyRecord[] = [
  ...small.filter(({ kind }) => kind !== 'attachment'),
  attached('p-card', { touchpointId: 'touchpoint-2' }),
  attached('p-image', { imageId: 'image-1' }),
  fresh('frame', {
    id: 'f',
    boardId: 'board-1',
    x: 3_000,
    y: 0,
    width: 1_000,
    height: 600,
    shape: 'rectangle',
    role: 'custom',
    name: 'Resimler',
    order: 'c1',
  }),
  fresh('note', { id: 'n', boardId: 'board-1', x: 3_500, y: 60, width: 180, height: 180, text: 'Modem', color: 'yellow', order: 'c2' }),
  attached('p-note', { noteId: 'n' }),
  fresh('image', { id: 'i', boardId: 'board-1', x: 3_050, y: 100, width: 240, height: 120, rotation: 0, order: 'c3' }),
  attached('p-frame', { imageId: 'i' }),
];

interface Shown {
  /** EMU on the slide. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly file: Uint8Array;
}

/** The pictures on each slide after the title, with the files they show. */
function picturesIn(pptx: string): readonly (readonly Shown[])[] {
  const files = unzipped(readFileSync(pptx), OFFICE_LIMITS);
  if (!files.ok) throw new Error(files.error.code);
  const part = (name: string): string => strFromU8(files.value.get(name) ?? new Uint8Array(0));
  const slides = [...files.value.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return slides.slice(1).map((name) => {
    const targets = new Map(
      [...part(name.replace('slides/', 'slides/_rels/').concat('.rels')).matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
        /\bId="([^"]+)"/.exec(one)?.[1] ?? '',
        /\bTarget="\.\.\/([^"]+)"/.exec(one)?.[1] ?? '',
      ]),
    );
    return [...part(name).matchAll(/<p:pic>[\s\S]*?<\/p:pic>/g)].map(([pic]) => {
      const [x, y] = /<a:off x="(-?\d+)" y="(-?\d+)"/.exec(pic)?.slice(1).map(Number) ?? [];
      const [width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(pic)?.slice(1).map(Number) ?? [];
      const file = files.value.get(`ppt/${targets.get(/r:embed="([^"]+)"/.exec(pic)?.[1] ?? '') ?? ''}`);
      if (x === undefined || y === undefined || width === undefined || height === undefined || !file)
        throw new Error(`a picture without place or file: ${pic}`);
      return { x, y, width, height, file };
    });
  });
}

function expectWhole({ x, y, width, height, file }: Shown): void {
  const { width: across, height: down, rgb } = decodePng(file);
  expect([across, down]).toEqual([WIDTH, HEIGHT]);
  const middle = Math.floor(HEIGHT / 2) * WIDTH;
  expect([...rgb.subarray((middle + 5) * 3, (middle + 6) * 3)]).toEqual([...RED]);
  expect([...rgb.subarray((middle + WIDTH - 5) * 3, (middle + WIDTH - 4) * 3)]).toEqual([...BLUE]);
  expect(Math.min(x, y, EMU.slide.width - x - width, EMU.slide.height - y - height)).toBeGreaterThanOrEqual(0);
  expect(Math.min(width, height)).toBeGreaterThan(0);
}

it('draws the pictures of images, notes and cards on slides, where they lie and as they are', () => {
  const folder = freshFolder();
  const file = join(folder, 'resimler.cxmap');
  makeFile(file, records, [picture]);
  const [frames, stages] = [join(folder, 'frames.pptx'), join(folder, 'stages.pptx')];
  temas('export', file, '--to', frames, '--slides', 'frames', '--frame', 'Resimler');
  const [shown = []] = picturesIn(frames);
  expect(shown).toHaveLength(2);
  shown.forEach(expectWhole);
  const [image, note] = shown.toSorted((a, b) => a.x - b.x);
  // The image lies left of the note and keeps its shape.
  expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(WIDTH / HEIGHT, 2);
  expect((image?.x ?? 0) + (image?.width ?? 0)).toBeLessThan(note?.x ?? 0);
  temas('export', file, '--to', stages, '--slides', 'stages');
  const onCards = picturesIn(stages).flat();
  expect(onCards.length).toBeGreaterThan(0);
  onCards.forEach(expectWhole);
});
