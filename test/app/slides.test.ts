import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { OFFICE_LIMITS, unzipped } from '../../shared/exchange/unzip.ts';
import { walkXml } from '../../shared/exchange/xml.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { freshFolder } from '../support/launch.ts';
import { squeeze } from '../support/pdf.ts';
import { temas } from '../support/terminal.ts';

interface Demo {
  readonly file: string;
  readonly folder: string;
  /** What its cards say. */
  readonly cards: readonly string[];
}

const made = new Map<string, Demo>();

/** The demo workshop in a file, made once for each language. */
function demo(lang: 'tr' | 'en'): Demo {
  const known = made.get(lang);
  if (known) return known;
  const folder = freshFolder();
  const file = join(folder, 'demo.cxmap');
  temas('new', file, '--template', 'demo', '--lang', lang);
  const { records } = JSON.parse(temas('check', file, '--records').printed) as { records: AnyRecord[] };
  const cards = records.flatMap((record) => (record.kind === 'touchpoint' && record.title !== '' ? [record.title] : []));
  made.set(lang, { file, folder, cards });
  return { file, folder, cards };
}

/** All text in some XML, its lines one after the other. */
function wordsIn(xml: string): string {
  const texts: string[] = [];
  expect(walkXml(xml, { opened: () => undefined, text: (text) => texts.push(text) })).toBeNull();
  return squeeze(texts.join(' '));
}

it.each(['tr', 'en'] as const)('makes slides of the demo that say what its cards say (%s)', (lang) => {
  const { file, folder, cards } = demo(lang);
  const pptx = join(folder, 'demo.pptx');
  temas('export', file, '--to', pptx, '--slides', 'maps', '--lang', lang);
  const files = unzipped(readFileSync(pptx), OFFICE_LIMITS);
  const slides = files.ok ? [...files.value].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)) : [];
  expect(slides.length).toBeGreaterThan(8);
  const words = slides.map(([, bytes]) => wordsIn(strFromU8(bytes)));
  // Once on the slide of the whole map, once on that of the stage.
  for (const card of cards) expect(words.filter((text) => text.includes(squeeze(card))).length).toBeGreaterThanOrEqual(2);
});

it('says so when there is nothing to make a slide of', () => {
  const { file, folder } = demo('en');
  const pptx = join(folder, 'views.pptx');
  const run = () => temas('export', file, '--to', pptx, '--slides', 'views');
  expect(run).toThrow(`ended with 2: ${pptx}: ${translator('en')('error.export-no-view')}`);
  expect(existsSync(pptx)).toBe(false);
});

it('writes a drawing with its words as shapes or as text, and a picture of the asked density', () => {
  const { file, folder, cards } = demo('tr');
  const [shapes, text, png] = ['shapes.svg', 'text.svg', 'demo.png'].map((name) => join(folder, name)) as [string, string, string];
  temas('export', file, '--to', shapes, '--lang', 'tr');
  temas('export', file, '--to', text, '--text', 'fonts', '--lang', 'tr');
  temas('export', file, '--to', png, '--dpi', '150', '--transparent');
  const [drawn, written] = [shapes, text].map((path) => readFileSync(path, 'utf8')) as [string, string];
  expect(drawn).not.toMatch(/<text|@font-face|<script|href="(?!#|https:|data:)/);
  expect(written).toContain('@font-face');
  for (const svg of [drawn, written]) {
    const words = wordsIn(svg);
    for (const card of cards.slice(0, 20)) expect(words).toContain(squeeze(card));
  }
  const bytes = readFileSync(png);
  const density = bytes.indexOf('pHYs');
  expect(bytes.readUInt32BE(density + 4)).toBe(Math.round(150 / 0.0254));
  // With transparency.
  expect(bytes[25]).toBe(6);
});
