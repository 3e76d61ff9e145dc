import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitNoteText } from '../../../shared/layout/fit-note.ts';
import { NOTE } from '../../../shared/layout/metrics.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { graphemesOf, remembering, shortened, wrapText } from '../../../shared/layout/wrap.ts';
import { tableMeasure } from './table-measure.ts';

const font: Font = { family: 'sans', weight: 400, size: 14 };
const text = fc.oneof(
  fc
    .array(
      fc.constantFrom('müşteri', 'ı', 'İ', ' ', '  ', '\n', '-', '/', 'deneyim', '👩‍💻', '🇹🇷', 'e\u0301', 'x'.repeat(40), '\t', '1️⃣', '—', '\r\n'),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const visible = (value: string): string => value.replace(/\s+/gu, '');

describe('wrapping', () => {
  it('loses no grapheme and keeps their order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (value, width) => {
        const { lines } = wrapText(value, font, width, tableMeasure);
        expect(visible(lines.map((line) => line.text).join(''))).toBe(visible(value));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every line within the width unless a single grapheme is wider', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 300 }), (value, width) => {
        for (const line of wrapText(value, font, width, tableMeasure).lines) {
          if (graphemesOf(line.text.trim()).length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
          expect(line.width).toBeCloseTo(tableMeasure(line.text, font), 6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never takes a joined emoji or a flag apart', () => {
    const { lines } = wrapText('👩‍💻'.repeat(5) + '🇹🇷'.repeat(5), font, 30, tableMeasure);
    expect(lines.flatMap((line) => graphemesOf(line.text))).toEqual([...Array<string>(5).fill('👩‍💻'), ...Array<string>(5).fill('🇹🇷')]);
  });

  it('breaks between words, keeps typed line ends, and says when a word had to be taken apart', () => {
    const fits = wrapText('Müşteri deneyimi\n\nharitası', font, 80, tableMeasure);
    expect(fits.lines.map((line) => line.text)).toEqual(['Müşteri', 'deneyimi', '', 'haritası']);
    expect(fits.broken).toBe(false);
    expect(wrapText('Çekoslovakyalılaştıramadıklarımızdan', font, 80, tableMeasure).broken).toBe(true);
  });

  it('breaks after a hyphen inside a word but not before one', () => {
    expect(wrapText('temas-noktası', font, 60, tableMeasure).lines.map((line) => line.text)).toEqual(['temas-', 'noktası']);
  });

  it('takes a long word apart by the width its letters have together', () => {
    const kerned = (piece: string): number => 10 * piece.length - 2 * (piece.length - 1);
    const { lines } = wrapText('AVAVAVAVAV', font, 34, kerned);
    expect(lines).toEqual(['AVAV', 'AVAV', 'AV'].map((line) => ({ text: line, width: kerned(line) })));
  });

  it('shortens to a width with an ellipsis', () => {
    const short = shortened('https://example.org/uzun', font, 60, tableMeasure);
    expect(short.endsWith('…')).toBe(true);
    expect(tableMeasure(short, font)).toBeLessThanOrEqual(60);
    expect(shortened('kısa', font, 60, tableMeasure)).toBe('kısa');
  });

  it('measures the same text in the same face once', () => {
    let asked = 0;
    const measure = remembering((value, face) => {
      asked += 1;
      return tableMeasure(value, face);
    });
    expect(measure('temas', font)).toBe(measure('temas', font));
    measure('temas', { ...font, size: 16 });
    expect(asked).toBe(2);
  });
});

describe('the text of a sticky note', () => {
  const note = { x: 10, y: 20, width: 180, height: 180, text: 'Kısa', textSize: null, bold: false, align: 'left' } as const;

  it('is as large as it may be while it fits', () => {
    expect(fitNoteText(note, tableMeasure).text.font.size).toBe(NOTE.largest);
  });

  it('shrinks to 14 and only then lets the note grow downward', () => {
    const medium = fitNoteText({ ...note, text: 'müşteri temsilcisi arızayı kaydeder ve geri arar, sonra yine arar' }, tableMeasure);
    expect(medium.text.font.size).toBeLessThan(NOTE.largest);
    expect(medium.rect.height).toBe(180);
    const long = fitNoteText({ ...note, text: 'müşteri deneyimi '.repeat(40) }, tableMeasure);
    expect(long.text.font.size).toBe(NOTE.smallest);
    expect(long.rect).toMatchObject({ x: 10, y: 20, width: 180 });
    expect(long.rect.height).toBeGreaterThan(180);
  });

  it('keeps the size somebody chose and grows, bold and aligned as asked for', () => {
    const words = 'müşteri temsilcisi arızayı kaydeder ve geri arar, sonra yine arar';
    const large = fitNoteText({ ...note, text: words, textSize: 'large', bold: true, align: 'right' }, tableMeasure);
    expect(large.text.font).toEqual({ family: 'hand', weight: 700, size: NOTE.sizes.large });
    expect(large.rect.height).toBeGreaterThan(180);
    const ends = large.text.lines.map(({ x, width }) => Math.round(x + width));
    expect(new Set(ends)).toEqual(new Set([note.x + note.width - NOTE.padding]));
    expect(fitNoteText({ ...note, textSize: 'small', align: 'center' }, tableMeasure).text.font.size).toBe(NOTE.smallest);
  });

  it.each([
    'muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine',
    'Çekoslovakyalılaştıramadıklarımızdan mısınız',
    'kişiselleştirilmiş e-posta/SMS',
  ])('takes "%s" apart without a hyphen of ours, and loses no letter', (words) => {
    const { text: placed } = fitNoteText({ ...note, text: words }, tableMeasure);
    expect(
      placed.lines
        .map((line) => line.text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(words.replaceAll(' ', ''));
    expect(placed.lines.every((line) => line.width <= note.width - 2 * NOTE.padding + 1e-9)).toBe(true);
  });

  it('shrinks rather than take a long word apart', () => {
    const { text: placed } = fitNoteText({ ...note, text: 'bilgilendirilmemişler' }, tableMeasure);
    expect(placed.lines.map((line) => line.text)).toEqual(['bilgilendirilmemişler']);
    expect(placed.font.size).toBeLessThan(NOTE.largest);
  });

  it('never shrinks the stored size and holds all of its lines', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 400 }), fc.integer({ min: 40, max: 400 }), (value, width, height) => {
        const fitted = fitNoteText({ ...note, x: 0, y: 0, width, height, text: value }, tableMeasure);
        expect(fitted.rect.height).toBeGreaterThanOrEqual(height);
        expect(fitted.text.height + 2 * NOTE.padding).toBeLessThanOrEqual(fitted.rect.height + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('wraps hardly more than there is room for when only that is asked, and the same as far as it goes', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 300 }), fc.integer({ min: 0, max: 5 }), (value, width, enough) => {
        const whole = wrapText(value, font, width, tableMeasure);
        const some = wrapText(value, font, width, tableMeasure, enough);
        if (whole.lines.length <= enough) expect(some).toEqual(whole);
        else expect(some.lines.length).toBeGreaterThan(enough);
        expect(whole.lines.slice(0, some.lines.length)).toEqual(some.lines);
      }),
    );
  });

  it('measures a word of thousands of letters by its letters, which are remembered', () => {
    const measured: string[] = [];
    const measure = remembering((piece) => {
      measured.push(piece);
      return piece.length * 7;
    });
    const { lines, broken } = wrapText('x'.repeat(20_000), font, 700, measure);
    expect([lines.length, broken, measured]).toEqual([200, true, ['x']]);
  });
});
