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
