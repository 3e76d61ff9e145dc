import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity, originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { note, small, temporaryFolder, valueOf } from './support.ts';

const installationId = 'here';

function published() {
  const folder = join(temporaryFolder(), 'documents');
  mkdirSync(folder);
  const path = join(folder, 'shop.cxmap');
  const working = join(temporaryFolder(), 'copy');
  const copy = valueOf(WorkingCopy.create({ folder: working, identity: newIdentity(), records: small, origin: null, installationId }));
  valueOf(publish(copy, path, false));
  return { path, copy };
}

function opened(path: string, copied: boolean): WorkingCopy {
  const { identity, records, passed, versions, ...read } = valueOf(vetFile(path));
  const origin = originOf({ ...read, identity });
  const past = { passed, versions };
  return valueOf(WorkingCopy.create({ folder: join(temporaryFolder(), 'copy'), identity, records, past, origin, installationId, copied }));
}

const add = (copy: WorkingCopy, id: string) => valueOf(copy.apply({ added: [note(id, 'a note')], updated: [], removed: [] }));
const kept = (copy: WorkingCopy) => valueOf(copy.past.list()).map(({ kind, stateId }) => [kind, stateId]);

describe('a state that two files of one installation begin with', () => {
  it('is kept with the first edit of a copy made in a file manager, once', () => {
    const { path, copy } = published();
    const state = copy.identity.stateId;
    const second = opened(path, true);
    expect(kept(second)).toEqual([]);
    add(second, 'one');
    add(second, 'two');
    expect(kept(second)).toEqual([['received', state]]);
    expect(valueOf(second.past.handOut({ withVersions: true, whole: true })).past.passed).toContain(state);
  });

  it('is not kept of a file that is simply opened again', () => {
    const again = opened(published().path, false);
    add(again, 'one');
    expect(kept(again)).toEqual([]);
  });

  it('is kept with the first edit after Save As, which leaves the old file with it', () => {
    const { path, copy } = published();
    add(copy, 'one');
    valueOf(publish(copy, path, false));
    const state = copy.identity.stateId;
    valueOf(publish(copy, join(path, '..', 'variant.cxmap'), false));
    add(copy, 'two');
    add(copy, 'three');
    expect(kept(copy)).toEqual([['received', state]]);
  });
});
