import { cpSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileWatch, LOOK_EVERY_MS } from '../../../electron/main/file-watch.ts';
import { board, makeFile, note, temporaryFolder, valueOf } from '../host/support.ts';
import { adding, workshop } from './workshop.ts';

/** A document whose file is looked at when the test says so. */
async function watched() {
  const { openFile, pass, statuses, working } = workshop();
  const path = join(temporaryFolder(), 'Harita.cxmap');
  makeFile(path, [board, note('n', 'Hat kesik')]);
  const session = valueOf(await openFile(path));
  valueOf(await session.kept);
  const copies: string[] = [];
  const watch = new FileWatch(session, (name) => copies.push(name));
  await watch.look();
  const code = () => (session.status.state === 'failed' ? session.status.code : session.status.state);
  return { path, folder: dirname(path), session, watch, copies, code, pass, statuses, working };
}

describe('the file of an open document', () => {
  it('is looked at often enough to notice within two seconds', () => {
    expect(2 * LOOK_EVERY_MS).toBeLessThan(2_000);
  });

  it('is saved while it is there as we know it', async () => {
    const { watch, code, session } = await watched();
    await watch.look();
    expect(code()).toBe('saved');
    await session.close();
  });

  it.each(['file-missing', 'folder-missing'] as const)(
    'is said to be gone (%s) without an edit, and to be saved again when it is back',
    async (expected) => {
      const { path, folder, watch, code, session } = await watched();
      const away = `${expected === 'file-missing' ? path : folder}-away`;
      const gone = expected === 'file-missing' ? path : folder;
      renameSync(gone, away);
      await watch.look();
      await watch.look();
      expect(code()).toBe(expected);
      expect(session.status).toMatchObject({ kept: true });
      renameSync(away, gone);
      await watch.look();
      expect(code()).toBe('saved');
      await session.close();
    },
  );

  it('counts as saved all the same while nobody looks: nothing else notices', async () => {
    const { path, code, session } = await watched();
    renameSync(path, `${path}-away`);
    expect(code()).toBe('saved');
    renameSync(`${path}-away`, path);
    await session.close();
  });

  it('is not said to be gone when a program replaces it', async () => {
    const { path, watch, code, statuses, session } = await watched();
    const bytes = `${path}-new`;
    cpSync(path, bytes);
    rmSync(path);
    await watch.look();
    expect(code()).toBe('saved');
    renameSync(bytes, path);
    await watch.look();
    expect(code()).toBe('saved');
    expect(statuses).toEqual([]);
    await session.close();
  });

  it('is said not to hold the work when that is opened from what was left, as something else stands there', async () => {
    const { openFile, statuses } = workshop();
    const path = join(temporaryFolder(), 'Harita.cxmap');
    makeFile(path, [board, note('n', 'Hat kesik')]);
    const first = valueOf(await openFile(path));
    await first.apply(1, adding('m'));
    await first.save();
    writeFileSync(path, 'a letter');
    await first.close();
    const again = valueOf(await openFile(path));
    expect(again.status.state).toBe('saved');
    await new FileWatch(again, () => undefined).look();
    expect(again.status).toMatchObject({ state: 'failed', code: 'file-replaced', kept: true });
    expect(statuses.at(-1)).toEqual(again.status);
    await again.close();
  });

  it('is said to be somebody else’s when another computer wrote it, and never written over', async () => {
    const { path, watch, code, session, pass } = await watched();
    const { mtimeMs } = statSync(path);
    makeFile(path, [board, note('theirs', 'Onların')]);
    utimesSync(path, mtimeMs / 1_000 + 9, mtimeMs / 1_000 + 9);
    await watch.look();
    expect(code()).toBe('file-replaced');
    await session.apply(1, adding('mine'));
    pass(60_000);
    expect(code()).toBe('file-replaced');
    await session.close();
  });

  it('is not disturbed by what Temas itself publishes', async () => {
    const { watch, session, pass, statuses } = await watched();
    await session.apply(1, adding('n1'));
    pass(1_500);
    await session.save();
    await watch.look();
    await watch.look();
    expect(statuses.map(({ state }) => state)).toEqual(['kept', 'saved']);
    await session.close();
  });

  it('leaves the working copy when it is gone at closing: that may be all there is', async () => {
    const { path, session, working } = await watched();
    rmSync(path);
    await session.close();
    expect(working()).toHaveLength(1);
  });

  it('is published at once when the folder is back', async () => {
    const { folder, watch, session, code, pass } = await watched();
    renameSync(folder, `${folder}-away`);
    await watch.look();
    await watch.look();
    await session.apply(1, adding('n1'));
    expect(code()).toBe('folder-missing');
    renameSync(`${folder}-away`, folder);
    await watch.look();
    pass(1_500);
    await session.save();
    expect(code()).toBe('saved');
    await session.close();
  });

  it('has a conflict copy beside it named once', async () => {
    const { folder, watch, copies, session } = await watched();
    expect(copies).toEqual([]);
    writeFileSync(join(folder, 'Harita (Ayşe’s conflicted copy).cxmap'), '');
    utimesSync(folder, 1_000, 1_000);
    await watch.look();
    mkdirSync(join(folder, 'more'));
    await watch.look();
    expect(copies).toEqual(['Harita (Ayşe’s conflicted copy).cxmap']);
    await session.close();
  });
});
