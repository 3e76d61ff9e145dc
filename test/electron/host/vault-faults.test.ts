import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { publish } from '../../../electron/host/publish.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { encryptedCopy, key } from './encrypted-support.ts';
import { board, note, temporaryFolder, valueOf } from './support.ts';

/** The folder whose names the disk cannot make durable. */
const sick = vi.hoisted(() => ({ folder: '' }));

vi.mock('../../../electron/host/durable.ts', async (original) => {
  const durable = await original<typeof import('../../../electron/host/durable.ts')>();
  return {
    ...durable,
    writeAtomically: (path: string, content: string | Uint8Array) => {
      durable.writeAtomically(path, content);
      if (path === join(sick.folder, 'document.encrypted')) throw Object.assign(new Error('injected'), { code: 'EIO' });
    },
  };
});

afterEach(() => {
  sick.folder = '';
});

it('keeps what is done after a publish whose new base arrived, although the disk said it did not', () => {
  const folder = join(temporaryFolder(), 'copy');
  const copy = encryptedCopy(folder, [board]);
  const add = (id: string) => valueOf(copy.apply({ ...EMPTY_DIFF, added: [note(id, id)] }));
  add('before');
  sick.folder = folder;
  valueOf(publish(copy, join(temporaryFolder(), 'shop.cxmap'), false));
  add('after');
  add('later');
  const left = join(temporaryFolder(), 'left');
  cpSync(folder, left, { recursive: true });
  const again = valueOf(WorkingCopy.resume(left, undefined, { key }));
  expect(['before', 'after', 'later'].filter((id) => again.document.get(id))).toEqual(['before', 'after', 'later']);
  again.close(false);
  copy.close(false);
});
