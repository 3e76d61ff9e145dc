import { describe, expect, it } from 'vitest';
import { compareDocuments, countChanges, isUnchanged, summaryOf } from '../../../shared/exchange/comparison.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { everyKind } from '../../support/every-kind.ts';

const t = translator('tr');
const board: AnyRecord = fresh('board', { id: 'b', name: 'Pano', order: 'a0' });
const note = (id: string, text: string, x = 0): AnyRecord =>
  fresh('note', { id, boardId: 'b', x, y: 0, width: 180, height: 180, text, color: 'yellow', order: 'a0' });
const compare = (before: readonly AnyRecord[], after: readonly AnyRecord[]) => compareDocuments(new Document(before), new Document(after), t);

describe('comparing two states of a workshop', () => {
  it('finds nothing in a state and itself', () => {
    const all = everyKind(board, note('n', 'Çağrı'));
    expect(
      compare(
        all,
        all.map((record) => ({ ...record })),
      ),
    ).toEqual([]);
  });

  it('says of everything what became of it, what it is called and where it lies', () => {
    const before = [board, note('kept', 'Aynı'), note('said', 'Hat kesik'), note('gone', 'Eski'), note('pushed', 'Yer')];
    const after = [board, note('kept', 'Aynı'), note('said', 'Hat yine kesik'), note('new', 'Yeni'), note('pushed', 'Yer', 40)];
    expect(compare(before, after)).toEqual([
      { id: 'new', change: 'added', kind: 'note', name: 'Yeni', boardId: 'b' },
      { id: 'said', change: 'changed', kind: 'note', name: 'Hat yine kesik', boardId: 'b' },
      { id: 'pushed', change: 'moved', kind: 'note', name: 'Yer', boardId: 'b' },
      { id: 'gone', change: 'removed', kind: 'note', name: 'Eski', boardId: 'b' },
    ]);
  });

  it('counts a thing that was moved and written on as changed', () => {
    expect(compare([board, note('n', 'a')], [board, note('n', 'b', 40)])).toMatchObject([{ change: 'changed' }]);
  });

  it('goes by kind, and within a kind by name as Turkish sorts it', () => {
    const after = [
      board,
      note('1', 'Öneri'),
      note('2', 'Zor'),
      note('3', 'Çağrı 10'),
      note('4', 'Çağrı 9'),
      fresh('tag', { id: 't', name: 'acil', color: 'pink', order: 'a0' }),
    ];
    const rows = compare([board], after);
    expect(rows.filter(({ kind }) => kind === 'note').map(({ name }) => name)).toEqual(['Çağrı 9', 'Çağrı 10', 'Öneri', 'Zor']);
    expect(rows.filter(({ kind }) => kind === 'tag')).toMatchObject([{ name: 'acil', boardId: null }]);
  });

  it('is summed up with everything counted and the first of each change named', () => {
    const rows = compare([board, note('y', 'y'), note('z', 'z')], [board, note('c', 'c'), note('d', 'd'), note('e', 'e')]);
    const summary = summaryOf(rows, 2);
    expect(summary.counts).toEqual({ added: 3, changed: 0, moved: 0, removed: 2 });
    expect(summary.named.map(({ name }) => name)).toEqual(['c', 'd', 'y', 'z']);
    expect([isUnchanged(summary), isUnchanged(summaryOf([], 2))]).toEqual([false, true]);
  });

  it('turns around with the states', () => {
    const [one, two] = [
      [board, note('a', 'a'), note('b', 'b')],
      [board, note('b', 'c'), note('d', 'd')],
    ];
    const there = countChanges(compare(one, two));
    const back = countChanges(compare(two, one));
    expect(there).toEqual({ added: 1, changed: 1, moved: 0, removed: 1 });
    expect([back.added, back.removed]).toEqual([there.removed, there.added]);
  });

  it('has words for a record of every kind', () => {
    const rows = compare([], everyKind(board, note('n', 'Çağrı')));
    expect(rows.every(({ kind }) => t(`kind.${kind}`) !== `kind.${kind}`)).toBe(true);
    expect(rows.length).toBe(everyKind(board, note('n', 'Çağrı')).length);
  });
});
