import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outdatedSnapshots, SNAPSHOT_EVERY_MS, snapshotDueAt, SNAPSHOTS_FOR_MS, type Snapshot } from '../../../electron/host/snapshot-rule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-11-22T12:00:00.000Z');

const made = (agoMs: number, over: Partial<Snapshot> = {}): Snapshot => ({
  path: `${agoMs}`,
  documentId: 'd',
  madeMs: NOW - agoMs,
  bytes: 1_000,
  ...over,
});

describe('the next snapshot', () => {
  it('is made soon when there is none, and five minutes after the last', () => {
    expect(snapshotDueAt(NOW, null) - NOW).toBeLessThanOrEqual(1_000);
    expect(snapshotDueAt(NOW, { madeMs: NOW - MINUTE, costMs: 20 })).toBe(NOW - MINUTE + SNAPSHOT_EVERY_MS);
    expect(snapshotDueAt(NOW, { madeMs: NOW - DAY, costMs: 20 }) - NOW).toBeLessThanOrEqual(1_000);
  });

  it('never takes more than a hundredth of the time', () => {
    expect(snapshotDueAt(NOW, { madeMs: NOW, costMs: 10_000 }) - NOW).toBe(1_000_000);
  });

  it('does not wait for a clock that was set back', () => {
    expect(snapshotDueAt(NOW, { madeMs: NOW + DAY, costMs: 20 }) - NOW).toBeLessThanOrEqual(1_000);
  });
});

const snapshot = fc
  .record({ minutes: fc.integer({ min: 0, max: 10 * 24 * 60 }), documentId: fc.constantFrom('a', 'b'), bytes: fc.integer({ min: 1, max: 500 }) })
  .map(({ minutes, documentId, bytes }) => made(minutes * MINUTE, { path: `${documentId}${minutes}`, documentId, bytes }));
const snapshots = fc.uniqueArray(snapshot, { selector: ({ path }) => path, maxLength: 150 });

const leftOf = (all: readonly Snapshot[], most?: number): readonly Snapshot[] => {
  const gone = new Set(outdatedSnapshots(all, NOW, most));
  return all.filter((one) => !gone.has(one));
};

describe('snapshots that have had their time', () => {
  it('are none of the last day, all but one an hour after that, and all that are a week old', () => {
    const all = Array.from({ length: 9 * 24 * 12 }, (_, at) => made(at * SNAPSHOT_EVERY_MS));
    const ages = leftOf(all).map(({ madeMs }) => NOW - madeMs);
    expect(ages.filter((age) => age <= DAY).length).toBe(24 * 12 + 1);
    expect(Math.abs(ages.filter((age) => age > DAY).length - 6 * 24)).toBeLessThanOrEqual(1);
    expect(Math.max(...ages)).toBeLessThanOrEqual(SNAPSHOTS_FOR_MS);
  });

  it('are the oldest when all take too much, and never the newest', () => {
    fc.assert(
      fc.property(snapshots, fc.integer({ min: 1, max: 5_000 }), (all, most) => {
        const left = leftOf(all, most);
        const newest = Math.max(...all.map(({ madeMs }) => madeMs));
        if (all.length > 0) expect(left.some(({ madeMs }) => madeMs === newest)).toBe(true);
        if (left.length > 1) expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('are found at once, and those of one document say nothing about those of another', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        const left = leftOf(all);
        expect(leftOf(left)).toEqual(left);
        const hoursOf = (id: string, of: readonly Snapshot[]) =>
          new Set(
            of.filter((one) => one.documentId === id && NOW - one.madeMs <= SNAPSHOTS_FOR_MS).map(({ madeMs }) => Math.floor(madeMs / 3_600_000)),
          );
        for (const id of ['a', 'b']) expect(hoursOf(id, left)).toEqual(hoursOf(id, all));
      }),
    );
  });
});
