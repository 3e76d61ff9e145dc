import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import type { HostCalls } from '../../../electron/host/protocol.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import { HostProcess } from './host-process.ts';
import { byId, codeOfResult, note, small, temporaryFolder, valueOf } from './support.ts';

const add = (id: string, text = ''): Diff => ({ ...EMPTY_DIFF, added: [note(id, text)] });
const creation = (folder: string, records = small): HostCalls['create']['in'] => ({ folder, identity: newIdentity(), records, origin: null });

describe('the document host', () => {
  it('creates, edits, publishes, reads and closes', async () => {
    const root = temporaryFolder();
    const path = join(root, 'a.cxmap');
    const host = new HostProcess();
    const created = valueOf(await host.call('create', creation(join(root, 'w', 'c'))));
    expect(byId(created.records)).toEqual(byId(small));
    expect(await host.call('apply', { diff: add('n', 'Çağrı') })).toEqual({ ok: true, value: { revision: 1 } });
    const { origin, identity } = valueOf(await host.call('publish', { path, force: false }));
    expect(origin).toMatchObject({ path, revision: 1 });
    expect(valueOf(vetFile(path)).identity).toEqual(identity);
    expect(valueOf(await host.call('read', null))).toMatchObject({ identity, origin, unpublished: false });
    expect(JSON.parse(valueOf(await host.call('readRecords', null)))).toEqual(valueOf(await host.call('read', null)).records);
    expect(await host.call('close', { discard: true })).toEqual({ ok: true, value: null });
    expect(readdirSync(join(root, 'w'))).toEqual([]);
  });

  it('answers every bad request and goes on', async () => {
    const host = new HostProcess();
    const folder = join(temporaryFolder(), 'c');
    expect(codeOfResult(await host.call('apply', { diff: add('n') }))).toBe('bad-request');
    expect(codeOfResult(await host.raw({ id: 100, call: 'explode', args: {} }, 100))).toBe('bad-request');
    expect(codeOfResult(await host.raw({ id: 101, call: '__proto__', args: {} }, 101))).toBe('bad-request');
    expect(codeOfResult(await host.raw({ id: 102, call: 'create', args: { folder } }, 102))).toBe('bad-request');
    expect(codeOfResult(await host.raw({ id: 103, call: 'create', args: { ...creation(folder), records: [null] } }, 103))).toBe('document-invalid');
    expect(codeOfResult(await host.raw({ call: 'close' }, -1))).toBe('bad-request');
    valueOf(await host.call('create', creation(folder)));
    expect(codeOfResult(await host.raw({ id: 104, call: 'apply', args: { diff: 'drop table' } }, 104))).toBe('edit-refused');
    expect(codeOfResult(await host.call('create', creation(`${folder}2`)))).toBe('bad-request');
    expect(codeOfResult(await host.call('apply', { diff: add('n') }))).toBe('ok');
  });

  it('keeps another process out of its working copy, and lets it in after it was killed', async () => {
    const folder = join(temporaryFolder(), 'w', 'c');
    const first = new HostProcess();
    valueOf(await first.call('create', creation(folder)));
    valueOf(await first.call('apply', { diff: add('n') }));
    const second = new HostProcess();
    expect(codeOfResult(await second.call('resume', { folder }))).toBe('file-in-use');
    expect(valueOf(await second.call('listLeftBehind', { workingRoot: join(folder, '..') }))).toEqual([]);
    expect(
      codeOfResult(
        await second.call('discardLeftBehind', { workingRoot: join(folder, '..'), discardedRoot: join(folder, '..', 'discarded'), folder }),
      ),
    ).toBe('file-in-use');
    first.kill();
    await first.ended;
    expect(valueOf(await second.call('listLeftBehind', { workingRoot: join(folder, '..') }))).toHaveLength(1);
    expect(valueOf(await second.call('resume', { folder })).identity.revision).toBe(1);
  });
});
