import { expect, it } from 'vitest';
import { pastedWords } from '../../../shared/exchange/pasted-words.ts';

const column = (...cells: readonly string[]) => cells.map((cell) => [cell]);

it('reads a list line by line, without bullets and empty lines', () => {
  const text = '- Aradım\r\n\r\n• Bekledim\n3. Kapattım\n[ ] Yazdım\n12 dakika\n"Alo?"\n"Kimse yok"';
  expect(pastedWords(text)).toEqual(column('Aradım', 'Bekledim', 'Kapattım', 'Yazdım', '12 dakika', '"Alo?"', '"Kimse yok"'));
  expect(pastedWords(' \n\t\n- \n')).toEqual([]);
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
