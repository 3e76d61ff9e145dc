import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freeEnds } from '../../../electron/host/vet/free-ends.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { board, makeFile, note, tamper, temporaryFolder, valueOf } from './support.ts';
import { vetUntouched } from './vetting.ts';

const line = {
  ...fresh('line', { id: 'line-1', boardId: board.id, x: 10, y: 20, dx: 30, dy: 40, order: 'a7' }),
  fromId: 'n1',
  fromAnchorX: 1,
  fromAnchorY: 0.5,
};
const records: readonly AnyRecord[] = [board, note('n1', 'bir'), line];
const lineIn = (all: readonly AnyRecord[]) => all.find(({ id }) => id === 'line-1');

describe('ends of lines in a file', () => {
  it('stay bound to what is there', () => {
    const path = join(temporaryFolder(), 'lines.cxmap');
    makeFile(path, records);
    const { records: read, warnings } = valueOf(vetUntouched(path));
    expect(lineIn(read)).toEqual(line);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['nothing', "UPDATE line SET from_id = 'gone'"],
    ['another line', "UPDATE line SET from_id = 'line-1'"],
    ['a board', 'UPDATE line SET from_id = (SELECT id FROM board)'],
  ])('that lead to %s are freed where they are, and it is said', (_, sql) => {
    const path = join(temporaryFolder(), 'lines.cxmap');
    makeFile(path, records);
    tamper(path, sql);
    const { records: read, warnings } = valueOf(vetUntouched(path));
    expect(lineIn(read)).toEqual({ ...line, fromId: null, fromAnchorX: null, fromAnchorY: null });
    expect(warnings).toEqual(['ends-freed']);
    expect(flawOfDocument(read)).toBeNull();
  });

  it('cost nothing where there is none to free', () => {
    expect(freeEnds(records)).toBe(records);
  });
});
