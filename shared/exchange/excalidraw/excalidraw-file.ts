import { fail, ok, type Result } from '../../base/result.ts';
import type { Point } from '../../geometry/rect.ts';
import { COORDINATE_LIMIT } from '../../model/field.ts';
import type { LeftOuts } from '../left-out.ts';
import { flag, isObject, numberOr, pointsIn, textOr, textsIn, type Fields } from './fields.ts';

/** More is not taken from one file. `text` counts UTF-16 units and has the pictures in it, as base64; `pictures` counts those alone. */
export const EXCALIDRAW_LIMITS = { text: 40_000_000, elements: 10_000, points: 10_000, pictures: 26_000_000 } as const;

/** What a line or text knows of another element. */
export interface Binding {
  readonly elementId: string;
  /** Where it aims, by shares of what it is bound to; null where the file only says how far from the middle. */
  readonly fixedPoint: Point | null;
  /** How far beside the middle it aims, −1 to 1; 0 is the middle. */
  readonly focus: number;
}

/** An element of a drawing, its numbers finite and its lists bounded; whatever else it held is forgotten. */
export interface Element {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise, 0 to 360. */
  readonly rotation: number;
  readonly strokeColor: string;
  readonly backgroundColor: string;
  readonly strokeStyle: string;
  readonly strokeWidth: number;
  readonly isRound: boolean;
  /** 0 to 100. */
  readonly opacity: number;
  /** The outermost one. */
  readonly group: string | null;
  readonly locked: boolean;
  readonly link: string | null;
  readonly text: string;
  readonly fontSize: number;
  readonly textAlign: string;
  /** Of a text: as wide as its longest line. */
  readonly autoResize: boolean;
  /** What a text is written in or on. */
  readonly containerId: string | null;
  /** Of a frame. */
  readonly name: string;
  /** From its x, y. */
  readonly points: readonly Point[];
  /** Of a stroke, one for each point; none where the pen did not say. */
  readonly pressures: readonly number[];
  readonly startBinding: Binding | null;
  readonly endBinding: Binding | null;
  readonly startHead: string | null;
  readonly endHead: string | null;
  readonly elbowed: boolean;
  /** Of a picture. */
  readonly fileId: string | null;
  /** Cropped or mirrored. */
  readonly isAltered: boolean;
}

export interface ExcalidrawFile {
  /** From the bottom up, as they are drawn; none that was deleted. */
  readonly elements: readonly Element[];
  /** What the pictures are, by the name elements give them. */
  readonly files: ReadonlyMap<string, unknown>;
}

const TYPES: ReadonlySet<unknown> = new Set(['excalidraw', 'excalidraw/clipboard']);

/** True for what Excalidraw puts on the clipboard, or for the words of a file of its. Only the beginning is looked at. */
export const isExcalidraw = (text: string): boolean => /^\s*\{\s*"type"\s*:\s*"excalidraw(?:\/clipboard)?"/.test(text.slice(0, 200));

/**
 * What is in a drawing of Excalidraw, or in what it puts on the clipboard. Damaged elements are counted in `left`. Fails with
 * import-unreadable, import-empty or import-too-much.
 */
export function readExcalidrawFile(text: string, left: LeftOuts): Result<ExcalidrawFile> {
  if (text.length > EXCALIDRAW_LIMITS.text) return fail('import-too-much', { found: text.length, limit: EXCALIDRAW_LIMITS.text });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('import-unreadable');
  }
  if (!isObject(value) || !TYPES.has(value['type']) || !Array.isArray(value['elements'])) return fail('import-unreadable');
  const there = (value['elements'] as unknown[]).filter((one) => !isObject(one) || (one['isDeleted'] !== true && one['type'] !== 'selection'));
  if (there.length > EXCALIDRAW_LIMITS.elements) return fail('import-too-much', { found: there.length, limit: EXCALIDRAW_LIMITS.elements });
  const elements = new Map<string, Element>();
  for (const one of there) {
    const element = isObject(one) ? elementIn(one) : null;
    if (element && !elements.has(element.id)) elements.set(element.id, element);
    else left.add('import.left.damaged');
  }
  if (elements.size === 0) return fail('import-empty');
  const files = value['files'];
  return ok({ elements: [...elements.values()], files: new Map(isObject(files) ? Object.entries(files) : []) });
}

/** Null for one that says nothing that could be drawn, or lies where no board is. */
function elementIn(one: Fields): Element | null {
  const { id, type, x, y } = one;
  if (typeof id !== 'string' || typeof type !== 'string' || !isPlace(x) || !isPlace(y)) return null;
  const size = (length: unknown): number => Math.min(Math.abs(numberOr(length, 0)), COORDINATE_LIMIT);
  const degrees = ((numberOr(one['angle'], 0) % (2 * Math.PI)) * 180) / Math.PI;
  const scale = Array.isArray(one['scale']) ? (one['scale'] as unknown[]) : [];
  return {
    id,
    type,
    x,
    y,
    width: size(one['width']),
    height: size(one['height']),
    rotation: (degrees + 360) % 360,
    strokeColor: textOr(one['strokeColor'], '#1e1e1e'),
    backgroundColor: textOr(one['backgroundColor'], 'transparent'),
    strokeStyle: textOr(one['strokeStyle'], 'solid'),
    strokeWidth: numberOr(one['strokeWidth'], 2),
    // Older files say it in a word.
    isRound: isObject(one['roundness']) || one['strokeSharpness'] === 'round',
    opacity: numberOr(one['opacity'], 100),
    group: textsIn(one['groupIds']).at(-1) ?? null,
    locked: flag(one['locked']),
    link: typeof one['link'] === 'string' && one['link'] !== '' ? one['link'] : null,
    // What is written in something is kept as it was typed, and as it was broken to fit.
    text: textOr(one['originalText'], textOr(one['text'], '')),
    fontSize: numberOr(one['fontSize'], 20),
    textAlign: textOr(one['textAlign'], 'left'),
    autoResize: one['autoResize'] !== false,
    containerId: typeof one['containerId'] === 'string' ? one['containerId'] : null,
    name: textOr(one['name'], ''),
    points: pointsIn(one['points'], EXCALIDRAW_LIMITS.points),
    pressures: Array.isArray(one['pressures']) ? (one['pressures'] as unknown[]).map((pressure) => numberOr(pressure, 0.5)) : [],
    startBinding: bindingIn(one['startBinding']),
    endBinding: bindingIn(one['endBinding']),
    startHead: headIn(one['startArrowhead'], null),
    endHead: headIn(one['endArrowhead'], type === 'arrow' ? 'arrow' : null),
    elbowed: flag(one['elbowed']),
    fileId: typeof one['fileId'] === 'string' ? one['fileId'] : null,
    isAltered: isObject(one['crop']) || scale.some((side) => numberOr(side, 1) < 0),
  };
}

const isPlace = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= COORDINATE_LIMIT;

/** Very old files do not name the heads of their arrows. */
const headIn = (value: unknown, usual: string | null): string | null => (typeof value === 'string' ? value : value === undefined ? usual : null);

function bindingIn(value: unknown): Binding | null {
  if (!isObject(value) || typeof value['elementId'] !== 'string') return null;
  return { elementId: value['elementId'], fixedPoint: pointsIn([value['fixedPoint']], 1)[0] ?? null, focus: numberOr(value['focus'], 0) };
}
