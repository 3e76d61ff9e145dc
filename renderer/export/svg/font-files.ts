import type { Font as Outlines } from 'fontkit';
import type { Scene, SceneItem } from '../../../shared/scene/scene.ts';
import { facesFor, type Face } from './bundled-faces.ts';

export type TextLine = Extract<SceneItem, { type: 'text' }>;

export const textLines = (scene: Scene): readonly TextLine[] =>
  scene.groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'text' ? [item] : [])));

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters that never join with another: most texts are of no others, and need no long look. */
const PLAIN = /^[\u0020-\u024f]*$/;

/** What is drawn as one: a letter with its accents, a joined emoji. */
export const graphemes = (text: string): readonly string[] =>
  PLAIN.test(text) ? text.split('') : Array.from(clusters.segment(text), ({ segment }) => segment);

/** Every face that some lines could be drawn with, in the order they are declared. */
export function facesOf(lines: readonly Pick<TextLine, 'text' | 'font'>[], faces: readonly Face[]): readonly Face[] {
  const looked = new Set<string>();
  const needed = new Set<Face>();
  for (const { text, font } of lines) {
    for (const cluster of graphemes(text)) {
      const key = `${font.family}${font.weight}${cluster}`;
      if (looked.has(key)) continue;
      looked.add(key);
      // The later ones are only there for what the first does not have.
      const [first, ...others] = facesFor(faces, font, cluster);
      if (first) needed.add(first);
      if (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(cluster)) others.forEach((face) => needed.add(face));
    }
  }
  return faces.filter((face) => needed.has(face));
}

export async function fontBytes({ url }: Face): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`a bundled font is missing: ${url}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The outlines of faces; the library that reads them is large and only loaded for this. */
export async function readOutlines(faces: Iterable<Face>): Promise<ReadonlyMap<Face, Outlines>> {
  const { create } = await import('fontkit');
  const read = new Map<Face, Outlines>();
  for (const face of faces) read.set(face, create(await fontBytes(face)));
  return read;
}
