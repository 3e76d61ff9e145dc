import { normalLines } from '../base/text.ts';
import type { Result } from '../base/result.ts';
import { outlineOf, type Outline } from './outline.ts';
import { pastedWords } from './pasted-words.ts';

/** Columns a tab is wide. */
const TAB = 4;

/** A plain text as an outline: one line, one item, bullets and numbers taken off; what is set in is part of the line above it. */
export function readList(text: string): Result<Outline> {
  const words = pastedWords(text).map((row) => row.filter((cell) => cell !== '').join(' · '));
  const lines = normalLines(text.replace(/^\uFEFF/, ''))
    .split('\n')
    .filter((line) => line.trim() !== '');
  // Where a line held a bullet and nothing else, or cells went over several lines, nobody knows which line was set in.
  const levels = lines.length === words.length ? levelsOf(lines.map(indentOf)) : [];
  return outlineOf(
    '',
    words.map((line, at) => ({ level: levels[at] ?? 0, text: line, link: null })),
  );
}

/** How far white space sets words in, columns. */
export function widthOf(blanks: string): number {
  let width = 0;
  for (const letter of blanks) width += letter === '\t' ? TAB : 1;
  return width;
}

const indentOf = (line: string): number => widthOf(/^[\t ]*/.exec(line)?.[0] ?? '');

/** How deep each line lies: deeper than one that is set in less, as deep as one that is set in as much. */
function levelsOf(indents: readonly number[]): readonly number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    return open.length - 1;
  });
}
