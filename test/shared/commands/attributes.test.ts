import { describe, expect, it } from 'vitest';
import { setAttributes, setShown, toggleMark } from '../../../shared/commands/attributes.ts';
import { closeWords, openWords } from '../../../shared/commands/lane-words.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { entryName } from '../../../shared/layout/names.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import type { LaneType } from '../../../shared/model/kinds.ts';
import { bench, first } from './support.ts';

function withCards(type: LaneType = 'doing', ...titles: readonly string[]) {
  const there = bench('journey');
  const { document, run } = there;
  run(addLane(document, { mapId: first(document, 'map').id, type, id: 'lane' }));
  const stepId = first(document, 'step').id;
  for (const [index, title] of titles.entries()) run(addTouchpoint(document, { stepId, laneId: 'lane', title, id: `card-${index}` }));
  return { ...there, card: (index = 0) => first(document, 'touchpoint', ({ id }) => id === `card-${index}`) };
}

describe('attributes', () => {
  it('are changed on all touchpoints alike, and on nothing else', () => {
    const { document, run, card } = withCards('doing', 'a', 'b');
    const diff = run(setAttributes(document, { ids: ['card-0', 'card-1', 'lane', 'nobody'], patch: { feeling: 'kızgın', promisedMinutes: 30 } }));
    expect(diff.updated).toHaveLength(2);
    for (const index of [0, 1]) expect(card(index)).toMatchObject({ feeling: 'kızgın', promisedMinutes: 30 });
  });

  it('keep to what their fields can hold', () => {
    const { document, run, card } = withCards('doing', 'a');
    run(
      setAttributes(document, {
        ids: ['card-0'],
        patch: { importanceToCustomer: 9, actualMinutes: -4, thinking: `${'x'.repeat(5_000)}\0`, channelId: 'nobody', expectedMinutes: Number.NaN },
      }),
    );
    expect(card()).toMatchObject({ importanceToCustomer: 5, actualMinutes: 0, channelId: null, expectedMinutes: null });
    expect(card().thinking).toHaveLength(4_000);
  });

  it('are emptied with null where they may be empty', () => {
    const { document, run, card } = withCards('doing', 'a');
    const channelId = first(document, 'channel').id;
    run(setAttributes(document, { ids: ['card-0'], patch: { channelId, promisedMinutes: 5 } }));
    expect(card()).toMatchObject({ channelId, promisedMinutes: 5 });
    run(setAttributes(document, { ids: ['card-0'], patch: { channelId: null, promisedMinutes: null } }));
    expect(card()).toMatchObject({ channelId: null, promisedMinutes: null });
  });
});

describe('a mark', () => {
  it('goes on all when one lacks it, and off when all have it', () => {
    const { document, run, card } = withCards('doing', 'a', 'b');
    const toggle = (...ids: readonly string[]) => run(toggleMark(document, { ids, mark: 'truth' }));
    const marked = () => [0, 1].map((index) => card(index).isMomentOfTruth);
    toggle('card-0');
    expect(marked()).toEqual([true, false]);
    toggle('card-0', 'card-1');
    expect(marked()).toEqual([true, true]);
    toggle('card-0', 'card-1');
    expect(marked()).toEqual([false, false]);
  });
});

describe('what cards show', () => {
  it('is chosen for a map', () => {
    const { document, run } = withCards();
    run(setShown(document, { mapId: first(document, 'map').id, patch: { showsOwner: true } }));
    expect(first(document, 'map')).toMatchObject({ showsOwner: true, showsChannel: false });
  });
});

describe('words in a lane of channels', () => {
  const namesOf = (entry: Parameters<typeof entryName>[0]) => [entryName(entry, translator('tr')), entryName(entry, translator('en'))];

  it.each(['Sosyal medya', 'SOSYAL MEDYA', 'social media', ' sosyal  medya '.replace('  ', ' ')])(
    'that name one, as in "%s", become that one',
    (title) => {
      const { document, run, card } = withCards('channel', title);
      run(closeWords(document, { id: 'card-0', namesOf }));
      expect(card().title).toBe('');
      expect(document.find('channel', card().channelId ?? '')?.type).toBe('social');
    },
  );

  it('that name none stay words', () => {
    const { document, card } = withCards('channel', 'Faks');
    expect(isEmptyDiff(closeWords(document, { id: card().id, namesOf }))).toBe(true);
  });

  it('open as the name they show, and closed again change nothing', () => {
    const { document, run, card } = withCards('channel', '');
    const channelId = first(document, 'channel', ({ type }) => type === 'ivr').id;
    run(setAttributes(document, { ids: ['card-0'], patch: { channelId } }));
    const before = card();
    run(openWords(document, { id: 'card-0', namesOf }));
    expect(card()).toMatchObject({ title: 'Sesli yanıt (IVR)', channelId: null });
    run(closeWords(document, { id: 'card-0', namesOf }));
    expect(card()).toEqual(before);
  });

  it('mean nothing in other lanes, and owners in theirs', () => {
    const elsewhere = withCards('doing', 'Telefon');
    expect(isEmptyDiff(closeWords(elsewhere.document, { id: 'card-0', namesOf }))).toBe(true);
    const owners = withCards('owner', 'SATIŞ');
    owners.run(closeWords(owners.document, { id: 'card-0', namesOf }));
    expect(owners.document.find('function', owners.card().ownerId ?? '')?.type).toBe('sales');
  });
});
