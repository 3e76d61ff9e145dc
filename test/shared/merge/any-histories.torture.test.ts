import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, settle, type Merge } from '../../../shared/merge/merge.ts';
import { keptChoices } from '../../../shared/merge/sides.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { Document } from '../../../shared/model/document.ts';
import { scaled } from '../../support/scale.ts';
import { flawsOf } from '../commands/flaws.ts';
import { lostEdits, stories, told } from './histories.ts';

const RUNS = scaled(500, 20_000);
const NOBODY = '';

const allFor = ({ conflicts }: Merge, key: string) => new Map(conflicts.map(({ id }) => [id, key]));
const sorted = (records: readonly AnyRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const flawsIn = (records: readonly AnyRecord[]) => flawsOf(new Document(records));

/** Everything that makes a conflict, by the names of the copies. */
const listed = ({ conflicts }: Merge) =>
  conflicts.map(({ id, copies, edits }) => [id, copies, edits.map((edit) => [edit.id, edit.part?.name, edit.base, [...edit.by].sort()])]);

describe('copies of any histories', () => {
  it('merge into one sound document, the same in whatever order they come, and nothing anybody did is lost silently', () => {
    fc.assert(
      fc.property(stories, fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }), (story, drawn) => {
        const { base, copies } = told(story);
        const merged = merge(base, copies);
        const unsettled = settle(merged, new Map(), NOBODY);
        expect(flawsIn(unsettled.records)).toEqual([]);
        expect(lostEdits(base, copies, merged, unsettled.records)).toEqual([]);
        const kept = keptChoices(merged);
        expect(flawsIn(settle(merged, kept, NOBODY).records)).toEqual([]);
        for (const others of [copies.toReversed(), [...copies.slice(1), ...copies.slice(0, 1)]]) {
          const other = merge(base, others);
          expect(listed(other)).toEqual(listed(merged));
          expect(sorted(settle(other, new Map(), NOBODY).records)).toEqual(sorted(unsettled.records));
          expect([...keptChoices(other)].sort()).toEqual([...kept].sort());
        }
        for (const { key } of copies) {
          const settled = settle(merged, allFor(merged, key), key);
          expect(flawsIn(settled.records)).toEqual([]);
          expect([...settled.choices.values()].every((chosen) => chosen === key)).toBe(true);
          expect(lostEdits(base, copies, merged, settled.records)).toEqual([]);
        }
        const mixed = new Map(merged.conflicts.map(({ id }, at) => [id, copies[(drawn[at % drawn.length] ?? 0) % copies.length]?.key ?? 'a']));
        const settled = settle(merged, mixed, 'a');
        expect(flawsIn(settled.records)).toEqual([]);
        expect(lostEdits(base, copies, merged, settled.records)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  // The control: a merge that keeps the last one's word must be caught.
  it('would be found to lose edits if a conflict were not listed', () => {
    let caught = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const { base, copies } = told(story);
        const merged = merge(base, copies);
        const { records } = settle(merged, allFor(merged, 'a'), 'a');
        if (lostEdits(base, copies, { conflicts: [] }, records).length > 0) caught++;
      }),
      { numRuns: 50 },
    );
    expect(caught).toBeGreaterThan(0);
  });
});
