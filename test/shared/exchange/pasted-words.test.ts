import { expect, it } from 'vitest';
import { pastedWords } from '../../../shared/exchange/pasted-words.ts';

const column = (...cells: readonly string[]) => cells.map((cell) => [cell]);

it('reads a list line by line, without bullets and empty lines', () => {
  const text = '- Aradım\r\n\r\n• Bekledim\n☑ Kapattım\n[ ] Yazdım\n12 dakika\n"Alo?"\n"Kimse yok"';
  expect(pastedWords(text)).toEqual(column('Aradım', 'Bekledim', 'Kapattım', 'Yazdım', '12 dakika', '"Alo?"', '"Kimse yok"'));
  expect(pastedWords(' \n\t\n- \n')).toEqual([]);
});

it('takes numbers off that count on, and leaves those that say something', () => {
  expect(pastedWords('1. Aradım\n2. Bekledim\n\n1) Kapattım')).toEqual(column('Aradım', 'Bekledim', 'Kapattım'));
  expect(pastedWords('1. Aradım\n2) Bekledim\n2. Kapattım\n5. Yazdım')).toEqual(column('Aradım', 'Bekledim', 'Kapattım', 'Yazdım'));
  expect(pastedWords('5. kat asansörü\n3. kat asansörü')).toEqual(column('5. kat asansörü', '3. kat asansörü'));
  expect(pastedWords('5. kat asansörü')).toEqual(column('5. kat asansörü'));
  expect(pastedWords('3. gün aradı\n1.5 saat bekledi\n30. dakikada kapattı')).toEqual(
    column('3. gün aradı', '1.5 saat bekledi', '30. dakikada kapattı'),
  );
});

it('does not take tabs that indent a list, or stand behind its bullets, for columns', () => {
  expect(pastedWords('•\tAradım\n\t•\tBekledim\n\t\tKapattım')).toEqual(column('Aradım', 'Bekledim', 'Kapattım'));
});

it('reads a table by its columns, cells with line ends whole and empty ones kept', () => {
  expect(pastedWords('a\t"b\nc"\t\r\n\td\t\r\n')).toEqual([
    ['a', 'b\nc'],
    ['', 'd'],
  ]);
});

it('keeps a cell of several lines whole when it is one column', () => {
  expect(pastedWords('a\r\n"b\nsaid ""c"""\r\n\r\nd')).toEqual(column('a', 'b\nsaid "c"', 'd'));
});

it('leaves nothing out, however long it is', () => {
  expect(pastedWords('x\n'.repeat(12_000))).toHaveLength(12_000);
  expect(pastedWords('x\ty\n'.repeat(12_000))).toHaveLength(12_000);
});

it('looks through a long text once, though a quote at the start of a line is never closed', () => {
  const lines = Array.from({ length: 200_000 }, (_, at) => `line ${at}`);
  const before = performance.now();
  expect(pastedWords(['"as it is', ...lines].join('\n'))).toHaveLength(lines.length + 1);
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(pastedWords('a\n"one ""cell""\nof two"\nb')).toEqual([['a'], ['one "cell"\nof two'], ['b']]);
  expect(pastedWords('"a" is\nno "cell"')).toEqual([['"a" is'], ['no "cell"']]);
});
