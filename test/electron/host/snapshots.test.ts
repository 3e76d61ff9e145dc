import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { SNAPSHOT_EVERY_MS, SNAPSHOTS_FOR_MS } from '../../../electron/host/snapshot-rule.ts';
import { Snapshots } from '../../../electron/host/snapshots.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import type { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { HostProcess } from './host-process.ts';
import { encryptedCopy } from './encrypted-support.ts';
import { writeBeside } from './published.ts';
import { board, byId, createCopy, note, small, temporaryFolder, valueOf } from './support.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';

/** A document and its snapshots, with a clock that stands still until the test moves it. */
function photographed({ freeBytes = 1e12, copy = createCopy(join(temporaryFolder(), 'copy')) }: { freeBytes?: number; copy?: WorkingCopy } = {}) {
  const root = join(temporaryFolder(), 'snapshots');
  let nowMs = Date.parse('2026-11-22T12:00:00.000Z');
  let due: { readonly atMs: number; readonly action: () => void } | null = null;
  const snapshots = new Snapshots(root, {
    freeBytes: () => freeBytes,
    now: () => nowMs,
    later: (ms, action) => {
      due = { atMs: nowMs + ms, action };
      return () => (due = null);
    },
  });
  onTestFinished(() => void copy.close(false));
  const folder = join(root, copy.identity.lineageId);
  return {
    root,
    folder,
    copy,
    snapshots,
    names: () => (existsSync(folder) ? readdirSync(folder).toSorted() : []),
    edit: (id: string) => (writeBeside(copy, id), snapshots.edited(() => copy.photographed)),
    pass(ms: number) {
      nowMs += ms;
      const action = due && due.atMs <= nowMs ? due.action : null;
      if (action) due = null;
      action?.();
    },
  };
}

describe('snapshots', () => {
  it('are whole files with what the document holds', () => {
    const { edit, pass, names, folder, copy } = photographed();
    edit('a');
    pass(2_000);
    expect(names()).toEqual([`${Date.parse('2026-11-22T12:00:02.000Z')}-${copy.identity.documentId}.2-1-2.cxmap`]);
    const vetted = valueOf(vetFile(join(folder, names()[0] ?? '')));
    expect(byId(vetted.records)).toEqual(byId(copy.state.records));
    expect(vetted.identity).toEqual(copy.identity);
    expect(vetted.warnings).toEqual([]);
    expect(vetted.assets.map(({ sha256 }) => sha256)).toEqual([PICTURE.sha256]);
  });

  it('are five minutes apart while work goes on, and none are made while nobody works', () => {
    const { edit, pass, names } = photographed();
    edit('a');
    pass(2_000);
    edit('b');
    pass(SNAPSHOT_EVERY_MS - 3_000);
    expect(names().length).toBe(1);
    pass(3_000);
    expect(names().length).toBe(2);
    pass(10 * SNAPSHOT_EVERY_MS);
    expect(names().length).toBe(2);
  });

  it('are not made of an encrypted document', () => {
    const { edit, pass, names, root } = photographed({ copy: encryptedCopy(join(temporaryFolder(), 'copy')) });
    edit('a');
    pass(2_000);
    expect(names()).toEqual([]);
    expect(existsSync(root)).toBe(false);
  });

  it('are not made while the disk is nearly full', () => {
    const { edit, pass, names } = photographed({ freeBytes: 200_000_000 });
    edit('a');
    pass(2_000);
    expect(names()).toEqual([]);
  });

  it('hinder nobody when they cannot be made', () => {
    const { edit, pass, root, copy, names } = photographed();
    writeFileSync(root, 'a file stands where the folder should be');
    edit('a');
    pass(2_000);
    edit('b');
    expect(copy.document.get('b')).toBeDefined();
    expect(names()).toEqual([]);
  });

  it('go when they are a week old, with what a killed process left, and nothing else does', () => {
    const { edit, pass, names, root } = photographed();
    const other = join(root, 'another-lineage');
    mkdirSync(other, { recursive: true });
    for (const name of ['1000-old-document.cxmap', '999999999.new', '999999999.new-journal', 'mine.txt']) writeFileSync(join(other, name), 'x');
    mkdirSync(join(root, 'empty'));
    edit('a');
    pass(2_000);
    expect(readdirSync(other)).toEqual(['mine.txt']);
    expect(existsSync(join(root, 'empty'))).toBe(false);
    edit('b');
    pass(SNAPSHOTS_FOR_MS + SNAPSHOT_EVERY_MS);
    expect(names().length).toBe(1);
  });

  it('are made once more when the document is closed after an edit that none shows', () => {
    const { edit, pass, names, snapshots } = photographed();
    edit('a');
    snapshots.closing();
    expect(names().length).toBe(1);
    edit('b');
    pass(SNAPSHOT_EVERY_MS);
    expect(names().length).toBe(2);
    pass(60_000);
    snapshots.closing();
    expect(names().length).toBe(2);
  });

  it('hold up nobody who closes a large document', () => {
    const { edit, pass, names, snapshots, copy } = photographed();
    valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: new Uint8Array(20_000_000).fill(7) }));
    edit('b');
    snapshots.closing();
    expect(names()).toEqual([]);
    pass(60_000);
    expect(names()).toEqual([]);
  });

  it('are not made of an encrypted document that is closed, nor of what was to be forgotten', () => {
    const secret = photographed({ copy: encryptedCopy(join(temporaryFolder(), 'copy')) });
    secret.edit('a');
    secret.snapshots.closing();
    expect(existsSync(secret.root)).toBe(false);
    const { edit, snapshots, names } = photographed();
    edit('a');
    snapshots.end();
    snapshots.closing();
    expect(names()).toEqual([]);
  });

  it('are not made any more once the document is closed', () => {
    const { edit, pass, names, snapshots } = photographed();
    edit('a');
    snapshots.end();
    pass(10_000);
    expect(names()).toEqual([]);
  });
});

describe('a document host that was told where', () => {
  it('makes a snapshot after an edit, and says who made the edit', async () => {
    const root = temporaryFolder();
    const snapshots = join(root, 'snapshots');
    const host = new HostProcess([`--installation=here`, `--snapshots=${snapshots}`]);
    const identity = newIdentity();
    valueOf(await host.call('create', { folder: join(root, 'copy'), identity, records: small, origin: null }));
    valueOf(await host.call('apply', { diff: { ...EMPTY_DIFF, added: [note('a', 'yeni')] } }));
    await expect
      .poll(
        () =>
          existsSync(join(snapshots, identity.lineageId))
            ? readdirSync(join(snapshots, identity.lineageId)).filter((name) => name.endsWith('.cxmap')).length
            : 0,
        { timeout: 10_000 },
      )
      .toBe(1);
    expect(valueOf(await host.call('read', null)).identity.installationId).toBe('here');
  });

  it('makes one when it closes a document that was edited a moment ago, and none of what nobody keeps', async () => {
    const root = temporaryFolder();
    const snapshots = join(root, 'snapshots');
    const edited = async (discard: boolean) => {
      const host = new HostProcess([`--installation=here`, `--snapshots=${snapshots}`]);
      const identity = newIdentity();
      valueOf(await host.call('create', { folder: join(root, identity.documentId), identity, records: [board], origin: null }));
      valueOf(await host.call('apply', { diff: { ...EMPTY_DIFF, added: [note('a', 'yeni')] } }));
      if (discard) valueOf(await host.call('apply', { diff: { ...EMPTY_DIFF, removed: [note('a', 'yeni')] } }));
      valueOf(await host.call('close', { discard }));
      const folder = join(snapshots, identity.lineageId);
      return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.cxmap')).length : 0;
    };
    expect([await edited(false), await edited(true)]).toEqual([1, 0]);
  });
});
