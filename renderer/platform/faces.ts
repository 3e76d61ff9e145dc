import { cssFont } from '../../shared/paint/font-face.ts';
import type { Font } from '../../shared/layout/text.ts';

const FACES: readonly Font[] = [
  { family: 'sans', weight: 400, size: 16 },
  { family: 'sans', weight: 500, size: 16 },
  { family: 'sans', weight: 600, size: 16 },
  { family: 'hand', weight: 500, size: 16 },
  { family: 'hand', weight: 700, size: 16 },
];
/** One character of every file: latin, latin-ext, emoji. */
const SAMPLE = 'aış🙂';

/** Loads every bundled face of a page or a worker. Rejects when a face is missing. */
export async function loadFrom(fonts: Pick<FontFaceSet, 'load'>): Promise<void> {
  await Promise.all(FACES.map((font) => fonts.load(cssFont(font), SAMPLE)));
}

/** One face as the page's style sheets declare it: a worker has none. */
export interface DeclaredFace {
  readonly family: string;
  /** `url("…")`, from wherever it is read. */
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** Every face that this page can draw with. */
export function declaredFaces(): readonly DeclaredFace[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const of = (name: string) => rule.style.getPropertyValue(name);
      const source = of('src').replace(/url\("([^"]+)"\)/g, (_all, url: string) => `url("${new URL(url, sheet.href ?? location.href).href}")`);
      const face: DeclaredFace = {
        family: of('font-family').replaceAll('"', ''),
        source,
        weight: of('font-weight'),
        style: of('font-style'),
        unicodeRange: of('unicode-range'),
      };
      return [face];
    }),
  );
}

/** Loads the faces of a page into a worker, whose set of fonts is `fonts`. */
export async function loadFaces(fonts: FontFaceSet, faces: readonly DeclaredFace[]): Promise<void> {
  for (const { family, source, weight, style, unicodeRange } of faces) fonts.add(new FontFace(family, source, { weight, style, unicodeRange }));
  await loadFrom(fonts);
}
