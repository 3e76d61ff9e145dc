import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVersionDue, MOST_AUTOMATIC, outgrown } from '../../../electron/host/automatic-versions.ts';
import type { VersionInfo } from '../../../electron/host/protocol.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-11-22T12:00:00.000Z');

type Version = Pick<VersionInfo, 'id' | 'kind' | 'madeAt' | 'revision' | 'bytes'>;
const made = (agoMs: number, over: Partial<Version> = {}): Version => {
  const madeAt = new Date(NOW - agoMs).toISOString();
  return { id: `${agoMs}`, kind: 'automatic', madeAt, revision: 1, bytes: 1_000, ...over };
};
const agesLeft = (versions: readonly Version[]): readonly number[] => {
  const gone = new Set(outgrown(versions, NOW));
  return versions.filter(({ id }) => !gone.has(id)).map(({ madeAt }) => NOW - Date.parse(madeAt));
};

describe('an automatic version', () => {
  it('is due when work goes on after a rest, and every half hour of work', () => {
    expect(isVersionDue({ nowMs: NOW, modifiedMs: NOW - 31 * MINUTE, lastMs: NOW - 5 * MINUTE })).toBe(true);
    expect(isVersionDue({ nowMs: NOW, modifiedMs: NOW - MINUTE, lastMs: NOW - 31 * MINUTE })).toBe(true);
    expect(isVersionDue({ nowMs: NOW, modifiedMs: NOW - MINUTE, lastMs: NOW - 29 * MINUTE })).toBe(false);
  });

  it('is not due over and over because a clock was set back', () => {
    expect(isVersionDue({ nowMs: NOW, modifiedMs: NOW + DAY, lastMs: NOW + DAY })).toBe(false);
  });
});

const version = fc
  .record({
    kind: fc.constantFrom('automatic', 'automatic', 'automatic', 'named', 'received', 'merged'),
    minutes: fc.integer({ min: 0, max: 400 * 24 * 60 }),
    bytes: fc.integer({ min: 1, max: 3_000_000 }),
  })
  .map(({ kind, minutes, bytes }): Version => made(minutes * MINUTE, { kind, bytes }));
const versions = fc.uniqueArray(version, { selector: ({ madeAt }) => madeAt, maxLength: 200 });

describe('automatic versions that have had their time', () => {
  it('are none of the last day, all but one a day after that, and all but one a week in the end', () => {
    const hours = Array.from({ length: 60 * 24 }, (_, hour) => made(hour * 60 * MINUTE, { bytes: 1 }));
    const left = agesLeft(hours);
    expect(left.filter((age) => age <= DAY).length).toBe(25);
    const daily = left.filter((age) => age > DAY && age <= 30 * DAY);
    expect(daily.length).toBeGreaterThanOrEqual(29);
    expect(daily.length).toBeLessThanOrEqual(30);
    const weekly = left.filter((age) => age > 30 * DAY);
    expect(weekly.length).toBeGreaterThanOrEqual(4);
    expect(weekly.length).toBeLessThanOrEqual(6);
  });

  it('are never of another kind, and never the newest', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const gone = new Set(outgrown(all, NOW));
        const automatic = all.filter(({ kind }) => kind === 'automatic').toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
        expect(all.every(({ id, kind }) => !gone.has(id) || kind === 'automatic')).toBe(true);
        if (automatic[0]) expect(gone.has(automatic[0].id)).toBe(false);
        expect(automatic.filter(({ id }) => !gone.has(id)).length).toBeLessThanOrEqual(MOST_AUTOMATIC);
      }),
    );
  });

  it('leave what takes no more than its share', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const gone = new Set(outgrown(all, NOW));
        const left = all.filter(({ id, kind }) => kind === 'automatic' && !gone.has(id)).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
        const newest = left[0]?.bytes ?? 0;
        const bytes = left.reduce((sum, one) => sum + one.bytes, 0);
        expect(bytes).toBeLessThanOrEqual(Math.max(newest, Math.min(32_000_000, Math.max(1_000_000, 10 * newest))));
      }),
    );
  });

  it('are found at once: what is left has nothing that had to go', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const gone = new Set(outgrown(all, NOW));
        expect(
          outgrown(
            all.filter(({ id }) => !gone.has(id)),
            NOW,
          ),
        ).toEqual([]);
      }),
    );
  });
});
