import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { isDiff } from '../../../shared/model/check.ts';
import { invertDiff, isEmptyDiff, squashDiffs, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { holdsCards, isLine } from '../../../shared/model/kinds.ts';
import { disorder } from '../../../shared/model/lane-order.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { bench, diffOfMove, moves, type Bench } from './support.ts';

const sorted = (document: Document) => [...document.records().values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Everything that must hold of a document whatever people did to it. */
function expectSound(document: Document): void {
  expect(flawOfDocument([...document.records().values()])).toBeNull();
  expect(document.all('board').length).toBeGreaterThan(0);
  for (const map of document.all('map')) {
    const lanes = document.children('lane', map.id).map((lane) => lane.type);
    expect(disorder(lanes), lanes.join(' ')).toBe(0);
    const lines = lanes.filter(isLine);
    expect(new Set(lines).size).toBe(lines.length);
    expect(document.children('stage', map.id).length).toBeGreaterThan(0);
  }
  for (const stage of document.all('stage')) expect(document.children('step', stage.id).length).toBeGreaterThan(0);
  for (const card of document.all('touchpoint')) {
    const lane = document.find('lane', card.laneId);
    expect(lane && holdsCards(lane.type)).toBe(true);
    expect(mapIdOf(document, card.stepId)).toBe(lane?.mapId);
  }
  const places = document.all('curvePoint').map((point) => `${point.curveId} ${point.stepId}`);
  expect(new Set(places).size).toBe(places.length);
  for (const point of document.all('curvePoint')) {
    // A value kept as entered may lie past the ends of a scale that was changed.
    expect(Number.isFinite(point.value)).toBe(true);
    expect(mapIdOf(document, point.stepId)).toBe(mapIdOf(document, point.curveId));
  }
  for (const record of document.records().values()) if ('order' in record) expect(() => generateKeyBetween(record.order, null)).not.toThrow();
}

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
        play(there, drawn, () => expectSound(there.document));
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
