/** Of a drawing in SVG, before anything draws it. */
export interface SvgHeader {
  /** As large as it says it is, CSS px. */
  readonly width: number;
  readonly height: number;
  /** False for one that could be made to fill the memory, or to read something else. */
  readonly harmless: boolean;
}

/** The root element comes long before this; an editor's declarations may stand ahead of it. Characters. */
const LOOKED_AT = 100_000;
/** More text is no drawing anybody made by hand. Bytes. */
const MOST_BYTES = 10_000_000;
/** All entities together may say this much: namespaces, as editors declare them. Characters. */
const MOST_ENTITY_TEXT = 10_000;
/** CSS 2.1, "concrete object size": of a drawing that does not say how large it is. */
const USUAL = { width: 300, height: 150 } as const;
/** CSS Values 4, absolute lengths, CSS px each. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, pt: 96 / 72, pc: 16, em: 16, rem: 16, ex: 8 };

/** The size an SVG says it has; null for every other file. UTF-8 and UTF-16 are read. */
export function svgHeader(bytes: Uint8Array): SvgHeader | null {
  const head = textOf(bytes);
  const root = rootOf(head);
  if (root === null) return null;
  return { ...sizeOf(root.tag), harmless: bytes.byteLength <= MOST_BYTES && declaresNoBomb(root.before) };
}

function textOf(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes.subarray(0, LOOKED_AT * 2)).slice(0, LOOKED_AT);
}

/** The opening tag of the root element and what stands before it; null when that is not `svg`. */
function rootOf(text: string): { readonly before: string; readonly tag: string } | null {
  let at = 0;
  const skipTo = (end: string): void => {
    const found = text.indexOf(end, at);
    at = found < 0 ? text.length : found + end.length;
  };
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text.startsWith('<?', at)) skipTo('?>');
    else if (text.startsWith('<!--', at)) skipTo('-->');
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const subset = text.indexOf('[', at);
      const end = text.indexOf('>', at);
      skipTo(subset >= 0 && subset < end ? ']' : '>');
      if (text[at - 1] === ']') skipTo('>');
    } else break;
  }
  if (!/^<(?:[\w-]+:)?svg[\s/>]/.test(text.slice(at, at + 40))) return null;
  const end = text.indexOf('>', at);
  return { before: text.slice(0, at), tag: text.slice(at, end < 0 ? undefined : end) };
}

function sizeOf(tag: string): Pick<SvgHeader, 'width' | 'height'> {
  const [, , boxWidth, boxHeight] = (attribute(tag, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box = isSide(boxWidth) && isSide(boxHeight) ? { width: boxWidth, height: boxHeight } : null;
  const width = lengthOf(attribute(tag, 'width'));
  const height = lengthOf(attribute(tag, 'height'));
  if (width !== null && height !== null) return { width, height };
  if (box && width !== null) return { width, height: (width * box.height) / box.width };
  if (box && height !== null) return { width: (height * box.width) / box.height, height };
  return box ?? USUAL;
}

const isSide = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value) && value > 0;

const attribute = (tag: string, name: string): string | null => new RegExp(`\\s${name}\\s*=\\s*["']([^"']{0,100})["']`).exec(tag)?.[1] ?? null;

/** CSS px; null for what is no length by itself. */
function lengthOf(text: string | null): number | null {
  const [, digits, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const value = Number(digits) * (UNITS[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  return isSide(value) ? value : null;
}

/** Entities within entities multiply ("billion laughs"), long ones add up, outer ones read files. */
function declaresNoBomb(before: string): boolean {
  let length = 0;
  for (const [, declared = ''] of before.matchAll(/<!ENTITY\s+([^>]*)/gi)) {
    const [, value] = /^[^\s%]+\s+(?:"([^"]*)"|'([^']*)')/.exec(declared)?.filter((part) => part !== undefined) ?? [];
    if (value === undefined || /&(?!#)|%/.test(value)) return false;
    length += value.length;
  }
  return length <= MOST_ENTITY_TEXT;
}
