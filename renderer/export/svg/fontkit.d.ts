/** The part of fontkit that is used here; its published types would bring Node's into the page. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly path: { readonly toSVG: () => string };
  }
  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    /** In units of the font, a glyph each. */
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features: Readonly<Record<string, boolean>>): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}
