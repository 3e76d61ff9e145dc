import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from '../../../../renderer/export/slides/text-blocks.ts';
import { placeLines } from '../../../../shared/layout/place-text.ts';
import type { Font } from '../../../../shared/layout/text.ts';
import { rectItem, textItems } from '../../../../shared/scene/items.ts';

const FONT: Font = { family: 'sans', weight: 400, size: 16 };
const lineOf = (text: string) => ({ text, start: 0, end: text.length, width: text.length * 9 });
const placed = (texts: readonly string[], align: 'left' | 'centre' | 'right', font = FONT, y = 0) =>
  textItems(placeLines(texts.map(lineOf), font, { x: 10, y, width: 400 }, align), '#000000');

const words = fc.string({ unit: fc.constantFrom('a', 'ğ', 'İ'), minLength: 1, maxLength: 30 });

it('puts the lines of a text together again as they stood', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), fc.constantFrom('left', 'centre', 'right'), (texts, align) => {
      const blocks = blocksOf(placed(texts, align));
      expect(blocks.map(({ block }) => block.lines)).toEqual([texts]);
      // Lines of one width stand beneath each other in every way.
      if (new Set(texts.map(({ length }) => length)).size > 1) expect(blocks[0]?.block.align).toBe(align === 'centre' ? 'center' : align);
    }),
  );
});

it('keeps blank lines between others', () => {
  expect(blocksOf(placed(['bir', '', 'iki'], 'left')).map(({ block }) => block.lines)).toEqual([['bir', '', 'iki']]);
});

it('goes on in the last line where a text of another face begins near its end, and only there', () => {
  const name = placed(['bir', 'iki'], 'left');
  const aside = (x: number, size: number) =>
    textItems(
      placeLines([lineOf('line')], { ...FONT, size }, { x, y: FONT.size * 1.35 + (FONT.size - size) * 1.035, width: 400 }, 'left'),
      '#555555',
    );
  const [block] = blocksOf([...name, ...aside(45, 12)]);
  expect(block?.block).toMatchObject({ lines: ['bir', 'iki'], align: 'right', beside: { text: 'line' } });
  expect(blocksOf([...name, ...aside(90, 12)])).toHaveLength(2);
  expect(blocksOf([...name, ...aside(45, FONT.size)])).toHaveLength(2);
});

it('takes texts of other faces, of other places, or with something drawn between them for texts of their own', () => {
  const [above, below] = [placed(['bir'], 'left'), placed(['iki'], 'left', FONT, FONT.size * 1.35)];
  expect(blocksOf([...above, ...below])).toHaveLength(1);
  expect(blocksOf([...above, rectItem({ x: 0, y: 0, width: 1, height: 1 }, '#ff0000'), ...below])).toHaveLength(2);
  expect(blocksOf([...above, ...placed(['iki'], 'left', { ...FONT, weight: 600 }, FONT.size * 1.35)])).toHaveLength(2);
  expect(blocksOf([...above, ...placed(['iki'], 'left', FONT, FONT.size * 2)])).toHaveLength(2);
});
