import { createMeasure } from '../../../renderer/platform/measure.ts';
import { loadFonts } from '../../../renderer/platform/fonts.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { paintGroup, paintItems } from '../../../shared/paint/paint-canvas.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { Scene, SceneItem } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';

const SCALE = 2;

function blank(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  return { canvas, context };
}

function sceneOf(records: readonly AnyRecord[], language: Language): Scene {
  const model = new Document(records);
  const layout = layoutBoard(model, 'board', { measure: createMeasure(), t: translator(language) });
  return boardScene(model, layout, { tokens: themes.print });
}

function onCanvas(scene: Scene, scale: number): CanvasRenderingContext2D {
  const { x, y, width, height } = scene.bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const { context } = blank(width * scale, height * scale);
  context.fillStyle = scene.background;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  for (const group of scene.groups) paintGroup(context, group, { scale });
  return context;
}

/** How many pixels of a rectangle differ from its most frequent colour. */
function ink(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): number {
  const { data } = context.getImageData(Math.round(x), Math.round(y), Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const counts = new Map<number, number>();
  for (let index = 0; index < data.length; index += 4) {
    const color = ((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return data.length / 4 - Math.max(...counts.values());
}

/** Texts of the scene whose place on the canvas shows no ink. */
export async function textsWithoutInk(
  records: readonly AnyRecord[],
  language: Language,
): Promise<{ readonly checked: number; readonly empty: readonly string[] }> {
  await loadFonts();
  const scene = sceneOf(records, language);
  const context = onCanvas(scene, SCALE);
  const { x: left, y: top } = scene.bounds ?? { x: 0, y: 0 };
  const texts = scene.groups.flatMap(({ items }) => items.filter((item) => item.type === 'text'));
  const empty = texts.filter(
    ({ x, y, width, font }) => ink(context, (x - left) * SCALE, (y - font.size - top) * SCALE, width * SCALE, font.size * 1.3 * SCALE) < 4,
  );
  return { checked: texts.length, empty: empty.map(({ text }) => text) };
}

/** Puts the SVG into the page, for a picture of it. */
export async function showSvg(records: readonly AnyRecord[], language: Language): Promise<void> {
  await loadFonts();
  document.body.innerHTML = paintSvg(sceneOf(records, language), { title: 'x', language });
}

/** Share of pixels (0–1) that differ clearly between a picture of the SVG and the canvas, and the share that is inked at all. */
export async function differenceFrom(
  picture: string,
  records: readonly AnyRecord[],
  language: Language,
): Promise<{ readonly different: number; readonly inked: number }> {
  const canvas = onCanvas(sceneOf(records, language), 1);
  const { width, height } = canvas.canvas;
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const { context } = blank(width, height);
  context.drawImage(image, 0, 0);
  const [a, b] = [canvas, context].map((each) => each.getImageData(0, 0, width, height).data) as [Uint8ClampedArray, Uint8ClampedArray];
  const count = { different: 0, inked: 0 };
  for (let index = 0; index < a.length; index += 4) {
    const channels = [index, index + 1, index + 2];
    if (channels.some((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 96)) count.different += 1;
    if (channels.some((at) => (a[at] ?? 0) < 230)) count.inked += 1;
  }
  return { different: count.different / (width * height), inked: count.inked / (width * height) };
}

/** Whether the SVG is well-formed XML with these texts in its text elements, and the ligature setting its text has. */
export async function readSvg(
  records: readonly AnyRecord[],
  language: Language,
): Promise<{ readonly error: string | null; readonly text: string; readonly ligatures: string; readonly family: string }> {
  await loadFonts();
  const svg = paintSvg(sceneOf(records, language), { title: 'x', language });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const error = parsed.querySelector('parsererror')?.textContent ?? null;
  document.body.replaceChildren(document.importNode(parsed.documentElement, true));
  const text = document.querySelector('svg text');
  const style = text ? getComputedStyle(text) : null;
  const texts = [...document.querySelectorAll('svg text')].map((element) => element.textContent).join(' ');
  const result = { error, text: texts, ligatures: style?.fontVariantLigatures ?? '', family: style?.fontFamily ?? '' };
  document.body.replaceChildren();
  return result;
}

/** The widths the layout works with, and what the same text is as HTML with ligatures off. */
export async function widths(
  text: string,
  font: Font,
): Promise<{ readonly measured: number; readonly html: number; readonly withLigatures: number }> {
  await loadFonts();
  const span = document.createElement('span');
  span.textContent = text;
  span.style.font = `${font.weight} ${font.size}px ${font.family === 'sans' ? 'Inter' : '"Shantell Sans"'}, "Noto Emoji"`;
  span.style.whiteSpace = 'pre';
  document.body.append(span);
  const withLigatures = span.getBoundingClientRect().width;
  span.style.fontVariantLigatures = 'none';
  const html = span.getBoundingClientRect().width;
  span.remove();
  return { measured: createMeasure()(text, font), html, withLigatures };
}

/** Where the ink of one painted line ends, in px: what `paintItems` really sets. */
export async function paintedWidth(text: string, font: Font): Promise<number> {
  await loadFonts();
  const { context } = blank(400, 60);
  paintItems(context, [{ type: 'text', x: 0, y: 45, text, font, color: '#000000', width: 0 }]);
  const { data } = context.getImageData(0, 0, 400, 60);
  let end = 0;
  for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 128) end = Math.max(end, ((index - 3) / 4) % 400);
  return end;
}

/** Faces of the bundled fonts that are loaded after loadFonts. */
export async function loadedFaces(): Promise<readonly string[]> {
  await loadFonts();
  return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family, weight }) => `${family.replaceAll('"', '')} ${weight}`);
}

/** Paints one text tiny, with and without level of detail: inked pixels of each. */
export async function tinyText(): Promise<{ readonly bar: number; readonly letters: number }> {
  await loadFonts();
  const item: SceneItem = {
    type: 'text',
    x: 0,
    y: 60,
    text: 'Müşteri',
    font: { family: 'sans', weight: 400, size: 60 },
    color: '#000000',
    width: 240,
  };
  const paint = (minTextPx: number): number => {
    const { context } = blank(40, 12);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 40, 12);
    context.scale(0.1, 0.1);
    paintItems(context, [item], { scale: 0.1, minTextPx });
    const { data } = context.getImageData(0, 0, 40, 12);
    return new Set(Array.from({ length: data.length / 4 }, (_, index) => data[index * 4])).size;
  };
  return { bar: paint(8), letters: paint(0) };
}
