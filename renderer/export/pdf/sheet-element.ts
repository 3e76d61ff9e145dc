import type { Size } from '../../../shared/geometry/camera.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import type { PrintLayer, PrintPage } from '../../../shared/scene/print/print-page.ts';

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
    svg { display: block; position: absolute; }
    svg.whole { overflow: visible; }
    text { font-variant-ligatures: none; white-space: pre; }
  `);
  return rules;
}

/** One page with its scenes on it. `sizes` are those of the rules. */
export function sheetElement({ size, layers }: PrintPage, sizes: readonly Size[], names: Parameters<typeof paintSvg>[1]): HTMLElement {
  const sheet = document.createElement('section');
  // A hair less than the page: rounding must never start a second one.
  Object.assign(sheet.style, { page: pageName(sizes, size), width: mm(size.width - 0.3), height: mm(size.height - 0.3) });
  sheet.append(...layers.map((layer) => layerElement(layer, names)));
  return sheet;
}

function layerElement({ scene, place, isCut }: PrintLayer, names: Parameters<typeof paintSvg>[1]): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(paintSvg(scene, names), 'image/svg+xml').documentElement;
  const svg = document.adoptNode(parsed) as unknown as SVGSVGElement;
  if (svg.localName !== 'svg') throw new Error('the SVG painter wrote something that is not SVG');
  svg.setAttribute('width', mm(place.width));
  svg.setAttribute('height', mm(place.height));
  Object.assign(svg.style, { left: mm(place.x), top: mm(place.y) });
  // What a scene draws at its very edge is as wide as its line.
  if (!isCut) svg.classList.add('whole');
  return svg;
}

/** Resolves once an SVG image can be painted; one that cannot be decoded is printed as an empty place. */
export async function decoded(image: SVGImageElement): Promise<void> {
  // Chromium has it for SVG as for HTML; TypeScript's list does not.
  await (image as SVGImageElement & { decode(): Promise<void> }).decode().catch(() => undefined);
}
