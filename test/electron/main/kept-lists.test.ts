import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RememberedExports } from '../../../electron/export/remembered.ts';
import { RecentFiles } from '../../../electron/main/recent-files.ts';
import { DEFAULT_SETTINGS, SettingsStore } from '../../../electron/main/settings.ts';
import { Thumbnails } from '../../../electron/main/thumbnails.ts';
import { writesDone } from '../../../electron/main/writes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-lists-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const noThumbnail = () => Promise.resolve(false);

describe('recent files', () => {
  it('lists the newest first and keeps a file’s token', async () => {
    const list = await RecentFiles.load(join(folder, 'recent.json'));
    const { token } = await list.touch('/w/a.cxmap', 1);
    await list.touch('/w/b.cxmap', 2);
    expect((await list.touch('/w/a.cxmap', 3)).token).toBe(token);
    expect((await list.list(noThumbnail)).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('is on the disk before the app may end, whatever nobody waited for', async () => {
    const path = join(folder, 'recent.json');
    const list = await RecentFiles.load(path);
    for (let n = 1; n <= 5; n++) void list.touch(`/w/${n}.cxmap`, n);
    await writesDone();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(5);
    expect(readdirSync(folder)).toEqual(['recent.json']);
  });

  it('comes back after a restart', async () => {
    const path = join(folder, 'recent.json');
    const { token } = await (await RecentFiles.load(path)).touch('/w/müşteri.cxmap', 1);
    expect((await RecentFiles.load(path)).pathOf(token)).toBe('/w/müşteri.cxmap');
    expect(readdirSync(folder)).toEqual(['recent.json']);
  });

  it('says which file is gone, and shows where it lay', async () => {
    const there = join(folder, 'there.cxmap');
    writeFileSync(there, '');
    const list = await RecentFiles.load(join(folder, 'recent.json'));
    await list.touch(join(folder, 'gone.cxmap'), 1);
    await list.touch(there, 2);
    const listed = await list.list((token) => Promise.resolve(list.tokenOf(there) === token));
    expect(listed.map(({ name, missing, folder: where }) => [name, missing, where])).toEqual([
      ['there', false, folder],
      ['gone', true, folder],
    ]);
    expect(listed.map(({ thumbnail }) => thumbnail)).toEqual([`app://temas/thumbnail/${list.tokenOf(there)}`, null]);
  });

  it('forgets, and lets the oldest of many go', async () => {
    const list = await RecentFiles.load(join(folder, 'recent.json'));
    const first = await list.touch('/w/0.cxmap', 0);
    for (let n = 1; n < 30; n++) await list.touch(`/w/${n}.cxmap`, n);
    expect((await list.touch('/w/30.cxmap', 30)).dropped).toEqual([first.token]);
    const token = list.tokenOf('/w/5.cxmap') ?? '';
    await list.forget(token);
    expect(list.pathOf(token)).toBeNull();
    expect(await list.list(noThumbnail)).toHaveLength(29);
  });

  it('starts empty when its file is damaged', async () => {
    const path = join(folder, 'recent.json');
    writeFileSync(path, '[{"token":"../../x","path":"/w/a.cxmap","openedMs":1}]');
    expect(await (await RecentFiles.load(path)).list(noThumbnail)).toEqual([]);
  });
});

describe('a list with one entry that makes no sense', () => {
  it('keeps all others, and of the exports of a document all other formats', async () => {
    const recent = join(folder, 'recent.json');
    writeFileSync(recent, '[{"token":"../../x","path":"/w/a.cxmap","openedMs":1},{"token":"b","path":"/w/b.cxmap","openedMs":1},7]');
    expect((await (await RecentFiles.load(recent)).list(noThumbnail)).map(({ name }) => name)).toEqual(['b']);
    const exports = join(folder, 'exports.json');
    writeFileSync(
      exports,
      '[{"documentId":7},{"documentId":"d","options":[{"format":"pdf","paper":"A77"},{"format":"json"}]},null,{"documentId":"e","options":[{"format":"mmd"}]}]',
    );
    const remembered = await RememberedExports.load(exports);
    expect([remembered.of('d'), remembered.of('e')]).toEqual([[{ format: 'json' }], [{ format: 'mmd' }]]);
  });
});

describe('settings', () => {
  it('keep what was chosen and nothing else', async () => {
    const path = join(folder, 'settings.json');
    const store = await SettingsStore.load(path);
    await Promise.all([
      store.change({ language: 'tr' }),
      store.change({ theme: 'dark' }),
      store.change({ author: 'Ece' }),
      store.change({ canvas: 'light', minimap: true }),
    ]);
    const chosen = { ...DEFAULT_SETTINGS, language: 'tr', theme: 'dark', author: 'Ece', canvas: 'light', minimap: true };
    expect((await SettingsStore.load(path)).current).toEqual(chosen);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(chosen);
  });

  it('of a version that knew fewer are kept', async () => {
    const path = join(folder, 'settings.json');
    writeFileSync(path, '{"language":"tr","theme":"dark","window":null}');
    expect((await SettingsStore.load(path)).current).toEqual({ ...DEFAULT_SETTINGS, language: 'tr', theme: 'dark' });
  });

  it('fall back to the defaults when the file makes no sense', async () => {
    const path = join(folder, 'settings.json');
    for (const content of ['', '{', '{"language":"de","theme":"system","window":null}', 'null']) {
      writeFileSync(path, content);
      expect((await SettingsStore.load(path)).current).toEqual(DEFAULT_SETTINGS);
    }
  });
});

describe('thumbnails', () => {
  it('store PNG pictures and nothing else', async () => {
    const thumbnails = new Thumbnails(folder);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    expect(await thumbnails.put('t', png)).toBe(true);
    expect(await thumbnails.put('h', new TextEncoder().encode('<html>'))).toBe(false);
    expect(Uint8Array.from((await thumbnails.get('t')) ?? [])).toEqual(png);
    expect(await thumbnails.has('h')).toBe(false);
    await thumbnails.remove('t');
    expect(await thumbnails.get('t')).toBeNull();
  });
});
