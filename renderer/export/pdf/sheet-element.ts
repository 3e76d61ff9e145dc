import type { Size } from '../../../shared/geometry/camera.ts';
import { MM_PER_UNIT } from '../../../shared/geometry/paper.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { pliesOf } from '../../../shared/scene/print/plies.ts';
import { CLEAR, type PrintLayer, type PrintPage } from '../../../shared/scene/print/print-page.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { WORDS_RULES, wordsElement, type Baselines } from './words-element.ts';

type Names = Parameters<typeof paintSvg>[1];

const mm = (value: number): string => `${value.toFixed(3)}mm`;
const pageName = (sizes: readonly Size[], { width, height }: Size): string =>
  `sheet${sizes.findIndex((size) => size.width === width && size.height === height)}`;

/** A style sheet made by script, since the content policy allows no inline ones. Every size of paper has a name of its own. */
export function pageRules(sizes: readonly Size[]): CSSStyleSheet {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    ${sizes.map((size) => `@page ${pageName(sizes, size)} { size: ${mm(size.width)} ${mm(size.height)}; margin: 0; }`).join('\n')}
    /* Nobody sees the page on a screen: laid out and painted there, ten thousand notes would take as long as printing them. */
    @media screen { main { display: none; } }
    html, body { margin: 0; padding: 0; background: #ffffff; }
    section { position: relative; overflow: hidden; break-inside: avoid; }
    section:not(:last-child) { break-after: page; }
    /* Sized from outside, so that it is never taken apart at the foot of a page, however far down its words are before they are scaled. */
    .layer { position: absolute; overflow: hidden; contain: size; font-variant-ligatures: none; font-kerning: normal; text-rendering: geometricPrecision; }
    .layer svg { display: block; position: absolute; left: 0; top: 0; }
    /* What a scene draws at its very edge is as wide as its line. */
    .layer.whole, .layer.whole svg { overflow: visible; }
    text { white-space: pre; }
    ${WORDS_RULES}
  `);
  return rules;
}

/** One page with its scenes on it. `sizes` are those of the rules. */
export function sheetElement({ size, layers }: PrintPage, sizes: readonly Size[], names: Names, baselines: Baselines): HTMLElement {
  const sheet = document.createElement('section');
  // A hair less than the page: rounding must never start a second one.
  Object.assign(sheet.style, { page: pageName(sizes, size), width: mm(size.width - 0.3), height: mm(size.height - 0.3) });
  sheet.append(...layers.map((layer) => layerElement(layer, names, baselines)));
  return sheet;
}

/** What is written lies in HTML above what is drawn in SVG, once for each ply. */
function layerElement({ scene, place, isCut }: PrintLayer, names: Names, baselines: Baselines): HTMLElement {
  const layer = document.createElement('div');
  layer.className = isCut ? 'layer' : 'layer whole';
  Object.assign(layer.style, { left: mm(place.x), top: mm(place.y), width: mm(place.width), height: mm(place.height) });
  const bounds = scene.bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const pxPerUnit = place.width / bounds.width / MM_PER_UNIT;
  pliesOf(scene.groups).forEach(({ shapes, words }, at) => {
    const below = at === 0 ? {} : { background: CLEAR };
    if (at === 0 || shapes.length > 0) layer.append(svgElement({ ...scene, ...below, groups: shapes }, at === 0 ? names : { ...names, title: '' }));
    if (words.length > 0) layer.append(wordsElement(words, bounds, pxPerUnit, baselines));
  });
  return layer;
}

function svgElement(scene: Scene, names: Names): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(paintSvg(scene, names), 'image/svg+xml').documentElement;
  const svg = document.adoptNode(parsed) as unknown as SVGSVGElement;
  if (svg.localName !== 'svg') throw new Error('the SVG painter wrote something that is not SVG');
  for (const side of ['width', 'height']) svg.setAttribute(side, '100%');
  return svg;
}

/** Resolves once an SVG image can be painted; one that cannot be decoded is printed as an empty place. */
export async function decoded(image: SVGImageElement): Promise<void> {
  // Chromium has it for SVG as for HTML; TypeScript's list does not.
  await (image as SVGImageElement & { decode(): Promise<void> }).decode().catch(() => undefined);
}
