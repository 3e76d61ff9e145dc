import { FONTS } from './metrics.ts';
import { placeText, type TextBox } from './place-text.ts';
import { LINE_HEIGHT, type Measure, type PlacedLine, type PlacedText } from './text.ts';

/** A number as people write measures: with sign, separators and percent. */
const FIGURE = /[+\-−%]?\d[\d.,:]*(?:\s?%)?/gu;

/** The words of a measure in two voices: its figures strong, everything else plain. Both lie in the same lines. */
export function placeFigures(words: string, box: TextBox, measure: Measure): { readonly figures: PlacedText; readonly rest: PlacedText } {
  // Wrapped as if all of it were strong, it fits in either voice.
  const { lines, height } = placeText(words, FONTS.figure, box, measure);
  const figures: PlacedLine[] = [];
  const rest: PlacedLine[] = [];
  for (const line of lines) {
    let { x } = line;
    let from = 0;
    const say = (text: string, strong: boolean) => {
      if (text === '') return;
      const width = measure(text, strong ? FONTS.figure : FONTS.card);
      (strong ? figures : rest).push({ ...line, text, x, width });
      x += width;
    };
    for (const { 0: figure, index } of line.text.matchAll(FIGURE)) {
      say(line.text.slice(from, index), false);
      say(figure, true);
      from = index + figure.length;
    }
    say(line.text.slice(from), false);
  }
  return {
    figures: { font: FONTS.figure, lines: figures, height: Math.max(height, FONTS.figure.size * LINE_HEIGHT) },
    rest: { font: FONTS.card, lines: rest, height },
  };
}
