import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesIn, continueList, tickBox, toggleList, typedSign } from '../../../shared/base/list-lines.ts';

/** A text with | where the selection begins and ends. */
function marked(text: string) {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|');
  return { text: text.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
}

function shown({ text, start, end }: { readonly text: string; readonly start: number; readonly end: number }): string {
  return start === end ? `${text.slice(0, start)}|${text.slice(start)}` : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

const LISTS = fc
  .array(fc.tuple(fc.constantFrom('', '• ', '⬜ ', '☑ '), fc.constantFrom('', 'aradı', 'çok bekledi 🎵')))
  .map((lines) => lines.map((line) => line.join('')).join('\n'));

describe('lists in a text', () => {
  it('puts signs before the lines of the selection, and takes them off again', () => {
    expect(shown(toggleList(marked('bir\nik|i\nü|ç\ndört'), 'bullet'))).toBe('bir\n• ik|i\n• ü|ç\ndört');
    expect(shown(toggleList(marked('bir\n• ik|i\n• ü|ç\ndört'), 'bullet'))).toBe('bir\nik|i\nü|ç\ndört');
    expect(shown(toggleList(marked('|'), 'check'))).toBe('⬜ |');
  });

  it('turns one kind of list into the other, keeps ticks, and skips empty lines between', () => {
    expect(toggleList(marked('|• bir\n\niki|'), 'check').text).toBe('⬜ bir\n\n⬜ iki');
    expect(toggleList(marked('|☑ bir\niki|'), 'check').text).toBe('☑ bir\n⬜ iki');
  });

  it('begins the next item at a line end, and ends the list in an empty one', () => {
    expect(shown(continueList(marked('• bir|')) ?? marked('|'))).toBe('• bir\n• |');
    expect(shown(continueList(marked('☑ bir| iki')) ?? marked('|'))).toBe('☑ bir\n⬜ | iki');
    expect(shown(continueList(marked('• bir\n• |')) ?? marked(''))).toBe('• bir\n|');
    expect([continueList(marked('bir|')), continueList(marked('|• bir')), continueList(marked('5. kat|'))]).toEqual([null, null, null]);
  });

  it('ticks boxes of every kind and nothing else', () => {
    const text = 'Yapılacak\n⬜ ara\n☐ yaz\n☑ bekle\n• son';
    expect(boxesIn(text).map((at) => text.slice(at, at + 3))).toEqual(['⬜ a', '☐ y', '☑ b']);
    expect(boxesIn(text).reduce(tickBox, text)).toBe('Yapılacak\n☑ ara\n☑ yaz\n⬜ bekle\n• son');
    expect(tickBox(text, 0)).toBe(text);
  });

  it('says of every change what it replaced, so that a field can do the same', () => {
    fc.assert(
      fc.property(LISTS, fc.nat(), fc.nat(), fc.constantFrom('bullet', 'check', 'enter'), (text, a, b, what) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((one, other) => one - other);
        const done = what === 'enter' ? continueList({ text, start, end }) : toggleList({ text, start, end }, what as 'bullet' | 'check');
        if (!done) return;
        expect(done.text).toBe(text.slice(0, done.from) + done.piece + text.slice(done.to));
        expect(done.start >= 0 && done.start <= done.end && done.end <= done.text.length).toBe(true);
      }),
    );
  });

  it('is the same text after it was made a list and no longer', () => {
    const words = fc.array(fc.constantFrom('aradı', 'bekledi', '')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(words, fc.constantFrom('bullet', 'check'), (text, sign) => {
        const listed = toggleList({ text, start: 0, end: text.length }, sign).text;
        expect(toggleList({ text: listed, start: 0, end: listed.length }, sign).text).toBe(text);
      }),
    );
  });
});

it('makes a sign of what is typed for one at the beginning of a line, and nowhere else', () => {
  const after = (text: string, at = text.length) => typedSign({ text, start: at, end: at });
  expect(after('- ')).toMatchObject({ text: '• ', start: 2 });
  expect(after('* ')?.text).toBe('• ');
  expect(after('bir\n[] ')).toMatchObject({ text: 'bir\n⬜ ', start: 6 });
  expect(after('bir\n[ ] iki', 8)).toMatchObject({ text: 'bir\n⬜ iki', start: 6 });
  for (const other of ['a - ', ' ', '-', '– ', '[x] ', '• ']) expect(after(other)).toBeNull();
  expect(typedSign({ text: '- ', start: 0, end: 2 })).toBeNull();
});
