import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discardLeftBehind, DISCARDED_DAYS, forgetFile, listDiscarded, restoreDiscarded } from '../../../electron/host/discarded.ts';
import { listLeftBehind } from '../../../electron/host/left-behind.ts';
import { publish } from '../../../electron/host/publish.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { board, codeOfResult, createCopy, note, temporaryFolder, valueOf } from './support.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

/** Work left behind, and where it goes when it is discarded. */
function leftWork() {
  const data = temporaryFolder();
  const [working, discarded] = [join(data, 'working'), join(data, 'discarded')];
  const copy = createCopy(join(working, 'one'), [board]);
  valueOf(copy.apply({ ...EMPTY_DIFF, added: [note('n', 'Çağrı merkezi')] }));
  return { working, discarded, copy };
}

function discardedWork() {
  const { working, discarded, copy } = leftWork();
  copy.close(false);
  valueOf(discardLeftBehind(working, discarded, copy.folder, NOW));
  return { working, discarded, folder: copy.folder };
}

describe('discarded work', () => {
  it('is offered no more, and can be had back with everything it held', () => {
    const { working, discarded, folder } = discardedWork();
    expect(valueOf(listLeftBehind(working))).toEqual([]);
    const [found] = valueOf(listDiscarded(discarded, NOW + DAY));
    expect(found).toMatchObject({ hint: 'Çağrı merkezi', counts: { note: 1 }, discardedMs: NOW });
    valueOf(restoreDiscarded(discarded, working, found?.folder ?? ''));
    expect(valueOf(listDiscarded(discarded, NOW + DAY))).toEqual([]);
    expect(valueOf(listLeftBehind(working))).toMatchObject([{ folder, hint: 'Çağrı merkezi' }]);
  });

  it(`is kept ${DISCARDED_DAYS} days and not longer`, () => {
    const { discarded } = discardedWork();
    expect(valueOf(listDiscarded(discarded, NOW + DISCARDED_DAYS * DAY))).toHaveLength(1);
    expect(valueOf(listDiscarded(discarded, NOW + DISCARDED_DAYS * DAY + 1))).toEqual([]);
    expect(readdirSync(discarded)).toEqual([]);
  });

  it('is offered also when the clock of the computer stood at its beginning', () => {
    const { working, discarded, copy } = leftWork();
    copy.close(false);
    valueOf(discardLeftBehind(working, discarded, copy.folder, DAY));
    expect(valueOf(listDiscarded(discarded, 2 * DAY))).toMatchObject([{ discardedMs: DAY }]);
  });

  it('is not what somebody has open', () => {
    const { working, discarded, copy } = leftWork();
    expect(codeOfResult(discardLeftBehind(working, discarded, copy.folder, NOW))).toBe('file-in-use');
    copy.close(false);
    expect(valueOf(listLeftBehind(working))).toHaveLength(1);
  });

  it.each(['..', '.', '../elsewhere', 'one/inner'])('is never %s', (away) => {
    const { working, discarded, copy } = leftWork();
    copy.close(false);
    mkdirSync(join(working, '..', 'elsewhere'));
    expect(codeOfResult(discardLeftBehind(working, discarded, join(working, away), NOW))).toBe('bad-request');
    expect(codeOfResult(restoreDiscarded(discarded, working, join(discarded, away)))).toBe('bad-request');
    expect(existsSync(copy.folder)).toBe(true);
  });

  it('takes along what somebody put into its folder, and never removes that', () => {
    const { working, discarded, copy } = leftWork();
    copy.close(false);
    writeFileSync(join(copy.folder, 'mine.txt'), '');
    valueOf(discardLeftBehind(working, discarded, copy.folder, NOW));
    valueOf(listDiscarded(discarded, NOW + 2 * DISCARDED_DAYS * DAY));
    expect(readdirSync(discarded).map((name) => readdirSync(join(discarded, name)))).toEqual([['mine.txt']]);
  });

  it('says nothing of a folder that is none of ours', () => {
    const { discarded } = discardedWork();
    mkdirSync(join(discarded, 'theirs'));
    expect(valueOf(listDiscarded(discarded, NOW))).toHaveLength(1);
    expect(readdirSync(discarded)).toContain('theirs');
  });
});

describe('forgetting a file', () => {
  it('removes for ever what is left of it, discarded or not, and nothing of another file', () => {
    const { working, discarded, copy } = leftWork();
    const path = join(working, '..', 'Harita.cxmap');
    valueOf(publish(copy, path, false));
    const { origin, folder } = copy;
    valueOf(copy.apply({ ...EMPTY_DIFF, added: [note('m', 'sonra')] }));
    copy.close(false);
    valueOf(discardLeftBehind(working, discarded, folder, NOW));
    const other = createCopy(join(working, 'other'), [board]);
    valueOf(other.apply({ ...EMPTY_DIFF, added: [note('o', 'başka')] }));
    other.close(false);
    valueOf(forgetFile([working, discarded], origin?.path ?? ''));
    expect(readdirSync(discarded)).toEqual([]);
    expect(valueOf(listLeftBehind(working))).toMatchObject([{ hint: 'başka' }]);
  });

  it('leaves what somebody has open', () => {
    const { working, discarded, copy } = leftWork();
    valueOf(publish(copy, join(working, '..', 'Harita.cxmap'), false));
    valueOf(forgetFile([working, discarded], copy.origin?.path ?? ''));
    expect(existsSync(join(copy.folder, 'document.db'))).toBe(true);
    copy.close(true);
  });
});
