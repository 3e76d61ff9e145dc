import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HistoryFile } from '../../../electron/host/history-file.ts';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { readStoredStep } from '../../../shared/ipc/stored-step.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import { HostProcess } from './host-process.ts';
import { board, byId, codeOfResult, createCopy, note, temporaryFolder, valueOf } from './support.ts';

const place = { boardId: 'board-1', selection: [], cell: null, presenting: null, camera: { x: 0, y: 0, zoom: 1 } };
const add = (id: string, text = ''): Diff => ({ ...EMPTY_DIFF, added: [note(id, text)] });
const step = (number: number, text = ''): string =>
  JSON.stringify({ label: 'history.add', diff: add(`n${number}`, text), before: place, after: place });
const steps = (from: number, count: number): readonly string[] => Array.from({ length: count }, (_, at) => step(from + at));

describe('the old steps of a sitting', () => {
  it('come back in order, as many as make a fair answer, from either side', () => {
    const file = new HistoryFile(temporaryFolder());
    valueOf(file.keep({ sitting: 's', from: 0, steps: steps(0, 80) }));
    valueOf(file.keep({ sitting: 's', from: 80, steps: steps(80, 80) }));
    expect(valueOf(file.read({ sitting: 's', at: 160, toward: 'older' }))).toEqual(steps(60, 100));
    expect(valueOf(file.read({ sitting: 's', at: 60, toward: 'older' }))).toEqual(steps(0, 60));
    expect(valueOf(file.read({ sitting: 's', at: 10, toward: 'newer' }))).toEqual(steps(10, 100));
    expect(codeOfResult(file.read({ sitting: 's', at: 160, toward: 'newer' }))).toBe('file-missing');
    expect(codeOfResult(file.read({ sitting: 's', at: 0, toward: 'older' }))).toBe('file-missing');
    file.remove();
  });

  it('come back without those beyond a gap', () => {
    const file = new HistoryFile(temporaryFolder());
    for (const from of [0, 5]) valueOf(file.keep({ sitting: 's', from, steps: steps(from, 3) }));
    expect(valueOf(file.read({ sitting: 's', at: 8, toward: 'older' }))).toEqual(steps(5, 3));
    expect(valueOf(file.read({ sitting: 's', at: 1, toward: 'newer' }))).toEqual(steps(1, 2));
    expect(codeOfResult(file.read({ sitting: 's', at: 4, toward: 'newer' }))).toBe('file-missing');
    file.remove();
  });

  it('are sent few at a time when they are large', () => {
    const file = new HistoryFile(temporaryFolder());
    const large = Array.from({ length: 6 }, (_, at) =>
      JSON.stringify({ ...(JSON.parse(step(at)) as object), before: { ...place, selection: Array.from({ length: 30_000 }, () => 'x'.repeat(21)) } }),
    );
    valueOf(file.keep({ sitting: 's', from: 0, steps: large }));
    expect(valueOf(file.read({ sitting: 's', at: 6, toward: 'older' }))).toEqual(large.slice(4));
    file.remove();
  });

  it('give way to newer ones of the same number, and all of them to another sitting', () => {
    const file = new HistoryFile(temporaryFolder());
    valueOf(file.keep({ sitting: 's', from: 0, steps: steps(0, 3) }));
    valueOf(file.keep({ sitting: 's', from: 1, steps: [step(1, 'newer')] }));
    expect(valueOf(file.read({ sitting: 's', at: 3, toward: 'older' }))).toEqual([step(0), step(1, 'newer'), step(2)]);
    expect(codeOfResult(file.read({ sitting: 'other', at: 3, toward: 'older' }))).toBe('file-missing');
    valueOf(file.keep({ sitting: 'other', from: 1, steps: [step(9)] }));
    expect(valueOf(file.read({ sitting: 'other', at: 2, toward: 'older' }))).toEqual([step(9)]);
    expect(codeOfResult(file.read({ sitting: 's', at: 3, toward: 'older' }))).toBe('file-missing');
    file.remove();
  });

  it('are refused whole when one is none', () => {
    const file = new HistoryFile(temporaryFolder());
    for (const bad of ['', 'no JSON', '{}', '[]', step(1).replace('180', '"wide"'), step(1).replace('"zoom":1', '"zoom":0')]) {
      expect(readStoredStep(bad)).toBeNull();
      expect(codeOfResult(file.keep({ sitting: 's', from: 0, steps: [step(0), bad] }))).toBe('bad-request');
    }
    expect(codeOfResult(file.read({ sitting: 's', at: 1, toward: 'older' }))).toBe('file-missing');
    file.remove();
  });

  it('leave a nearly full disk to the document', () => {
    const folder = temporaryFolder();
    const file = new HistoryFile(folder, { freeBytes: () => 200 * 1024 * 1024 });
    expect(codeOfResult(file.keep({ sitting: 's', from: 0, steps: [step(0)] }))).toBe('disk-full');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('begin afresh on what a power cut left of their file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'history.db'), 'x'.repeat(8_192));
    const file = new HistoryFile(folder);
    valueOf(file.keep({ sitting: 's', from: 0, steps: [step(0)] }));
    expect(valueOf(file.read({ sitting: 's', at: 1, toward: 'older' }))).toEqual([step(0)]);
    file.remove();
  });
});

describe('a working copy with old steps of undo', () => {
  it('never puts them into the published file, and is rid of them when it is closed, kept or not', () => {
    const root = temporaryFolder();
    const folder = join(root, 'w', 'c');
    const copy = createCopy(folder, [board]);
    valueOf(copy.apply(add('n', 'kept')));
    valueOf(copy.history.keep({ sitting: 's', from: 0, steps: [step(0, 'typed and undone')] }));
    valueOf(publish(copy, join(root, 'a.cxmap'), false));
    expect(byId(valueOf(vetFile(join(root, 'a.cxmap'))).records)).toEqual(byId([board, note('n', 'kept')]));
    valueOf(copy.close(false));
    expect(existsSync(join(folder, 'history.db'))).toBe(false);
    const again = valueOf(WorkingCopy.resume(folder));
    valueOf(again.history.keep({ sitting: 's', from: 0, steps: [step(0)] }));
    valueOf(again.close(true));
    expect(readdirSync(join(root, 'w'))).toEqual([]);
  });

  it('goes on without them when their file cannot be written', () => {
    const folder = join(temporaryFolder(), 'c');
    const copy = createCopy(folder, [board]);
    mkdirSync(join(folder, 'history.db'));
    expect(codeOfResult(copy.history.keep({ sitting: 's', from: 0, steps: [step(0)] }))).toBe('write-denied');
    expect(codeOfResult(copy.apply(add('n')))).toBe('ok');
    valueOf(copy.close(false));
  });
});

describe('a host that is killed while it keeps old steps', () => {
  it.each([1, 5, 20, 60])('has lost no edit, and its successor gives the steps back that were kept (after %i)', async (killAfter) => {
    const folder = join(temporaryFolder(), 'w', 'c');
    const host = new HostProcess();
    valueOf(await host.call('create', { folder, identity: newIdentity(), records: [board], origin: null }));
    let edits = 0;
    let kept = 0;
    for (let at = 0; at < 100; at++) {
      void host.call('apply', { diff: add(`n${at}`) }).then((result) => (edits = Math.max(edits, valueOf(result).revision)));
      void host.call('keepHistory', { sitting: 's', from: at * 10, steps: steps(at * 10, 10) }).then((result) => {
        valueOf(result);
        if (++kept === killAfter) host.kill();
      });
    }
    await host.ended;
    const next = new HostProcess();
    const resumed = valueOf(await next.call('resume', { folder }));
    expect(resumed.identity.revision).toBeGreaterThanOrEqual(edits);
    expect(resumed.records).toHaveLength(1 + resumed.identity.revision);
    for (let at = 10 * kept; at > 0; at -= 10) {
      expect(valueOf(await next.call('readHistory', { sitting: 's', at, toward: 'older' })).slice(-10)).toEqual(steps(at - 10, 10));
    }
  });
});
