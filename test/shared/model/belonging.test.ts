import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClipboard } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import { flawOfBelonging, flawOfDocument, movesOthers } from '../../../shared/model/belonging.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { bench, diffOfMove, first, laneOf, moves, type Bench } from '../commands/support.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const recordsOf = ({ document }: Bench): readonly AnyRecord[] => [...document.records().values()];

describe('what belongs together in a map', () => {
  it('is kept by every command, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.constantFrom('journey', 'blueprint', 'demo' as const), moves, (template, drawn) => {
        const there = bench(template);
        for (const move of drawn) {
          there.run(diffOfMove(there.document, move, there.newId));
          expect(flawOfDocument(recordsOf(there))).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is missed by a card in a lane that holds none, or whose step is on another map', () => {
    const there = bench('demo');
    const card = first(there.document, 'touchpoint');
    const otherStep = first(
      there.document,
      'step',
      (step) => first(there.document, 'stage', (stage) => stage.id === step.stageId).mapId !== there.document.find('lane', card.laneId)?.mapId,
    );
    expect(flawOfBelonging({ ...card, laneId: laneOf(there.document, 'emotion').id }, there.document)?.where).toBe('touchpoint.laneId');
    expect(flawOfBelonging({ ...card, stepId: otherStep.id }, there.document)?.where).toBe('touchpoint');
    expect(flawOfBelonging({ ...first(there.document, 'curvePoint'), stepId: otherStep.id }, there.document)?.where).toBe('curvePoint');
    expect(flawOfBelonging(card, there.document)).toBeNull();
  });

  it('is missed by a scale that does not rise, and by a second point at one step', () => {
    const there = bench('demo');
    const curve = first(there.document, 'curve');
    expect(flawOfBelonging({ ...curve, scaleMin: 2, scaleMax: 2 }, there.document)?.where).toBe('curve.scaleMax');
    expect(flawOfDocument([...recordsOf(there), { ...first(there.document, 'curvePoint'), id: 'twin' }])).toEqual({
      where: 'curvePoint',
      what: 'is the second one of its column in its row',
    });
  });

  it('can be torn by moving a parent or changing a lane, not by renaming it', () => {
    const there = bench('demo');
    const lane = laneOf(there.document, 'doing');
    expect(movesOthers(lane, { ...lane, name: 'Was tun sie' })).toBe(false);
    expect(movesOthers(lane, { ...lane, type: 'emotion' })).toBe(true);
    const stage = first(there.document, 'stage');
    expect(movesOthers(stage, { ...stage, mapId: 'elsewhere' })).toBe(true);
  });

  it('is not brought in by a clipboard somebody made up', () => {
    const there = bench('journey');
    const lane = laneOf(there.document, 'emotion');
    const content = parseClipboard(
      JSON.stringify({
        temas: 1,
        records: [fresh('curve', { id: 'evil', laneId: lane.id, subject: 'custom', name: null, scaleMin: 3, scaleMax: -3, order: 'a5' })],
      }),
    );
    expect(content).not.toBeNull();
    if (content) there.run(pasteRecords(there.document, content, { boardId: there.boardId, at: { x: 0, y: 0 }, newId: there.newId }));
    expect(flawOfDocument(recordsOf(there))).toBeNull();
  });
});
