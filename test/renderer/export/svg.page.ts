import { standingAlone } from '../../../renderer/export/svg/standing-alone.ts';
import { loadFonts } from '../../../renderer/platform/fonts.ts';
import { createMeasure } from '../../../renderer/platform/measure.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { paintGroup } from '../../../shared/paint/paint-canvas.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';

type Words = 'outlines' | 'fonts';

async function sceneOf(records: readonly AnyRecord[], boardId: string, language: 'tr' | 'en'): Promise<Scene> {
  await loadFonts();
  const document = new Document(records);
  return boardScene(document, layoutBoard(document, boardId, { measure: createMeasure(), t: translator(language) }), { tokens: themes.print });
}

const svgOf = async (scene: Scene, words: Words): Promise<string> =>
  paintSvg(scene, { title: 'Yol', language: 'tr', alone: await standingAlone(scene, words) });

/** What is wrong with the file, its elements by name, and every description in it. */
export async function read(records: readonly AnyRecord[], boardId: string, words: Words) {
  const svg = await svgOf(await sceneOf(records, boardId, 'tr'), words);
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const counts: Record<string, number> = {};
  for (const { localName } of parsed.querySelectorAll('*')) counts[localName] = (counts[localName] ?? 0) + 1;
  return {
    error: parsed.querySelector('parsererror')?.textContent ?? null,
    counts,
    words: [...parsed.querySelectorAll('desc, text')].map(({ textContent }) => textContent),
    families: [...svg.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+)/g)].map(([, family, weight]) => `${family} ${weight}`),
  };
}

/** Opens the file as a browser opens it: in a document of its own, which has none of this page's fonts. Its size in pixels. */
export async function show(records: readonly AnyRecord[], boardId: string, language: 'tr' | 'en', words: Words) {
  const scene = await sceneOf(records, boardId, language);
  const frame = document.createElement('iframe');
  const [width, height] = [Math.ceil(scene.bounds?.width ?? 1), Math.ceil(scene.bounds?.height ?? 1)];
  frame.setAttribute('style', `position:absolute;left:0;top:0;border:0;width:${width}px;height:${height}px`);
  frame.src = URL.createObjectURL(new Blob([await svgOf(scene, words)], { type: 'image/svg+xml' }));
  document.body.replaceChildren(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  await frame.contentDocument?.fonts.ready;
}

/** How a picture of what is shown differs from what our canvas painter draws. */
export async function difference(screenshot: string, records: readonly AnyRecord[], boardId: string, language: 'tr' | 'en') {
  const scene = await sceneOf(records, boardId, language);
  const { x, y, width, height } = scene.bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const image = new Image();
  image.src = `data:image/png;base64,${screenshot}`;
  await image.decode();
  const size = [Math.ceil(width), Math.ceil(height)] as const;
  const [painted, shown] = [0, 1].map(() => new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true }));
  if (!painted || !shown) throw new Error('no canvas');
  painted.fillStyle = scene.background;
  painted.fillRect(0, 0, ...size);
  painted.translate(-x, -y);
  for (const group of scene.groups) paintGroup(painted, group);
  shown.drawImage(image, 0, 0);
  const [a, b] = [painted, shown].map((context) => context.getImageData(0, 0, ...size).data) as [Uint8ClampedArray, Uint8ClampedArray];
  let [different, inked] = [0, 0];
  for (let at = 0; at < a.length; at += 4) {
    if ([0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > FAR)) different++;
    if ((b[at] ?? 255) < 128) inked++;
  }
  return { different: different / (a.length / 4), inked: inked / (a.length / 4) };
}

/** Edges of letters and of shapes are smoothed differently; nothing else is. Of 255. */
const FAR = 110;
