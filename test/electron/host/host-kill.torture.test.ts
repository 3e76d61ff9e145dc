import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { listLeftBehind } from '../../../electron/host/left-behind.ts';
import type { HostCalls } from '../../../electron/host/protocol.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import type { Result } from '../../../shared/base/result.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { scaled } from '../../support/scale.ts';
import { HostProcess } from './host-process.ts';
import { random, seededEdits, stateAfter } from './seeded-edits.ts';
import { board, byId, temporaryFolder, valueOf } from './support.ts';

const creation = (folder: string): HostCalls['create']['in'] => ({ folder, identity: newIdentity(), records: [board], origin: null });
const KILLS = { ofEdits: scaled(70, 350), ofPublishes: scaled(30, 150) };
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** What a start finds in `folder` is listed, is at least `acknowledged` edits old, and is no half edit. */
function expectKept(folder: string, edits: readonly Diff[], acknowledged: number): void {
  expect(valueOf(listLeftBehind(join(folder, '..')))).toHaveLength(1);
  const copy = valueOf(WorkingCopy.resume(folder));
  const { revision } = copy.identity;
  const records = byId(copy.state.records);
  copy.close(false);
  expect(revision).toBeGreaterThanOrEqual(acknowledged);
  expect(records).toEqual(stateAfter(edits, revision));
}

describe('a host that is killed while it writes', () => {
  it.each(seeds(KILLS.ofEdits))('has lost nothing it acknowledged (seed %i)', async (seed) => {
    const folder = join(temporaryFolder(), 'w', 'c');
    const edits = seededEdits(seed, 60);
    const killAfter = 1 + Math.floor(random(seed * 7)() * 50);
    const host = new HostProcess();
    valueOf(await host.call('create', creation(folder)));
    let acknowledged = 0;
    for (const diff of edits) {
      void host.call('apply', { diff }).then((result: Result<{ revision: number }>) => {
        acknowledged = Math.max(acknowledged, valueOf(result).revision);
        if (acknowledged === killAfter) host.kill();
      });
    }
    await host.ended;
    expect(acknowledged).toBeGreaterThanOrEqual(killAfter);

    expectKept(folder, edits, acknowledged);
  });

  it('would be found to have lost an edit that was sent and never acknowledged', async () => {
    const folder = join(temporaryFolder(), 'w', 'c');
    const edits = seededEdits(1, 60);
    const host = new HostProcess();
    valueOf(await host.call('create', creation(folder)));
    for (const [at, diff] of edits.entries()) void host.call('apply', { diff }).then(() => at === 0 && host.kill());
    await host.ended;
    expectKept(folder, edits, 1);
    expect(() => expectKept(folder, edits, edits.length)).toThrow('greater than or equal to 60');
  });

  it.each(seeds(KILLS.ofPublishes))('leaves the published file whole (seed %i)', async (seed) => {
    const root = temporaryFolder();
    const path = join(root, 'a.cxmap');
    const folder = join(root, 'w', 'c');
    const edits = seededEdits(seed, 30);
    const killAfter = 1 + Math.floor(random(seed * 13)() * 20);
    const host = new HostProcess();
    valueOf(await host.call('create', creation(folder)));
    valueOf(await host.call('publish', { path, force: false }));
    let publishes = 0;
    let published = 0;
    for (const diff of edits) {
      void host.call('apply', { diff });
      void host.call('publish', { path: null, force: false }).then((result) => {
        published = valueOf(result).identity.revision;
        if (++publishes === killAfter) host.kill();
      });
    }
    await host.ended;

    const vetted = valueOf(vetFile(path));
    expect(vetted.identity.revision).toBeGreaterThanOrEqual(published);
    expect(byId(vetted.records)).toEqual(stateAfter(edits, vetted.identity.revision));
    expect(readdirSync(root).filter((name) => /-(journal|wal|shm)$/.test(name))).toEqual([]);

    // Unless every edit was published, somebody goes on with it; that sweeps what lies about.
    const again = new HostProcess();
    if ((await again.call('resume', { folder })).ok) valueOf(await again.call('publish', { path: null, force: false }));
    expect(readdirSync(root).toSorted()).toEqual(['a.cxmap', 'w']);
  });
});
