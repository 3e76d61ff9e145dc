import type { Point } from '../../../shared/geometry/rect.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { FONT_FAMILIES } from '../../../shared/paint/font-face.ts';
import type { Words } from '../../../shared/scene/print/plies.ts';

/** Naming ten thousand neighbours of one parent in a printed page takes Chromium a minute, a hundred of a hundred two seconds. */
const HUNDRED = 100;
/** A browser puts lines of HTML on whole px, and takes the heights of a face for whole ones, too: here a px is this part of a board unit. */
const FINE = 16;

/** What the elements below need. */
export const WORDS_RULES = `
  .words { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
  .words p { position: absolute; margin: 0; white-space: pre; }`;

/**
 * Everything written of a ply as paragraphs of HTML, which Chromium lays out and prints in half the time it takes for text in
 * SVG, and names as one thing to those who hear the page. `origin` is the board's point in the upper left corner of the parent.
 */
export function wordsElement(words: readonly Words[], origin: Point, pxPerUnit: number, baselines: Baselines): HTMLElement {
  const element = document.createElement('div');
  element.className = 'words';
  element.style.transform = `scale(${pxPerUnit / FINE})`;
  const paragraphs = words.map((one) => paragraph(one, origin, baselines(one)));
  if (paragraphs.length <= HUNDRED) element.append(...paragraphs);
  else for (let from = 0; from < paragraphs.length; from += HUNDRED) element.append(groupOf(paragraphs.slice(from, from + HUNDRED)));
  return element;
}

function groupOf(paragraphs: readonly HTMLElement[]): HTMLElement {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.append(...paragraphs);
  return group;
}

function paragraph({ lines, font, color, pitch }: Words, origin: Point, baseline: number): HTMLElement {
  const element = document.createElement('p');
  const [first] = lines;
  const left = Math.min(...lines.map(({ x }) => x));
  const width = Math.max(...lines.map((line) => line.x + line.width)) - left;
  const place = `left:${(left - origin.x) * FINE}px;top:${(first.y - origin.y) * FINE - baseline}px;width:${width * FINE}px`;
  element.style.cssText = `${place};font:${lineFont(font, pitch)};color:${color}`;
  if (lines.every(({ x }) => x === left)) element.textContent = lines.map(({ text }) => text).join('\n');
  else element.append(...lines.flatMap((line, at) => (at === 0 ? [indented(line, left)] : ['\n', indented(line, left)])));
  return element;
}

function indented({ text, x }: Words['lines'][0], left: number): HTMLElement {
  const element = document.createElement('span');
  element.style.marginLeft = `${(x - left) * FINE}px`;
  element.textContent = text;
  return element;
}

const lineFont = ({ family, weight, size }: Font, pitch: number): string => `${weight} ${size * FINE}px/${pitch * FINE}px ${FONT_FAMILIES[family]}`;

/** How far below the top of its box the first line of some words stands, px. */
export type Baselines = (words: Pick<Words, 'font' | 'pitch'>) => number;

/** As this browser has it. Make it after the fonts are loaded: it remembers. */
export function createBaselines(): Baselines {
  const known = new Map<string, number>();
  return ({ font, pitch }) => {
    const look = lineFont(font, pitch);
    const found = known.get(look) ?? baselineOf(look);
    known.set(look, found);
    return found;
  };
}

function baselineOf(look: string): number {
  const line = document.createElement('div');
  const foot = document.createElement('span');
  line.style.cssText = `position:absolute;visibility:hidden;font:${look}`;
  foot.style.display = 'inline-block';
  line.append(foot);
  document.body.append(line);
  const below = foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  line.remove();
  return below;
}
