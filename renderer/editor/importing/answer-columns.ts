import { parseDecimal } from '../../../shared/base/decimal.ts';
import { isOnScale } from '../../../shared/model/scale.ts';
import { scaleInName } from './answer-scale.ts';
import type { MappedTable } from './table-mapping.ts';

/** What is written in a column: numbers, and undefined for each cell that is none. */
export const numbersIn = (rows: MappedTable['rows'], column: number): readonly (number | undefined)[] =>
  rows.flatMap((row) => {
    const value = parseDecimal(row[column] ?? '');
    return value === null ? [] : [value];
  });

/**
 * Whether a column is answers: mostly numbers of the scale its name tells, else whole ones from 0 to 10 that do not number the
 * rows. A stray word among them is said later.
 */
export function isAnswers(name: string, rows: MappedTable['rows'], column: number): boolean {
  const values = numbersIn(rows, column);
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0 || numbers.length * 2 < values.length) return false;
  const scale = scaleInName(name);
  if (scale) return numbers.filter((value) => isOnScale(scale, value)).length * 2 >= numbers.length;
  const answers = numbers.filter((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  const isCount = values.length > 1 && values.every((value, at) => value === (values[0] ?? 0) + at);
  return !isCount && answers.length * 3 >= numbers.length * 2;
}
