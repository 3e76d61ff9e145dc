import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLeftBehind } from '../../../electron/host/left-behind.ts';
import { publish } from '../../../electron/host/publish.ts';
import { currentStamp } from '../../../electron/host/stamp.ts';
import { temporaryName } from '../../../electron/host/temporary.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { codeOfResult, createCopy, temporaryFolder, valueOf } from './support.ts';
import { published, write } from './published.ts';

describe('a publish that fails', () => {
  it.each<[string, (folder: string) => string, string]>([
    ['there is no such folder', (folder) => join(folder, 'none', 'a.cxmap'), 'folder-missing'],
    ['a file is in the way of the folder', (folder) => join(folder, 'shop.cxmap', 'a.cxmap'), 'folder-missing'],
    ['the target is a folder', (folder) => folder, 'file-not-regular'],
    ['the name is too long', (folder) => join(folder, 'a'.repeat(300)), 'file-name-unusable'],
    ['the name holds NUL', (folder) => join(folder, 'a\0b'), 'file-name-unusable'],
    ['the name ends in a blank', (folder) => join(folder, 'a.cxmap '), 'file-name-unusable'],
    ['the name is relative', () => 'a.cxmap', 'file-name-unusable'],
  ])('says that %s', (_, target, code) => {
    const { folder, copy } = published();
    const before = readdirSync(folder);
    expect(codeOfResult(publish(copy, target(folder), false))).toBe(code);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('says that a link leads nowhere', () => {
    const { folder, copy } = published();
    symlinkSync(join(folder, 'gone'), join(folder, 'link'));
    expect(codeOfResult(publish(copy, join(folder, 'link'), false))).toBe('file-not-regular');
  });

  it('needs a name the first time', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    expect(codeOfResult(publish(copy, null, false))).toBe('bad-request');
  });
});

describe('what a crash leaves', () => {
  it('is swept when its process is dead and it is ours, and nothing else is', () => {
    const { folder, copy } = published();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const mine = temporaryName(copy.identity.documentId);
    const named = (pid: number | string) => mine.replace(String(process.pid), String(pid));
    const kept = [
      named(1),
      named('x'),
      `${mine}x`,
      mine.replace(copy.identity.documentId, 'other').replace(String(process.pid), String(dead)),
      'notes.txt',
    ];
    for (const name of [named(dead), mine, ...kept]) writeFileSync(join(folder, name), '');
    write(copy, 'n');
    valueOf(publish(copy, null, false));
    expect(readdirSync(folder).toSorted()).toEqual([...kept, 'shop.cxmap'].toSorted());
  });

  /** Everything a publish does up to and including the rename, then the process is gone. */
  function crashAfterRename(copy: WorkingCopy, path: string, documentId: string): void {
    renameSync(copy.prepareFile(documentId), path);
    copy.close(false);
  }

  it('between rename and note is no unpublished work', () => {
    const { root, path, copy } = published();
    write(copy, 'n');
    const { revision, modifiedAt, documentId } = copy.identity;
    const stamp = currentStamp(copy.prepareFile(documentId));
    copy.beginPublish({ path, stamp: stamp!, revision, modifiedAt }, documentId);
    renameSync(join(copy.folder, 'publish.db'), path);
    copy.close(false);
    expect(valueOf(listLeftBehind(join(root, 'working')))).toEqual([]);
    expect(existsSync(copy.folder)).toBe(false);
  });

  it('between rename and note is a state that passed, and the versions are those of the file', () => {
    const { path, folder, copy } = published();
    const first = copy.identity.stateId;
    valueOf(copy.past.keep({ id: 'v', kind: 'named', name: 'ilk' }));
    write(copy, 'n');
    const { revision, modifiedAt, documentId, stateId } = copy.identity;
    const stamp = currentStamp(copy.prepareFile(documentId));
    copy.beginPublish({ path, stamp: stamp!, revision, modifiedAt }, documentId);
    renameSync(join(copy.folder, 'publish.db'), path);
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(copy.folder));
    expect(again.unpublished).toBe(false);
    write(again, 'm');
    valueOf(publish(again, null, false));
    const vetted = valueOf(vetFile(join(folder, 'shop.cxmap')));
    expect(vetted.passed).toEqual([first, stateId, again.identity.stateId]);
    expect(vetted.versions.map(({ id }) => id)).toEqual(['v']);
    again.close(true);
  });

  it('before the rename is unpublished work', () => {
    const { root, path, copy } = published();
    write(copy, 'n');
    const { revision, modifiedAt, documentId } = copy.identity;
    const stamp = currentStamp(copy.prepareFile(documentId));
    copy.beginPublish({ path, stamp: stamp!, revision, modifiedAt }, documentId);
    copy.close(false);
    expect(valueOf(listLeftBehind(join(root, 'working')))).toMatchObject([{ folder: copy.folder, path, counts: { note: 2 } }]);
  });

  it('after a Save As takes the new name and id', () => {
    const { folder, copy } = published();
    const path = join(folder, 'other.cxmap');
    const { revision, modifiedAt } = copy.identity;
    const stamp = currentStamp(copy.prepareFile('new-id'));
    copy.beginPublish({ path, stamp: stamp!, revision, modifiedAt }, 'new-id');
    renameSync(join(copy.folder, 'publish.db'), path);
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(copy.folder));
    expect(again.origin?.path).toBe(path);
    expect(again.identity.documentId).toBe('new-id');
    write(again, 'n');
    valueOf(publish(again, null, false));
    expect(valueOf(vetFile(path)).identity.documentId).toBe('new-id');
  });

  it('without a note at all counts as work, rather than being thrown away', () => {
    const { root, path, copy } = published();
    write(copy, 'n');
    crashAfterRename(copy, path, copy.identity.documentId);
    expect(valueOf(listLeftBehind(join(root, 'working')))).toHaveLength(1);
  });
});
