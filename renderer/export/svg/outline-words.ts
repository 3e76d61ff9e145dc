import type { Font as Outlines } from 'fontkit';
import { escapeXml } from '../../../shared/paint/paint-svg.ts';
import { facesFor, type Face } from './bundled-faces.ts';
import { graphemes, type TextLine } from './font-files.ts';

/** As our painters set text: no ligatures (`->` stays two signs); kerning and joined emoji stay. */
const FEATURES = { liga: false, clig: false, calt: false, kern: true };

/** Joiners and variation selectors: they change the signs around them. */
const NO_SIGN: ReadonlySet<string> = new Set(['\u200d', '\ufe0e', '\ufe0f']);

interface Run {
  readonly face: Face;
  text: string;
}

export interface WordOutlines {
  /** A line drawn as shapes, its words kept as a description; null when a character is in none of our fonts. */
  readonly words: (line: TextLine) => string | null;
  /** The shapes of all signs used so far, for the head of the file. */
  readonly head: () => string;
}

/**
 * Draws lines of text as outlines, each sign defined once and used again and again. Programs that do not look at embedded
 * fonts show them as we do.
 */
export function outlineWords(fonts: ReadonlyMap<Face, Outlines>): WordOutlines {
  const faces = [...fonts.keys()];
  const defined = new Map<string, string>();

  const known = new Map<string, Face | undefined>();
  const faceFor = ({ font }: TextLine, cluster: string): Face | undefined => {
    const key = `${font.family}${font.weight}${cluster}`;
    if (known.has(key)) return known.get(key);
    const found = facesFor(faces, font, cluster).find((face) => {
      const outlines = fonts.get(face);
      return [...cluster].every((character) => NO_SIGN.has(character) || outlines?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    });
    known.set(key, found);
    return found;
  };

  const runsOf = (line: TextLine): readonly Run[] | null => {
    const runs: Run[] = [];
    for (const cluster of graphemes(line.text)) {
      const face = faceFor(line, cluster);
      if (!face) return null;
      const last = runs.at(-1);
      if (last?.face === face) last.text += cluster;
      else runs.push({ face, text: cluster });
    }
    return runs;
  };

  /** The signs of a run, and how far it reaches in ems. */
  const drawn = ({ face, text }: Run): { readonly signs: string; readonly em: number; readonly advance: number } => {
    const font = fonts.get(face);
    if (!font) throw new Error('a run is set in a face that was read');
    const { glyphs, positions } = font.layout(text, FEATURES);
    let at = 0;
    let signs = '';
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const key = `${faces.indexOf(face)}-${glyph.id}`;
      if (!defined.has(key)) defined.set(key, glyph.path.toSVG());
      const x = at + xOffset;
      if (defined.get(key) !== '')
        signs += `<use xlink:href="#s${key}"${x === 0 ? '' : ` x="${Math.round(x)}"`}${yOffset === 0 ? '' : ` y="${Math.round(yOffset)}"`}/>`;
      at += xAdvance;
    });
    return { signs, em: font.unitsPerEm, advance: at / font.unitsPerEm };
  };

  return {
    words(line) {
      const runs = runsOf(line);
      if (!runs) return null;
      const { x, y, text, font, color, turned } = line;
      const alpha = color.length > 7 ? ` fill-opacity="${(Number.parseInt(color.slice(7, 9), 16) / 255).toFixed(2)}"` : '';
      let at = 0;
      const shapes = runs.map((run) => {
        const { signs, em, advance } = drawn(run);
        const scale = (font.size / em).toFixed(6);
        const shape = signs === '' ? '' : `<g transform="translate(${at.toFixed(2)} 0) scale(${scale} -${scale})">${signs}</g>`;
        at += advance * font.size;
        return shape;
      });
      const place = `translate(${x.toFixed(2)} ${y.toFixed(2)})${turned ? ' rotate(90)' : ''}`;
      return `<g transform="${place}" fill="${color.slice(0, 7)}"${alpha}><desc>${escapeXml(text)}</desc>${shapes.join('')}</g>`;
    },
    head: () => `<defs>${[...defined].map(([key, path]) => (path === '' ? '' : `<path id="s${key}" d="${path}"/>`)).join('')}</defs>`,
  };
}
