import { describe, expect, it } from 'vitest';
import { addAlternative, alternativesOf, endAlternative, makeAlternative } from '../../../shared/commands/alternatives.ts';
import { duplicateAsFuture, growBlueprint } from '../../../shared/commands/blueprint.ts';
import { addConnector, setHeads, swapEnds } from '../../../shared/commands/connectors.ts';
import { addJump } from '../../../shared/commands/jumps.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { unlinkMap } from '../../../shared/commands/follow.ts';
import { setHeader } from '../../../shared/commands/maps.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { mapTitle } from '../../../shared/layout/names.ts';
import { moveStep } from '../../../shared/commands/columns.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { Document } from '../../../shared/model/document.ts';
import type { Step } from '../../../shared/model/kinds.ts';
import { BLUEPRINT_LANES } from '../../../shared/model/new-map.ts';
import { cardsIn, mapIdOf, stepsOf } from '../../../shared/model/structure.ts';
import { bench, first } from './support.ts';

const AT = { x: 40, y: 3_000 };
function shownTitle(document: Document, id: string, language: 'en' | 'tr'): string {
  const map = document.find('map', id);
  return map ? mapTitle(map, translator(language), document) : '';
}
const sound = (document: Document): void => expect(flawOfDocument([...document.records().values()])).toBeNull();
const journeyOf = (document: Document) => first(document, 'map', ({ form }) => form === 'journey');

describe('a blueprint that grows from a journey', () => {
  it('has the lanes and lines of its form, in the order of the field', () => {
    for (const form of ['full', 'simple'] as const) {
      const { document, run, newId } = bench('journey');
      run(growBlueprint(document, { mapId: journeyOf(document).id, at: AT, form, id: 'plan', newId }));
      expect(document.find('map', 'plan')).toMatchObject({ form: 'blueprint', sourceId: journeyOf(document).id, ...AT });
      expect(document.children('lane', 'plan').map(({ type }) => type)).toEqual(BLUEPRINT_LANES[form]);
      sound(document);
    }
  });

  it('takes over what the customer does, step by step, with channel, owner and contributors', () => {
    const { document, run, newId } = bench('demo');
    const journey = journeyOf(document);
    run(growBlueprint(document, { mapId: journey.id, at: AT, id: 'plan', newId }));
    const doing = document.children('lane', journey.id).find(({ type }) => type === 'doing')?.id ?? '';
    const customer = document.children('lane', 'plan').find(({ type }) => type === 'customer')?.id ?? '';
    for (const step of stepsOf(document, 'plan')) {
      const kept = (cards: ReturnType<typeof cardsIn>) => cards.map(({ title, channelId, ownerId, link }) => ({ title, channelId, ownerId, link }));
      expect(kept(cardsIn(document, step.id, customer))).toEqual(kept(cardsIn(document, step.sourceId ?? '', doing)));
    }
    expect(stepsOf(document, 'plan')).toHaveLength(stepsOf(document, journey.id).length);
    const backstage = document.children('lane', 'plan').find(({ type }) => type === 'backstage')?.id ?? '';
    expect(document.children('touchpoint', backstage)).toEqual([]);
    sound(document);
  });

  it('has no card that says nothing: channels are no evidence, and nobody knows yet who is at the front', () => {
    const { document, run, newId } = bench('demo');
    run(growBlueprint(document, { mapId: journeyOf(document).id, at: AT, id: 'plan', newId }));
    const cards = document.children('lane', 'plan').flatMap(({ id, type }) => document.children('touchpoint', id).map((card) => ({ ...card, type })));
    expect(cards.filter(({ title }) => title === '')).toEqual([]);
    expect(new Set(cards.map(({ type }) => type))).toEqual(new Set(['customer']));
  });

  it('is called after its journey, in the language of the reader, and keeps that title on its own', () => {
    const { document, run, newId } = bench('journey');
    const { id: mapId } = journeyOf(document);
    run(growBlueprint(document, { mapId, at: AT, id: 'plan', newId }));
    run(duplicateAsFuture(document, { mapId, at: AT, id: 'future', newId }));
    const title = (id: string, language: 'en' | 'tr') => shownTitle(document, id, language);
    expect([title('plan', 'en'), title('future', 'en')]).toEqual(['Service blueprint', 'Journey map – future state']);
    run(setHeader(document, { mapId, patch: { title: 'Kesinti' } }));
    expect([title('plan', 'tr'), title('future', 'en')]).toEqual(['Kesinti – servis planı', 'Kesinti – future state']);
    run(unlinkMap(document, { mapId: 'plan' }));
    expect(document.find('map', 'plan')?.title).toBe('Kesinti');
  });

  it('counts no pain point twice', () => {
    const { document, run, newId } = bench('demo');
    const pains = () => document.all('touchpoint').filter(({ isPainPoint }) => isPainPoint).length;
    const before = pains();
    run(growBlueprint(document, { mapId: journeyOf(document).id, at: AT, newId }));
    expect(pains()).toBe(before);
  });
});

describe('a future beside the current state', () => {
  it('is the same map once more, with cards, curves, arrows and jumps of its own and its columns linked', () => {
    const { document, run, newId } = bench('demo');
    const journey = journeyOf(document);
    const [a, b] = document.children('lane', journey.id).flatMap(({ id }) => document.children('touchpoint', id));
    const steps = stepsOf(document, journey.id);
    run(addConnector(document, { fromId: a?.id ?? '', toId: b?.id ?? '', id: 'arrow' }));
    run(addJump(document, { fromId: steps[3]?.id ?? '', toId: steps[0]?.id ?? '', label: 'yeniden dener', id: 'jump' }));
    const counts = (mapId: string) =>
      (['touchpoint', 'curvePoint', 'connector', 'jump', 'lane', 'contribution'] as const).map(
        (kind) => document.all(kind).filter(({ id }) => mapIdOf(document, id) === mapId).length,
      );
    const before = counts(journey.id);
    run(duplicateAsFuture(document, { mapId: journey.id, at: AT, id: 'future', newId }));
    expect(document.find('map', 'future')).toMatchObject({ phase: 'future', sourceId: journey.id, title: null });
    expect(document.find('map', journey.id)?.phase).toBe('current');
    expect(stepsOf(document, 'future').map(({ sourceId }) => sourceId)).toEqual(steps.map(({ id }) => id));
    expect(counts('future')).toEqual(before);
    const points = document.all('curvePoint').filter(({ id }) => mapIdOf(document, id) === 'future');
    expect(points.filter(({ basis, sampleSize }) => basis !== 'assumed' || sampleSize !== null)).toEqual([]);
    expect(counts(journey.id)).toEqual(before);
    sound(document);
  });
});

describe('arrows', () => {
  it('stand once in each direction and get the heads that were asked for last', () => {
    const { document, run } = bench('demo');
    const [a, b] = document.all('touchpoint').map(({ id }) => id);
    run(addConnector(document, { fromId: a ?? '', toId: b ?? '', id: 'one' }));
    run(addConnector(document, { fromId: a ?? '', toId: b ?? '', heads: 'two', id: 'again' }));
    expect(
      document
        .all('connector')
        .filter(({ fromId }) => fromId === a)
        .map(({ id, heads }) => [id, heads]),
    ).toEqual([['one', 'two']]);
    run(setHeads(document, { ids: ['one'], heads: 'one' }));
    run(swapEnds(document, { ids: ['one'] }));
    expect(document.find('connector', 'one')).toMatchObject({ fromId: b, toId: a, heads: 'one' });
  });

  it('do not lead to their own card or to another map, and go with their card', () => {
    const { document, run } = bench('demo');
    const cardsOf = (form: 'journey' | 'blueprint') =>
      document
        .children('lane', first(document, 'map', (map) => map.form === form).id)
        .flatMap(({ id }) => document.children('touchpoint', id))
        .map(({ id }) => id);
    const [a = '', b = ''] = cardsOf('journey');
    const [c = ''] = cardsOf('blueprint');
    const before = document.all('connector').length;
    run(addConnector(document, { fromId: a, toId: a }));
    run(addConnector(document, { fromId: a, toId: c }));
    expect(document.all('connector')).toHaveLength(before);
    run(addConnector(document, { fromId: a, toId: b, id: 'arrow' }));
    run(setText(document, { id: 'arrow', text: ' kimlik\nsorulur ' }));
    expect(document.find('connector', 'arrow')?.label).not.toContain('\n');
    run(removeRecords(document, { ids: [b] }));
    expect(document.find('connector', 'arrow')).toBeUndefined();
  });
});

describe('alternatives of a step', () => {
  const steps = (document: Document): readonly Step[] => stepsOf(document, journeyOf(document).id);

  it('stand beside it, in its stage', () => {
    const { document, run } = bench('journey');
    const step = steps(document)[0]?.id ?? '';
    run(addAlternative(document, { stepId: step, id: 'b' }));
    run(addAlternative(document, { stepId: 'b', id: 'c' }));
    expect(
      steps(document)
        .slice(0, 3)
        .map(({ id, alternativeToId }) => [id, alternativeToId]),
    ).toEqual([
      [step, null],
      ['b', step],
      ['c', step],
    ]);
    sound(document);
  });

  it('go on without the first of them, which then stands behind them', () => {
    const { document, run } = bench('journey');
    const step = steps(document)[0]?.id ?? '';
    run(addAlternative(document, { stepId: step, id: 'b' }));
    run(addAlternative(document, { stepId: step, id: 'c' }));
    run(endAlternative(document, { stepId: step }));
    expect(
      steps(document)
        .slice(0, 3)
        .map(({ id, alternativeToId }) => [id, alternativeToId]),
    ).toEqual([
      ['b', null],
      ['c', 'b'],
      [step, null],
    ]);
    sound(document);
  });

  it('are made of two steps that stand there already, and parted when one goes to another stage', () => {
    const { document, run } = bench('journey');
    const [a, b] = steps(document);
    run(makeAlternative(document, { stepId: b?.id ?? '' }));
    expect(alternativesOf(document, document.find('step', a?.id ?? '') as Step)).toHaveLength(2);
    const other = document.children('stage', journeyOf(document).id).at(-1)?.id ?? '';
    run(moveStep(document, { stepId: b?.id ?? '', stageId: other, before: null }));
    expect(document.find('step', b?.id ?? '')?.alternativeToId).toBeNull();
    sound(document);
  });
});
