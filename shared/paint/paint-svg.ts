import type { Rect } from '../geometry/rect.ts';
import { isOneText, type TextLine } from '../scene/one-text.ts';
import type { PathStep, Scene, SceneGroup, SceneItem, Stroke } from '../scene/scene.ts';
import type { Language } from '../i18n/translate.ts';
import { FONT_FAMILIES } from './font-face.ts';

interface SvgOptions {
  readonly title: string;
  readonly language: Language;
  /** The address of a picture (data: where the SVG is to stand alone); null where it is missing. */
  readonly addressOf?: (sha256: string) => string | null;
  /** For a file that other programs read; without it the SVG becomes a part of one of our pages. */
  readonly alone?: Alone;
}

interface Alone {
  /** What is drawn in place of a line of text, where something is. */
  readonly words?: (line: TextLine) => string | null;
  /** Styles or definitions, asked for when everything else is written. */
  readonly head?: () => string;
}

// What XML 1.0 cannot hold: controls but tab and line ends, lone surrogates, two non-characters.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeXml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Two decimals: a hundredth of a board unit is 3 µm on paper. */
const n = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const place = ({ x, y, width, height }: Rect): string => `x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`;

function paint(attribute: 'fill' | 'stroke', color: string | null): string {
  if (color === null) return `${attribute}="none"`;
  const alpha = color.length > 7 ? Number.parseInt(color.slice(7, 9), 16) / 255 : 1;
  return `${attribute}="${color.slice(0, 7)}"${alpha < 1 ? ` ${attribute}-opacity="${n(alpha)}"` : ''}`;
}

function strokeAttributes(stroke: Stroke | null): string {
  if (!stroke) return '';
  const dash = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(n).join(' ')}"` : ' stroke-linecap="round"';
  return ` ${paint('stroke', stroke.color)} stroke-width="${n(stroke.width)}" stroke-linejoin="round"${dash}`;
}

const COMMANDS = { move: 'M', line: 'L' } as const;

/** The `d` of an SVG path. */
export const pathData = (steps: readonly PathStep[]): string =>
  steps
    .map((step) => {
      if (step.to === 'close') return 'Z';
      if (step.to === 'curve') return `C${n(step.c1.x)} ${n(step.c1.y)} ${n(step.c2.x)} ${n(step.c2.y)} ${n(step.at.x)} ${n(step.at.y)}`;
      return `${COMMANDS[step.to]}${n(step.at.x)} ${n(step.at.y)}`;
    })
    .join('');

/** One curve a corner, to 0.03 %. Of a rounded rectangle Chromium prints two, and notes are mostly corners. */
function roundedData({ x, y, width, height }: Rect, radius: number): string {
  const [right, bottom, k] = [x + width, y + height, radius * (1 - 0.5523)];
  return (
    `M${n(x + radius)} ${n(y)}H${n(right - radius)}C${n(right - k)} ${n(y)} ${n(right)} ${n(y + k)} ${n(right)} ${n(y + radius)}` +
    `V${n(bottom - radius)}C${n(right)} ${n(bottom - k)} ${n(right - k)} ${n(bottom)} ${n(right - radius)} ${n(bottom)}` +
    `H${n(x + radius)}C${n(x + k)} ${n(bottom)} ${n(x)} ${n(bottom - k)} ${n(x)} ${n(bottom - radius)}` +
    `V${n(y + radius)}C${n(x)} ${n(y + k)} ${n(x + k)} ${n(y)} ${n(x + radius)} ${n(y)}Z`
  );
}

/** Where a picture is missing, its place can be seen. */
const NO_PICTURE = '#8a847a40';

/** SVG 1.1's name beside our pages' shorter one: not every program that draws knows the latter. */
const linkName = ({ alone }: SvgOptions): string => (alone ? 'xlink:href' : 'href');

function picture({ rect, radius, sha256, missing }: Extract<SceneItem, { type: 'image' }>, options: SvgOptions): string {
  const address = options.addressOf?.(sha256) ?? null;
  if (address === null && missing) return missing.map((item) => element(item, options)).join('');
  const round = Math.min(radius, rect.width / 2, rect.height / 2);
  const shape = (paints: string) => `<rect ${place(rect)} rx="${n(round)}"${paints}/>`;
  if (address === null) return shape(` ${paint('fill', NO_PICTURE)}`);
  const image = (clip: string) => `<image ${place(rect)} ${linkName(options)}="${escapeXml(address)}" preserveAspectRatio="xMidYMid slice"${clip}/>`;
  if (round === 0) return image('');
  // The same place gives the same name, and then the same shape.
  const id = `clip${[rect.x, rect.y, rect.width, rect.height].map((value) => n(value).replace('-', 'm').replace('.', 'p')).join('_')}`;
  return `<clipPath id="${id}">${shape('')}</clipPath>${image(` clip-path="url(#${id})"`)}`;
}

const at = ({ x, y }: TextLine): string => `x="${n(x)}" y="${n(y)}"`;

function inks({ font: { family, weight, size }, color }: TextLine): string {
  return `font-family="${escapeXml(FONT_FAMILIES[family])}" font-weight="${weight}" font-size="${n(size)}" ${paint('fill', color)}`;
}

/** Several lines as one element: a printed page names every element to those who hear it, and a text is one thing to hear. */
const textOf = (lines: readonly [TextLine, ...TextLine[]]): string =>
  `<text ${inks(lines[0])}>${lines.map((line) => `<tspan ${at(line)}>${escapeXml(line.text)}</tspan>`).join('')}</text>`;

function elements(items: readonly SceneItem[], options: SvgOptions): string {
  const written: string[] = [];
  for (let from = 0; from < items.length;) {
    const item = items[from] as SceneItem;
    const lines = item.type === 'text' && options.alone?.words === undefined ? linesFrom(items, from, item) : null;
    written.push(lines && lines.length > 1 ? textOf(lines) : isUnseen(item) ? '' : element(item, options));
    from += lines?.length ?? 1;
  }
  return written.join('');
}

function linesFrom(items: readonly SceneItem[], from: number, first: TextLine): readonly [TextLine, ...TextLine[]] {
  const lines: [TextLine, ...TextLine[]] = [first];
  for (let next = items[from + 1]; next?.type === 'text' && isOneText(first, next); next = items[from + lines.length]) lines.push(next);
  return lines;
}

/** A shade that paper does without. */
const isUnseen = (item: SceneItem): boolean =>
  (item.type === 'rect' || item.type === 'path') && item.stroke === null && (item.fill === null || item.fill.slice(7) === '00');

function element(item: SceneItem, options: SvgOptions): string {
  switch (item.type) {
    case 'rect': {
      const radius = Math.min(item.radius, item.rect.width / 2, item.rect.height / 2);
      const paints = `${paint('fill', item.fill)}${strokeAttributes(item.stroke)}`;
      if (radius > 0 && !options.alone) return `<path d="${roundedData(item.rect, radius)}" ${paints}/>`;
      const round = radius > 0 ? ` rx="${n(radius)}"` : '';
      return `<rect ${place(item.rect)}${round} ${paints}/>`;
    }
    case 'path':
      return `<path d="${pathData(item.steps)}" ${paint('fill', item.fill)}${strokeAttributes(item.stroke)}/>`;
    case 'text': {
      const turn = item.turned ? ` transform="rotate(90 ${n(item.x)} ${n(item.y)})"` : '';
      return options.alone?.words?.(item) ?? `<text ${at(item)}${turn} ${inks(item)}>${escapeXml(item.text)}</text>`;
    }
    case 'image':
      return picture(item, options);
    case 'link':
      if (!/^(?:https?:\/\/|mailto:)/i.test(item.href)) return '';
      return `<a ${linkName(options)}="${escapeXml(item.href)}"><rect ${place(item.rect)} fill="none" pointer-events="all"/></a>`;
  }
}

const turned = (turn: SceneGroup['turn']): string => (turn ? ` transform="rotate(${n(turn.degrees)} ${n(turn.about.x)} ${n(turn.about.y)})"` : '');

/** Naming ten thousand neighbours of one parent in a printed page takes Chromium a minute, a hundred of a hundred two seconds. */
const HUNDRED = 100;

function inHundreds(groups: readonly string[]): readonly string[] {
  if (groups.length <= HUNDRED) return groups;
  return Array.from(
    { length: Math.ceil(groups.length / HUNDRED) },
    (_, hundred) => `<g role="group">${groups.slice(hundred * HUNDRED, (hundred + 1) * HUNDRED).join('')}</g>`,
  );
}

/**
 * A scene as one SVG document whose user units are board units. Text stays text; there are no filters, patterns, scripts
 * or inline styles, so the page that shows it can forbid them. An empty scene gives one empty board unit.
 */
export function paintSvg(scene: Scene, options: SvgOptions): string {
  const { title, language, alone } = options;
  const bounds = scene.bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const { x, y, width, height } = bounds;
  const box = `${n(x)} ${n(y)} ${n(width)} ${n(height)}`;
  const groups = scene.groups.map(({ items, turn }) => `<g${turned(turn)}>${elements(items, options)}</g>`);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${alone ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : ''} viewBox="${box}" width="${n(width)}" height="${n(height)}" lang="${language}" xml:lang="${language}" ` +
    `role="img" font-variant="none" font-kerning="normal" xml:space="preserve"><title>${escapeXml(title)}</title>${alone?.head?.() ?? ''}` +
    `<rect ${place(bounds)} ${paint('fill', scene.background)}/>\n${(alone ? groups : inHundreds(groups)).join('\n')}\n</svg>`
  );
}
