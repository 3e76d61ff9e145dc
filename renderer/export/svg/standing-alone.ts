import type { Scene } from '../../../shared/scene/scene.ts';
import { bundledFaces } from './bundled-faces.ts';
import { embedFonts } from './embed-fonts.ts';
import { facesOf, readOutlines, textLines } from './font-files.ts';
import { outlineWords, type WordOutlines } from './outline-words.ts';

/**
 * What an SVG of this scene needs to show its words as we do where our fonts are not installed: the words as shapes, which
 * every program shows alike, or the fonts themselves, which only browsers look at; the words can then be changed.
 */
export async function standingAlone(scene: Scene, text: 'outlines' | 'fonts'): Promise<WordOutlines | Pick<WordOutlines, 'head'>> {
  const faces = facesOf(textLines(scene), bundledFaces(document.styleSheets));
  if (text === 'outlines') return outlineWords(await readOutlines(faces));
  const style = await embedFonts(faces);
  return { head: () => style };
}
