import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { Deck, SlideGroup, SlideShape, SlideWords } from '../../../../renderer/export/slides/slide-model.ts';
import { writePptx, type SlideImage } from '../../../../renderer/export/slides/write-pptx.ts';
import { flawOfPackage } from '../../../../shared/exchange/office-package.ts';
import { OFFICE_LIMITS, unzipped } from '../../../../shared/exchange/unzip.ts';
import { walkXml } from '../../../../shared/exchange/xml.ts';
import { pngOf } from '../../../support/png.ts';

const WORDS: SlideWords = {
  lines: ['Müşteri', 'bekliyor'],
  beside: null,
  bold: true,
  size: 12,
  lineHeight: 16.2,
  color: '#22201b',
  align: 'left',
  top: 8,
  left: 8,
  right: 2,
  wraps: true,
  turned: false,
};
const shape = (more: Partial<SlideShape> = {}): SlideShape => ({
  type: 'shape',
  rect: { x: 40, y: 80, width: 120, height: 90 },
  degrees: 0,
  outline: { is: 'rect', radius: 3 },
  fill: '#ffe27a',
  stroke: { color: '#c0a030', width: 1, dash: [] },
  words: null,
  ...more,
});
const deck = (...groups: readonly SlideGroup[]): Deck => ({
  title: 'Hattın sustuğu <akşam>',
  subtitle: '22 Kasım 2026',
  author: 'Çağla <Işık>',
  language: 'tr',
  slides: [
    {
      title: 'Yardım arıyor',
      foot: 'Harita',
      groups,
      notes: 'Birinci satır\nİkinci & son',
      shown: { groups: [], area: { x: 0, y: 0, width: 1, height: 1 } },
    },
  ],
});

interface Opened {
  readonly flaw: string | null;
  readonly has: (part: string) => boolean;
  /** By the name of its part, all text of it, a line for each run, and the names of its elements in their order. */
  readonly read: (part: string) => { readonly texts: readonly string[]; readonly elements: readonly string[]; readonly xml: string };
}

async function opened(made: Deck, images: ReadonlyMap<string, SlideImage> = new Map()): Promise<Opened> {
  const files = unzipped(await writePptx(made, images), OFFICE_LIMITS);
  if (!files.ok) throw new Error(files.error.code);
  return {
    flaw: flawOfPackage(files.value),
    has: (part) => files.value.has(part),
    read: (part) => {
      const xml = strFromU8(files.value.get(part) ?? new Uint8Array(0));
      const texts: string[] = [];
      const elements: string[] = [];
      const flaw = walkXml(xml, { opened: (name) => elements.push(name), text: (text) => texts.push(text) });
      if (flaw !== null) throw new Error(`${part} ${flaw}`);
      return { texts, elements, xml };
    },
  };
}

it('is a presentation whose parts fit together, with a title before the slides', async () => {
  const { flaw, has, read } = await opened(deck({ name: 'not', objects: [shape({ words: WORDS })] }));
  expect(flaw).toBeNull();
  expect(read('ppt/slides/slide1.xml').texts).toEqual(expect.arrayContaining(['Hattın sustuğu <akşam>', '22 Kasım 2026']));
  expect(read('ppt/slides/slide2.xml').texts).toEqual(expect.arrayContaining(['Yardım arıyor', 'Harita', 'Müşteri', 'bekliyor']));
  expect(has('ppt/slides/slide3.xml')).toBe(false);
  expect(read('docProps/core.xml').texts).toContain('Çağla <Işık>');
  expect([...read('docProps/core.xml').texts, ...read('docProps/app.xml').texts].join(' ')).not.toMatch(/Temas|PptxGenJS/);
});

it('breaks lines within one paragraph, whose style comes once and first', async () => {
  const { xml } = (await opened(deck({ name: 'not', objects: [shape({ words: { ...WORDS, lines: ['bir', '', 'üç'] } })] }))).read(
    'ppt/slides/slide2.xml',
  );
  const paragraph = [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([found]) => found).find((found) => found.includes('bir'));
  expect(paragraph?.match(/<a:pPr\b/g)).toHaveLength(1);
  expect(paragraph).toMatch(/^<a:p><a:pPr\b/);
  expect(paragraph?.match(/<a:br\/>/g)).toHaveLength(2);
  // On nearly every computer, and narrower than what the board is measured in.
  expect(paragraph).toContain('typeface="Arial"');
  expect(paragraph).toContain('sz="1200" b="1"');
});

it('goes on in the last line with a second name in its own face', async () => {
  const words: SlideWords = {
    ...WORDS,
    lines: ['Etkileşim', 'çizgisi'],
    beside: { text: 'Line of interaction', bold: false, size: 9, color: '#6b655b' },
  };
  const { xml } = (await opened(deck({ name: 'x', objects: [shape({ words })] }))).read('ppt/slides/slide2.xml');
  const paragraph = [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([found]) => found).find((found) => found.includes('çizgisi'));
  expect(paragraph?.match(/<a:br\/>/g)).toHaveLength(1);
  expect(paragraph?.match(/<a:pPr\b/g)).toHaveLength(1);
  expect(paragraph).toMatch(/sz="900" dirty="0">(?:(?!<a:r>)[\s\S])*<a:t> {2}Line of interaction<\/a:t>/);
});

it('groups what belongs to one thing, and nothing else', async () => {
  const { read } = await opened(
    deck(
      { name: 'Not <1>', objects: [shape(), shape({ words: WORDS })] },
      { name: 'tek', objects: [shape()] },
      { name: 'iki', objects: [shape(), shape()] },
    ),
  );
  const { elements, xml } = read('ppt/slides/slide2.xml');
  expect(elements.filter((name) => name === 'p:grpSp')).toHaveLength(2);
  expect(xml).toContain('name="Not &lt;1&gt;"');
  const [, x, y, width, height] =
    /<p:grpSpPr><a:xfrm><a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(xml.slice(xml.indexOf('<p:grpSp>'))) ?? [];
  const emu = (points: number) => points * 12_700;
  expect([x, y, width, height].map(Number)).toEqual([emu(40), emu(80), emu(120), emu(90)]);
  const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('draws lines, curves and turned things as shapes of the format', async () => {
  const steps = [
    { to: 'move', at: { x: 0, y: 0 } },
    { to: 'curve', c1: { x: 10, y: 0 }, c2: { x: 20, y: 90 }, at: { x: 120, y: 90 } },
  ] as const;
  const objects = [
    shape({ outline: { is: 'line', rises: true }, fill: null, stroke: { color: '#00000080', width: 2, dash: [4, 3] } }),
    shape({ outline: { is: 'path', steps }, fill: null, degrees: 30 }),
  ];
  const { elements, xml } = (await opened(deck({ name: 'x', objects }))).read('ppt/slides/slide2.xml');
  expect(xml).toContain('prst="line"');
  expect(xml).toContain('flipV="1"');
  expect(xml).toMatch(/<a:srgbClr val="000000"><a:alpha val="50000"\/>/);
  expect(xml).toContain('<a:prstDash val="dash"/><a:round/>');
  expect(xml).toContain('<a:ln w="12700" cap="rnd">');
  expect(elements).toContain('a:cubicBezTo');
  expect(xml).toContain(`rot="${30 * 60_000}"`);
});

it('cuts a picture to its place, draws what stands for one that is missing, and links to the web', async () => {
  const address = `data:image/png;base64,${pngOf(40, 20, [1, 2, 3]).toString('base64')}`;
  const rect = { x: 40, y: 80, width: 50, height: 50 };
  const { flaw, read } = await opened(
    deck({
      name: 'x',
      objects: [
        { type: 'picture', rect, degrees: 0, sha256: 'a', missing: [shape({ words: { ...WORDS, lines: ['a.png'] } })] },
        { type: 'picture', rect, degrees: 0, sha256: 'b', missing: [shape({ words: { ...WORDS, lines: ['b.png'] } })] },
        { type: 'link', rect, degrees: 0, href: 'https://example.org/?a=1&b=2' },
      ],
    }),
    new Map([['a', { width: 40, height: 20, address }]]),
  );
  expect(flaw).toBeNull();
  const { elements, texts, xml } = read('ppt/slides/slide2.xml');
  expect(elements.filter((name) => name === 'p:pic')).toHaveLength(1);
  expect(texts).toContain('b.png');
  expect(texts).not.toContain('a.png');
  expect(xml).toContain('<a:srcRect l="25000" r="25000" t="0" b="0"/>');
  expect(read('ppt/slides/_rels/slide2.xml.rels').xml).toContain('Target="https://example.org/?a=1&amp;b=2"');
});

it('gives the speaker a paragraph a line', async () => {
  const { texts } = (await opened(deck())).read('ppt/notesSlides/notesSlide2.xml');
  expect(texts).toEqual(expect.arrayContaining(['Birinci satır', 'İkinci & son']));
});

it('writes no character that XML forbids, whatever somebody typed', async () => {
  const words = { ...WORDS, lines: ['a\u0001b', '\ud800', ']]> & <x>', '👩‍💻'] };
  const { flaw, read } = await opened({ ...deck({ name: 'a\u0007', objects: [shape({ words })] }), title: '\u0000' });
  expect(flaw).toBeNull();
  expect(read('ppt/slides/slide2.xml').texts).toEqual(expect.arrayContaining(['ab', ']]> & <x>', '👩‍💻']));
});
