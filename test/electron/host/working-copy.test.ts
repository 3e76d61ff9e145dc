import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertSettings, openDocumentDatabase } from '../../../electron/host/document-database.ts';
import { lockFolder } from '../../../electron/host/lock.ts';
import { asStoredDiff } from '../../../electron/host/apply-diff.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { EMPTY_DIFF, isEmptyDiff, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { diffOf, edits } from './edits.ts';
import { board, byId, codeOfResult, createCopy, note, small, temporaryFolder, valueOf } from './support.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const change = (patch: Partial<Diff>): Diff => ({ ...EMPTY_DIFF, ...patch });

function reopened(copy: WorkingCopy): WorkingCopy {
  copy.close(false);
  return valueOf(WorkingCopy.resume(copy.folder));
}

describe('a working copy', () => {
  it('gives back the records it was made from after closing', () => {
    const copy = reopened(createCopy(join(temporaryFolder(), 'copy')));
    expect(byId(copy.state.records)).toEqual(byId(small));
    copy.close(false);
  });

  it('keeps exactly what the document in memory holds, edit after edit', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const copy = createCopy(join(temporaryFolder(), 'copy'), [board]);
        const memory = new Document([board]);
        const freshId = numberedIds('r');
        let revision = 0;
        for (const one of steps) {
          const diff = diffOf(memory, one, freshId);
          if (isEmptyDiff(diff)) continue;
          expect(copy.apply(diff)).toEqual({ ok: true, value: { revision: ++revision } });
          memory.apply(asStoredDiff(diff));
        }
        const again = reopened(copy);
        expect(byId(again.state.records)).toEqual(byId([...memory.records().values()]));
        expect(again.identity.revision).toBe(revision);
        again.close(false);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a coordinate of minus zero for zero, in what is stored and in what comes next', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'), [board]);
    const first = { ...note('n', ''), x: -0 };
    valueOf(copy.apply(change({ added: [first] })));
    valueOf(copy.apply(change({ updated: [[first, { ...first, x: -0, y: 1 }]] })));
    const again = reopened(copy);
    expect(again.document.get('n')).toEqual({ ...first, x: 0, y: 1 });
    again.close(false);
  });

  const there = note('note-1', 'İnternet yine gitti 😡');
  it.each<[string, unknown]>([
    ['adds a record that is there', change({ added: [there] })],
    ['adds a record under an id of another kind', change({ added: [note('map-1', '')] })],
    ['adds a record twice', change({ added: [note('n', 'a'), note('n', 'b')] })],
    ['adds and removes one record', change({ added: [note('n', '')], removed: [note('n', '')] })],
    ['changes a record that is not there', change({ updated: [[note('n', 'a'), note('n', 'b')]] })],
    ['changes a record that looked different before', change({ updated: [[{ ...there, text: 'x' } as typeof there, there]] })],
    ['removes a record that looked different before', change({ removed: [{ ...there, text: 'x' } as typeof there] })],
    ['removes a record others need', change({ removed: [board] })],
    ['points to nothing', change({ added: [{ ...note('n', ''), boardId: 'nowhere' } as typeof there] })],
    ['points to a record of another kind', change({ added: [{ ...note('n', ''), boardId: 'note-1' } as typeof there] })],
    ['points to what it removes', change({ added: [fresh('step', { id: 's', stageId: 'stage-1', name: null, order: 'a0' })], removed: [small[3]!] })],
    ['holds a number out of range', change({ added: [{ ...note('n', ''), x: 1e8 } as typeof there] })],
    ['holds NaN', change({ added: [{ ...note('n', ''), x: Number.NaN } as typeof there] })],
    ['holds half an emoji', change({ added: [note('n', '\ud83d')] })],
    ['holds a field nobody knows', change({ added: [{ ...note('n', ''), evil: 1 } as Note] })],
    [
      'has another field in place of one that may be empty',
      change({
        added: [Object.fromEntries(Object.entries({ ...note('n', ''), evil: 1 }).filter(([name]) => name !== 'link')) as unknown as typeof there],
      }),
    ],
    ['is no change at all', { added: 1 }],
    ['is nothing', null],
  ])('refuses an edit that %s and leaves no trace', (_, diff) => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    const bytes = readFileSync(join(copy.folder, 'document.db'));
    expect(codeOfResult(copy.apply(diff as Diff))).toBe('edit-refused');
    expect(copy.identity.revision).toBe(0);
    const again = reopened(copy);
    expect(byId(again.state.records)).toEqual(byId(small));
    again.close(false);
    expect(readFileSync(join(copy.folder, 'document.db')).equals(bytes)).toBe(true);
  });

  it('removes a whole map with everything in it, in whatever order the change lists it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...small.slice(2)], { minLength: small.length - 2 }), (removed) => {
        const copy = createCopy(join(temporaryFolder(), 'copy'));
        valueOf(copy.apply(change({ removed })));
        const again = reopened(copy);
        expect(byId(again.state.records)).toEqual(byId(small.slice(0, 2)));
        valueOf(again.apply(change({ added: removed })));
        expect(byId(again.state.records)).toEqual(byId(small));
        again.close(false);
      }),
      { numRuns: 20 },
    );
  });

  it('does not begin with records that do not fit together', () => {
    const folder = join(temporaryFolder(), 'copy');
    const identity = createCopy(join(temporaryFolder(), 'other')).identity;
    expect(codeOfResult(WorkingCopy.create({ folder, identity, records: [note('n', '')], origin: null }))).toBe('document-invalid');
    expect(existsSync(folder)).toBe(false);
  });

  it('belongs to whoever holds it until it is closed', () => {
    const folder = join(temporaryFolder(), 'copy');
    const copy = createCopy(folder);
    expect(codeOfResult(WorkingCopy.resume(folder, 0))).toBe('file-in-use');
    expect(lockFolder(folder, 0)).toBeNull();
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(folder, 0));
    again.close(false);
  });

  it('says so when there is none, when it is newer, and when it is damaged', () => {
    const folder = join(temporaryFolder(), 'copy');
    expect(codeOfResult(WorkingCopy.resume(folder))).toBe('file-missing');
    createCopy(folder).close(false);
    const path = join(folder, 'document.db');
    const database = new SqliteDatabase(path);
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    expect(codeOfResult(WorkingCopy.resume(folder))).toBe('file-newer');
    const half = readFileSync(path).subarray(0, statSync(path).size / 2);
    writeFileSync(path, half);
    expect(['file-damaged', 'file-newer']).toContain(codeOfResult(WorkingCopy.resume(folder)));
  });

  it('is work only once somebody put something on it', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'), [board, ...defaultLists()]);
    expect(copy.unpublished).toBe(false);
    valueOf(copy.apply(change({ added: [note('n', 'a')] })));
    expect(copy.unpublished).toBe(true);
    expect(codeOfResult(copy.close(true))).toBe('bad-request');
    valueOf(copy.apply(change({ removed: [note('n', 'a')] })));
    expect(copy.unpublished).toBe(false);
    valueOf(copy.close(true));
    expect(existsSync(copy.folder)).toBe(false);
  });
});

describe('the settings of a working copy', () => {
  it('are the ones that survive a power cut', () => {
    const database = openDocumentDatabase(join(temporaryFolder(), 'a.db'), false);
    expect(() => assertSettings(database)).not.toThrow();
    const read = (name: string): unknown => database.pragma(name, { simple: true });
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys'), read('secure_delete'), read('trusted_schema')]).toEqual([
      'delete',
      3,
      1,
      1,
      0,
    ]);
    database.close();
  });

  it.each([
    'synchronous = NORMAL',
    'journal_mode = WAL',
    'foreign_keys = OFF',
    'secure_delete = OFF',
    'trusted_schema = ON',
    'fullfsync = OFF',
    'temp_store = FILE',
  ])('are refused with %s', (setting) => {
    const database = openDocumentDatabase(join(temporaryFolder(), 'a.db'), false);
    database.pragma(setting);
    expect(() => assertSettings(database)).toThrow(/the setting/);
    database.close();
  });
});
