import { LONGEST_BODY, LONGEST_NAME, LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import type { Column, Report, RowWrite } from './model.ts';

/** How many UTF-16 units a cell of a column takes at most; entries of a list are measured one by one where they are made. */
function longestIn({ id, kind }: Column): number {
  if (kind === 'many') return Infinity;
  if (kind === 'one' || id === 'name') return LONGEST_NAME;
  return id === 'title' ? LONGEST_BODY : LONGEST_PARAGRAPH;
}

/** What is to be written but for the cells that hold more than their column can: cut words would pass for whole ones, so those are refused. */
export function withoutLong(columns: readonly Column[], writes: readonly RowWrite[], report: Report): readonly RowWrite[] {
  const longest = new Map(columns.map((column) => [column.id, longestIn(column)]));
  const isLong = ([id, text]: readonly [string, string]): boolean => text.trim().length > (longest.get(id) ?? Infinity);
  return writes.flatMap((write) => {
    const long = [...write.cells].filter(isLong);
    if (long.length === 0) return [write];
    for (const [column, text] of long) report.refused.push({ column, text, why: 'table.why.tooLong' });
    const cells = new Map([...write.cells].filter((cell) => !isLong(cell)));
    // Nobody asked for an empty new row.
    return [...cells.values()].some((text) => write.row !== null || text.trim() !== '') ? [{ row: write.row, cells }] : [];
  });
}
