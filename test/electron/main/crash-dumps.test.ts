import { mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DUMPS_FOR_MS, forgetCrashDumps, LARGEST_DUMP, MOST_DUMPS, tidyCrashDumps } from '../../../electron/main/crash-dumps.ts';
import { temporaryFolder } from '../host/support.ts';

const NOW_MS = Date.UTC(2026, 10, 22);
/** A dump of nothing: no streams. */
const EMPTY = Buffer.alloc(64);
EMPTY.writeUInt32LE(0x50_4d_44_4d, 0);
EMPTY.write('words', 40);

function folderWith(files: Readonly<Record<string, number>>): string {
  const folder = temporaryFolder();
  for (const name of ['new', 'pending']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'settings.dat'), 'of the reporter');
  for (const [name, ageMs] of Object.entries(files)) {
    writeFileSync(join(folder, name), EMPTY);
    utimesSync(join(folder, name), (NOW_MS - ageMs) / 1_000, (NOW_MS - ageMs) / 1_000);
  }
  return folder;
}

const all = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

it('takes over what the reporter finished, without what it held, and at a start removes what it never finished', () => {
  const folder = folderWith({ 'pending/a.dmp': 0, 'pending/a.meta': 0, 'new/b.dmp': 0 });
  tidyCrashDumps(folder, Date.now(), 'later');
  expect(all(folder)).toEqual(['a.dmp', 'new', 'new/b.dmp', 'pending', 'settings.dat']);
  expect(readFileSync(join(folder, 'a.dmp')).includes('words')).toBe(false);
  tidyCrashDumps(folder, Date.now(), 'at a start');
  expect(all(folder)).toEqual(['a.dmp', 'new', 'pending', 'settings.dat']);
});

it('keeps none of what is no dump', () => {
  const folder = folderWith({});
  writeFileSync(join(folder, 'pending', 'a.dmp'), 'words');
  tidyCrashDumps(folder, NOW_MS, 'later');
  expect(all(folder)).toEqual(['new', 'pending', 'settings.dat']);
});

it('keeps the newest ones, and none for longer than is said', () => {
  const many = folderWith(Object.fromEntries(Array.from({ length: MOST_DUMPS + 3 }, (_, at) => [`${at}.dmp`, at * 1_000])));
  tidyCrashDumps(many, NOW_MS, 'later');
  expect(all(many).filter((name) => name.endsWith('.dmp'))).toEqual(Array.from({ length: MOST_DUMPS }, (_, at) => `${at}.dmp`));
  const old = folderWith({ 'new.dmp': DUMPS_FOR_MS - 1_000, 'old.dmp': DUMPS_FOR_MS + 1_000 });
  tidyCrashDumps(old, NOW_MS, 'later');
  expect(all(old)).toEqual(['new', 'new.dmp', 'pending', 'settings.dat']);
});

it('forgets all of them, and is content where there are none', () => {
  const folder = folderWith({ 'pending/a.dmp': 0, 'new/b.dmp': 0, 'c.dmp': 0 });
  forgetCrashDumps(folder);
  expect(all(folder)).toEqual(['new', 'pending', 'settings.dat']);
  const none = join(folder, 'none');
  forgetCrashDumps(none);
  tidyCrashDumps(none, NOW_MS, 'at a start');
  expect(all(folder)).toEqual(['new', 'pending', 'settings.dat']);
});

it('reads none that is larger than any reporter makes one, and removes it', () => {
  const folder = folderWith({});
  const path = join(folder, 'pending', 'a.dmp');
  writeFileSync(path, EMPTY);
  truncateSync(path, LARGEST_DUMP + 1);
  tidyCrashDumps(folder, NOW_MS, 'at a start');
  expect(all(folder)).toEqual(['new', 'pending', 'settings.dat']);
});
