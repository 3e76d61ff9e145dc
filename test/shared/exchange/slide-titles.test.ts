import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writePptx } from '../../../renderer/export/slides/write-pptx.ts';
import { slideTitles } from '../../../shared/exchange/slide-titles.ts';

it('tells the titles of all slides in their order, beyond the ninth, too', async () => {
  const titles = Array.from({ length: 11 }, (_, at) => (at === 4 ? '' : `Aşama ${at + 1} & <son>`));
  const slides = titles.map((title) => ({ title, foot: 'Harita', groups: [], notes: 'Aşama' }));
  const written = await writePptx({ title: 'Hattın sustuğu akşam', subtitle: '22 Kasım', language: 'tr', slides }, new Map());
  expect(slideTitles(written)).toEqual(['Hattın sustuğu akşam', ...titles]);
});

it('looks at the slides alone, however many parts and pictures there are', () => {
  const title = '<p:sp><p:ph type="title"/><a:t>Son</a:t></p:sp>';
  const others = Array.from({ length: 2_100 }, (_, at) => [`ppt/media/image-${at}.png`, new Uint8Array([at % 256])] as const);
  const deck = zipSync({ ...Object.fromEntries(others), 'ppt/slides/slide1.xml': strToU8(title) }, { level: 0 });
  // A picture that is not what the directory says of it: its one byte stands behind its header and its name.
  deck[30 + 'ppt/media/image-0.png'.length] = 7;
  expect(slideTitles(deck)).toEqual(['Son']);
});

it('tells none of what is no presentation', () => {
  expect(slideTitles(new Uint8Array(0))).toEqual([]);
  expect(slideTitles(new TextEncoder().encode('PK no zip'))).toEqual([]);
});
