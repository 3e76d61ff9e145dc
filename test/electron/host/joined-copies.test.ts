import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity, originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { MAX_PASSED } from '../../../electron/host/passed.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { codeOfResult, note, small, temporaryFolder, valueOf } from './support.ts';

/** One file that two computers have open; each adds a note of its own. */
function shared() {
  const path = join(temporaryFolder(), 'documents', 'shop.cxmap');
  mkdirSync(join(path, '..'));
  const copyFor = (installationId: string, rest: Partial<Parameters<typeof WorkingCopy.create>[0]> = {}) =>
    valueOf(
      WorkingCopy.create({ folder: join(temporaryFolder(), 'copy'), identity: newIdentity(), records: small, origin: null, installationId, ...rest }),
    );
  const first = copyFor('here');
  valueOf(publish(first, path, false));
  const read = valueOf(vetFile(path, null));
  const second = copyFor('there', { identity: read.identity, records: read.records, origin: originOf(read) });
  const add = (copy: WorkingCopy, id: string) => valueOf(copy.apply({ added: [note(id, 'a note')], updated: [], removed: [] }));
  return { path, first, second, add };
}

describe('a file that another computer wrote', () => {
  it('is published over once its state was joined, and the states it passed count here', () => {
    const { path, first, second, add } = shared();
    add(second, 'theirs');
    valueOf(publish(second, path, false));
    add(first, 'ours');
    expect(codeOfResult(publish(first, path, false))).toBe('file-changed-on-disk');
    const there = valueOf(vetFile(path, null));
    valueOf(first.joinCopies({ passed: [...there.passed, there.identity.stateId], file: originOf(there) }));
    valueOf(publish(first, path, false));
    expect(valueOf(vetFile(path, null)).passed).toContain(there.identity.stateId);
  });

  it('leaves the states this one passed in place, however many it claims itself', () => {
    const { first, add } = shared();
    const own = first.identity.stateId;
    add(first, 'ours');
    const claimed = Array.from({ length: MAX_PASSED + 1 }, (_, at) => `claimed-${at}`);
    valueOf(first.joinCopies({ passed: claimed, file: null }));
    const { passed } = valueOf(first.past.handOut({ withVersions: false, whole: true })).past;
    expect(passed).toContain(own);
    expect(passed.at(-2)).toBe(claimed.at(-1));
  });

  it('is not published over when it changed once more after it was joined', () => {
    const { path, first, second, add } = shared();
    add(second, 'theirs');
    valueOf(publish(second, path, false));
    const there = valueOf(vetFile(path, null));
    add(second, 'later');
    valueOf(publish(second, path, false));
    add(first, 'ours');
    valueOf(first.joinCopies({ passed: [there.identity.stateId], file: originOf(there) }));
    expect(codeOfResult(publish(first, path, false))).toBe('file-changed-on-disk');
    expect(valueOf(vetFile(path, null)).records.map(({ id }) => id)).toContain('later');
  });
});
