import { loadFonts } from '../../renderer/platform/fonts.ts';
import { createMeasure } from '../../renderer/platform/measure.ts';
import { setText } from '../../shared/commands/notes.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import { FONTS } from '../../shared/layout/metrics.ts';
import { Document } from '../../shared/model/document.ts';
import { largeMap, wordsOf } from './large-map.ts';

export const ready = loadFonts;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** One measureText for each distinct word of the map, nothing else, nothing measured before. Milliseconds. */
export function measureWords(salt: string): number {
  const words = wordsOf(largeMap(salt));
  const measure = createMeasure();
  return timed(() => {
    for (const word of words) measure(word, FONTS.card);
  });
}

/** The whole map laid out for the first time, with a measurer that knows nothing. Milliseconds. */
export function layOut(salt: string): number {
  const document = new Document(largeMap(salt));
  const context = { measure: createMeasure(), t: translator('tr') };
  return timed(() => void layoutBoard(document, 'board', context));
}

/** The map laid out again after each of `count` single letters typed into cards all over it. Milliseconds each. */
export function typeLetters(salt: string, count: number): readonly number[] {
  const document = new Document(largeMap(salt));
  const context = { measure: createMeasure(), t: translator('tr') };
  let layout = layoutBoard(document, 'board', context);
  const cards = document.all('touchpoint');
  return Array.from({ length: count }, (_, at) => {
    const card = cards[(at * 97) % cards.length];
    if (!card) throw new Error('the map has no cards');
    const title = document.find('touchpoint', card.id)?.title ?? '';
    document.apply(setText(document, { id: card.id, text: `${title}${'abcdefghij'[at % 10]}` }));
    return timed(() => {
      layout = layoutBoard(document, 'board', context, layout);
    });
  });
}

/** How many words there are, and whether the measurer is a real one. */
export const facts = (): { readonly words: number; readonly agent: string } => ({ words: wordsOf(largeMap('x')).length, agent: navigator.userAgent });
