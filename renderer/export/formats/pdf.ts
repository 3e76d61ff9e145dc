import { ok } from '../../../shared/base/result.ts';
import type { Size } from '../../../shared/geometry/camera.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { partOf } from '../content.ts';
import type { Exporter } from '../job.ts';
import { loadAddresses } from '../load-pictures.ts';
import { planPage } from '../page-geometry.ts';

const mm = (value: number): string => `${value.toFixed(3)}mm`;

/** Makes this page one sheet with the content on it, ready to be printed. */
export const exportPdf: Exporter<'pdf'> = async (job) => {
  const part = partOf(job);
  if (!part.ok) return part;
  const { scene } = part.value;
  const { width, height } = scene.bounds ?? part.value.area;
  const plan = planPage({ width, height }, job.options);
  const addresses = await loadAddresses([scene], job.bridge);
  await job.progress(0.5);
  const { title, language } = job;
  document.documentElement.lang = language;
  document.title = title;
  document.adoptedStyleSheets = [pageRules(plan.page)];
  document.body.replaceChildren(sheet(scene, plan, { title, language, addressOf: (sha256) => addresses.get(sha256) ?? null }));
  // A picture that is still being decoded would print as an empty place.
  await Promise.all([...document.querySelectorAll('image')].map(decoded));
  await document.fonts.ready;
  return ok({ as: 'sheets', sheets: [plan.page] });
};

/** Resolves once an SVG image can be painted; one that cannot be decoded is printed as an empty place. */
async function decoded(image: SVGImageElement): Promise<void> {
  // Chromium has it for SVG as for HTML; TypeScript's list does not.
  await (image as SVGImageElement & { decode(): Promise<void> }).decode().catch(() => undefined);
}

/** A style sheet made by script, since the content policy allows no inline ones. */
function pageRules({ width, height }: Size): CSSStyleSheet {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    @page { size: ${mm(width)} ${mm(height)}; margin: 0; }
    html, body { margin: 0; padding: 0; background: #ffffff; }
    svg { display: block; position: absolute; }
    text { font-variant-ligatures: none; white-space: pre; }
  `);
  return rules;
}

function sheet(scene: Scene, { page, content }: ReturnType<typeof planPage>, names: Parameters<typeof paintSvg>[1]): HTMLElement {
  const paper = document.createElement('main');
  // A hair less than the page: rounding must never start a second one.
  Object.assign(paper.style, { position: 'relative', overflow: 'hidden', width: mm(page.width - 0.3), height: mm(page.height - 0.3) });
  const svg = document.importNode(
    new DOMParser().parseFromString(paintSvg(scene, names), 'image/svg+xml').documentElement,
    true,
  ) as unknown as SVGSVGElement;
  if (svg.localName !== 'svg') throw new Error('the SVG painter wrote something that is not SVG');
  svg.setAttribute('width', mm(content.width));
  svg.setAttribute('height', mm(content.height));
  Object.assign(svg.style, { left: mm(content.x), top: mm(content.y) });
  paper.append(svg);
  return paper;
}
