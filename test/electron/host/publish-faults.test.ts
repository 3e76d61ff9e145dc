import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFile, temporaryFolder } from './support.ts';

const CHILD = fileURLToPath(new URL('./children/faults.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

function answerOf(command: string, words: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the child ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/** Runs a task as somebody whom the permissions of files bind: root reads and writes everything. */
function asOrdinaryUser(task: string, working: string, target: string): unknown {
  return answerOf(process.execPath, [CHILD, task, working, target]);
}

/** Runs a task while `disk` is a file system of 1 MB, room for two empty documents and not for a long one, which only the child sees. */
function onSmallDisk(task: string, disk: string, working: string, target: string): unknown {
  const script = 'mount -t tmpfs -o size=1400k none "$1" && shift && exec "$@"';
  const own = isRoot ? ['--mount'] : ['--map-root-user', '--mount'];
  return answerOf('unshare', [...own, 'sh', '-c', script, 'sh', disk, process.execPath, CHILD, task, working, target]);
}

/** Folders of an ordinary user: one for working copies, one for documents. */
function folders() {
  const root = temporaryFolder();
  const working = join(root, 'working');
  const documents = join(root, 'documents');
  for (const folder of [working, documents]) mkdirSync(folder);
  if (isRoot) for (const folder of [root, working, documents]) chownSync(folder, 65_534, 65_534);
  return { working, documents, path: join(documents, 'a.cxmap') };
}

function makeOwnFile(path: string): Buffer {
  makeFile(path);
  if (isRoot) chownSync(path, 65_534, 65_534);
  return readFileSync(path);
}

describe('a place one may not write to', () => {
  it('is written to when one may', () => {
    const { working, path } = folders();
    expect(asOrdinaryUser('publish', working, path)).toBe('ok');
    expect(statSync(path).uid).toBe(isRoot ? 65_534 : process.getuid?.());
  });

  it('is left as it is when the folder is read-only', () => {
    const { working, documents, path } = folders();
    chmodSync(documents, 0o555);
    expect(asOrdinaryUser('publish', working, path)).toBe('write-denied');
    expect(readdirSync(documents)).toEqual([]);
  });

  it('is left as it is when the file is read-only, although a rename would replace it', () => {
    const { working, documents, path } = folders();
    const bytes = makeOwnFile(path);
    chmodSync(path, 0o444);
    expect(asOrdinaryUser('publish', working, path)).toBe('write-denied');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(documents)).toEqual(['a.cxmap']);
    expect(asOrdinaryUser('vet', working, path)).toEqual({ writable: false });
  });

  it('is said to be one before anybody edits', () => {
    const { working, documents, path } = folders();
    makeOwnFile(path);
    expect(asOrdinaryUser('vet', working, path)).toEqual({ writable: true });
    chmodSync(documents, 0o555);
    expect(asOrdinaryUser('vet', working, path)).toEqual({ writable: false });
    chmodSync(documents, 0o755);
    chmodSync(path, 0o000);
    expect(asOrdinaryUser('vet', working, path)).toBe('file-read-denied');
  });

  it('is written to when it may not be listed', () => {
    const { working, documents, path } = folders();
    chmodSync(documents, 0o333);
    expect(asOrdinaryUser('publish', working, path)).toBe('ok');
    chmodSync(documents, 0o755);
    expect(readdirSync(documents)).toEqual(['a.cxmap']);
  });
});

describe('a full disk', () => {
  it('keeps the old file whole, leaves nothing beside it, and takes the next file that fits', () => {
    const { working, documents, path } = folders();
    expect(onSmallDisk('smallTarget', documents, working, path)).toEqual({
      first: 'ok',
      full: 'disk-full',
      kept: 0,
      beside: ['a.cxmap'],
      later: 'ok',
      now: 2,
    });
  });

  it('refuses the attached file that does not fit, and goes on', () => {
    const { working, path } = folders();
    expect(onSmallDisk('smallAttachment', working, working, path)).toEqual({ fits: 'ok', full: 'disk-full', after: 'ok' });
  });

  it.each([
    ['keeps every other', 'smallWorking'],
    ['keeps every other of an encrypted document', 'smallEncrypted'],
  ])('refuses the edit that does not fit, and %s', (_what, task) => {
    const { working, path } = folders();
    expect(onSmallDisk(task, working, working, path)).toEqual({
      first: 'ok',
      full: 'disk-full',
      inMemory: 2,
      after: 'ok',
      stored: ['b', 'first', 'last'],
    });
  });
});
