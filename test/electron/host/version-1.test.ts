import SqliteDatabase from 'better-sqlite3';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/cli/check.ts';
import { originOf } from '../../../electron/host/identity.ts';
import { lockFolder } from '../../../electron/host/lock.ts';
import { publish } from '../../../electron/host/publish.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { packed } from '../../../electron/host/packed-file.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { byId, codeOfResult, note, tamper, temporaryFolder, valueOf } from './support.ts';
import { makeVersion1 } from './version-1.ts';

/** What version 1's rows are in the current version: word for word, with empty values for all that came later. */
const expected: readonly AnyRecord[] = [
  ...defaultLists(),
  { id: 'b', kind: 'board', name: null, order: 'a0' },
  { ...note('n', 'Hat yine kesik 😡'), boardId: 'b', x: -220, y: 10.5, color: 'pink', link: 'https://example.org/' },
  fresh('map', {
    id: 'm',
    boardId: 'b',
    x: 0,
    y: 0,
    form: 'journey',
    title: 'Kesinti',
    persona: 'Deniz',
    scenario: 'Bağlantı kopuyor',
    goal: 'Endişeyi azaltmak',
    date: '2026-03-01',
    status: 'draft',
    order: 'a0',
  }),
  fresh('stage', { id: 'st', mapId: 'm', name: 'Arıza', order: 'a0' }),
  fresh('step', { id: 's1', stageId: 'st', name: 'Modem', order: 'a0' }),
  fresh('step', { id: 's2', stageId: 'st', order: 'a1' }),
  fresh('lane', { id: 'l1', mapId: 'm', type: 'doing', order: 'a0' }),
  fresh('lane', { id: 'l2', mapId: 'm', type: 'line-visibility', order: 'a1' }),
  fresh('lane', { id: 'l3', mapId: 'm', type: 'emotion', name: 'Ruh hâli', order: 'a2' }),
  fresh('touchpoint', { id: 't1', stepId: 's1', laneId: 'l1', title: 'Modemi kapatıp açıyor', order: 'a0' }),
  fresh('touchpoint', { id: 't2', stepId: 's2', laneId: 'l1', title: 'Arıyor', color: 'green', order: 'a0' }),
  fresh('curve', { id: 'c', laneId: 'l3', subject: 'experience', name: 'Yaşanan', scaleMin: -2, scaleMax: 2, order: 'a0' }),
  fresh('curvePoint', { id: 'p1', curveId: 'c', stepId: 's1', value: -1.5, basis: 'measured', sampleSize: 12, measuredOn: '2026-02-01' }),
  fresh('curvePoint', { id: 'p2', curveId: 'c', stepId: 's2', value: 0, basis: 'assumed' }),
];

function file(): string {
  const path = join(temporaryFolder(), 'eski.cxmap');
  makeVersion1(path);
  return path;
}

const versionOf = (path: string): unknown => {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    return database.pragma('user_version', { simple: true });
  } finally {
    database.close();
  }
};

describe('a file of version 1', () => {
  it('is read with the lists every document has, and stays untouched', () => {
    const path = file();
    const bytes = readFileSync(path);
    const vetted = valueOf(vetFile(path));
    expect(vetted).toMatchObject({ schemaVersion: 1, warnings: [], writable: true, identity: { documentId: 'doc-v1', revision: 7 } });
    expect(byId(vetted.records)).toEqual(byId(expected));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('stays version 1 until it is saved, and is of the current version with the same records afterwards', () => {
    const path = file();
    const vetted = valueOf(vetFile(path));
    const copy = valueOf(
      WorkingCopy.create({ folder: join(temporaryFolder(), 'copy'), identity: vetted.identity, records: vetted.records, origin: originOf(vetted) }),
    );
    expect(versionOf(path)).toBe(1);
    valueOf(copy.apply({ ...EMPTY_DIFF, added: [{ ...note('later', 'yeni'), boardId: 'b', order: 'a1' }] }));
    valueOf(publish(copy, null, false));
    copy.close(true);
    const again = valueOf(vetFile(path));
    expect(again).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      warnings: [],
      identity: { documentId: 'doc-v1', lineageId: 'lineage-v1', revision: 8 },
    });
    // Lists once: a second reading adds none.
    expect(byId(again.records)).toEqual(byId([...expected, { ...note('later', 'yeni'), boardId: 'b', order: 'a1' }]));
  });

  it('may have its lists emptied for good once it is of the current version', () => {
    const path = file();
    const vetted = valueOf(vetFile(path));
    const copy = valueOf(
      WorkingCopy.create({ folder: join(temporaryFolder(), 'copy'), identity: vetted.identity, records: vetted.records, origin: originOf(vetted) }),
    );
    valueOf(copy.apply({ ...EMPTY_DIFF, removed: [...defaultLists()] }));
    valueOf(publish(copy, null, false));
    copy.close(true);
    expect(byId(valueOf(vetFile(path)).records)).toEqual(byId(expected.slice(defaultLists().length)));
  });

  it('says its own version to check', async () => {
    const answer = valueOf(
      await check({ name: 'check', input: file(), records: false, passphraseFile: null, language: 'tr' }, (path) =>
        Promise.resolve(packed(vetFile(path))),
      ),
    );
    expect(JSON.parse(answer)).toMatchObject({ schemaVersion: 1, title: 'Kesinti', counts: { touchpoint: 2, channel: 11, function: 5 } });
  });

  it('is refused with a table of version 2 in it, and one past the current version as newer', () => {
    const path = file();
    tamper(path, 'CREATE TABLE tag (id TEXT) STRICT');
    expect(codeOfResult(vetFile(path))).toBe('file-hostile');
    const newer = file();
    tamper(newer, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expect(codeOfResult(vetFile(newer))).toBe('file-newer');
  });
});

describe('a working copy of version 1', () => {
  /** As a Temas of version 1 left it after a crash. */
  function leftBehind(): string {
    const folder = join(temporaryFolder(), 'copy');
    mkdirSync(folder);
    lockFolder(folder, 0)?.release();
    makeVersion1(join(folder, 'document.db'));
    return folder;
  }

  it('is brought up to date when it is resumed, once', () => {
    const folder = leftBehind();
    for (const _ of ['first', 'second']) {
      const copy = valueOf(WorkingCopy.resume(folder));
      expect(byId(copy.state.records)).toEqual(byId(expected));
      expect(copy.identity).toMatchObject({ documentId: 'doc-v1', revision: 7 });
      copy.close(false);
      expect(versionOf(join(folder, 'document.db'))).toBe(SCHEMA_VERSION);
    }
  });

  it('has exactly the schema of a new one, so that what it publishes is opened', () => {
    const copy = valueOf(WorkingCopy.resume(leftBehind()));
    const path = join(temporaryFolder(), 'a.cxmap');
    valueOf(publish(copy, path, false));
    copy.close(false);
    expect(valueOf(vetFile(path))).toMatchObject({ schemaVersion: SCHEMA_VERSION, warnings: [] });
  });
});
