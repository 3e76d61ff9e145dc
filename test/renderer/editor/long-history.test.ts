import fc from 'fast-check';
import { expect, it } from 'vitest';
import { History, type HistoryEntry, type HistoryStep, type HistoryStore, type Place } from '../../../renderer/editor/history.ts';
import type { HistoryLimits } from '../../../renderer/editor/history-window.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { settled } from './support.ts';

const LIMITS: HistoryLimits = { steps: 6, batch: 3, records: 1_000, recordsAtOnce: 40 };
const place: Place = { boardId: 'b', selection: new Set(['n']), cell: null, presenting: null, camera: { x: 0, y: 0, zoom: 1 } };
const note = { boardId: 'b', x: 0, y: 0, width: 180, height: 180, color: 'yellow', order: 'a0' } as const;
const noteWith = (text: string) => fresh('note', { ...note, id: 'n', text });
const entry = (from: string, to: string): HistoryEntry => ({
  label: 'history.type',
  diff: { ...EMPTY_DIFF, updated: [[noteWith(from), noteWith(to)]] },
  before: place,
  after: place,
});

const later = (task: () => void): void => void settled().then(task);

/** Keeps steps by number and takes its time; `broken` keeps nothing. */
function store(broken: () => boolean = () => false): HistoryStore & { readonly kept: Map<number, HistoryEntry> } {
  const kept = new Map<number, HistoryEntry>();
  return {
    kept,
    keep: async (from, entries) => {
      await settled();
      if (broken()) return false;
      for (const [at, one] of entries.entries()) kept.set(from + at, one);
      return true;
    },
    read: async (at, toward) => {
      await settled();
      const found: HistoryEntry[] = [];
      for (let number = toward === 'older' ? at - 1 : at; found.length < 4; number += toward === 'older' ? -1 : 1) {
        const one = kept.get(number);
        if (!one) break;
        found.push(one);
      }
      return found.length === 0 ? null : toward === 'older' ? found.toReversed() : found;
    },
  };
}

/** One text that is edited, undone and redone; every step has to fit what is there. */
class Text {
  now = '';
  readonly history: History;
  missing = 0;
  #edits = 0;

  constructor(broken?: () => boolean) {
    this.history = new History({ store: store(broken), limits: LIMITS, later, onMissing: () => this.missing++ });
  }

  readonly edit = (): void => {
    const next = `${++this.#edits}`;
    this.history.push(entry(this.now, next));
    this.now = next;
  };

  readonly travel = (direction: 'undo' | 'redo'): void =>
    this.history.travel(direction, ({ diff }: HistoryStep) => {
      const [before, after] = diff.updated[0] ?? [];
      if (before?.kind !== 'note' || after?.kind !== 'note' || before.text !== this.now) throw new Error(`a step does not fit the text ${this.now}`);
      this.now = after.text;
    });
}

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn++) await settled();
};

const doing = fc.constantFrom('edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'wait', 'full', 'free') satisfies fc.Arbitrary<string>;
const runs = fc.array(fc.tuple(doing, fc.integer({ min: 1, max: 14 })), { maxLength: 14 });

it('takes the same steps as a history that holds them all, whatever was done and however full the disk is', async () => {
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      let isFull = false;
      const text = new Text(() => isFull);
      let done: string[] = [''];
      let undone: string[] = [];
      for (const [what, times] of run) {
        if (what === 'full' || what === 'free') isFull = what === 'full';
        // Nobody edits in the moment a step is on its way: what becomes of that is another test's.
        else if (what === 'edit' || what === 'wait') await rest();
        for (let time = 0; time < times; time++) {
          if (what === 'edit') {
            text.edit();
            done.push(text.now);
            undone = [];
          } else if (what === 'undo') {
            text.travel('undo');
            if (done.length > 1) undone.push(done.pop() ?? '');
          } else if (what === 'redo') {
            text.travel('redo');
            done = [...done, ...undone.splice(-1)];
          }
        }
      }
      await rest();
      expect([text.now, text.history.canUndo, text.history.canRedo]).toEqual([done.at(-1), done.length > 1, undone.length > 0]);
      for (let step = done.length; step > 1; step--) text.travel('undo');
      await rest();
      expect([text.now, text.history.canUndo, text.missing]).toEqual(['', false, 0]);
    }),
    { numRuns: 150 },
  );
});

it('holds no more in memory than its limit, on the way back and forth through hundreds of steps', async () => {
  const text = new Text();
  const most = 2 * (LIMITS.steps + LIMITS.batch);
  for (let edit = 0; edit < 300; edit++) {
    text.edit();
    await rest();
    expect(text.history.heldCount).toBeLessThanOrEqual(most);
  }
  for (const direction of ['undo', 'redo', 'undo'] as const) {
    for (let step = 0; step < 300; step++) {
      text.travel(direction);
      await rest();
      expect(text.history.heldCount).toBeLessThanOrEqual(most);
    }
    expect(text.now).toBe(direction === 'undo' ? '' : '300');
  }
});

it('has the next steps in memory before they are asked for', async () => {
  const text = new Text();
  for (let edit = 0; edit < 100; edit++) text.edit();
  await rest();
  for (let step = 99; step >= 0; step--) {
    text.travel('undo');
    expect(text.now).toBe(step === 0 ? '' : `${step}`);
    await rest();
  }
});

it('stays whole when something is edited while steps are on their way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      async (undone, turns, edits) => {
        const text = new Text();
        for (let edit = 0; edit < 40; edit++) text.edit();
        await rest();
        for (let step = 0; step < undone; step++) text.travel('undo');
        for (let turn = 0; turn < turns; turn++) await settled();
        for (let edit = 0; edit < edits; edit++) text.edit();
        await rest();
        const { now } = text;
        let back = 0;
        for (; text.history.canUndo && back < 100; back++) {
          text.travel('undo');
          await rest();
        }
        expect(text.now).toBe('');
        for (; text.history.canRedo && back > -100; back--) {
          text.travel('redo');
          await rest();
        }
        // Without an edit in between there is more to redo than was undone just now.
        expect(edits > 0 || undone === 0 ? [text.now, back] : [text.now]).toEqual(edits > 0 || undone === 0 ? [now, 0] : ['40']);
      },
    ),
    { numRuns: 60 },
  );
});

it('says so when a step cannot be read back, and finds it again later', async () => {
  const text = new Text();
  let isGone = true;
  const kept = store();
  const history = new History({
    store: { ...kept, read: (at, toward) => (isGone ? Promise.resolve(null) : kept.read(at, toward)) },
    limits: LIMITS,
    later,
    onMissing: () => text.missing++,
  });
  for (let edit = 0; edit < 30; edit++) history.push(entry(`${edit}`, `${edit + 1}`));
  await rest();
  let taken = 0;
  for (let step = 0; step < 30; step++) history.travel('undo', () => taken++);
  await rest();
  expect([taken > 0, taken < 30, history.canUndo, text.missing]).toEqual([true, true, true, 1]);
  isGone = false;
  for (let step = taken; step < 30; step++) history.travel('undo', () => taken++);
  await rest();
  expect([taken, history.canUndo, text.missing]).toEqual([30, false, 1]);
});

it('lets go of large steps earlier than of small ones', async () => {
  const kept = store();
  const history = new History({ store: kept, limits: { ...LIMITS, records: 50 }, later, onMissing: () => undefined });
  const many = Array.from({ length: 20 }, (_, at) => fresh('note', { ...note, id: `n${at}`, text: '' }));
  for (let edit = 0; edit < 5; edit++) history.push({ ...entry('', ''), diff: { ...EMPTY_DIFF, added: many } });
  await rest();
  expect([history.heldCount, kept.kept.size]).toEqual([2, 3]);
});
