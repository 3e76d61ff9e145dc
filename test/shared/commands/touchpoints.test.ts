import { describe, expect, it } from 'vitest';
import { addCurve, removePoint, setPoint } from '../../../shared/commands/curves.ts';
import { addMap } from '../../../shared/commands/maps.ts';
import { addNote, NOTE_SIZE, setColor, setLink } from '../../../shared/commands/notes.ts';
import { addTouchpoint, moveTouchpoint, noteToTouchpoint, takesCards, touchpointToNote } from '../../../shared/commands/touchpoints.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { cardsIn, pointAt, stepsOf } from '../../../shared/model/structure.ts';
import { bench, first, laneOf, only, type Bench } from './support.ts';

interface Board extends Bench {
  readonly steps: readonly string[];
  readonly laneId: string;
}

function board(): Board {
  const there = bench();
  const { document } = there;
  return { ...there, steps: stepsOf(document, first(document, 'map').id).map(({ id }) => id), laneId: laneOf(document, 'doing').id };
}

/** Cards a, b, c from top to bottom in the first cell. */
function withCards(): Board {
  const there = board();
  for (const id of ['a', 'b', 'c']) there.run(addTouchpoint(there.document, { stepId: there.steps[0] ?? '', laneId: there.laneId, title: id, id }));
  return there;
}

const cell = ({ document, steps, laneId }: Board, step: number) => cardsIn(document, steps[step] ?? '', laneId).map(({ id }) => id);

describe('cards', () => {
  it('are put at the bottom of a cell or above a card', () => {
    const there = withCards();
    there.run(addTouchpoint(there.document, { stepId: there.steps[0] ?? '', laneId: there.laneId, before: 'b', title: 'x', id: 'x' }));
    expect(cell(there, 0)).toEqual(['a', 'x', 'b', 'c']);
  });

  it('move within their cell in the order given', () => {
    const there = withCards();
    const at = { stepId: there.steps[0] ?? '', laneId: there.laneId };
    there.run(moveTouchpoint(there.document, { ids: ['c'], ...at, before: 'a' }));
    expect(cell(there, 0)).toEqual(['c', 'a', 'b']);
    there.run(moveTouchpoint(there.document, { ids: ['c', 'a'], ...at }));
    expect(cell(there, 0)).toEqual(['b', 'c', 'a']);
    expect(moveTouchpoint(there.document, { ids: ['b'], ...at, before: 'b' })).toEqual(EMPTY_DIFF);
    expect(moveTouchpoint(there.document, { ids: ['b', 'c'], ...at, before: 'c' })).toEqual(EMPTY_DIFF);
  });

  it('move to another cell, together with one that is there already', () => {
    const there = withCards();
    const at = { stepId: there.steps[3] ?? '', laneId: there.laneId };
    there.run(addTouchpoint(there.document, { ...at, id: 'x' }));
    there.run(addTouchpoint(there.document, { ...at, id: 'y' }));
    there.run(moveTouchpoint(there.document, { ids: ['c', 'y', 'a'], ...at, before: 'x' }));
    expect(cell(there, 3)).toEqual(['c', 'y', 'a', 'x']);
    expect(cell(there, 0)).toEqual(['b']);
  });

  it('move to a cell of another map', () => {
    const there = withCards();
    const { document, run, boardId } = there;
    run(addMap(document, { boardId, at: { x: 0, y: 0 }, form: 'blueprint', id: 'other' }));
    const stepId = stepsOf(document, 'other')[0]?.id ?? '';
    const lane = document.children('lane', 'other')[1];
    run(moveTouchpoint(document, { ids: ['b'], stepId, laneId: lane?.id ?? '' }));
    expect(cardsIn(document, stepId, lane?.id ?? '').map(({ id }) => id)).toEqual(['b']);
    expect(takesCards(document, { stepId, laneId: there.laneId })).toBe(false);
    expect(moveTouchpoint(document, { ids: ['a'], stepId, laneId: there.laneId })).toEqual(EMPTY_DIFF);
  });

  it('are refused by an emotion lane and by a line', () => {
    const { document, steps } = board();
    expect(addTouchpoint(document, { stepId: steps[0] ?? '', laneId: laneOf(document, 'emotion').id })).toEqual(EMPTY_DIFF);
    const blueprint = bench('blueprint');
    const stepId = first(blueprint.document, 'step').id;
    for (const type of ['line-interaction', 'line-visibility', 'line-internal'] as const) {
      expect(addTouchpoint(blueprint.document, { stepId, laneId: laneOf(blueprint.document, type).id })).toEqual(EMPTY_DIFF);
    }
  });
});

describe('a note dropped into a cell', () => {
  it('becomes a card with its text, colour and link, where it was dropped', () => {
    const there = withCards();
    const { document, run, boardId, steps, laneId, newId } = there;
    for (const id of ['n', 'm']) run(addNote(document, { boardId, at: { x: 0, y: 0 }, text: id, color: 'teal', id }));
    run(setLink(document, { id: 'n', link: 'https://ornek.com' }));
    const diff = run(noteToTouchpoint(document, { ids: ['n', 'm'], stepId: steps[0] ?? '', laneId, before: 'b', newId }));
    expect(diff.removed.map(({ id }) => id)).toEqual(['n', 'm']);
    expect(cardsIn(document, steps[0] ?? '', laneId).map(({ title }) => title)).toEqual(['a', 'n', 'm', 'b', 'c']);
    expect(diff.added[0]).toMatchObject({ title: 'n', color: 'teal', link: 'https://ornek.com' });
  });

  it('stays a note over an emotion lane', () => {
    const { document, run, boardId, steps } = board();
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, id: 'n' }));
    expect(noteToTouchpoint(document, { ids: ['n'], stepId: steps[0] ?? '', laneId: laneOf(document, 'emotion').id })).toEqual(EMPTY_DIFF);
  });

  it('is a note again when it is dragged out', () => {
    const there = withCards();
    const { document, run, boardId } = there;
    run(setColor(document, { ids: ['b'], color: 'pink' }));
    const note = only(run(touchpointToNote(document, { id: 'b', boardId, at: { x: 100, y: 50 } })));
    expect(note).toMatchObject({ kind: 'note', text: 'b', color: 'pink', x: 100 - NOTE_SIZE / 2, y: 50 - NOTE_SIZE / 2 });
    expect(cell(there, 0)).toEqual(['a', 'c']);
  });
});

describe('curves', () => {
  const curveOf = ({ document }: Bench) => first(document, 'curve');

  it('hold one point a step, on their scale', () => {
    const there = board();
    const { document, run, steps } = there;
    const at = { curveId: curveOf(there).id, stepId: steps[1] ?? '' };
    run(setPoint(document, { ...at, value: 7 }));
    expect(pointAt(document, at.curveId, at.stepId)).toMatchObject({ value: 2, basis: 'assumed', sampleSize: null, measuredOn: null });
    run(setPoint(document, { ...at, value: -0.25 }));
    expect(document.all('curvePoint')).toMatchObject([{ value: -0.25 }]);
    expect(setPoint(document, { ...at, value: -0.25 })).toEqual(EMPTY_DIFF);
    expect(setPoint(document, { ...at, value: NaN })).toEqual(EMPTY_DIFF);
    run(removePoint(document, at));
    expect(document.all('curvePoint')).toEqual([]);
  });

  it('say no longer "measured" once a measured point was moved by hand', () => {
    const there = board();
    const { document, run, steps } = there;
    const at = { curveId: curveOf(there).id, stepId: steps[1] ?? '' };
    const point = () => pointAt(document, at.curveId, at.stepId);
    run(setPoint(document, { ...at, value: 1, basis: 'measured', sampleSize: 412, measuredOn: '2026-04-20' }));
    expect(point()).toMatchObject({ basis: 'measured', sampleSize: 412, measuredOn: '2026-04-20' });
    run(setPoint(document, { ...at, value: 1.5, basis: 'measured' }));
    expect(point()).toMatchObject({ value: 1.5, basis: 'measured', sampleSize: 412 });
    run(setPoint(document, { ...at, value: 0 }));
    expect(point()).toMatchObject({ value: 0, basis: 'assumed', sampleSize: null, measuredOn: null });
    run(setPoint(document, { ...at, value: 0, basis: 'observed' }));
    run(setPoint(document, { ...at, value: 1 }));
    expect(point()).toMatchObject({ value: 1, basis: 'observed' });
  });

  it('come once per subject on an emotion lane, on the scale that is there', () => {
    const there = board();
    const { document, run } = there;
    const { id: laneId } = laneOf(document, 'emotion');
    const curve = curveOf(there);
    run({ added: [], updated: [[curve, { ...curve, scaleMin: 1, scaleMax: 5 }]], removed: [] });
    run(addCurve(document, { laneId, subject: 'expectation', id: 'expected' }));
    expect(document.get('expected')).toMatchObject({ subject: 'expectation', scaleMin: 1, scaleMax: 5 });
    expect(addCurve(document, { laneId, subject: 'expectation' })).toEqual(EMPTY_DIFF);
    expect(addCurve(document, { laneId: there.laneId, subject: 'custom' })).toEqual(EMPTY_DIFF);
    run(addCurve(document, { laneId, subject: 'custom' }));
    run(addCurve(document, { laneId, subject: 'custom' }));
    expect(document.children('curve', laneId).map(({ subject }) => subject)).toEqual(['experience', 'expectation', 'custom', 'custom']);
  });

  it('take no point at a step of another map', () => {
    const there = board();
    const { document, run, boardId } = there;
    run(addMap(document, { boardId, at: { x: 0, y: 0 }, form: 'journey', id: 'other' }));
    expect(setPoint(document, { curveId: curveOf(there).id, stepId: stepsOf(document, 'other')[0]?.id ?? '', value: 1 })).toEqual(EMPTY_DIFF);
  });
});
