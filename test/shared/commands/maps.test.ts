import { describe, expect, it } from 'vitest';
import { addBoard } from '../../../shared/commands/boards.ts';
import { addStage, addStep, moveStage, moveStep, removeStep } from '../../../shared/commands/columns.ts';
import { addLane, canMoveLane, moveLane } from '../../../shared/commands/lanes.ts';
import { addMap, setHeader } from '../../../shared/commands/maps.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { EMPTY_DIFF, isEmptyDiff } from '../../../shared/model/diff.ts';
import { LINE_TYPES } from '../../../shared/model/kinds.ts';
import { cardsIn, stepsOf } from '../../../shared/model/structure.ts';
import { bench, first, laneOf, type Bench } from './support.ts';

const types = ({ document }: Bench) => document.children('lane', first(document, 'map').id).map((lane) => lane.type);

/** Stages with the steps in them, by short names: A(a b) B(c d e). */
function columns({ document }: Bench): string {
  const name = (id: string) => document.find('stage', id)?.name ?? document.find('step', id)?.name ?? '–';
  const stages = document.children('stage', first(document, 'map').id);
  return stages
    .map(
      (stage) =>
        `${name(stage.id)}(${document
          .children('step', stage.id)
          .map((step) => name(step.id))
          .join(' ')})`,
    )
    .join(' ');
}

function named(): Bench & { readonly id: (name: string) => string } {
  const there = bench();
  const { document, run } = there;
  const map = first(document, 'map');
  document.children('stage', map.id).forEach((stage, index) => run(setText(document, { id: stage.id, text: 'AB'[index] ?? '' })));
  stepsOf(document, map.id).forEach((step, index) => run(setText(document, { id: step.id, text: 'abcde'[index] ?? '' })));
  const id = (name: string) =>
    (document.all('stage').find((stage) => stage.name === name) ?? document.all('step').find((step) => step.name === name))?.id ?? '';
  return { ...there, id };
}

describe('a new map', () => {
  it('has two stages, a few steps, the usual lanes and one experience curve, all under our own names', () => {
    const there = bench('blank');
    there.run(addMap(there.document, { boardId: there.boardId, at: { x: 10, y: 20 }, form: 'journey' }));
    expect(columns(there)).toBe('–(– –) –(– – –)');
    expect(types(there)).toEqual(['doing', 'thinking', 'channel', 'expectation', 'emotion', 'pain', 'opportunity']);
    expect(there.document.all('curve')).toMatchObject([{ subject: 'experience', scaleMin: -2, scaleMax: 2, name: null }]);
    expect(first(there.document, 'map')).toMatchObject({ x: 10, y: 20, title: null, status: 'hypothesis' });
  });

  it('has the lanes and lines of a service blueprint from top to bottom', () => {
    expect(types(bench('blueprint'))).toEqual([
      'evidence',
      'customer',
      'line-interaction',
      'frontstage',
      'line-visibility',
      'backstage',
      'line-internal',
      'support',
    ]);
  });

  it('gets its header filled in, field by field', () => {
    const { document, run } = bench();
    const { id } = first(document, 'map');
    run(setHeader(document, { mapId: id, patch: { title: ' İlk \n gün ', goal: 'a\nb', date: '2026-02-28', status: 'agreed' } }));
    run(setHeader(document, { mapId: id, patch: { persona: 'Elif', date: '2026-02-30' } }));
    expect(document.get(id)).toMatchObject({ title: 'İlk gün', goal: 'a\nb', date: '2026-02-28', status: 'agreed', persona: 'Elif', scope: '' });
    run(setHeader(document, { mapId: id, patch: { title: '', date: null } }));
    expect(document.get(id)).toMatchObject({ title: null, date: null });
  });
});

describe('columns', () => {
  it('are added behind the one that is selected, in front, or at the end', () => {
    const there = named();
    const { document, run, id } = there;
    run(addStep(document, { stageId: id('A'), after: id('a') }));
    run(addStep(document, { stageId: id('A'), after: null }));
    run(addStep(document, { stageId: id('B') }));
    expect(columns(there)).toBe('A(– a – b) B(c d e –)');
    const mapId = first(document, 'map').id;
    run(addStage(document, { mapId, after: id('A') }));
    run(addStage(document, { mapId, after: null }));
    run(addStage(document, { mapId }));
    expect(columns(there)).toBe('–(–) A(– a – b) –(–) B(c d e –) –(–)');
  });

  it('go one place on, cross into the next stage at its edge, and stop at the edge of the map', () => {
    const there = named();
    const { document, run, id } = there;
    run(moveStep(document, { stepId: id('d'), direction: 'left' }));
    expect(columns(there)).toBe('A(a b) B(d c e)');
    run(moveStep(document, { stepId: id('d'), direction: 'left' }));
    expect(columns(there)).toBe('A(a b d) B(c e)');
    run(moveStep(document, { stepId: id('d'), direction: 'right' }));
    expect(columns(there)).toBe('A(a b) B(d c e)');
    expect(moveStep(document, { stepId: id('a'), direction: 'left' })).toEqual(EMPTY_DIFF);
    expect(moveStep(document, { stepId: id('e'), direction: 'right' })).toEqual(EMPTY_DIFF);
  });

  it('take their stage along when they are alone in it', () => {
    const there = named();
    const { document, run, id } = there;
    run(moveStep(document, { stepId: id('b'), stageId: id('B'), before: null }));
    expect(columns(there)).toBe('A(a) B(c d e b)');
    run(moveStep(document, { stepId: id('a'), direction: 'right' }));
    expect(columns(there)).toBe('B(c d e b) A(a)');
  });

  it('can be dropped anywhere in their map; a stage left empty goes', () => {
    const there = named();
    const { document, run, id } = there;
    run(moveStep(document, { stepId: id('a'), stageId: id('B'), before: id('d') }));
    run(moveStep(document, { stepId: id('b'), stageId: id('B'), before: id('a') }));
    expect(columns(there)).toBe('B(c b a d e)');
    expect(moveStep(document, { stepId: id('b'), stageId: id('B'), before: id('b') })).toEqual(EMPTY_DIFF);
    expect(moveStep(document, { stepId: id('b'), stageId: id('B'), before: id('a') })).toEqual(EMPTY_DIFF);
  });

  it('keep their cards when they move', () => {
    const { document, run, id } = named();
    const lane = laneOf(document, 'doing');
    run(addTouchpoint(document, { stepId: id('b'), laneId: lane.id, title: 'Aradım' }));
    run(moveStep(document, { stepId: id('b'), stageId: id('B'), before: null }));
    expect(cardsIn(document, id('b'), lane.id)).toMatchObject([{ title: 'Aradım' }]);
  });

  it('are not dropped into another map', () => {
    const { document, run, id, boardId } = named();
    run(addMap(document, { boardId, at: { x: 0, y: 0 }, form: 'blueprint', id: 'other' }));
    const stageId = document.children('stage', 'other')[0]?.id ?? '';
    expect(moveStep(document, { stepId: id('a'), stageId, before: null })).toEqual(EMPTY_DIFF);
  });

  it('go with all their cards when removed, and their stage with the last one', () => {
    const there = named();
    const { document, run, id } = there;
    run(addTouchpoint(document, { stepId: id('a'), laneId: laneOf(document, 'doing').id }));
    run(removeStep(document, { stepId: id('a') }));
    run(removeStep(document, { stepId: id('b') }));
    expect(columns(there)).toBe('B(c d e)');
    expect(document.all('touchpoint')).toEqual([]);
  });

  it('leave one empty, nameless column when all are removed', () => {
    const there = named();
    const { document, run } = there;
    run(addTouchpoint(document, { stepId: first(document, 'step').id, laneId: laneOf(document, 'doing').id }));
    run(removeRecords(document, { ids: document.all('stage').map((stage) => stage.id) }));
    expect(columns(there)).toBe('–(–)');
    expect(document.all('touchpoint')).toEqual([]);
    expect(removeRecords(document, { ids: [first(document, 'step').id] })).toEqual(EMPTY_DIFF);
  });

  it('move stage by stage', () => {
    const there = named();
    const { document, run, id } = there;
    run(moveStage(document, { stageId: id('B'), direction: 'left' }));
    expect(columns(there)).toBe('B(c d e) A(a b)');
    run(moveStage(document, { stageId: id('B'), before: null }));
    expect(columns(there)).toBe('A(a b) B(c d e)');
    expect(moveStage(document, { stageId: id('B'), direction: 'right' })).toEqual(EMPTY_DIFF);
  });
});

describe('lanes', () => {
  it('are added behind the selected one, an emotion lane with its curve', () => {
    const there = bench();
    const { document, run } = there;
    const mapId = first(document, 'map').id;
    run(addLane(document, { mapId, type: 'feeling', after: laneOf(document, 'doing').id }));
    run(addLane(document, { mapId, type: 'emotion', id: 'second' }));
    expect(types(there)).toEqual(['doing', 'feeling', 'thinking', 'channel', 'expectation', 'emotion', 'pain', 'opportunity', 'emotion']);
    expect(document.children('curve', 'second')).toMatchObject([{ subject: 'experience' }]);
  });

  it('of a blueprint are added where they belong, whatever was selected', () => {
    const there = bench('blueprint');
    const { document, run } = there;
    const mapId = first(document, 'map').id;
    run(addLane(document, { mapId, type: 'backstage', after: null }));
    run(addLane(document, { mapId, type: 'frontstage' }));
    run(addLane(document, { mapId, type: 'pain', after: laneOf(document, 'line-visibility').id }));
    expect(types(there)).toEqual([
      'evidence',
      'customer',
      'line-interaction',
      'frontstage',
      'frontstage',
      'line-visibility',
      'pain',
      'backstage',
      'backstage',
      'line-internal',
      'support',
    ]);
  });

  it.each(LINE_TYPES)('hold each line once: no second %s', (type) => {
    const { document } = bench('blueprint');
    expect(addLane(document, { mapId: first(document, 'map').id, type })).toEqual(EMPTY_DIFF);
  });

  it.each(LINE_TYPES)('put %s back where it belongs', (type) => {
    const there = bench('blueprint');
    const { document, run } = there;
    const before = types(there);
    run(removeRecords(document, { ids: [laneOf(document, type).id] }));
    run(addLane(document, { mapId: first(document, 'map').id, type }));
    expect(types(there)).toEqual(before);
  });

  it('never pass a line the wrong way, in any direction, one at a time or by a jump', () => {
    const { document } = bench('blueprint');
    const lanes = document.children('lane', first(document, 'map').id);
    const bound = lanes.filter(({ type }) => type !== 'evidence' && type !== 'customer');
    for (const { id: laneId } of bound) {
      for (const direction of ['up', 'down'] as const) {
        expect(moveLane(document, { laneId, direction })).toEqual(EMPTY_DIFF);
        expect(canMoveLane(document, { laneId, direction })).toBe(false);
      }
      for (const before of [null, lanes[0]?.id ?? '']) expect(isEmptyDiff(moveLane(document, { laneId, before }))).toBe(true);
    }
  });

  it('that are bound to no line move anywhere', () => {
    const there = bench('blueprint');
    const { document, run } = there;
    run(addLane(document, { mapId: first(document, 'map').id, type: 'pain', id: 'pain' }));
    expect(canMoveLane(document, { laneId: 'pain', direction: 'up' })).toBe(true);
    run(moveLane(document, { laneId: 'pain', direction: 'up' }));
    expect(types(there).slice(-2)).toEqual(['pain', 'support']);
    run(moveLane(document, { laneId: 'pain', before: laneOf(document, 'evidence').id }));
    expect(types(there)[0]).toBe('pain');
    expect(moveLane(document, { laneId: 'pain', direction: 'up' })).toEqual(EMPTY_DIFF);
    run(moveLane(document, { laneId: laneOf(document, 'evidence').id, direction: 'down' }));
    expect(types(there).slice(0, 3)).toEqual(['pain', 'customer', 'evidence']);
  });

  it('go with their cards; a map without lanes can still get new ones', () => {
    const there = bench();
    const { document, run } = there;
    const mapId = first(document, 'map').id;
    run(addTouchpoint(document, { stepId: first(document, 'step').id, laneId: laneOf(document, 'doing').id }));
    run(removeRecords(document, { ids: document.all('lane').map((lane) => lane.id) }));
    expect([types(there), document.all('touchpoint'), document.all('curve')]).toEqual([[], [], []]);
    run(addLane(document, { mapId, type: 'doing' }));
    expect(types(there)).toEqual(['doing']);
  });
});

describe('removing', () => {
  it('takes a map with everything in it and leaves the rest alone', () => {
    const { document, run } = bench('demo');
    const [journey, blueprint] = document.all('map');
    const notes = document.all('note').length;
    run(removeRecords(document, { ids: [journey?.id ?? ''] }));
    // The blueprint followed the journey: from now on it stands for itself.
    expect(document.all('map')).toEqual([{ ...blueprint, sourceId: null }]);
    expect(document.all('curvePoint')).toEqual([]);
    expect(document.all('note')).toHaveLength(notes);
    expect(document.all('lane')).toHaveLength(8);
  });

  it('never takes a board', () => {
    const { document, boardId, run } = bench();
    run(addBoard(document, { called: (number) => `Board ${number}` }));
    expect(removeRecords(document, { ids: [boardId] })).toEqual(EMPTY_DIFF);
  });
});
