import { bodyOf, type PageShape } from './page-shapes.ts';

const mm = (value: number): string => `${value.toFixed(3)}mm`;
/** CSS pixels in a millimetre. */
const PX_PER_MM = 96 / 25.4;

export interface Page {
  readonly shape: PageShape;
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  /** How high its text may get, and how high it is; CSS px. */
  readonly room: number;
  used: number;
}

/** Name of the CSS page on which sheets of that size are printed. */
const pageName = ({ width, height }: PageShape): string => `sheet-${Math.round(width)}-${Math.round(height)}`;

/** A style sheet's rules that give every sheet its own size. Their margins are inside the sheets. */
export const pageRules = (pages: readonly Page[]): string =>
  [...new Map(pages.map(({ shape }) => [pageName(shape), shape]))]
    .map(([name, { width, height }]) => `@page ${name} { size: ${mm(width)} ${mm(height)}; margin: 0; }`)
    .join('\n');

export function newPage(shape: PageShape): Page {
  const { width, height, insets } = shape;
  const element = document.createElement('div');
  element.className = 'page';
  // A hair less than the sheet: rounding must never start a second one.
  Object.assign(element.style, {
    page: pageName(shape),
    width: mm(width - 0.3),
    height: mm(height - 0.3),
    padding: `${mm(insets.top)} ${mm(insets.right - 0.3)} ${mm(insets.bottom - 0.3)} ${mm(insets.left)}`,
  });
  const body = document.createElement('div');
  body.className = 'page-body';
  element.append(body);
  return { shape, element, body, room: bodyOf(shape).height * PX_PER_MM, used: 0 };
}

/** What runs along the lower edge of every page but the cover: the report's title, and which page it is. */
export function footed({ element, shape }: Page, title: string, number: string): void {
  const foot = document.createElement('footer');
  foot.className = 'page-foot';
  Object.assign(foot.style, { left: mm(shape.insets.left), right: mm(shape.insets.right) });
  for (const words of [title, number]) {
    const part = document.createElement('span');
    part.textContent = words;
    foot.append(part);
  }
  element.append(foot);
}

/** What turned out too high after all becomes smaller: nothing that was written is lost at an edge. */
export function shrinkToFit({ body }: Page): void {
  if (body.scrollHeight <= body.clientHeight + 1) return;
  const inner = document.createElement('div');
  inner.append(...body.childNodes);
  body.append(inner);
  for (let zoom = 0.95; inner.getBoundingClientRect().height > body.clientHeight + 1 && zoom > 0.05; zoom *= 0.93) inner.style.zoom = String(zoom);
}
