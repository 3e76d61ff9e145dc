import { leadsTo } from '../../../shared/model/field.ts';
import { KINDS, type AnyRecord } from '../../../shared/model/kinds.ts';

const ENDS = [
  ['fromId', 'fromAnchorX', 'fromAnchorY'],
  ['toId', 'toAnchorX', 'toAnchorY'],
] as const;

/**
 * Ends of lines that lead to nothing, or to what no line can be bound to, become free where they were stored: the file
 * keeps no foreign key for them, so another tool can leave them behind. The very same list when there are none.
 */
export function freeEnds(records: readonly AnyRecord[]): readonly AnyRecord[] {
  if (!records.some(({ kind }) => kind === 'line')) return records;
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]));
  let freed = false;
  const mended = records.map((record): AnyRecord => {
    if (record.kind !== 'line') return record;
    let line = record;
    for (const [end, x, y] of ENDS) {
      const goal = line[end];
      if (goal === null) continue;
      const kind = kinds.get(goal);
      if (kind !== undefined && leadsTo(KINDS.line[end], kind)) continue;
      line = { ...line, [end]: null, [x]: null, [y]: null };
      freed = true;
    }
    return line;
  });
  return freed ? mended : records;
}
