import './fonts.css';
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

/** Loads every bundled face, so that nothing is measured or drawn with another one. Rejects when a face is missing. */
export async function loadFonts(): Promise<void> {
  await Promise.all(FACES.map((font) => document.fonts.load(cssFont(font), SAMPLE)));
}
