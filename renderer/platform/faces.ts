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
  await Promise.all(
    faces.map(({ family, source, weight, style, unicodeRange }) => {
      // An empty range is none, and no range at all is every sign.
      const face = new FontFace(family, source, { weight, style, ...(unicodeRange === '' ? {} : { unicodeRange }) });
      fonts.add(face);
      return face.load();
    }),
  );
}
