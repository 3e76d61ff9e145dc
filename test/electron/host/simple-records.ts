import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, Note } from '../../../shared/model/kinds.ts';

/** What a child process needs, too: nothing here knows of the test runner. */

export const byId = (records: readonly AnyRecord[]): readonly AnyRecord[] => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export const board: AnyRecord = { id: 'board-1', kind: 'board', name: null, order: 'a0' };

export const note = (id: string, text: string): Note =>
  fresh('note', { id, boardId: 'board-1', x: 10.5, y: -20, width: 180, height: 180, text, color: 'yellow', order: 'a0' });

/** Notes that share a place in their order get one each when a file is opened; what they are and say stays. */
export const wordsOf = (records: readonly AnyRecord[]): readonly string[] =>
  records.map((record) => `${record.id} ${record.kind === 'note' ? record.text : record.kind}`).toSorted();
