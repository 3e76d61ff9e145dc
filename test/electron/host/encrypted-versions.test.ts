import { describe, expect, it } from 'vitest';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { key, PASSPHRASE } from './encrypted-support.ts';
import { kindsOf, opened, publishedBy, recordsIn } from './kept-versions.ts';
import { write } from './published.ts';
import { byId, small, valueOf } from './support.ts';

describe('an encrypted document', () => {
  it('keeps versions and states through a crash and in its file', () => {
    const { copy, path, folder } = publishedBy('here', key);
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
    const { copy, path } = publishedBy('elsewhere', key);
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
