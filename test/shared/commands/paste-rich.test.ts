import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAttributes, toggleMark } from '../../../shared/commands/attributes.ts';
import { growBlueprint } from '../../../shared/commands/blueprint.ts';
import { copyRecords, parseClipboard, type ClipboardContent } from '../../../shared/commands/clipboard.ts';
import { addComment } from '../../../shared/commands/comments.ts';
import { addConnector } from '../../../shared/commands/connectors.ts';
import { addJump } from '../../../shared/commands/jumps.ts';
import { addEntry, switchContributor } from '../../../shared/commands/lists.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { duplicateRecords, pasteRecords } from '../../../shared/commands/paste.ts';
import { switchTag } from '../../../shared/commands/tags.ts';
import { addTouchpoint, moveTouchpoint, noteToTouchpoint, touchpointToNote } from '../../../shared/commands/touchpoints.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { contributorsOf, tagsOf } from '../../../shared/model/hosted.ts';
import type { AnyRecord, Kind, RecordOf } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { bench, diffOfMove, first, laneOf, moves, type Bench } from './support.ts';

const AT = { x: 1_000, y: 500 };
const travelled = (content: ClipboardContent): ClipboardContent => {
  const parsed = parseClipboard(JSON.stringify(content));
  if (!parsed) throw new Error('our own clipboard was refused');
  return parsed;
};
const added = <K extends Kind>(records: readonly AnyRecord[], kind: K): readonly RecordOf<K>[] =>
  records.filter((record) => record.kind === kind) as unknown as readonly RecordOf<K>[];

/** A journey with two cards in one cell that carry everything cards can carry. */
function rich(): Bench & { readonly cell: { readonly stepId: string; readonly laneId: string } } {
  const there = bench('journey');
  const { document, run } = there;
  const cell = { stepId: stepsOf(document, first(document, 'map').id)[0]?.id ?? '', laneId: laneOf(document, 'doing').id };
  run(addTouchpoint(document, { ...cell, title: 'Arıyor', id: 'a' }));
  run(addTouchpoint(document, { ...cell, title: 'Bekliyor', id: 'b' }));
  run(addEntry(document, { kind: 'channel', name: 'Bayi', id: 'dealer' }));
  run(addEntry(document, { kind: 'function', name: 'Şebeke', id: 'network' }));
  run(addEntry(document, { kind: 'tag', name: 'kesinti', id: 'outage' }));
  run(
    setAttributes(document, {
      ids: ['a'],
      patch: { channelId: 'dealer', ownerId: 'network', promisedMinutes: 30, feeling: 'kızgın', state: 'planned' },
    }),
  );
  run(toggleMark(document, { ids: ['a'], mark: 'pain' }));
  run(switchTag(document, { ids: ['a'], tagId: 'outage', on: true }));
  run(addEntry(document, { kind: 'function', name: 'Saha', id: 'field' }));
  run(switchContributor(document, { ids: ['a'], functionId: 'field', on: true }));
  run(addComment(document, { on: 'a', author: 'Ece', text: 'Emin miyiz?', writtenAt: '2026-03-01T09:30:00.000Z' }));
  run(addConnector(document, { fromId: 'a', toId: 'b', heads: 'two', label: 'ya da' }));
  return { ...there, cell };
}

describe('pasting cards', () => {
  it('brings attributes, tags, contributors, comments and the arrows between them', () => {
    const { document, run, newId, boardId, cell } = rich();
    const content = travelled(copyRecords(document, ['a', 'b']));
    const diff = run(pasteRecords(document, content, { boardId, at: AT, target: cell, newId }));
    const [copy, other] = added(diff.added, 'touchpoint');
    expect(copy).toMatchObject({
      title: 'Arıyor',
      channelId: 'dealer',
      ownerId: 'network',
      promisedMinutes: 30,
      feeling: 'kızgın',
      state: 'planned',
      isPainPoint: true,
    });
    expect(tagsOf(document, copy?.id ?? '').map(({ name }) => name)).toEqual(['kesinti']);
    expect(contributorsOf(document, copy?.id ?? '').map(({ id }) => id)).toEqual(['field']);
    expect(added(diff.added, 'comment')).toMatchObject([{ touchpointId: copy?.id, author: 'Ece' }]);
    expect(added(diff.added, 'connector')).toMatchObject([{ fromId: copy?.id, toId: other?.id, heads: 'two' }]);
  });

  it('leaves out an arrow of which one end stayed behind', () => {
    const { document, run, newId } = rich();
    expect(added(run(duplicateRecords(document, { ids: ['a'], newId })).added, 'connector')).toEqual([]);
  });

  it('on the board keeps tags and comments on the note, not what only cards have', () => {
    const { document, run, newId, boardId } = rich();
    const diff = run(pasteRecords(document, copyRecords(document, ['a']), { boardId, at: AT, newId }));
    const [note] = added(diff.added, 'note');
    expect(added(diff.added, 'tagging')).toMatchObject([{ noteId: note?.id, touchpointId: null }]);
    expect(added(diff.added, 'comment')).toMatchObject([{ noteId: note?.id, touchpointId: null }]);
    expect(added(diff.added, 'contribution')).toEqual([]);
  });
});

describe('pasting into another document', () => {
  const paste = (name?: string) => {
    const from = rich();
    const to = bench('journey');
    if (name !== undefined) to.run(addEntry(to.document, { kind: 'channel', name, id: 'theirs' }));
    const before = to.document.all('channel').length;
    const cell = { stepId: first(to.document, 'step').id, laneId: laneOf(to.document, 'doing').id };
    const content = travelled(copyRecords(from.document, ['a']));
    const diff = to.run(pasteRecords(to.document, content, { boardId: to.boardId, at: AT, target: cell, newId: to.newId }));
    const [card] = added(diff.added, 'touchpoint');
    return { ...to, channel: to.document.find('channel', card?.channelId ?? ''), grew: to.document.all('channel').length - before };
  };

  it('adds the list entries it lacks, once', () => {
    const { document, channel, grew } = paste();
    expect(channel).toMatchObject({ name: 'Bayi' });
    expect(grew).toBe(1);
    expect(flawOfDocument([...document.records().values()])).toBeNull();
  });

  it('takes the entry of the same name, whatever its letters look like', () => {
    const { channel, grew } = paste('BAYİ');
    expect(channel?.id).toBe('theirs');
    expect(grew).toBe(0);
  });

  it('takes the default that has the same meaning', () => {
    const from = rich();
    const to = bench('journey');
    const phone = first(from.document, 'channel', ({ type }) => type === 'phone');
    from.run(setAttributes(from.document, { ids: ['b'], patch: { channelId: phone.id } }));
    // Ids of two documents never meet by chance; on the bench they are numbered.
    const content = JSON.parse(JSON.stringify(copyRecords(from.document, ['b'])).replaceAll(`"${phone.id}"`, '"elsewhere"')) as ClipboardContent;
    const cell = { stepId: first(to.document, 'step').id, laneId: laneOf(to.document, 'doing').id };
    const diff = to.run(pasteRecords(to.document, content, { boardId: to.boardId, at: AT, target: cell, newId: to.newId }));
    const [card] = added(diff.added, 'touchpoint');
    expect(to.document.find('channel', card?.channelId ?? '')).toMatchObject({ type: 'phone', name: null });
    expect(added(diff.added, 'channel')).toEqual([]);
  });
});

describe('copying maps', () => {
  it('keeps jumps and alternatives inside the copy', () => {
    const { document, run, newId } = rich();
    const map = first(document, 'map');
    const [one, two, three] = stepsOf(document, map.id);
    run(addJump(document, { fromId: three?.id ?? '', toId: one?.id ?? '', label: 'yine' }));
    const diff = run(duplicateRecords(document, { ids: [map.id], newId }));
    const steps = new Set(added(diff.added, 'step').map(({ id }) => id));
    expect(added(diff.added, 'jump')).toHaveLength(1);
    expect(added(diff.added, 'jump').every(({ fromId, toId }) => steps.has(fromId) && steps.has(toId))).toBe(true);
    expect(two).toBeDefined();
  });

  it('links a blueprint to its journey only when both are copied; alone it keeps the names it shows', () => {
    const { document, run, newId } = rich();
    const map = first(document, 'map');
    run(growBlueprint(document, { mapId: map.id, at: { x: 0, y: 4_000 }, id: 'blueprint', newId }));
    const step = stepsOf(document, map.id)[0];
    run({ added: [], removed: [], updated: step ? [[step, { ...step, name: 'Kesinti' }]] : [] });
    const alone = run(duplicateRecords(document, { ids: ['blueprint'], newId }));
    expect(added(alone.added, 'map')).toMatchObject([{ sourceId: null }]);
    expect(added(alone.added, 'step').every(({ sourceId }) => sourceId === null)).toBe(true);
    expect(added(alone.added, 'step').map(({ name }) => name)).toContain('Kesinti');
    const both = run(duplicateRecords(document, { ids: ['blueprint', map.id], newId }));
    const [journey, blueprint] = added(both.added, 'map').toSorted((a) => (a.sourceId === null ? -1 : 1));
    expect(blueprint?.sourceId).toBe(journey?.id);
    expect(stepsOf(document, blueprint?.id ?? '').map(({ sourceId }) => sourceId)).toEqual(stepsOf(document, journey?.id ?? '').map(({ id }) => id));
  });

  it('does not copy the maps that follow it', () => {
    const { document, run, newId } = rich();
    const map = first(document, 'map');
    run(growBlueprint(document, { mapId: map.id, at: { x: 0, y: 4_000 }, newId }));
    expect(added(run(duplicateRecords(document, { ids: [map.id], newId })).added, 'map')).toHaveLength(1);
  });
});

describe('notes and cards that become each other', () => {
  it('keep colour, link, tags and comments both ways', () => {
    const { document, run, newId, boardId, cell } = rich();
    run(addNote(document, { boardId, at: AT, text: 'Not', color: 'pink', id: 'n' }));
    run(switchTag(document, { ids: ['n'], tagId: 'outage', on: true }));
    run(addComment(document, { on: 'n', author: 'Ece', text: '?', writtenAt: '2026-03-01T09:30:00.000Z' }));
    run(noteToTouchpoint(document, { ids: ['n'], ...cell, newId: () => 'card' }));
    expect(document.find('touchpoint', 'card')).toMatchObject({ title: 'Not', color: 'pink' });
    expect(tagsOf(document, 'card')).toHaveLength(1);
    expect(document.children('comment', 'card')).toHaveLength(1);
    run(touchpointToNote(document, { id: 'card', boardId, at: AT, noteId: newId() }));
    const note = first(document, 'note', ({ text }) => text === 'Not');
    expect(tagsOf(document, note.id)).toHaveLength(1);
    expect(document.children('comment', note.id)).toHaveLength(1);
    expect(flawOfDocument([...document.records().values()])).toBeNull();
  });

  it('lose the arrows that would lead from one map to another', () => {
    const { document, run, newId } = rich();
    const copy = added(run(duplicateRecords(document, { ids: [first(document, 'map').id], newId })).added, 'lane').find(
      ({ type }) => type === 'doing',
    );
    const stepId = stepsOf(document, copy?.mapId ?? '')[0]?.id ?? '';
    run(moveTouchpoint(document, { ids: ['a'], stepId, laneId: copy?.id ?? '' }));
    expect(flawOfDocument([...document.records().values()])).toBeNull();
    expect(document.children('connector', 'a')).toEqual([]);
  });
});

describe('any selection', () => {
  it('pastes into this and into another document and leaves both sound', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.boolean(), (drawn, chosen, elsewhere) => {
        const from = rich();
        for (const move of drawn) from.run(diffOfMove(from.document, move, from.newId));
        const all = [...from.document.records().keys()];
        const content = copyRecords(
          from.document,
          chosen.map((at) => all[at % all.length] ?? ''),
        );
        const to = elsewhere ? bench('demo') : from;
        const cell = to.document.all('touchpoint')[0];
        to.run(
          pasteRecords(to.document, content.records.length > 0 ? travelled(content) : content, {
            boardId: to.boardId,
            at: AT,
            target: cell ?? null,
            newId: to.newId,
          }),
        );
        expect(flawOfDocument([...to.document.records().values()])).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
