import { describe, expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { addWorkshop } from '../../../shared/commands/add-workshop.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { invertDiff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { isEntry } from '../../../shared/model/structure.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';

const recordsOf = (document: Document) => [...document.records().values()];
const counted = (document: Document) => Map.groupBy(recordsOf(document), ({ kind }) => kind);
const nameOf = ({ name }: { readonly name: string | null }, index: number) => name ?? `Kesinti ${index + 1}`;

describe('another workshop', () => {
  const demo = templateRecords('demo', 'tr', newId);

  it('brings all of its boards behind those that are there, with everything on them', () => {
    const document = new Document(templateRecords('journey', 'tr', newId));
    const before = recordsOf(document);
    const diff = addWorkshop(document, { records: demo, nameOf });
    document.apply(diff);
    expect(flawOfDocument(recordsOf(document))).toBeNull();
    for (const record of before) expect(document.get(record.id)).toEqual(record);
    const theirs = Map.groupBy(demo, ({ kind }) => kind);
    const added = Map.groupBy(diff.added, ({ kind }) => kind);
    for (const [kind, records] of theirs) if (!isEntry(records[0])) expect([kind, added.get(kind)?.length]).toEqual([kind, records.length]);
    const boards = boardsOf(document);
    expect(boards.slice(1).map(({ name }) => name)).toEqual(boardsOf(new Document(demo)).map(nameOf));
    document.apply(invertDiff(diff));
    expect(recordsOf(document)).toHaveLength(before.length);
  });

  it('finds its lists here by name in any case, and adds what is missing', () => {
    const theirs = new Document(templateRecords('blank', 'tr', newId));
    theirs.apply(addEntry(theirs, { kind: 'persona', name: 'IŞIK', id: 'persona-theirs' }));
    theirs.apply(addEntry(theirs, { kind: 'tag', name: 'acil', id: 'tag-theirs' }));
    const board = boardsOf(theirs)[0]?.id ?? '';
    const note = fresh('note', { id: 'note-theirs', boardId: board, x: 0, y: 0, width: 180, height: 180, text: 'Hat', color: 'blue', order: 'a0' });
    const tagging = fresh('tagging', { id: 'tagging-theirs', tagId: 'tag-theirs', noteId: note.id });
    const photo = fresh('attachment', {
      id: 'photo',
      personaId: 'persona-theirs',
      sha256: 'a'.repeat(64),
      mime: 'image/png',
      name: 'a.png',
      byteCount: 1,
      order: 'a0',
    });
    theirs.apply({ added: [note, tagging, photo], updated: [], removed: [] });
    const document = new Document(templateRecords('blank', 'tr', newId));
    document.apply(addEntry(document, { kind: 'persona', name: 'ışık', id: 'persona-ours' }));
    document.apply(addWorkshop(document, { records: recordsOf(theirs), nameOf }));
    expect(document.all('persona').map(({ id }) => id)).toEqual(['persona-ours']);
    expect(document.all('tag').map(({ name }) => name)).toEqual(['acil']);
    expect(document.all('tagging').map(({ tagId }) => tagId)).toEqual(document.all('tag').map(({ id }) => id));
    // The persona that was here keeps the photo it has, which is none.
    expect(document.all('attachment')).toEqual([]);
  });

  it('can come twice', () => {
    const document = new Document(demo);
    const boards = boardsOf(document).length;
    document.apply(addWorkshop(document, { records: demo, nameOf }));
    expect(flawOfDocument(recordsOf(document))).toBeNull();
    expect(boardsOf(document)).toHaveLength(2 * boards);
    expect(counted(document).get('persona')).toHaveLength(demo.filter(({ kind }) => kind === 'persona').length);
  });
});
