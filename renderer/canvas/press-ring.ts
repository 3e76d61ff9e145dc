import type { Point } from '../../shared/geometry/rect.ts';

const RADIUS = 38;
const SVG = 'http://www.w3.org/2000/svg';

/** The ring that closes around a finger while it is held still; full, it says what comes next. */
export class PressRing {
  readonly #box = document.createElement('div');
  readonly #words = document.createElement('span');
  readonly #text: () => string;

  constructor(host: HTMLElement, text: () => string) {
    this.#text = text;
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
  show({ x, y }: Point): void {
    this.#box.style.transform = `translate(${x}px, ${y}px)`;
    this.#words.textContent = '';
    delete this.#box.dataset['full'];
    this.#box.hidden = false;
  }

  fill(): void {
    this.#words.textContent = this.#text();
    this.#box.dataset['full'] = '';
  }

  hide(): void {
    this.#box.hidden = true;
  }

  destroy(): void {
    this.#box.remove();
  }
}
