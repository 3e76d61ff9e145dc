import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MM_PER_UNIT } from '../../shared/geometry/paper.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { NOTE_COLORS } from '../../shared/model/choices.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { board, makeFile, small } from '../electron/host/support.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { bookmarksIn, faultsIn, fontsIn, imagesIn, linksIn, pageSizes, squeeze, textIn, wordsWithoutInkAnywhere } from '../support/pdf.ts';
import { shownTexts } from '../support/shown-texts.ts';
import { temas } from '../support/terminal.ts';

const WORDS = [
  'Müşteri deneyimi yolculuğu haritası',
  'Çağrı merkezinde beş dakika bekletildi, İYİ ki SMS geldi',
  'ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû',
  'Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine',
  'Hat yine gitti 🙂 📞 👩🏽‍💻',
  '%37 -> 30 dk, “insan” istiyor – şablon değil…',
] as const;

/** Notes all over a board of two metres, three frames and three saved views beside one record of every kind. */
const generated: readonly AnyRecord[] = [
  ...small,
  ...Array.from({ length: 48 }, (_, at) =>
    fresh('note', {
      id: `generated-${at}`,
      boardId: board.id,
      x: 1_000 + (at % 12) * 330,
      y: Math.floor(at / 12) * 420,
      width: 180,
      height: 180,
      link: `https://example.com/${at}`,
      text: `${at + 1}. ${WORDS[at % WORDS.length] ?? ''}`,
      color: NOTE_COLORS[at % NOTE_COLORS.length] ?? 'yellow',
      order: `b${String(at).padStart(2, '0')}V`,
    }),
  ),
  ...['Karşılama', 'Bekleme', 'Çözüm'].map((name, at) =>
    fresh('frame', {
      id: `generated-frame-${at}`,
      boardId: board.id,
      x: 960 + at * 1_320,
      y: -60,
      width: 1_240,
      height: 1_700,
      shape: 'rectangle',
      role: 'custom',
      name,
      order: `c${at}V`,
    }),
  ),
  ...[null, 'Ortası'].map((name, at) =>
    fresh('view', {
      id: `generated-view-${at}`,
      boardId: board.id,
      name,
      x: 990 + at * 660,
      y: -20,
      width: 850,
      height: 1_100 - at * 300,
      order: `c${at}V`,
    }),
  ),
];

const typed = generated.flatMap(shownTexts).filter((text) => text !== '');
const near = (sizes: ReturnType<typeof pageSizes>, wanted: ReturnType<typeof pageSizes>): void => {
  expect(sizes).toHaveLength(wanted.length);
  for (const [at, { width, height }] of wanted.entries()) {
    expect(Math.abs((sizes[at]?.width ?? 0) - width), `width of page ${at + 1}`).toBeLessThan(0.1);
    expect(Math.abs((sizes[at]?.height ?? 0) - height), `height of page ${at + 1}`).toBeLessThan(0.1);
  }
};

describe.each(['tr', 'en'] as const)('pages in %s', (lang) => {
  const t = translator(lang);
  let file = '';
  beforeAll(() => {
    file = join(freshFolder(), 'sayfalar.cxmap');
    makeFile(file, generated);
  });
  const exported = (...words: readonly string[]): string => {
    const pdf = join(freshFolder(), 'sayfalar.pdf');
    temas('export', file, '--to', pdf, '--lang', lang, ...words);
    expect(faultsIn(pdf)).toBe('');
    // The one picture of the document, four pixels wide, and nothing that we made of words or shapes.
    expect(imagesIn(pdf).filter((line) => !/ image +4 +3 /.test(line))).toEqual([]);
    expect(fontsIn(pdf).filter((font) => font.type3 || !font.embedded)).toEqual([]);
    return pdf;
  };

  it('make a poster: the plan first, then sheets that together show every text and every link', async () => {
    const pdf = exported('--pages', 'tiles', '--page', 'A3', '--landscape', '--across', '3');
    const sizes = pageSizes(pdf);
    near(
      sizes,
      sizes.map(() => ({ width: 420, height: 297 })),
    );
    const rows = (sizes.length - 1) / 3;
    const text = textIn(pdf);
    expect(text).toContain(squeeze(t('print.grid', { rows, columns: 3 })));
    const names = Array.from({ length: rows * 3 }, (_, at) => `${String.fromCodePoint(65 + Math.floor(at / 3))}${(at % 3) + 1}`);
    const bookmarks = bookmarksIn(pdf);
    expect(names.map((name, at) => `  ${name} ${at + 2}`).filter((line) => !bookmarks.includes(line))).toEqual([]);
    expect(bookmarks).toEqual(expect.arrayContaining([expect.stringMatching(/^ {2}Kesinti \d+$/), expect.stringMatching(/^ {2}Çözüm \d+$/)]));
    expect(typed.filter((wanted) => !text.includes(squeeze(wanted)))).toEqual([]);
    expect(wordsWithoutInkAnywhere(pdf, 72)).toEqual([]);
    const [, ...sheets] = await linksIn(pdf);
    const linked = new Set(sheets.flat());
    expect(generated.filter((record) => record.kind === 'note' && record.link !== null && !linked.has(record.link))).toEqual([]);
  });

  it('are as large as each saved view, at true size or at half of it', () => {
    const scale = lang === 'tr' ? 1 : 0.5;
    const pdf = exported('--pages', 'views', '--scale', String(scale));
    const views = generated.flatMap((record) => (record.kind === 'view' ? [record] : []));
    expect(views).toHaveLength(3);
    near(
      pageSizes(pdf),
      views.map(({ width, height }) => ({ width: width * MM_PER_UNIT * scale + 20, height: height * MM_PER_UNIT * scale + 20 })),
    );
    expect(bookmarksIn(pdf)).toEqual(['Açılış 1', `${t('views.default', { number: 2 })} 2`, 'Ortası 3']);
  });

  it('show each frame with what lies in it, under a header and above a footer', () => {
    const pdf = exported('--pages', 'frames', '--page', 'A2', '--header', '--footer', '--palette', 'grey');
    const bookmarks = bookmarksIn(pdf);
    expect(bookmarks).toHaveLength(4);
    near(
      pageSizes(pdf),
      bookmarks.map((title) => (/^(?:Karşılama|Bekleme|Çözüm)/.test(title) ? { width: 420, height: 594 } : { width: 594, height: 420 })),
    );
    const text = textIn(pdf);
    for (const number of [1, 4]) expect(text).toContain(squeeze(t('print.pageOf', { number, count: 4 })));
    const notes = generated.flatMap((record) => (record.kind === 'note' && record.id.startsWith('generated') ? [record.text] : []));
    expect(notes.filter((wanted) => !text.includes(squeeze(wanted)))).toEqual([]);
    expect(wordsWithoutInkAnywhere(pdf, 72)).toEqual([]);
  });

  it('show of a chosen frame or map what lies in it, and say so where nothing does', () => {
    expect(bookmarksIn(exported('--pages', 'views', '--frame', 'Karşılama'))).toHaveLength(2);
    expect(bookmarksIn(exported('--pages', 'frames', '--frame', 'Çözüm'))).toEqual(['Çözüm 1']);
    expect(() => exported('--pages', 'frames', '--map', 'Kesinti')).toThrow(`ended with 2`);
  });

  it('show each map alone on a paper of its own', () => {
    const pdf = exported('--pages', 'maps', '--page', '300x200', '--landscape', '--margin', '0');
    near(pageSizes(pdf), [{ width: 300, height: 200 }]);
    expect(bookmarksIn(pdf)).toEqual(['Kesinti 1']);
    expect(textIn(pdf)).toContain(squeeze('Modemi kapatıp açıyor'));
    expect(textIn(pdf)).not.toContain(squeeze('1. Müşteri'));
    expect(wordsWithoutInkAnywhere(pdf, 200)).toEqual([]);
  });
});

it('say when letters are met that no font of ours has, and by which name', () => {
  const file = join(freshFolder(), 'yabanci.cxmap');
  makeFile(file, [board, ...generated.filter(({ id }) => id === 'generated-0').map((note) => ({ ...note, text: 'مرحبا' }))]);
  const { said } = temas('export', file, '--to', join(freshFolder(), 'yabanci.pdf'), '--lang', 'tr');
  expect(said).toContain(translator('tr')('script.Arab'));
});
