import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDiff } from '../../../shared/model/check.ts';
import { invertDiff, isEmptyDiff, squashDiffs, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { flawsOf } from './flaws.ts';
import { bench, diffOfMove, moves, type Bench } from './support.ts';

const sorted = (document: Document) => [...document.records().values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const templates = fc.constantFrom('blank', 'journey', 'blueprint', 'demo' as const);

/** Plays moves one after the other and gives every change that did something. */
function play({ document, newId, run }: Bench, drawn: Parameters<typeof diffOfMove>[1][], afterEach: (diff: Diff) => void = () => undefined): Diff[] {
  const diffs: Diff[] = [];
  for (const move of drawn) {
    const diff = diffOfMove(document, move, newId);
    expect(isDiff(diff)).toBe(true);
    run(diff);
    afterEach(diff);
    if (!isEmptyDiff(diff)) diffs.push(diff);
  }
  return diffs;
}

describe('any sequence of commands', () => {
  it('leaves a sound document: references, one board, columns, order keys, lines in order', () => {
    fc.assert(
      fc.property(templates, moves, (template, drawn) => {
        const there = bench(template);
        play(there, drawn, () => expect(flawsOf(there.document)).toEqual([]));
      }),
      { numRuns: 300 },
    );
  });

  it('is taken back by its inverse, one step after the other', () => {
    fc.assert(
      fc.property(templates, moves, (template, drawn) => {
        const there = bench(template);
        const before = sorted(there.document);
        const diffs = play(there, drawn);
        for (const diff of diffs.toReversed()) there.run(invertDiff(diff));
        expect(sorted(there.document)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('squashes into one change that does the same', () => {
    fc.assert(
      fc.property(templates, moves, (template, drawn) => {
        const there = bench(template);
        const beginning = new Document(there.document.records().values());
        const squashed = play(there, drawn).reduce(squashDiffs, { added: [], updated: [], removed: [] });
        expect(isDiff(squashed)).toBe(true);
        beginning.apply(squashed);
        expect(sorted(beginning)).toEqual(sorted(there.document));
      }),
      { numRuns: 300 },
    );
  });
});
