import { expect, it } from 'vitest';
import { writePptx } from '../../../renderer/export/slides/write-pptx.ts';
import { slideTitles } from '../../../shared/exchange/slide-titles.ts';

it('tells the titles of all slides in their order, beyond the ninth, too', async () => {
  const titles = Array.from({ length: 11 }, (_, at) => (at === 4 ? '' : `Aşama ${at + 1} & <son>`));
  const slides = titles.map((title) => ({ title, foot: 'Harita', groups: [], notes: 'Aşama' }));
  const written = await writePptx({ title: 'Hattın sustuğu akşam', subtitle: '22 Kasım', language: 'tr', slides }, new Map());
  expect(slideTitles(written)).toEqual(['Hattın sustuğu akşam', ...titles]);
});

it('tells none of what is no presentation', () => {
  expect(slideTitles(new Uint8Array(0))).toEqual([]);
  expect(slideTitles(new TextEncoder().encode('PK no zip'))).toEqual([]);
});
