import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { board, makeFile, note, temporaryFolder, valueOf } from '../host/support.ts';
import { adding, notesOf, workshop } from './workshop.ts';

describe('a file that is opened', () => {
  it('shows what was checked before the working copy is written', async () => {
    const { openFile, hosts } = workshop({ hangOn: 'keep' });
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board, note('n1', 'n1')]);
    const session = valueOf(await openFile(path));
    expect((JSON.parse(valueOf(await session.readForPage())) as readonly AnyRecord[]).map(({ id }) => id)).toContain('n1');
    expect(session.status.state).toBe('saved');
    expect(hosts).toHaveLength(1);
    session.giveUp();
    expect(await session.kept).toEqual({ ok: false, error: { code: 'host-stopped' } });
  });

  it('keeps what is edited while the working copy is being written', async () => {
    const { openFile } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    const edit = session.apply(1, adding('early'));
    expect(session.status.state).toBe('saved');
    expect(await edit).toEqual({ ok: true, value: { sequence: 1 } });
    expect(session.status.state).toBe('kept');
    expect(await notesOf(session)).toEqual(['early']);
    await session.close();
  });

  it.each(['before', 'after'] as const)('keeps what is edited meanwhile when the host dies %s it has written the working copy', async (when) => {
    const { openFile, hosts, told, working } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board, note('n1', 'n1')]);
    const session = valueOf(await openFile(path));
    const edits = [session.apply(1, adding('early')), session.apply(2, adding('later'))];
    const [first] = hosts;
    if (when === 'before') first?.process.kill();
    else if (first) first.dieAfter = 'keep';
    expect(await Promise.all(edits)).toEqual([1, 2].map((sequence) => ({ ok: true, value: { sequence } })));
    expect(await session.kept).toEqual({ ok: true, value: null });
    expect(await notesOf(session)).toEqual(['early', 'later', 'n1']);
    expect(hosts).toHaveLength(2);
    expect(told).toEqual(['restarted', 'kept']);
    expect(working()).toHaveLength(1);
    await session.close();
    expect(valueOf(vetFile(path)).records).toHaveLength(4);
    expect(working()).toEqual([]);
  });

  it('goes on as ever when the host that began anew dies later', async () => {
    const { openFile, hosts } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    for (const [at, id] of ['n1', 'n2', 'n3'].entries()) {
      hosts.at(-1)?.process.kill();
      expect((await session.apply(at + 1, adding(id))).ok).toBe(true);
    }
    expect(await notesOf(session)).toEqual(['n1', 'n2', 'n3']);
    await session.close();
  });

  it('says that the working copy could not be written when a second host dies over it, and starts no third', async () => {
    const { openFile, hosts, statuses } = workshop({ dieAfter: 'keep' });
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    expect(await session.kept).toEqual({ ok: false, error: { code: 'host-stopped' } });
    session.giveUp();
    expect(hosts).toHaveLength(2);
    expect(statuses).toEqual([]);
  });

  it('leaves nothing behind for a file that is refused', async () => {
    const { openFile, working } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    writeFileSync(path, 'x'.repeat(2_000));
    expect(await openFile(path)).toEqual({ ok: false, error: { code: 'file-foreign' } });
    expect(working()).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});
