import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { estimatedBytes, leavesOut, partsOf, slimmed, withPictures, type Kept } from '../../../shared/commands/slimmed.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import { Document, referencesOf } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { diffOf, edits } from '../../electron/host/edits.ts';
import { board, byId, note, small } from '../../electron/host/support.ts';

const ALL: Kept = { comments: true, authors: true, votes: true, hidden: true, files: true };
const kept = fc.record({ comments: fc.boolean(), authors: fc.boolean(), votes: fc.boolean(), hidden: fc.boolean(), files: fc.boolean() });

/** A document somebody worked in. */
const documents = edits.map((steps) => {
  const document = new Document(small);
  const newId = numberedIds('r');
  for (const one of steps) {
    const diff = diffOf(document, one, newId);
    if (!isEmptyDiff(diff)) document.apply(diff);
  }
  return document;
});

describe('a copy to send', () => {
  it('is a sound document, and nothing in it is or leads to what was left out', () => {
    fc.assert(
      fc.property(documents, kept, (document, choice) => {
        const before = byId([...document.records().values()]);
        const records = slimmed(document, choice);
        expect(flawOfDocument(records)).toBeNull();
        const parts = partsOf(document);
        const gone = new Set(
          (['comments', 'votes', 'hidden', 'files'] as const).flatMap((part) => (choice[part] ? [] : parts[part])).map(({ id }) => id),
        );
        expect(records.filter((record) => gone.has(record.id) || referencesOf(record).some((id) => gone.has(id)))).toEqual([]);
        if (!choice.authors) expect(records.filter((record) => record.kind === 'comment' && record.author !== '')).toEqual([]);
        const left = partsOf(new Document(records));
        for (const part of ['comments', 'votes', 'hidden', 'files'] as const) if (!choice[part]) expect(left[part]).toEqual([]);
        // An earlier version may go along with nothing but the whole document.
        expect(leavesOut(document, choice)).toBe(JSON.stringify(byId(records)) !== JSON.stringify(before));
        // The workshop itself stays as it is.
        expect(byId([...document.records().values()])).toEqual(before);
      }),
    );
  });

  it('is the very same document when everything goes along', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(byId(slimmed(document, ALL))).toEqual(byId([...document.records().values()]));
      }),
    );
  });

  it('takes what belongs to something hidden out with it', () => {
    const hidden = { ...note('hidden', 'gizli'), hidden: true };
    const said = fresh('comment', { id: 'c', noteId: 'hidden', author: 'Ada', text: 'bunu', writtenAt: '2026-01-01T09:00:00.000Z' });
    const records = slimmed(new Document([board, note('seen', 'açık'), hidden, said]), { ...ALL, hidden: false });
    expect(records.map(({ id }) => id).toSorted()).toEqual(['board-1', 'seen']);
  });

  it('keeps the hidden lines of a blueprint, which hold nothing', () => {
    const hide = (record: AnyRecord): AnyRecord => (record.kind === 'lane' ? { ...record, type: 'line-visibility', hidden: true } : record);
    const lane = small.find(({ kind }) => kind === 'lane');
    const map = small.find(({ kind }) => kind === 'map');
    if (!lane || !map) throw new Error('there is no lane to hide');
    const records = [board, map, hide(lane)];
    const alone = records.map((record) => (record.kind === 'map' ? { ...record, personaId: null, sourceId: null, groupId: null } : record));
    expect(slimmed(new Document(alone), { ...ALL, hidden: false })).toHaveLength(3);
  });

  it('keeps what is locked: that belongs to the board and is no vote', () => {
    const stamp = (id: string, locked: boolean) =>
      fresh('stamp', { id, boardId: 'board-1', x: 0, y: 0, size: 40, rotation: 0, emoji: '👍', locked, order: 'a0' });
    const records = slimmed(new Document([board, stamp('vote', false), stamp('legend', true)]), { ...ALL, votes: false });
    expect(records.map(({ id }) => id)).toEqual(['board-1', 'legend']);
  });

  it('says of a picture that was made smaller what it is now', () => {
    const picture = small.find((record) => record.kind === 'attachment');
    if (picture?.kind !== 'attachment') throw new Error('there is no picture');
    const smaller = { sha256: 'f'.repeat(64), mime: 'image/jpeg', byteCount: 9, width: 3, height: 2 } as const;
    const named = { ...picture, name: 'Ekran.görüntüsü.png' };
    expect(withPictures([named], new Map([[picture.sha256, smaller]]))).toEqual([{ ...named, ...smaller, name: 'Ekran.görüntüsü.jpg' }]);
    expect(withPictures([named], new Map())).toEqual([named]);
  });

  it('counts the bytes of a picture once, however often it is attached, and less of them when it gets smaller', () => {
    const picture = small.find((record) => record.kind === 'attachment');
    if (picture?.kind !== 'attachment') throw new Error('there is no picture');
    const large = { ...picture, byteCount: 4_000_000, width: 3_200, height: 2_400 };
    const once = estimatedBytes([large], false);
    expect(once).toBeGreaterThan(4_000_000);
    expect(estimatedBytes([large, { ...large, id: 'again' }], false) - once).toBeLessThan(2_000);
    expect(once - estimatedBytes([large], true)).toBe(3_000_000);
  });

  it('counts earlier versions with their pictures as they are, and a picture that both need once only while it is the same', () => {
    const picture = small.find((record) => record.kind === 'attachment');
    if (picture?.kind !== 'attachment') throw new Error('there is no picture');
    const large = { ...picture, byteCount: 4_000_000, width: 3_200, height: 2_400 };
    const versions = {
      count: 2,
      bytes: 50_000,
      pictures: [large, { ...large, sha256: 'e'.repeat(64) }].map(({ sha256 }) => ({ sha256, bytes: 4_000_000 })),
    };
    expect(estimatedBytes([large], false, versions) - estimatedBytes([large], false)).toBe(4_050_000);
    expect(estimatedBytes([large], true, versions) - estimatedBytes([large], true)).toBe(8_050_000);
  });
});
