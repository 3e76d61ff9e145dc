import { existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCalled } from '../../../electron/host/called.ts';
import { originOf } from '../../../electron/host/identity.ts';
import { findForFile, listLeftBehind } from '../../../electron/host/left-behind.ts';
import { LOCK_NAME } from '../../../electron/host/left-folders.ts';
import { lockFolder } from '../../../electron/host/lock.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { HostProcess } from './host-process.ts';
import { board, codeOfResult, createCopy, makeFile, note, small, temporaryFolder, valueOf } from './support.ts';

const write = (copy: WorkingCopy, id: string, text: string) => valueOf(copy.apply({ ...EMPTY_DIFF, added: [note(id, text)] }));

/** The root of the working copies, with one that holds work. */
function withWork(name = 'one', text = '  Çağrı\n merkezi  ') {
  const root = join(temporaryFolder(), 'working');
  const copy = createCopy(join(root, name), [board]);
  write(copy, 'n', text);
  return { root, copy };
}

/** The same with work that its file holds. */
function withSavedWork() {
  const { root, copy } = withWork();
  const path = join(root, '..', 'a.cxmap');
  valueOf(publish(copy, path, false));
  copy.close(false);
  return { root, path };
}

describe('work left behind', () => {
  it('is listed with what it contains, newest first', () => {
    const { root, copy } = withWork();
    copy.close(false);
    const later = createCopy(join(root, 'two'));
    const { modifiedAt } = copy.identity;
    for (let at = 0; later.identity.modifiedAt <= modifiedAt || at === 0; at++) write(later, `n${at}`, '');
    later.close(false);
    const found = valueOf(listLeftBehind(root));
    expect(found.map(({ folder }) => folder)).toEqual([later.folder, copy.folder]);
    expect(found[1]).toEqual({
      folder: copy.folder,
      path: null,
      modifiedMs: Date.parse(modifiedAt),
      counts: { board: 1, note: 1 },
      hint: 'Çağrı merkezi',
      encrypted: false,
    });
    expect(found[0]?.counts).toMatchObject({ touchpoint: 2, curvePoint: 1 });
  });

  it('is not what somebody has open', () => {
    const { root, copy } = withWork();
    expect(valueOf(listLeftBehind(root))).toEqual([]);
    copy.close(false);
    expect(valueOf(listLeftBehind(root))).toHaveLength(1);
  });

  it('is not what nobody touched, what was emptied again, and what the file holds: those are swept', () => {
    const root = join(temporaryFolder(), 'working');
    createCopy(join(root, 'template'), small).close(false);
    const emptied = createCopy(join(root, 'emptied'), [board]);
    write(emptied, 'n', 'x');
    valueOf(emptied.apply({ ...EMPTY_DIFF, removed: [note('n', 'x')] }));
    emptied.close(false);
    const saved = createCopy(join(root, 'saved'), [board]);
    write(saved, 'n', 'x');
    valueOf(publish(saved, join(root, '..', 'a.cxmap'), false));
    saved.close(false);
    expect(valueOf(listLeftBehind(root))).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('is what nobody else has, when its file is gone', () => {
    const { root, path } = withSavedWork();
    rmSync(path);
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ path: realpathSync(join(root, '..')).concat('/a.cxmap'), counts: { note: 1 } }]);
  });

  it.each<readonly [string, (path: string) => void]>([
    ['written over with something else', (path) => writeFileSync(path, 'a letter')],
    ['replaced by another workshop', (path) => makeFile(path)],
    ['cut short', (path) => truncateSync(path, 4_096)],
  ])('is what nobody else has, when its file was %s', (_how, replace) => {
    const { root, path } = withSavedWork();
    replace(path);
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ counts: { note: 1 } }]);
    expect(valueOf(findForFile(root, realpathSync(path)))).toMatchObject({ counts: { note: 1 } });
  });

  it('is what nobody else has, when an older state of its file came back', () => {
    const root = join(temporaryFolder(), 'working');
    const path = join(root, '..', 'a.cxmap');
    const saved = createCopy(join(root, 'saved'), [board]);
    valueOf(publish(saved, path, false));
    const older = readFileSync(path);
    write(saved, 'n', 'x');
    valueOf(publish(saved, null, false));
    saved.close(false);
    writeFileSync(path, older);
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ counts: { note: 1 } }]);
  });

  it('is nothing when somebody went on with its file', () => {
    const folder = temporaryFolder();
    const root = join(folder, 'working');
    const path = join(folder, 'a.cxmap');
    const saved = createCopy(join(root, 'saved'), [board]);
    write(saved, 'n', 'x');
    valueOf(publish(saved, path, false));
    saved.close(false);
    const vetted = valueOf(vetFile(path));
    const theirs = valueOf(
      WorkingCopy.create({ folder: join(folder, 'theirs'), ...vetted, origin: originOf(vetted), past: vetted, installationId: 'another-computer' }),
    );
    write(theirs, 'm', 'y');
    valueOf(publish(theirs, null, false));
    theirs.close(true);
    expect(valueOf(listLeftBehind(root))).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves what is not a working copy alone', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'being-made'));
    writeFileSync(join(root, 'notes.txt'), 'mine');
    expect(valueOf(listLeftBehind(root))).toEqual([]);
    expect(readdirSync(root)).toEqual(['being-made', 'notes.txt']);
    expect(valueOf(listLeftBehind(join(root, 'none')))).toEqual([]);
  });

  it('is kept when it cannot be read, and swept when it never came into being', () => {
    const { root, copy } = withWork();
    copy.close(false);
    writeFileSync(join(copy.folder, 'document.db'), 'damaged'.repeat(1_000));
    const begun = createCopy(join(root, 'begun'), [board]);
    begun.close(false);
    writeFileSync(join(begun.folder, 'document.db'), '');
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ folder: copy.folder, counts: {}, hint: '' }]);
    expect(readdirSync(root)).toEqual(['one']);
  });

  it('is called after what it was taken from, also when it was edited', () => {
    const root = join(temporaryFolder(), 'working');
    const copy = createCopy(join(root, 'one'), [board]);
    writeCalled(copy.folder, 'Kesik (kurtarılan)');
    write(copy, 'n', 'Müşteri aradı');
    copy.close(false);
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ path: null, hint: 'Kesik (kurtarılan)' }]);
    valueOf(WorkingCopy.resume(copy.folder)).destroy();
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not halve an emoji in its hint', () => {
    const { root, copy } = withWork('one', '😡'.repeat(100));
    copy.close(false);
    expect(valueOf(listLeftBehind(root))[0]?.hint).toBe('😡'.repeat(80));
  });
});

describe('work left behind for a file', () => {
  function savedThenEdited() {
    const { root, copy } = withWork();
    const path = join(root, '..', 'a.cxmap');
    valueOf(publish(copy, path, false));
    write(copy, 'm', 'sonra');
    return { root, path, copy };
  }

  it('is found by the file’s path', () => {
    const { root, path, copy } = savedThenEdited();
    copy.close(false);
    expect(valueOf(findForFile(root, path))).toMatchObject({ folder: copy.folder, path, counts: { note: 2 } });
    expect(valueOf(findForFile(root, `${path}x`))).toBeNull();
  });

  it('is in use while somebody has the file open', () => {
    const { root, path, copy } = savedThenEdited();
    expect(codeOfResult(findForFile(root, path))).toBe('file-in-use');
    copy.close(false);
  });

  it.runIf(process.platform === 'linux')('of a file is found although a start screen is just looking into it', async () => {
    const { root, path, copy } = savedThenEdited();
    copy.close(false);
    const looking = lockFolder(copy.folder, 0);
    const host = new HostProcess();
    const found = host.call('findForFile', { workingRoot: root, path });
    const holds = () => readdirSync(`/proc/${host.pid}/fd`).some((fd) => readlinkSync(`/proc/${host.pid}/fd/${fd}`).endsWith(LOCK_NAME));
    // It waits for the lock now; without patience it would have answered long before.
    await expect.poll(holds, { timeout: 5_000, interval: 5 }).toBe(true);
    looking?.release();
    expect(valueOf(await found)).toMatchObject({ folder: copy.folder, path });
  });

  it('is nothing when the file holds everything', () => {
    const { root, path, copy } = savedThenEdited();
    valueOf(publish(copy, null, false));
    copy.close(false);
    expect(valueOf(findForFile(root, path))).toBeNull();
    expect(existsSync(copy.folder)).toBe(false);
  });
});
