import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { assetsFor, fetchAssets } from '../../../electron/main/carry-assets.ts';
import type { DocumentSession } from '../../../electron/main/document-session.ts';
import { newSession } from '../../../electron/main/open-session.ts';
import { fail } from '../../../shared/base/result.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { board, codeOfResult, small, temporaryFolder, valueOf } from '../host/support.ts';
import { HostProcess } from '../host/host-process.ts';
import { workshop } from './workshop.ts';

/** A document in a real host of its own. */
async function documentWith(records = small, assets: Parameters<typeof newSession>[4] = [PICTURE]): Promise<DocumentSession> {
  const parts = {
    startHost: () => {
      const host = new HostProcess();
      return { call: host.call.bind(host), end: () => host.kill() };
    },
    now: Date.now,
    at: () => () => undefined,
  };
  return valueOf(await newSession(parts, join(temporaryFolder(), 'working'), newIdentity(), records, assets));
}

describe('the bytes of attachments', () => {
  it('go along with records that are taken elsewhere', async () => {
    const session = await documentWith();
    expect(valueOf(await assetsFor(session, small)).map(({ sha256 }) => sha256)).toEqual([PICTURE.sha256]);
    expect(valueOf(await assetsFor(session, [board]))).toEqual([]);
  });

  it('are not said to be none when nobody can be asked for them', async () => {
    const session = await workshop().openNew(small);
    session.giveUp();
    expect(codeOfResult(await assetsFor(session, small))).toBe('host-stopped');
  });

  it('are fetched from another window when what was copied there is pasted here', async () => {
    const [here, other, empty] = await Promise.all([documentWith([board], []), documentWith(), documentWith([board], [])]);
    const diff = { ...EMPTY_DIFF, added: [...small.slice(1)] };
    expect(valueOf(await here.getAsset(PICTURE.sha256))).toBeNull();
    valueOf(await here.apply(1, diff, () => fetchAssets(here, [empty, other], diff)));
    expect(Buffer.from(valueOf(await here.getAsset(PICTURE.sha256))?.bytes ?? []).equals(PICTURE.bytes)).toBe(true);
  });

  it('are waited for by the edit while they cannot be stored, and come with it when it is sent again', async () => {
    const [here, other] = await Promise.all([documentWith([board], []), documentWith()]);
    const diff = { ...EMPTY_DIFF, added: [...small.slice(1)] };
    const full = { hasAsset: (sha256: string) => here.hasAsset(sha256), putAsset: () => Promise.resolve(fail('disk-full')) };
    expect(codeOfResult(await here.apply(1, diff, () => fetchAssets(full, [other], diff)))).toBe('disk-full');
    expect(valueOf(await here.read()).records).toHaveLength(1);
    valueOf(await here.apply(1, diff, () => fetchAssets(here, [other], diff)));
    expect(valueOf(await here.getAsset(PICTURE.sha256))).not.toBeNull();
  });

  it('stay missing when nobody has them, and the edit is kept all the same', async () => {
    const [here, other] = await Promise.all([documentWith([board], []), documentWith([board], [])]);
    const diff = { ...EMPTY_DIFF, added: [...small.slice(1)] };
    valueOf(await here.apply(1, diff, () => fetchAssets(here, [other], diff)));
    expect(valueOf(await here.getAsset(PICTURE.sha256))).toBeNull();
    expect(valueOf(await here.read()).records).toHaveLength(small.length);
  });
});
