import type { Report } from '../../../shared/exchange/report/report.ts';
import type { Font } from '../../../shared/layout/text.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { bundledFaces } from '../svg/bundled-faces.ts';
import { fontFaceRules } from '../svg/embed-fonts.ts';
import { facesOf, textLines } from '../svg/font-files.ts';

/** The faces the tables are set in. */
const SET_IN: readonly Font[] = [
  { family: 'sans', weight: 400, size: 16 },
  { family: 'sans', weight: 500, size: 16 },
  { family: 'sans', weight: 600, size: 16 },
  { family: 'hand', weight: 500, size: 16 },
];

/** Style rules that hold every bundled face some words of a hand-out are drawn in, whole. */
export function handOutFonts(scenes: readonly Scene[], report: Report): Promise<string> {
  const words = JSON.stringify(report);
  const lines = [...scenes.flatMap(textLines), ...SET_IN.map((font) => ({ text: words, font }))];
  return fontFaceRules(facesOf(lines, bundledFaces(document.styleSheets)));
}
