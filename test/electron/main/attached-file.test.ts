import { expect, it } from 'vitest';
import { prepareFile } from '../../../electron/main/attached-file.ts';
import { pngOf } from '../../support/png.ts';

const RED = [200, 30, 60] as const;
const nobody = () => Promise.reject(new Error('nothing of it is decoded'));
const claiming = (width: number, height: number) =>
  prepareFile({ name: 'photo.png', bytes: pngOf(1, 1, RED, { width, height }), as: 'picture' }, nobody);

it('calls a picture damaged whose size no picture has, and one that is only large too large', async () => {
  expect(await claiming(3_500_000_000, 3_600_000_000)).toMatchObject({ error: { code: 'picture-unreadable' } });
  expect(await claiming(60_000, 60_000)).toMatchObject({ error: { code: 'picture-too-large', detail: { megapixels: 3_600 } } });
});

it.each(['IMG_1.HEIC', 'IMG_1.jpg'])('keeps a photo of a phone as it came and says what it is, where it need not be seen: %s', async (name) => {
  const bytes = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const asFile = await prepareFile({ name, bytes, as: 'file' }, nobody);
  expect(asFile).toEqual({ ok: true, value: { mime: 'application/octet-stream', name, bytes, width: null, height: null, unseen: 'HEIC' } });
  expect(await prepareFile({ name, bytes, as: 'picture' }, nobody)).toMatchObject({ error: { code: 'picture-kind', detail: { kind: 'HEIC' } } });
});
