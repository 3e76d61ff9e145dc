import type { Point } from '../../shared/geometry/rect.ts';

const RADIUS = 38;
/** How far above the finger the words stand, as press-ring.css has it, and how near they come to the edge of the board, CSS px. */
const WORDS_ABOVE = 56;
const EDGE = 12;
const SVG = 'http://www.w3.org/2000/svg';

/** The ring that closes around a finger while it is held still; full, it says what comes next. */
export class PressRing {
  readonly #box = document.createElement('div');
  readonly #words = document.createElement('span');
  readonly #host: HTMLElement;
  #at: Point = { x: 0, y: 0 };

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box.className = 'press-ring';
    this.#box.hidden = true;
    this.#box.setAttribute('aria-hidden', 'true');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '-44 -44 88 88');
    for (const name of ['press-ring-track', 'press-ring-line']) {
      const circle = document.createElementNS(SVG, 'circle');
      circle.setAttribute('class', name);
      circle.setAttribute('r', String(RADIUS));
      circle.setAttribute('pathLength', '1');
      svg.append(circle);
    }
    this.#box.append(svg, this.#words);
    host.append(this.#box);
  }

  /** Begins to close at a place, CSS px from the host's top left corner. */
  show(at: Point): void {
    this.#box.style.transform = `translate(${at.x}px, ${at.y}px)`;
    this.#words.textContent = '';
    this.#words.style.left = '0';
    this.#at = at;
    delete this.#box.dataset['full'];
    this.#box.hidden = false;
  }

  fill(words: string): void {
    this.#words.textContent = words;
    this.#box.dataset['full'] = '';
    this.#keepWordsInside();
  }

  /** The words stand above the finger, or below it at the upper edge; beside it they would be under the hand. */
  #keepWordsInside(): void {
    const host = this.#host.getBoundingClientRect();
    const { left, width, height } = this.#words.getBoundingClientRect();
    const inside = Math.min(Math.max(left, host.left + EDGE), host.right - EDGE - width);
    this.#words.style.left = `${inside - left}px`;
    this.#words.dataset['side'] = this.#at.y < WORDS_ABOVE + height + EDGE ? 'below' : 'above';
  }

  hide(): void {
    this.#box.hidden = true;
  }

  destroy(): void {
    this.#box.remove();
  }
}
