// SVG path data and basic shapes as absolute moves, lines, cubic curves and closings: what a scene can hold.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {['M' | 'L', Point] | ['C', Point, Point, Point] | ['Z']} Piece */

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const COUNTS = /** @type {Readonly<Record<string, number>>} */ ({ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 });

/**
 * Commands with their numbers. The two flags of an arc may stand with nothing between them and the next number.
 * @param {string} d
 */
function commandsOf(d) {
  /** @type {{ name: string, values: number[] }[]} */
  const commands = [];
  for (let at = 0; at < d.length;) {
    const character = d[at] ?? '';
    const last = commands.at(-1);
    const isFlag = last?.name.toUpperCase() === 'A' && [3, 4].includes(last.values.length % 7);
    NUMBER.lastIndex = at;
    const number = isFlag && /[01]/.test(character) ? character : NUMBER.exec(d)?.[0];
    if (last && number !== undefined) last.values.push(Number(number));
    else if (/[a-z]/i.test(character)) commands.push({ name: character, values: [] });
    at += number?.length ?? 1;
  }
  return commands;
}

/**
 * An elliptical arc as cubic curves, each of at most a quarter turn (SVG 1.1, appendix F.6.5).
 * @param {Point} from @param {number} rx @param {number} ry @param {number} degrees @param {boolean} large @param {boolean} sweep @param {Point} to
 * @returns {Piece[]}
 */
function arc(from, rx, ry, degrees, large, sweep, to) {
  if (rx === 0 || ry === 0) return [['L', to]];
  const turn = (degrees * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const p = { x: cos * half.x + sin * half.y, y: -sin * half.x + cos * half.y };
  const grow = Math.sqrt(Math.max(1, (p.x / rx) ** 2 + (p.y / ry) ** 2));
  const a = rx * grow;
  const b = ry * grow;
  const under = (a * b) ** 2 - (a * p.y) ** 2 - (b * p.x) ** 2;
  const k = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, under / ((a * p.y) ** 2 + (b * p.x) ** 2)));
  const c = { x: (k * a * p.y) / b, y: (-k * b * p.x) / a };
  const start = Math.atan2((p.y - c.y) / b, (p.x - c.x) / a);
  let swept = Math.atan2((-p.y - c.y) / b, (-p.x - c.x) / a) - start;
  if (sweep && swept < 0) swept += 2 * Math.PI;
  if (!sweep && swept > 0) swept -= 2 * Math.PI;
  const centre = { x: cos * c.x - sin * c.y + (from.x + to.x) / 2, y: sin * c.x + cos * c.y + (from.y + to.y) / 2 };
  /** @param {number} x @param {number} y */
  const place = (x, y) => ({ x: centre.x + cos * a * x - sin * b * y, y: centre.y + sin * a * x + cos * b * y });
  const parts = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9));
  const each = swept / parts;
  const reach = (4 / 3) * Math.tan(each / 4);
  return Array.from({ length: parts }, (_, index) => {
    const [s, e] = [start + index * each, start + (index + 1) * each];
    return /** @type {Piece} */ ([
      'C',
      place(Math.cos(s) - reach * Math.sin(s), Math.sin(s) + reach * Math.cos(s)),
      place(Math.cos(e) + reach * Math.sin(e), Math.sin(e) - reach * Math.cos(e)),
      place(Math.cos(e), Math.sin(e)),
    ]);
  });
}

/**
 * @param {string} d
 * @returns {Piece[]}
 */
function piecesOf(d) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = { x: 0, y: 0 };
  let start = at;
  /** @type {Point | null} */
  let lastControl = null;
  for (const { name, values } of commandsOf(d)) {
    const upper = name.toUpperCase();
    const count = COUNTS[upper];
    if (count === undefined || (count === 0 ? values.length > 0 : values.length % count > 0))
      throw new Error(`cannot read "${name} ${values.join(' ')}" in ${d}`);
    if (upper === 'Z') {
      pieces.push(['Z']);
      at = start;
      lastControl = null;
    }
    for (let index = 0; index < values.length; index += count) {
      const base = name === upper ? { x: 0, y: 0 } : at;
      /** @param {number} nth */
      const point = (nth) => ({ x: base.x + Number(values[index + nth]), y: base.y + Number(values[index + nth + 1]) });
      /** @type {Point | null} */
      let control = null;
      /** @type {Point} */
      let end;
      if (upper === 'A') {
        const [rx = 0, ry = 0, degrees = 0, large, sweep] = values.slice(index);
        end = point(5);
        pieces.push(...arc(at, rx, ry, degrees, large === 1, sweep === 1, end));
      } else if (upper === 'C' || upper === 'S') {
        const first = upper === 'C' ? point(0) : lastControl ? { x: 2 * at.x - lastControl.x, y: 2 * at.y - lastControl.y } : at;
        control = point(upper === 'C' ? 2 : 0);
        end = point(upper === 'C' ? 4 : 2);
        pieces.push(['C', first, control, end]);
      } else if (upper === 'Q') {
        const bend = point(0);
        end = point(2);
        /** @param {Point} p */
        const towards = (p) => ({ x: p.x + (2 / 3) * (bend.x - p.x), y: p.y + (2 / 3) * (bend.y - p.y) });
        pieces.push(['C', towards(at), towards(end), end]);
      } else {
        const value = Number(values[index]);
        end = upper === 'H' ? { x: base.x + value, y: at.y } : upper === 'V' ? { x: at.x, y: base.y + value } : point(0);
        const moves = upper === 'M' && index === 0;
        pieces.push([moves ? 'M' : 'L', end]);
        if (moves) start = end;
      }
      lastControl = control;
      at = end;
    }
  }
  return pieces;
}

/** @typedef {Readonly<Record<string, string | undefined>>} Attributes */

/**
 * What a basic shape of SVG draws, as path data.
 * @param {string} tag @param {Attributes} attributes
 */
function shapeData(tag, attributes) {
  /** @param {string} name */
  const v = (name) => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return attributes['d'] ?? '';
    case 'line':
      return `M${v('x1')} ${v('y1')}L${v('x2')} ${v('y2')}`;
    case 'polyline':
      return `M${attributes['points']}`;
    case 'polygon':
      return `M${attributes['points']}Z`;
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = tag === 'circle' ? [v('r'), v('r')] : [v('rx'), v('ry')];
      return `M${v('cx') + rx} ${v('cy')}a${rx} ${ry} 0 0 1 ${-2 * rx} 0a${rx} ${ry} 0 0 1 ${2 * rx} 0Z`;
    }
    case 'rect': {
      const r = v('rx') || v('ry');
      const [w, h] = [v('width') - 2 * r, v('height') - 2 * r];
      /** @param {number} x @param {number} y */
      const corner = (x, y) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${x} ${y}`);
      return `M${v('x') + r} ${v('y')}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}Z`;
    }
    default:
      throw new Error(`no path for <${tag}>`);
  }
}

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100 + 0);

/**
 * Path data of nothing but absolute M, L, C and Z, two decimals.
 * @param {readonly (readonly [string, Attributes])[]} shapes
 */
export const plainPath = (shapes) =>
  shapes
    .flatMap(([tag, attributes]) => piecesOf(shapeData(tag, attributes)))
    .map(([name, ...points]) => name + points.map(({ x, y }) => `${short(x)} ${short(y)}`).join(' '))
    .join('');
