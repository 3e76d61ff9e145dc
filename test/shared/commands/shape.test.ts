import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAlternative } from '../../../shared/commands/alternatives.ts';
import { addStage, addStep, moveStage, moveStep, removeStep } from '../../../shared/commands/columns.ts';
import { canSplitStage, changeStepWidth, mergeStage, setCollapsed, setStepWidth, splitStage } from '../../../shared/commands/column-shape.ts';
import { canSplitLane, laneToMerge, mergeLane, setLaneHeight, setLaneHidden, splitLane } from '../../../shared/commands/lane-shape.ts';
import { addLane, canMoveLane, moveLane } from '../../../shared/commands/lanes.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { duplicateRecords } from '../../../shared/commands/paste.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { isFixed } from '../../../shared/model/fixed.ts';
import { cardsIn, mapIdOf, stepsOf } from '../../../shared/model/structure.ts';
import { bench, diffOfMove, laneOf, moves, type Bench } from './support.ts';

const mapOf = ({ document }: Bench): string => document.all('map')[0]?.id ?? '';
const stagesOf = (there: Bench) => there.document.children('stage', mapOf(there));
const lanesOf = (there: Bench) => there.document.children('lane', mapOf(there));
const stepIds = (there: Bench): readonly string[] => stepsOf(there.document, mapOf(there)).map(({ id }) => id);

/** A card with that title in a cell, by column and the lane's type. */
function card(there: Bench, column: number, type: Parameters<typeof laneOf>[1], title: string): string {
  const id = there.newId();
  there.run(addTouchpoint(there.document, { stepId: stepIds(there)[column] ?? '', laneId: laneOf(there.document, type).id, title, id }));
  return id;
}

describe('splitting and merging stages', () => {
  it('gives the steps from a step on to a new stage behind, and merging gives them back in order', () => {
    const there = bench('journey');
    const before = stepIds(there);
    const [, second] = stagesOf(there);
    const step = there.document.children('step', second?.id ?? '')[1];
    const id = there.newId();
    there.run(splitStage(there.document, { stepId: step?.id ?? '', id }));
    expect(stagesOf(there).map((stage) => there.document.children('step', stage.id).length)).toEqual([2, 1, 2]);
    expect(stagesOf(there)[2]?.id).toBe(id);
    expect(stepIds(there)).toEqual(before);
    there.run(setText(there.document, { id, text: 'Sonrası' }));
    there.run(mergeStage(there.document, { stageId: second?.id ?? '' }));
    expect(stagesOf(there).map((stage) => [stage.name, there.document.children('step', stage.id).length])).toEqual([
      [null, 2],
      ['Sonrası', 3],
    ]);
    expect(stepIds(there)).toEqual(before);
  });

  it('cannot split at the first step of a stage, nor merge the last one', () => {
    const there = bench('journey');
    const first = stepIds(there)[0] ?? '';
    expect(canSplitStage(there.document, first)).toBe(false);
    expect(splitStage(there.document, { stepId: first }).added).toEqual([]);
    expect(mergeStage(there.document, { stageId: stagesOf(there).at(-1)?.id ?? '' }).updated).toEqual([]);
  });

  it('lets a step that an alternative stands beside keep it only within its stage', () => {
    const there = bench('journey');
    const [, stage] = stagesOf(there);
    const first = there.document.children('step', stage?.id ?? '')[0]?.id ?? '';
    there.run(addAlternative(there.document, { stepId: first, newId: there.newId }));
    const alternative = there.document.all('step').find(({ alternativeToId }) => alternativeToId === first);
    there.run(splitStage(there.document, { stepId: alternative?.id ?? '' }));
    expect(there.document.find('step', alternative?.id ?? '')?.alternativeToId).toBeNull();
  });
});

describe('splitting and merging lanes', () => {
  it('puts the cards of a lane above those of the lane below, cell by cell', () => {
    const there = bench('journey');
    for (const [column, type, title] of [
      [0, 'doing', 'a'],
      [0, 'doing', 'b'],
      [1, 'doing', 'c'],
      [0, 'thinking', 'd'],
    ] as const)
      card(there, column, type, title);
    const [doing, thinking] = [laneOf(there.document, 'doing').id, laneOf(there.document, 'thinking').id];
    there.run(mergeLane(there.document, { laneId: doing }));
    const titles = stepIds(there).map((stepId) => cardsIn(there.document, stepId, thinking).map(({ title }) => title));
    expect(titles.slice(0, 2)).toEqual([['a', 'b', 'd'], ['c']]);
    expect(there.document.find('lane', doing)).toBeUndefined();
  });

  it('is offered only where both lanes hold cards, whatever hidden lane lies between', () => {
    const there = bench('journey');
    const into = (type: Parameters<typeof laneOf>[1]) => laneToMerge(there.document, laneOf(there.document, type).id)?.type;
    expect([into('doing'), into('expectation'), into('emotion')]).toEqual(['thinking', undefined, undefined]);
    there.run(setLaneHidden(there.document, { ids: [laneOf(there.document, 'thinking').id], hidden: true }));
    expect(into('doing')).toBe('channel');
  });

  it('moves chosen cards to a new lane of the same kind below, each in its column', () => {
    const there = bench('journey');
    const [a, b] = [card(there, 0, 'doing', 'a'), card(there, 1, 'doing', 'b')];
    expect([canSplitLane(there.document, { ids: [a] }), canSplitLane(there.document, { ids: [a, b] })]).toEqual([true, false]);
    const id = there.newId();
    there.run(splitLane(there.document, { ids: [a], id }));
    expect(
      lanesOf(there)
        .slice(0, 2)
        .map(({ type }) => type),
    ).toEqual(['doing', 'doing']);
    expect([there.document.find('touchpoint', a)?.laneId, there.document.find('touchpoint', b)?.laneId]).toEqual([id, lanesOf(there)[0]?.id]);
    expect(there.document.find('touchpoint', a)?.stepId).toBe(stepIds(there)[0]);
  });
});

describe('sizes', () => {
  it('stay within what a file can keep, and a column back at the usual width has none of its own', () => {
    const there = bench('journey');
    const [first = '', second = ''] = stepIds(there);
    const widths = () => stepIds(there).map((id) => there.document.find('step', id)?.width);
    there.run(setStepWidth(there.document, { ids: [first], width: 9 }));
    there.run(changeStepWidth(there.document, { ids: [second], by: 20, usual: 220 }));
    expect(widths().slice(0, 3)).toEqual([120, 240, null]);
    there.run(changeStepWidth(there.document, { ids: [second], by: -20, usual: 220 }));
    expect(widths()[1]).toBeNull();
    there.run(setStepWidth(there.document, { ids: [stagesOf(there)[0]?.id ?? ''], width: 300 }));
    expect(widths()).toEqual([300, 300, null, null, null]);
  });

  it('are not for the lines of a blueprint', () => {
    const there = bench('blueprint');
    expect(setLaneHeight(there.document, { ids: [laneOf(there.document, 'line-visibility').id], height: 300 }).updated).toEqual([]);
  });
});

describe('moving a lane by direction', () => {
  it('goes past hidden lanes', () => {
    const there = bench('journey');
    const [doing, thinking, channel] = lanesOf(there).map(({ id }) => id);
    there.run(setLaneHidden(there.document, { ids: [thinking ?? ''], hidden: true }));
    there.run(moveLane(there.document, { laneId: doing ?? '', direction: 'down' }));
    expect(
      lanesOf(there)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual([thinking, channel, doing]);
    expect(canMoveLane(there.document, { laneId: channel ?? '', direction: 'up' })).toBe(false);
  });
});

describe('a duplicate', () => {
  it('of a stage, a step or a lane stands right behind it, with cards, attributes and points', () => {
    for (const kind of ['stage', 'step', 'lane'] as const) {
      const there = bench('demo');
      const mapId = mapOf(there);
      const ofKind = there.document.all(kind).filter(({ id }) => mapIdOf(there.document, id) === mapId);
      const held = (id: string) => [...there.document.dependents(id)].flatMap((each) => there.document.find('touchpoint', each) ?? []);
      const original = kind === 'stage' ? ofKind[0] : ofKind.find(({ id }) => held(id).length > 0);
      if (!original) throw new Error(`the demo has a ${kind}`);
      const diff = there.run(duplicateRecords(there.document, { ids: [original.id], newId: there.newId }));
      const step = there.document.find('step', original.id);
      const copy = diff.added.find((record) => record.kind === kind);
      const siblings = step ? there.document.children('step', step.stageId) : there.document.children(kind === 'lane' ? 'lane' : 'stage', mapId);
      expect(siblings.findIndex(({ id }) => id === copy?.id)).toBe(siblings.findIndex(({ id }) => id === original.id) + 1);
      if (kind === 'stage') expect(there.document.children('step', copy?.id ?? '').length).toBe(there.document.children('step', original.id).length);
      else
        expect(held(copy?.id ?? '').map(({ title, feeling, ownerId }) => [title, feeling, ownerId])).toEqual(
          held(original.id).map(({ title, feeling, ownerId }) => [title, feeling, ownerId]),
        );
      const points = (id: string) => there.document.children('curvePoint', id).length;
      if (kind === 'step') expect(points(copy?.id ?? '')).toBe(points(original.id));
    }
  });
});

describe('a locked frame', () => {
  it('keeps its stages, steps and lanes whatever is done to them, and lets cards and collapsing be', () => {
    const there = bench('journey');
    const [mapId, stage, step, lane] = [mapOf(there), stagesOf(there)[0]?.id ?? '', stepIds(there)[1] ?? '', lanesOf(there)[0]?.id ?? ''];
    const one = card(there, 0, 'doing', 'a');
    card(there, 0, 'doing', 'b');
    there.run(setLocked(there.document, { mapId, locked: true }));
    const { document } = there;
    const refused = [
      addStage(document, { mapId }),
      addStep(document, { stageId: stage }),
      moveStep(document, { stepId: step, direction: 'left' }),
      moveStage(document, { stageId: stage, direction: 'right' }),
      removeStep(document, { stepId: step }),
      addLane(document, { mapId, type: 'custom' }),
      moveLane(document, { laneId: lane, direction: 'down' }),
      splitStage(document, { stepId: step }),
      mergeStage(document, { stageId: stage }),
      mergeLane(document, { laneId: lane }),
      splitLane(document, { ids: [one] }),
      setStepWidth(document, { ids: [step], width: 300 }),
      setLaneHeight(document, { ids: [lane], height: 300 }),
      setLaneHidden(document, { ids: [lane], hidden: true }),
      setText(document, { id: step, text: 'x' }),
      removeRecords(document, { ids: [mapId, stage, step, lane] }),
      duplicateRecords(document, { ids: [stage, step, lane] }),
    ];
    expect(refused.filter(({ added, updated, removed }) => added.length + updated.length + removed.length > 0)).toEqual([]);
    expect(setCollapsed(document, { ids: [stage, lane], collapsed: true }).updated).toHaveLength(2);
    expect(removeRecords(document, { ids: [one] }).removed).toHaveLength(1);
    expect(setText(document, { id: one, text: 'x' }).updated).toHaveLength(1);
    there.run(setLocked(document, { mapId, locked: false }));
    expect(isFixed(document, step)).toBe(false);
  });

  it('has the same columns, lanes and names after any sequence of commands that do not unlock it', () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const there = bench('journey');
        const mapId = mapOf(there);
        there.run(setLocked(there.document, { mapId, locked: true }));
        const { document } = there;
        const frame = () => [
          document.children('stage', mapId).map(({ id, name }) => [id, name]),
          stepsOf(document, mapId).map(({ id, name }) => [id, name]),
          document.children('lane', mapId).map(({ id, name, hidden }) => [id, name, hidden]),
        ];
        const before = frame();
        for (const move of drawn) {
          const diff = diffOfMove(document, move, there.newId);
          // Unlocking it, and throwing its whole board away, is allowed.
          const ends =
            diff.updated.some(([, after]) => after.kind === 'map' && after.id === mapId && !after.locked) ||
            diff.removed.some(({ id }) => id === mapId);
          if (!ends) there.run(diff);
        }
        expect(frame()).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
