import { expect, it } from 'vitest';
import { inSlices } from '../../../renderer/editor/find/slices.ts';

/** Work of so many steps, each of a few milliseconds. */
function* slowly(steps: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + 3; performance.now() < end;);
    yield;
  }
  return steps;
}

it('does short work at once', () => {
  const results: number[] = [];
  expect(inSlices(slowly(1), (result) => results.push(result)).isOver()).toBe(true);
  expect(results).toEqual([1]);
});

it('does long work in turns between which others come to theirs', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const result = await new Promise<number>((done) => {
    expect(inSlices(slowly(20), done).isOver()).toBe(false);
  });
  clearInterval(timer);
  expect(result).toBe(20);
  expect(turns).toBeGreaterThan(2);
});

it('does the rest at once when it is asked to, and calls back once; cancelled, never', async () => {
  const results: number[] = [];
  const work = inSlices(slowly(10), (result) => results.push(result));
  inSlices(slowly(10), () => results.push(-1)).cancel();
  work.finish();
  work.finish();
  expect([results, work.isOver()]).toEqual([[10], true]);
  // By the time as much work again is over, the cancelled one would be, too.
  await new Promise((done) => inSlices(slowly(12), done));
  expect(results).toEqual([10]);
});
