import type { Scene } from '../../../shared/scene/scene.ts';
import { bundledFaces } from './bundled-faces.ts';
import { embedFonts } from './embed-fonts.ts';
import { facesOf, readOutlines, textLines, type TextLine } from './font-files.ts';
import { outlineWords, type WordOutlines } from './outline-words.ts';

/**
 * What an SVG of this scene needs to show its words as we do where our fonts are not installed: the words as shapes, which
 * every program shows alike, or the fonts themselves, which only browsers look at; the words can then be changed.
 * `progress` hears 0..1.
 */
export async function standingAlone(
  scene: Scene,
  text: 'outlines' | 'fonts',
  progress: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<WordOutlines | Pick<WordOutlines, 'head'>> {
  const lines = textLines(scene);
  const faces = facesOf(lines, bundledFaces(document.styleSheets));
  if (text === 'outlines') return drawnAhead(outlineWords(await readOutlines(faces)), lines, progress);
  const style = await embedFonts(faces);
  return { head: () => style };
}

/** So many lines are drawn before somebody hears how far it is. */
const AT_ONCE = 2_000;

/** Tens of thousands of lines take a while: they are drawn in slices, ahead of the painter, which draws all at once. */
async function drawnAhead(
  { words, head }: WordOutlines,
  lines: readonly TextLine[],
  progress: (done: number) => Promise<void>,
): Promise<WordOutlines> {
  const drawn = new Map<TextLine, string | null>();
  for (const [at, line] of lines.entries()) {
    drawn.set(line, words(line));
    if (at % AT_ONCE === 0) await progress(at / lines.length);
  }
  return { words: (line) => drawn.get(line) ?? null, head };
}
