import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { VersionKeeper } from '../../../electron/host/version-keeper.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { kindsOf, opened, publishedBy, recordsIn } from './kept-versions.ts';
import { write, writeBeside } from './published.ts';
import { board, byId, codeOfResult, note, small, temporaryFolder, valueOf } from './support.ts';

describe('versions of a document', () => {
  it('are kept with what the document holds, and say how much that is', () => {
    const { copy } = publishedBy();
    const { version, revision } = valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'Öğle arası' }));
    expect(version).toMatchObject({ id: 'v1', kind: 'named', name: 'Öğle arası', notes: 1, maps: 1, touchpoints: 2, stateId: copy.identity.stateId });
    expect(revision).toBe(copy.identity.revision);
    write(copy, 'later');
    expect(recordsIn(valueOf(copy.past.read('v1')))).toEqual(byId(small));
    copy.close(false);
  });

  it('go into the file, and come out of it as they were', () => {
    const { copy, path } = publishedBy();
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
    const { copy } = publishedBy();
    expect(copy.unpublished).toBe(false);
    valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
    expect(copy.unpublished).toBe(true);
    copy.close(false);
  });

  it('are kept once however often that is asked', () => {
    const { copy } = publishedBy();
    const asked = { id: 'v1', kind: 'named', name: 'ilk' } as const;
    valueOf(copy.past.keep(asked));
    expect(valueOf(copy.past.keep(asked)).revision).toBe(1);
    expect(kindsOf(copy)).toEqual(['named']);
    copy.close(false);
  });

  it('can be renamed and removed, and survive the end of the process as they are then', () => {
    const { copy, folder } = publishedBy();
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
    const { copy } = publishedBy();
    const of = (records: readonly unknown[]) => ({ recordsJson: JSON.stringify(records), stateId: 'theirs', madeAt: '2026-01-01T00:00:00.000Z' });
    valueOf(copy.past.keep({ id: 'm', kind: 'merged', name: '', of: of([board, note('n', 'onların')]) }));
    expect(valueOf(copy.past.list())).toMatchObject([{ kind: 'merged', stateId: 'theirs', notes: 1 }]);
    expect(codeOfResult(copy.past.keep({ id: 'x', kind: 'merged', name: '', of: of([note('n', 'panosuz')]) }))).toBe('document-invalid');
    copy.close(false);
  });

  it('keep the pictures they need in the file, and those alone', () => {
    const { copy, path } = publishedBy();
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
    const { copy, path } = publishedBy('elsewhere');
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
    const { copy, path } = publishedBy('here');
    write(copy, 'a');
    valueOf(publish(copy, null, false));
    copy.close(true);
    const mine = opened(path, 'here');
    write(mine, 'b');
    expect(kindsOf(mine)).toEqual([]);
    mine.close(false);
  });

  it('cannot be removed: copies that come back are merged on it', () => {
    const { copy, path } = publishedBy('elsewhere');
    copy.close(true);
    const mine = opened(path, 'here');
    write(mine, 'mine');
    const [received] = valueOf(mine.past.list());
    expect(codeOfResult(mine.past.remove(received?.id ?? ''))).toBe('bad-request');
    expect(kindsOf(mine)).toEqual(['received']);
    mine.close(false);
  });

  it('is kept again when it comes back changed, and with each installation once', () => {
    const { copy, path } = publishedBy('a');
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
    const { copy, path } = publishedBy();
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
    const { copy, path } = publishedBy();
    write(copy, 'a');
    const out = valueOf(copy.past.handOut({ withVersions: false, whole: true }));
    expect(out.past).toEqual({ passed: [expect.any(String), copy.identity.stateId], versions: [] });
    write(copy, 'b');
    valueOf(publish(copy, null, false));
    expect(valueOf(vetFile(path)).passed).toContain(out.identity.stateId);
    copy.close(true);
  });

  it('go on after the process ended between a publish and the next edit', () => {
    const { copy, path, folder } = publishedBy();
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
