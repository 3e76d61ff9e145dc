import type { Font } from '../../../shared/layout/text.ts';
import { FONT_FAMILIES } from '../../../shared/paint/font-face.ts';

/** One of the files of `fonts.css`, as the browser read it. */
export interface Face {
  readonly family: string;
  /** Lowest and highest weight it stands for. */
  readonly weights: readonly [number, number];
  /** Code points it is asked for, in pairs from – to. */
  readonly ranges: readonly (readonly [number, number])[];
  /** As CSS writes it; null for all there are. */
  readonly unicodeRange: string | null;
  readonly url: string;
}

/** The faces of this page, from its own style sheets: what is drawn here is drawn with them. In the order they are declared. */
export function bundledFaces(sheets: Iterable<CSSStyleSheet>): readonly Face[] {
  return [...sheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? (faceOf(rule.style, sheet.href ?? document.baseURI) ?? []) : [])),
  );
}

function faceOf(style: CSSStyleDeclaration, base: string): Face | null {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return null;
  const [from = 400, to = from] = style.getPropertyValue('font-weight').split(/\s+/).map(Number);
  const unicodeRange = style.getPropertyValue('unicode-range') || null;
  return {
    family: style.getPropertyValue('font-family').replaceAll('"', ''),
    weights: [from, to],
    ranges: unicodeRange === null ? [[0, 0x10ffff]] : rangesOf(unicodeRange),
    unicodeRange,
    url: new URL(address, base).href,
  };
}

/** `U+0000-00FF, U+0131` as pairs. */
export const rangesOf = (unicodeRange: string): readonly (readonly [number, number])[] =>
  [...unicodeRange.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);

/** The families of a font in the order they are tried, without the system's. */
const familiesOf = ({ family }: Font): readonly string[] => [...FONT_FAMILIES[family].matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);

/**
 * The faces that could draw some characters in a font, the first one wins that has them all (CSS Fonts 4, 5.2: by family,
 * then the last declared face whose range holds the first of them).
 */
export const facesFor = (faces: readonly Face[], font: Font, characters: string): readonly Face[] => {
  const first = characters.codePointAt(0) ?? 0;
  const holds = ({ weights, ranges }: Face): boolean =>
    weights[0] <= font.weight && font.weight <= weights[1] && ranges.some(([from, to]) => from <= first && first <= to);
  return familiesOf(font).flatMap((family) => faces.filter((face) => face.family === family && holds(face)).toReversed());
};
