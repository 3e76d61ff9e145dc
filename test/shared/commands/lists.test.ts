import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  changeEntry,
  moveEntry,
  removeEntry,
  setContributors,
  switchContributor,
  useCount,
  usersOf,
} from '../../../shared/commands/lists.ts';
import { setTags, switchTag } from '../../../shared/commands/tags.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { EMPTY_DIFF, invertDiff } from '../../../shared/model/diff.ts';
import type { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { contributorsOf, tagsOf } from '../../../shared/model/hosted.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { listOf, type ListKind } from '../../../shared/model/structure.ts';
import { bench, first, laneOf, only, type Bench } from './support.ts';

const names = (document: Document, kind: ListKind): readonly (string | null)[] => listOf(document, kind).map(({ name }) => name);

/** A journey with three channels, functions, personas and tags of our own. */
function withLists(): Bench {
  const there = bench('journey');
  for (const kind of ['persona', 'channel', 'function', 'tag'] as const) {
    for (const id of ['a', 'b', 'c']) there.run(addEntry(there.document, { kind, name: `${kind} ${id}`, id: `${kind}-${id}` }));
  }
  return there;
}

function cardIn({ document, run, newId }: Bench, patch: Partial<ReturnType<typeof first<'touchpoint'>>> = {}): string {
  const id = newId();
  const card = only(run(addTouchpoint(document, { stepId: first(document, 'step').id, laneId: laneOf(document, 'doing').id, title: id, id })));
  if (card.kind === 'touchpoint') run({ added: [], updated: [[card, { ...card, ...patch }]], removed: [] });
  return id;
}

describe('an entry of a list', () => {
  it('is added at the end, of our own kind, in the colour least used', () => {
    const { document, run } = bench();
    const before = listOf(document, 'channel').length;
    const channel = only(run(addEntry(document, { kind: 'channel', name: ' Kiosk\n2 ', id: 'kiosk' })));
    expect(channel).toMatchObject({ kind: 'channel', type: 'custom', name: 'Kiosk 2', icon: 'dot', description: '' });
    expect(listOf(document, 'channel')[before]?.id).toBe('kiosk');
    const used = listOf(document, 'channel')
      .filter(({ id }) => id !== 'kiosk')
      .map(({ color }) => color);
    expect(used).not.toContain((channel as { color: string }).color);
  });

  it('takes what is given with it, as far as its list has a place for it', () => {
    const { document, run } = bench('blank');
    expect(only(run(addEntry(document, { kind: 'persona', name: 'Ayşe', role: 'Anne', icon: 'baby', color: 'pink', goals: 'a\nb' })))).toMatchObject({
      name: 'Ayşe',
      role: 'Anne',
      icon: 'baby',
      color: 'pink',
      goals: 'a\nb',
    });
    const tag = only(run(addEntry(document, { kind: 'tag', name: 'acil', role: 'x', icon: 'star' })));
    expect(tag).not.toHaveProperty('role');
    expect(tag).not.toHaveProperty('icon');
  });

  it('is renamed, cut at what it can hold, and has our name again when a channel’s or function’s is emptied', () => {
    const { document, run } = withLists();
    run(changeEntry(document, { id: 'channel-store', patch: { name: 'Şube' } }));
    expect(document.get('channel-store')).toMatchObject({ name: 'Şube', type: 'store' });
    run(changeEntry(document, { id: 'channel-store', patch: { name: '  ' } }));
    expect(document.get('channel-store')).toMatchObject({ name: null });
    run(changeEntry(document, { id: 'tag-a', patch: { name: 'x'.repeat(400) } }));
    expect(document.find('tag', 'tag-a')?.name).toHaveLength(300);
    run(changeEntry(document, { id: 'persona-a', patch: { name: '' } }));
    expect(document.get('persona-a')).toMatchObject({ name: '' });
    expect(changeEntry(document, { id: 'gone', patch: { name: 'x' } })).toEqual(EMPTY_DIFF);
    expect(changeEntry(document, { id: first(document, 'step').id, patch: { name: 'x' } })).toEqual(EMPTY_DIFF);
  });

  it('goes up, down and ahead of another, and stays at the ends', () => {
    const { document, run } = withLists();
    const order = () =>
      names(document, 'tag')
        .map((name) => name?.at(-1))
        .join('');
    run(moveEntry(document, { id: 'tag-c', direction: 'up' }));
    expect(order()).toBe('acb');
    run(moveEntry(document, { id: 'tag-a', direction: 'down' }));
    expect(order()).toBe('cab');
    expect(moveEntry(document, { id: 'tag-c', direction: 'up' })).toEqual(EMPTY_DIFF);
    expect(moveEntry(document, { id: 'tag-b', direction: 'down' })).toEqual(EMPTY_DIFF);
    run(moveEntry(document, { id: 'tag-b', before: 'tag-c' }));
    expect(order()).toBe('bca');
    run(moveEntry(document, { id: 'tag-b', before: null }));
    expect(order()).toBe('cab');
  });
});

describe('the uses of an entry', () => {
  it('are counted once for each card, note, map and curve, without the pictures that belong to a persona', () => {
    const there = withLists();
    const { document, run, newId } = there;
    const both = cardIn(there, { ownerId: 'function-a', personaId: 'persona-a' });
    const helped = cardIn(there);
    run(setContributors(document, { ids: [helped], functionIds: ['function-a'], newId }));
    expect([...usersOf(document, 'function-a')].toSorted()).toEqual([both, helped].toSorted());
    const map = first(document, 'map');
    run({ added: [], updated: [[map, { ...map, personaId: 'persona-a' }]], removed: [] });
    run({
      added: [
        fresh('attachment', {
          id: 'photo',
          personaId: 'persona-a',
          noteId: null,
          touchpointId: null,
          sha256: 'a'.repeat(64),
          mime: 'image/png',
          name: 'x',
          byteCount: 1,
          width: 1,
          height: 1,
          order: 'a0',
        }),
      ],
      updated: [],
      removed: [],
    });
    expect([...usersOf(document, 'persona-a')].toSorted()).toEqual([both, map.id].toSorted());
    expect(useCount(document, 'persona-b')).toBe(0);
  });
});

describe('removing an entry', () => {
  it('leaves its uses empty, or gives them all to another one, in one change', () => {
    const there = withLists();
    const { document, run } = there;
    const cards = Array.from({ length: 30 }, () => cardIn(there, { channelId: 'channel-a' }));
    const replaced = run(removeEntry(document, { id: 'channel-a', replaceBy: 'channel-b' }));
    expect(document.get('channel-a')).toBeUndefined();
    expect(cards.map((id) => document.find('touchpoint', id)?.channelId)).toEqual(cards.map(() => 'channel-b'));
    run(invertDiff(replaced));
    expect(useCount(document, 'channel-a')).toBe(30);
    run(removeEntry(document, { id: 'channel-a', replaceBy: null }));
    expect(cards.map((id) => document.find('touchpoint', id)?.channelId)).toEqual(cards.map(() => null));
  });

  it('never replaces by an entry of another list, by itself or by nobody: that leaves empty', () => {
    for (const replaceBy of ['function-a', 'channel-a', 'gone']) {
      const there = withLists();
      const card = cardIn(there, { channelId: 'channel-a' });
      there.run(removeEntry(there.document, { id: 'channel-a', replaceBy }));
      expect(there.document.find('touchpoint', card)?.channelId).toBeNull();
      expect(there.document.get('channel-a')).toBeUndefined();
    }
    const { document } = withLists();
    expect(removeEntry(document, { id: first(document, 'step').id, replaceBy: null })).toEqual(EMPTY_DIFF);
  });

  it('does not leave a function as owner and contributor of one touchpoint, nor a tag twice on a card', () => {
    const there = withLists();
    const { document, run, newId } = there;
    const owned = cardIn(there, { ownerId: 'function-a' });
    const other = cardIn(there, { ownerId: 'function-b' });
    run(setContributors(document, { ids: [owned], functionIds: ['function-b', 'function-c'], newId }));
    run(setContributors(document, { ids: [other], functionIds: ['function-a'], newId }));
    run(setTags(document, { ids: [owned], tagIds: ['tag-a', 'tag-b'], newId }));
    run(removeEntry(document, { id: 'function-a', replaceBy: 'function-b' }));
    expect(document.find('touchpoint', owned)?.ownerId).toBe('function-b');
    expect(contributorsOf(document, owned).map(({ id }) => id)).toEqual(['function-c']);
    expect(contributorsOf(document, other)).toEqual([]);
    run(removeEntry(document, { id: 'tag-a', replaceBy: 'tag-b' }));
    expect(tagsOf(document, owned).map(({ id }) => id)).toEqual(['tag-b']);
    expect(document.children('tagging', owned)).toHaveLength(1);
  });

  const picks = fc.array(
    fc.record({ owner: fc.nat(3), channel: fc.nat(3), persona: fc.nat(3), contributors: fc.uniqueArray(fc.nat(2)), tags: fc.uniqueArray(fc.nat(2)) }),
    { maxLength: 12 },
  );
  const letter = (at: number): string | undefined => ['a', 'b', 'c'][at];

  it('keeps a document sound, loses no use and is undone by its inverse, whatever used it', () => {
    fc.assert(
      fc.property(
        picks,
        fc.constantFrom<ListKind>('persona', 'channel', 'function', 'tag'),
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('a', 'b', 'c', null),
        (cards, kind, gone, by) => {
          const there = withLists();
          const { document, run, newId } = there;
          for (const { owner, channel, persona, contributors, tags } of cards) {
            const ref = (list: ListKind, at: number) => (letter(at) === undefined ? null : `${list}-${letter(at)}`);
            const id = cardIn(there, { ownerId: ref('function', owner), channelId: ref('channel', channel), personaId: ref('persona', persona) });
            run(setContributors(document, { ids: [id], functionIds: contributors.map((at) => `function-${letter(at)}`), newId }));
            run(setTags(document, { ids: [id], tagIds: contributors.length > 0 ? tags.map((at) => `tag-${letter(at)}`) : [], newId }));
          }
          const before = [...document.records().values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
          const [id, replaceBy] = [`${kind}-${gone}`, by === null || by === gone ? null : `${kind}-${by}`];
          const users = new Set([...usersOf(document, id), ...(replaceBy === null ? [] : usersOf(document, replaceBy))]);
          const diff = run(removeEntry(document, { id, replaceBy }));
          expect(flawOfDocument([...document.records().values()])).toBeNull();
          expect(document.get(id)).toBeUndefined();
          if (replaceBy !== null) expect(usersOf(document, replaceBy)).toEqual(users);
          for (const card of document.all('touchpoint')) {
            const ids = document.children('contribution', card.id).map(({ functionId }) => functionId);
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids).not.toContain(card.ownerId);
          }
          run(invertDiff(diff));
          expect([...document.records().values()].toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('contributors and tags', () => {
  it('are set in place of what was there, without the owner, and only where they belong', () => {
    const there = withLists();
    const { document, run, newId } = there;
    const card = cardIn(there, { ownerId: 'function-a' });
    run(
      setContributors(document, { ids: [card, first(document, 'step').id], functionIds: ['function-a', 'function-c', 'function-b', 'gone'], newId }),
    );
    expect(contributorsOf(document, card).map(({ id }) => id)).toEqual(['function-b', 'function-c']);
    run(setContributors(document, { ids: [card], functionIds: ['function-b'], newId }));
    expect(contributorsOf(document, card).map(({ id }) => id)).toEqual(['function-b']);
    run(setTags(document, { ids: [card, 'gone'], tagIds: ['tag-b', 'tag-a', 'tag-a'], newId }));
    expect(tagsOf(document, card).map(({ id }) => id)).toEqual(['tag-a', 'tag-b']);
    run(setTags(document, { ids: [card], tagIds: [], newId }));
    expect(tagsOf(document, card)).toEqual([]);
  });

  it('are switched on for all and off for all of a selection', () => {
    const there = withLists();
    const { document, run, newId } = there;
    const ids = [cardIn(there), cardIn(there, { ownerId: 'function-a' })];
    run(setTags(document, { ids: ids.slice(0, 1), tagIds: ['tag-a'], newId }));
    run(switchTag(document, { ids, tagId: 'tag-a', on: true, newId }));
    expect(ids.map((id) => tagsOf(document, id).length)).toEqual([1, 1]);
    expect(switchTag(document, { ids, tagId: 'tag-a', on: true, newId })).toEqual(EMPTY_DIFF);
    run(switchTag(document, { ids, tagId: 'tag-a', on: false, newId }));
    expect(ids.map((id) => tagsOf(document, id).length)).toEqual([0, 0]);
    run(switchContributor(document, { ids, functionId: 'function-a', on: true, newId }));
    expect(ids.map((id) => contributorsOf(document, id).length)).toEqual([1, 0]);
    run(switchContributor(document, { ids, functionId: 'function-a', on: false, newId }));
    expect(ids.map((id) => contributorsOf(document, id).length)).toEqual([0, 0]);
  });
});
