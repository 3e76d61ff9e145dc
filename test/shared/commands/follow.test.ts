import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { addAlternative } from '../../../shared/commands/alternatives.ts';
import { addStage, addStep, moveStage, moveStep, nameAtSource, shareColumn } from '../../../shared/commands/columns.ts';
import { mergeStage, setCollapsed } from '../../../shared/commands/column-shape.ts';
import { growBlueprint } from '../../../shared/commands/blueprint.ts';
import { unlinkMap } from '../../../shared/commands/follow.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { stageName, stepName } from '../../../shared/layout/names.ts';
import { change } from '../../../shared/model/draft.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { Document } from '../../../shared/model/document.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { bench, diffOfMove, first, moves, type Bench } from './support.ts';

const t = translator('en');

/** A journey with five steps in two stages, and the blueprint that grew from it. */
function grown(): Bench & { readonly journey: Id; readonly plan: Id; readonly steps: readonly Id[] } {
  const there = bench('journey');
  const journey = first(there.document, 'map').id;
  there.run(growBlueprint(there.document, { mapId: journey, at: { x: 0, y: 2_000 }, id: 'plan', newId: there.newId }));
  return { ...there, journey, plan: 'plan', steps: stepsOf(there.document, journey).map(({ id }) => id) };
}

const sourcesOf = (document: Document, mapId: Id): readonly (Id | null)[] => stepsOf(document, mapId).map(({ sourceId }) => sourceId);
const idsOf = (document: Document, mapId: Id): readonly Id[] => stepsOf(document, mapId).map(({ id }) => id);
const shownNames = (document: Document, mapId: Id): readonly string[] =>
  stepsOf(document, mapId).map((step, index) => stepName(step, index, t, document));
const asFuture = (document: Document, mapId: Id) => change(document, (draft) => draft.update('map', mapId, { phase: 'future' }));

describe('a map that follows another', () => {
  it('keeps the names that a third map shows when a stage in between goes', () => {
    const { document, run, journey, plan, newId } = grown();
    run(growBlueprint(document, { mapId: plan, at: { x: 0, y: 4_000 }, id: 'third', newId }));
    const [kept, merged] = document.children('stage', journey);
    run(setText(document, { id: kept?.id ?? '', text: 'Outage' }));
    run(setText(document, { id: merged?.id ?? '', text: 'Repair' }));
    const stage = document.children('stage', 'third')[1];
    run(asFuture(document, 'third'));
    run(addStep(document, { stageId: stage?.id ?? '', id: 'own', newId }));
    run(mergeStage(document, { stageId: kept?.id ?? '', newId }));
    expect(document.children('stage', 'third').map((each, index) => stageName(each, index, t, document))).toEqual(['Outage', 'Repair']);
  });

  it('gets the steps and stages that are added there, where they are added', () => {
    const { document, run, journey, plan, steps, newId } = grown();
    const stage = document.find('step', steps[1] ?? '')?.stageId ?? '';
    run(addStep(document, { stageId: stage, after: steps[0] ?? null, id: 'new', newId }));
    run(addStage(document, { mapId: journey, after: stage, id: 'stage', newId }));
    expect(sourcesOf(document, plan)).toEqual(idsOf(document, journey));
    expect(document.children('stage', plan).map(({ sourceId }) => sourceId)).toEqual(document.children('stage', journey).map(({ id }) => id));
  });

  it('takes the order its source takes, also across stages', () => {
    const { document, run, journey, plan, steps } = grown();
    const [firstStage, secondStage] = document.children('stage', journey);
    run(moveStep(document, { stepId: steps[0] ?? '', stageId: secondStage?.id ?? '', before: null }));
    expect(sourcesOf(document, plan)).toEqual(idsOf(document, journey));
    run(moveStage(document, { stageId: secondStage?.id ?? '', before: firstStage?.id ?? null }));
    expect(sourcesOf(document, plan)).toEqual(idsOf(document, journey));
  });

  it('shows the names of its source until it has its own', () => {
    const { document, run, plan, steps } = grown();
    run(setText(document, { id: steps[1] ?? '', text: 'Modemi kapatır' }));
    expect(shownNames(document, plan).slice(0, 2)).toEqual(['Step 1', 'Modemi kapatır']);
    run(setText(document, { id: stepsOf(document, plan)[1]?.id ?? '', text: 'Arkada' }));
    expect(shownNames(document, plan)[1]).toBe('Arkada');
  });

  it('gives its source, and all that follow that one, the steps and stages that are added to it', () => {
    const { document, run, journey, plan, steps, newId } = grown();
    run(growBlueprint(document, { mapId: journey, at: { x: 0, y: 4_000 }, id: 'second', newId }));
    const [, counterpart] = stepsOf(document, plan);
    const undo = run(addStep(document, { stageId: counterpart?.stageId ?? '', after: counterpart?.id ?? null, id: 'new', newId }));
    const source = document.find('step', 'new')?.sourceId ?? '';
    expect(undo.removed).toEqual([]);
    expect(idsOf(document, journey).indexOf(source)).toBe(steps.indexOf(counterpart?.sourceId ?? '') + 1);
    run(addStage(document, { mapId: plan, after: null, id: 'stage', newId }));
    run(addAlternative(document, { stepId: counterpart?.id ?? '', id: 'other', newId }));
    expect(document.find('step', document.find('step', 'other')?.sourceId ?? '')?.alternativeToId).toBe(counterpart?.sourceId);
    for (const map of [plan, 'second']) expect(sourcesOf(document, map)).toEqual(idsOf(document, journey));
    expect(idsOf(document, plan)).toContain('new');
    expect(document.children('stage', journey)[0]?.id).toBe(document.find('stage', 'stage')?.sourceId);
    expect(flawOfDocument([...document.records().values()])).toBeNull();
  });

  it('keeps a new column to itself when its source is locked, or is the current state of this future, until it is shared', () => {
    for (const why of ['locked', 'future'] as const) {
      const { document, run, journey, plan, newId } = grown();
      run(why === 'locked' ? setLocked(document, { mapId: journey, locked: true }) : asFuture(document, plan));
      const before = idsOf(document, journey);
      const stageId = stepsOf(document, plan)[0]?.stageId ?? '';
      run(addStep(document, { stageId, after: null, id: 'own', newId }));
      run(setText(document, { id: 'own', text: 'Haber alır' }));
      expect(idsOf(document, journey)).toEqual(before);
      expect(document.find('step', 'own')?.sourceId).toBeNull();
      if (why === 'locked') run(setLocked(document, { mapId: journey, locked: false }));
      run(shareColumn(document, { id: 'own', newId }));
      expect(sourcesOf(document, plan)).toEqual(idsOf(document, journey));
      expect(shownNames(document, journey)[0]).toBe('Haber alır');
      expect(shownNames(document, plan)[0]).toBe('Haber alır');
    }
  });

  it('does not get back at the next change of columns what somebody deleted in it', () => {
    const { document, run, plan, steps, newId } = grown();
    const [gone] = stepsOf(document, plan);
    run(removeRecords(document, { ids: [gone?.id ?? ''] }));
    run(addStep(document, { stageId: document.find('step', steps[0] ?? '')?.stageId ?? '', id: 'new', newId }));
    run(moveStep(document, { stepId: steps[1] ?? '', direction: 'right' }));
    expect(sourcesOf(document, plan)).not.toContain(steps[0]);
    expect(sourcesOf(document, plan)).toContain('new');
  });

  it('gives a name typed into a column nobody has named yet to the one it follows', () => {
    const { document, run, journey, plan } = grown();
    const id = idsOf(document, plan)[1] ?? '';
    run(setText(document, { id, text: 'Arar' }));
    run(nameAtSource(document, { id }));
    expect(shownNames(document, journey)[1]).toBe('Arar');
    expect(document.find('step', id)?.name).toBeNull();
    run(setText(document, { id, text: 'Kayıt açılır' }));
    run(nameAtSource(document, { id }));
    expect(shownNames(document, journey)[1]).toBe('Arar');
  });

  it('keeps a column of its own behind the one it stood behind', () => {
    const { document, run, journey, plan, steps } = grown();
    run(asFuture(document, plan));
    const [counterpart] = stepsOf(document, plan);
    run(addStep(document, { stageId: counterpart?.stageId ?? '', after: counterpart?.id ?? null, id: 'own' }));
    run(moveStep(document, { stepId: steps[0] ?? '', direction: 'right' }));
    expect(sourcesOf(document, plan).filter((id) => id !== null)).toEqual(idsOf(document, journey));
    const order = idsOf(document, plan);
    expect(order.indexOf('own')).toBe(order.indexOf(counterpart?.id ?? '') + 1);
  });

  it('lets an empty column go with its source, and keeps one with cards under the name it showed', () => {
    const { document, run, plan, steps } = grown();
    run(setText(document, { id: steps[1] ?? '', text: 'Arar' }));
    const kept = stepsOf(document, plan)[1]?.id ?? '';
    const lane = document.children('lane', plan).find(({ type }) => type === 'backstage')?.id ?? '';
    run(addTouchpoint(document, { stepId: kept, laneId: lane, title: 'Kayıt açılır' }));
    const before = stepsOf(document, plan).length;
    run(removeRecords(document, { ids: [steps[0] ?? '', steps[1] ?? ''] }));
    expect(stepsOf(document, plan)).toHaveLength(before - 1);
    expect(document.find('step', kept)).toMatchObject({ name: 'Arar', sourceId: null });
  });

  it('keeps names and widths when it is unlinked, and when its source goes', () => {
    for (const part of ['unlink', 'remove'] as const) {
      const { document, run, journey, plan, steps } = grown();
      run(setText(document, { id: steps[0] ?? '', text: 'Fark eder' }));
      run(part === 'unlink' ? unlinkMap(document, { mapId: plan }) : removeRecords(document, { ids: [journey] }));
      expect(document.find('map', plan)?.sourceId).toBeNull();
      expect(shownNames(document, plan)[0]).toBe('Fark eder');
      expect(sourcesOf(document, plan).every((id) => id === null)).toBe(true);
    }
  });

  it('collapses its stages with those they follow', () => {
    const { document, run, journey, plan } = grown();
    const [stage] = document.children('stage', journey);
    run(setCollapsed(document, { ids: [stage?.id ?? ''], collapsed: true }));
    expect(document.children('stage', plan).map(({ collapsed }) => collapsed)).toEqual([true, false]);
  });

  it('keeps what stands in its columns when the last column of the source is emptied', () => {
    const { document, run, journey, plan } = grown();
    run(removeRecords(document, { ids: idsOf(document, journey) }));
    expect(stepsOf(document, journey)).toHaveLength(1);
    expect(stepsOf(document, plan).length).toBeGreaterThan(0);
  });

  it('has every column of its source, in its order, whatever is done to columns', () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const { document, run, newId } = grown();
        for (const move of drawn) {
          const diff = diffOfMove(document, move, newId);
          const columns = diff.added.some(({ kind }) => kind === 'step') || diff.updated.some(([{ kind }]) => kind === 'step');
          run(diff);
          if (!columns || diff.removed.length > 0) continue;
          for (const map of document.all('map')) {
            if (map.sourceId === null) continue;
            const wanted = idsOf(document, map.sourceId);
            const found = sourcesOf(document, map.id).filter((id) => id !== null && wanted.includes(id));
            const places = found.map((id) => wanted.indexOf(id ?? ''));
            expect(places).toEqual(places.toSorted((a, b) => a - b));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
