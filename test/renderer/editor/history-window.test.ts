import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../renderer/editor/history.ts';
import { HistoryWindow } from '../../../renderer/editor/history-window.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import type { Board } from '../../../shared/model/kinds.ts';

const place = { boardId: 'b', selection: new Set<string>(), cell: null, presenting: null, camera: { x: 0, y: 0, zoom: 1 } };
const board: Board = { id: 'b', kind: 'board', name: null, order: 'a0' };
const entry: HistoryEntry = { label: 'history.board', diff: { ...EMPTY_DIFF, added: [board] }, before: place, after: place };

/** A window on a history of that length, with somebody beside it who keeps and fetches at once what it asks for. */
function served(length: number) {
  const window = new HistoryWindow({ steps: 4, batch: 2, records: 1_000, recordsAtOnce: 100 });
  const keep = () => {
    for (let batch = window.toKeep(); batch; batch = window.toKeep()) window.kept(batch);
  };
  const push = (times: number) => {
    for (let time = 0; time < times; time++) window.push(entry);
    keep();
  };
  const undo = () => {
    for (let wish = window.toFetch(); wish?.toward === 'older'; wish = window.toFetch()) window.fetched(wish, [entry]);
    window.move('undo');
    keep();
  };
  push(length);
  return { window, push, undo };
}

it('takes no older steps that no longer join those it holds', () => {
  const { window, push, undo } = served(20);
  for (let step = 0; step < 3; step++) undo();
  const wish = window.toFetch();
  expect(wish?.toward).toBe('older');
  push(6);
  const held = window.heldCount;
  if (wish) window.fetched(wish, [entry, entry]);
  expect(window.heldCount).toBe(held);
});

it.each([10, 11, 12])('takes no newer steps that gave way to %i others, wherever one has gone meanwhile', (others) => {
  const { window, push, undo } = served(12);
  for (let step = 0; step < 12; step++) undo();
  while (window.toFetch()?.toward !== 'newer') window.move('redo');
  const wish = window.toFetch();
  push(others);
  for (let step = 0; step < others + 4; step++) {
    undo();
    const held = window.heldCount;
    if (wish) window.fetched(wish, [entry]);
    expect(window.heldCount).toBe(held);
  }
});

it('takes of newer steps only those that are still to be redone: behind them others may be kept that gave way', () => {
  const { window, undo } = served(12);
  for (let step = 0; step < 12; step++) undo();
  while (window.toFetch()?.toward !== 'newer') window.move('redo');
  const wish = window.toFetch();
  const held = window.heldCount;
  if (wish)
    window.fetched(
      wish,
      Array.from({ length: 40 }, () => entry),
    );
  expect([wish?.toward, window.heldCount]).toEqual(['newer', held + 12 - (wish?.at ?? 0)]);
});
