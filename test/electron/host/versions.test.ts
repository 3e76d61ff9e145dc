import SqliteDatabase, { type Database } from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity, originOf } from '../../../electron/host/identity.ts';
import type { StoredVersion } from '../../../electron/host/protocol.ts';
import { publish } from '../../../electron/host/publish.ts';
import { recordsOfVersion } from '../../../electron/host/version-content.ts';
import { VersionKeeper } from '../../../electron/host/version-keeper.ts';
import { MAX_VERSION_ASSETS, MAX_VERSIONS } from '../../../electron/host/version-table.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { key, PASSPHRASE } from './encrypted-support.ts';
import { write, writeBeside } from './published.ts';
import { board, byId, codeOfResult, note, small, temporaryFolder, valueOf } from './support.ts';

/** A new document of the installation `here`, published once. */
function published(installationId: string | null = 'here', secret: typeof key | null = null) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'documents'));
  const path = join(root, 'documents', 'shop.cxmap');
  const folder = join(root, 'copy');
  const creation = { folder, identity: newIdentity(), records: small, origin: null, assets: [PICTURE], installationId, key: secret };
  const copy = valueOf(WorkingCopy.create(creation));
  valueOf(publish(copy, path, false));
  return { root, path, folder, copy };
}

/** The file at `path`, opened by an installation as the app opens it. */
function opened(path: string, installationId: string | null, passphrase: string | null = null): WorkingCopy {
  const vetted = valueOf(vetFile(path, passphrase));
  const { identity, records, assets, passed, versions } = vetted;
  const past = { passed, versions };
  return valueOf(
    WorkingCopy.create({
      folder: join(temporaryFolder(), 'copy'),
      identity,
      records,
      origin: originOf(vetted),
      assets,
      past,
      key: vetted.key,
      installationId,
    }),
  );
}

const kindsOf = (copy: WorkingCopy) => valueOf(copy.past.list()).map(({ kind }) => kind);
const recordsIn = (version: StoredVersion | undefined) => {
  if (!version) throw new Error('there is no such version');
  return byId(valueOf(recordsOfVersion(version)));
};

describe('versions of a document', () => {
  it('are kept with what the document holds, and say how much that is', () => {
    const { copy } = published();
    const { version, revision } = valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'Öğle arası' }));
    expect(version).toMatchObject({ id: 'v1', kind: 'named', name: 'Öğle arası', notes: 1, maps: 1, touchpoints: 2, stateId: copy.identity.stateId });
    expect(revision).toBe(copy.identity.revision);
    write(copy, 'later');
    expect(recordsIn(valueOf(copy.past.read('v1')))).toEqual(byId(small));
    copy.close(false);
  });

  it('go into the file, and come out of it as they were', () => {
    const { copy, path } = published();
    valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
    write(copy, 'later');
    valueOf(publish(copy, null, false));
    const before = valueOf(copy.past.list());
    copy.close(true);
    const again = opened(path, 'here');
    expect(valueOf(again.past.list())).toEqual(before);
    expect(recordsIn(valueOf(again.past.read('v1')))).toEqual(byId(small));
    again.close(true);
  });

  it('are something the file lacks until it is published', () => {
    const { copy } = published();
    expect(copy.unpublished).toBe(false);
    valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
    expect(copy.unpublished).toBe(true);
    copy.close(false);
  });

  it('are kept once however often that is asked', () => {
    const { copy } = published();
    const asked = { id: 'v1', kind: 'named', name: 'ilk' } as const;
    valueOf(copy.past.keep(asked));
    expect(valueOf(copy.past.keep(asked)).revision).toBe(1);
    expect(kindsOf(copy)).toEqual(['named']);
    copy.close(false);
  });

  it('can be renamed and removed, and survive the end of the process as they are then', () => {
    const { copy, folder } = published();
    for (const id of ['v1', 'v2']) valueOf(copy.past.keep({ id, kind: 'named', name: id }));
    expect(valueOf(copy.past.rename('v1', 'başka')).version.name).toBe('başka');
    valueOf(copy.past.remove('v2'));
    expect(codeOfResult(copy.past.rename('v2', 'x'))).toBe('file-missing');
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(folder));
    expect(valueOf(again.past.list()).map(({ id, name }) => [id, name])).toEqual([['v1', 'başka']]);
    again.close(false);
  });

  it('can hold other records than the present ones, if they are sound', () => {
    const { copy } = published();
    const of = (records: readonly unknown[]) => ({ recordsJson: JSON.stringify(records), stateId: 'theirs', madeAt: '2026-01-01T00:00:00.000Z' });
    valueOf(copy.past.keep({ id: 'm', kind: 'merged', name: '', of: of([board, note('n', 'onların')]) }));
    expect(valueOf(copy.past.list())).toMatchObject([{ kind: 'merged', stateId: 'theirs', notes: 1 }]);
    expect(codeOfResult(copy.past.keep({ id: 'x', kind: 'merged', name: '', of: of([note('n', 'panosuz')]) }))).toBe('document-invalid');
    copy.close(false);
  });

  it('keep the pictures they need in the file, and those alone', () => {
    const { copy, path } = published();
    valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
    const attached = copy.state.records.filter((record) => record.kind === 'attachment');
    expect(attached.length).toBeGreaterThan(0);
    const cleared = attached.map((record) => record.id);
    valueOf(copy.apply({ ...EMPTY_DIFF, removed: attached }));
    valueOf(publish(copy, null, false));
    const assets = () => {
      const database = new SqliteDatabase(path, { readonly: true });
      const found = database.prepare('SELECT sha256 FROM asset').pluck().all();
      database.close();
      return found;
    };
    expect(cleared.length).toBe(attached.length);
    expect(assets()).toEqual([PICTURE.sha256]);
    expect(valueOf(vetFile(path)).assets.map(({ sha256 }) => sha256)).toEqual([PICTURE.sha256]);
    valueOf(copy.past.remove('v1'));
    valueOf(publish(copy, null, false));
    expect(assets()).toEqual([]);
    copy.close(true);
  });
});

describe('what another installation made', () => {
  it('is kept as it came, with the first edit that changes it and with no other', () => {
    const { copy, path } = published('elsewhere');
    writeBeside(copy, 'theirs');
    valueOf(publish(copy, null, false));
    const received = copy.identity.stateId;
    const records = byId(copy.state.records);
    copy.close(true);
    const mine = opened(path, 'here');
    expect(kindsOf(mine)).toEqual([]);
    write(mine, 'mine');
    write(mine, 'mine-too');
    expect(valueOf(mine.past.list())).toMatchObject([{ kind: 'received', stateId: received }]);
    expect(recordsIn(valueOf(mine.past.read(valueOf(mine.past.list())[0]?.id ?? '')))).toEqual(records);
    expect(mine.identity.installationId).toBe('here');
    mine.close(false);
  });

  it('is not kept by who only looks at it, nor by who made it', () => {
    const { copy, path } = published('here');
    write(copy, 'a');
    valueOf(publish(copy, null, false));
    copy.close(true);
    const mine = opened(path, 'here');
    write(mine, 'b');
    expect(kindsOf(mine)).toEqual([]);
    mine.close(false);
  });

  it('is kept again when it comes back changed, and with each installation once', () => {
    const { copy, path } = published('a');
    copy.close(true);
    for (const [at, installation] of ['b', 'a', 'b'].entries()) {
      const one = opened(path, installation);
      write(one, `edit-${at}`);
      valueOf(publish(one, null, false));
      one.close(true);
    }
    const { versions, passed } = valueOf(vetFile(path));
    expect(versions.map(({ kind }) => kind)).toEqual(['received', 'received', 'received']);
    expect(new Set(versions.map(({ stateId }) => stateId)).size).toBe(3);
    expect(versions.every(({ stateId }) => passed.includes(stateId))).toBe(true);
  });
});

describe('the states a document passed', () => {
  it('are those a file held, the present last, and no state nobody else can have', () => {
    const { copy, path } = published();
    const states = [copy.identity.stateId];
    write(copy, 'a');
    write(copy, 'b');
    valueOf(publish(copy, null, false));
    states.push(copy.identity.stateId);
    write(copy, 'c');
    valueOf(publish(copy, null, false));
    states.push(copy.identity.stateId);
    expect(valueOf(vetFile(path)).passed).toEqual(states);
    copy.close(true);
  });

  it('hold what was handed out as well', () => {
    const { copy, path } = published();
    write(copy, 'a');
    const out = valueOf(copy.past.handOut(false));
    expect(out.past).toEqual({ passed: [expect.any(String), copy.identity.stateId], versions: [] });
    write(copy, 'b');
    valueOf(publish(copy, null, false));
    expect(valueOf(vetFile(path)).passed).toContain(out.identity.stateId);
    copy.close(true);
  });

  it('go on after the process ended between a publish and the next edit', () => {
    const { copy, path, folder } = published();
    const first = copy.identity.stateId;
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(folder, undefined, null, 'here'));
    write(again, 'a');
    valueOf(publish(again, null, false));
    expect(valueOf(vetFile(path)).passed).toEqual([first, again.identity.stateId]);
    again.close(true);
  });
});

describe('an automatic version', () => {
  /** What is kept before the next edit of a document that was edited so many minutes ago. */
  function keptAfter(minutes: number) {
    const folder = join(temporaryFolder(), 'copy');
    const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records: small, origin: null, installationId: 'here' }));
    write(copy, 'a');
    const { identity } = copy;
    const database = new SqliteDatabase(join(folder, 'document.db'), { readonly: true });
    const versions = new VersionKeeper(database, 'here', () => Date.parse(identity.modifiedAt) + minutes * 60_000);
    const kept = versions.before(identity, () => copy.state.records);
    database.close();
    copy.close(false);
    return { kept, identity };
  }

  it('is what stood before a rest of half an hour', () => {
    const { kept, identity } = keptAfter(31);
    expect(kept.needed.put).toEqual([]);
    expect(kept.wished.put).toMatchObject([{ kind: 'automatic', stateId: identity.stateId, madeAt: identity.modifiedAt, touchpoints: 2 }]);
  });

  it('is not made sooner', () => {
    expect(keptAfter(5).kept.wished.put).toEqual([]);
  });
});

describe('a document that keeps as many versions as a file can hold', () => {
  const full = (database: Database, kind: string, columns = ''): void =>
    void database.exec(
      `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${MAX_VERSIONS})
       INSERT INTO version SELECT 'v' || x, '${kind}', '', '2026-01-01T00:00:00.000Z', x, 's' || x, 4, 0, 0, 0, x'00' FROM c; ${columns}`,
    );
  function filled(sql: (database: Database) => void) {
    const { copy, folder, path } = published('elsewhere');
    copy.close(false);
    const database = new SqliteDatabase(join(folder, 'document.db'));
    sql(database);
    database.close();
    return { path, copy: valueOf(WorkingCopy.resume(folder, undefined, null, 'here')) };
  }
  const readable = (path: string, copy: WorkingCopy) => {
    valueOf(publish(copy, null, false));
    copy.close(true);
    return valueOf(vetFile(path)).versions;
  };

  it('takes no more, and goes on: its file can still be opened', () => {
    const { copy, path } = filled((database) => full(database, 'named'));
    expect(codeOfResult(copy.past.keep({ id: 'x', kind: 'named', name: 'bir daha' }))).toBe('versions-full');
    write(copy, 'a');
    expect(readable(path, copy).length).toBe(MAX_VERSIONS);
  });

  it('makes room in place of the oldest automatic one', () => {
    const { copy, path } = filled((database) => full(database, 'automatic'));
    write(copy, 'a');
    const left = readable(path, copy);
    expect(left.length).toBe(MAX_VERSIONS);
    expect(left.filter(({ kind }) => kind === 'received').length).toBe(1);
    expect(left.some(({ id }) => id === 'v1')).toBe(false);
  });

  it('counts the pictures they need as well', () => {
    const each = Math.ceil(MAX_VERSION_ASSETS / MAX_VERSIONS);
    const rows = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${each}) INSERT INTO version_asset SELECT id, '${'a'.repeat(64)}' FROM version, c`;
    const { copy, path } = filled((database) => full(database, 'automatic', rows));
    write(copy, 'a');
    const left = readable(path, copy);
    expect(left.reduce((sum, { assets }) => sum + assets.length, 0)).toBeLessThanOrEqual(MAX_VERSION_ASSETS);
    expect(left.some(({ kind }) => kind === 'received')).toBe(true);
  });
});

describe('an encrypted document', () => {
  it('keeps versions and states through a crash and in its file', () => {
    const { copy, path, folder } = published('here', key);
    const first = copy.identity.stateId;
    valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
    valueOf(copy.past.keep({ id: 'v2', kind: 'named', name: 'iki' }));
    valueOf(copy.past.rename('v1', 'başka'));
    valueOf(copy.past.remove('v2'));
    write(copy, 'a');
    const { identity } = copy;
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(folder, undefined, { key }, 'here'));
    expect(again.identity).toEqual(identity);
    expect(valueOf(again.past.list()).map(({ id, name }) => [id, name])).toEqual([['v1', 'başka']]);
    expect(again.photographed).toBeNull();
    valueOf(publish(again, null, false));
    again.close(true);
    const vetted = valueOf(vetFile(path, PASSPHRASE));
    expect(vetted.passed).toEqual([first, identity.stateId]);
    expect(recordsIn(vetted.versions[0])).toEqual(byId(small));
  });

  it('keeps what another installation made', () => {
    const { copy, path } = published('elsewhere', key);
    copy.close(true);
    const mine = opened(path, 'here', PASSPHRASE);
    write(mine, 'a');
    const { folder } = mine;
    mine.close(false);
    const again = valueOf(WorkingCopy.resume(folder, undefined, { key }, 'here'));
    expect(kindsOf(again)).toEqual(['received']);
    again.close(false);
  });
});
