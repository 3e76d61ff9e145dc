import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identityOfWork } from '../../../electron/host/identity.ts';
import { listLeftBehind } from '../../../electron/host/left-behind.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { board, makeFile, note, temporaryFolder, valueOf } from '../host/support.ts';
import { adding, notesOf, workshop } from './workshop.ts';

describe('document session', () => {
  it('keeps an edit, then publishes it when edits pause', async () => {
    const { root, openFile, dueInMs, pass, statuses } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    await session.apply(1, adding('n1'));
    expect(session.status.state).toBe('kept');
    expect(dueInMs()).toBe(1_500);
    pass(1_500);
    await session.close();
    expect(statuses.map(({ state }) => state)).toEqual(['kept', 'saved']);
    expect(valueOf(vetFile(path)).records).toHaveLength(2);
    expect(readdirSync(root)).toEqual([]);
  });

  it('stores a message once that is sent twice', async () => {
    const { openNew } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    expect(await session.apply(1, adding('n1'))).toEqual({ ok: true, value: { sequence: 1 } });
    expect(await notesOf(session)).toEqual(['n1']);
    await session.close();
  });

  it('loses nothing and stores nothing twice when the host dies after storing an edit, before saying so', async () => {
    const { openNew, hosts } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    const [first] = hosts;
    if (first) first.dieAfter = 'apply';
    expect(await session.apply(2, adding('n2'))).toEqual({ ok: true, value: { sequence: 2 } });
    expect(await notesOf(session)).toEqual(['n1', 'n2']);
    expect(hosts).toHaveLength(2);
    await session.close();
  });

  it('still has the old steps of undo when the host died in between', async () => {
    const { openNew, hosts } = workshop();
    const session = await openNew();
    const place = { boardId: 'board-1', selection: [], cell: null, presenting: null, camera: { x: 0, y: 0, zoom: 1 } };
    const steps = ['a', 'b'].map((id) => JSON.stringify({ label: 'history.add', diff: adding(id), before: place, after: place }));
    for (const call of ['keepHistory', 'readHistory'] as const) {
      const host = hosts.at(-1);
      if (host) host.dieAfter = call;
      if (call === 'keepHistory') valueOf(await session.keepHistory({ sitting: 's', from: 0, steps }));
      expect(await session.readHistory({ sitting: 's', at: 2, toward: 'older' })).toEqual({ ok: true, value: steps });
    }
    expect(hosts).toHaveLength(3);
    await session.close();
  });

  it('stores an edit that came when the host was dead', async () => {
    const { openNew, hosts } = workshop();
    const session = await openNew();
    hosts[0]?.process.kill();
    expect((await session.apply(1, adding('n1'))).ok).toBe(true);
    expect(await notesOf(session)).toEqual(['n1']);
    await session.close();
  });

  it('stores the first edits of a page that was loaded anew while an edit of the old one was under way', async () => {
    const { openNew } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    const old = session.apply(2, adding('n2'));
    session.pageStarted();
    expect(await notesOf(session)).toEqual(['n1', 'n2']);
    expect((await old).ok).toBe(true);
    expect((await session.apply(1, adding('n3'))).ok).toBe(true);
    expect((await session.apply(2, adding('n4'))).ok).toBe(true);
    expect(await notesOf(session)).toEqual(['n1', 'n2', 'n3', 'n4']);
    await session.close();
  });

  it('starts a host again that had died too often, once some time has passed, and stores what waited', async () => {
    const { openNew, hosts, pass } = workshop();
    const session = await openNew();
    for (let life = 0; life < 4; life++) {
      hosts.at(-1)?.process.kill();
      await session.read();
    }
    expect((await session.apply(1, adding('n1'))).ok).toBe(false);
    pass(61_000);
    expect(await session.apply(1, adding('n1'))).toEqual({ ok: true, value: { sequence: 1 } });
    expect(session.status.state).toBe('kept');
    expect(await notesOf(session)).toEqual(['n1']);
    await session.close();
  });

  it('takes no version that was kept without anybody hearing of it for the edit that comes next', async () => {
    const { openNew, hosts, pass } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    for (let life = 0; life < 3; life++) {
      hosts.at(-1)?.process.kill();
      await session.read();
    }
    const last = hosts.at(-1);
    if (last) last.dieAfter = 'keepVersion';
    expect((await session.versions.keep('named', 'once')).ok).toBe(false);
    pass(61_000);
    expect(await session.apply(2, adding('n2'))).toEqual({ ok: true, value: { sequence: 2 } });
    expect(await notesOf(session)).toEqual(['n1', 'n2']);
    await session.close();
  });

  it('says which file it has before it says that the file holds everything', async () => {
    const { openNew, told } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    told.length = 0;
    await session.saveAs(join(temporaryFolder(), 'a.cxmap'));
    expect(told).toEqual(['moved', 'saved']);
    await session.close();
  });

  it('closes although the file’s drive has gone, and keeps the work', async () => {
    const { openFile, hosts, pass, working } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    await session.apply(1, adding('n1'));
    const [host] = hosts;
    if (host) host.hangOn = 'publish';
    const closed = session.close();
    pass(30_000);
    await closed;
    await host?.process.ended;
    expect(working()).toHaveLength(1);
    const again = valueOf(await openFile(path));
    expect(await notesOf(again)).toEqual(['n1']);
    await again.close();
  });

  it('stops starting a host that dies again and again, and says that the edit is not kept', async () => {
    const { openNew, hosts } = workshop();
    const session = await openNew();
    for (let life = 0; life < 3; life++) {
      const before = hosts.length;
      hosts.at(-1)?.process.kill();
      await session.read();
      expect(hosts).toHaveLength(before + 1);
    }
    hosts.at(-1)?.process.kill();
    expect(await session.apply(1, adding('n1'))).toEqual({ ok: false, error: { code: 'host-stopped' } });
    expect(session.status).toEqual({ state: 'failed', code: 'host-stopped', kept: false });
    expect(hosts).toHaveLength(4);
  });

  it('removes an untitled board nobody touched, and keeps one with work in it', async () => {
    const { openNew, working } = workshop();
    const untouched = await openNew([board, note('from-template', '')]);
    await untouched.close();
    expect(working()).toEqual([]);
    const worked = await openNew();
    await worked.apply(1, adding('n1'));
    await worked.close();
    expect(working()).toHaveLength(1);
  });

  it('keeps what was rescued although nobody edits it, after closing as after a crash', async () => {
    const { root, openNew, hosts } = workshop();
    const rescued = [board, note('rescued', 'Çağrı')];
    await (await openNew(rescued, identityOfWork())).close();
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ hint: 'Çağrı' }]);
    await openNew(rescued, identityOfWork());
    const [, host] = hosts;
    host?.process.kill();
    await host?.process.ended;
    expect(valueOf(listLeftBehind(root))).toHaveLength(2);
  });

  it('leaves a file somebody else changed alone, keeps the edits, and recovers them at the next opening', async () => {
    const { openFile, pass, working } = workshop();
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path, [board]);
    const session = valueOf(await openFile(path));
    makeFile(path, [board, note('theirs', 'theirs')]);
    await session.apply(1, adding('n1'));
    pass(1_500);
    expect(await session.save()).toEqual({ state: 'failed', code: 'file-replaced', kept: true });
    await session.close();
    expect(valueOf(vetFile(path)).records.map(({ id }) => id)).toContain('theirs');
    expect(working()).toHaveLength(1);

    const again = valueOf(await openFile(path));
    expect(again.takeNotices()).toEqual(['recovered']);
    expect(again.takeNotices()).toEqual([]);
    expect(await notesOf(again)).toEqual(['n1']);
    await again.save();
    expect(again.fileIsSomebodyElses).toBe(true);
    expect((await again.overwrite()).state).toBe('saved');
    await again.close();
    expect(
      valueOf(vetFile(path))
        .records.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['board-1', 'n1']);
    expect(working()).toEqual([]);
  });

  it('moves to another file with Save As and leaves the first one as it was', async () => {
    const { openFile, working } = workshop();
    const folder = temporaryFolder();
    makeFile(join(folder, 'a.cxmap'), [board]);
    const before = statSync(join(folder, 'a.cxmap')).mtimeMs;
    const session = valueOf(await openFile(join(folder, 'a.cxmap')));
    await session.apply(1, adding('n1'));
    expect(await session.saveAs(join(folder, 'b.cxmap'))).toEqual({ ok: true, value: null });
    expect(session.name).toBe('b');
    expect(session.status.state).toBe('saved');
    await session.close();
    expect(statSync(join(folder, 'a.cxmap')).mtimeMs).toBe(before);
    expect(valueOf(vetFile(join(folder, 'b.cxmap'))).records).toHaveLength(2);
    expect(working()).toEqual([]);
  });

  it('stays untitled when Save As fails', async () => {
    const { openNew } = workshop();
    const session = await openNew();
    await session.apply(1, adding('n1'));
    const saved = await session.saveAs(join(temporaryFolder(), 'none', 'a.cxmap'));
    expect(saved).toEqual({ ok: false, error: { code: 'folder-missing' } });
    expect(session.path).toBeNull();
    expect(session.status.state).toBe('kept');
    await session.close();
  });
});
