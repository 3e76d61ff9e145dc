import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../../shared/base/pieces.ts';

const letters = (text: string) => text.replaceAll(/\s/g, '');

it('leaves a text whole that fits', () => {
  expect(piecesOf('', 5)).toEqual(['']);
  expect(piecesOf('bir iki', 7)).toEqual(['bir iki']);
});

it('breaks at an empty line, else at a line end, else between words', () => {
  expect(piecesOf('bir iki\n\nüç dört', 12)).toEqual(['bir iki', 'üç dört']);
  expect(piecesOf('bir iki\nüç dört', 12)).toEqual(['bir iki', 'üç dört']);
  expect(piecesOf('bir iki üç dört', 12)).toEqual(['bir iki üç', 'dört']);
});

it('breaks a word only where it is longer than a piece, and never through a character', () => {
  expect(piecesOf('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  expect(piecesOf('ab👩cd', 3)).toEqual(['ab', '👩c', 'd']);
});

it('loses nothing but white space, and no piece is too long or empty', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ğ', ' ', '\n', '👩', '\t'), maxLength: 200 }),
      fc.integer({ min: 2, max: 40 }),
      (text, max) => {
        const pieces = piecesOf(text, max);
        expect(letters(pieces.join(''))).toBe(letters(text));
        expect(pieces.every((piece) => piece.length <= max)).toBe(true);
        expect(pieces.length === 1 || pieces.every((piece) => piece.trim() !== '')).toBe(true);
        expect(pieces.every((piece) => !/^[\uDC00-\uDFFF]/.test(piece))).toBe(true);
      },
    ),
  );
});
