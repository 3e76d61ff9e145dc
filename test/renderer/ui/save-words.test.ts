import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import type { SaveStatus } from '../../../shared/ipc/contract.ts';
import { saveWords } from '../../../shared/ipc/save-words.ts';
import { saveTone } from '../../../renderer/ui/workspace/save-tone.ts';

const STATES: readonly SaveStatus[] = [
  { state: 'editing' },
  { state: 'kept', atMs: 1 },
  { state: 'failed', code: 'disk-full', kept: true },
  { state: 'failed', code: 'write-failed', kept: false },
];

describe('what the top bar says about the work', () => {
  it('says "saved to the file" for nothing but a file that holds everything', () => {
    expect(saveWords({ state: 'saved', atMs: 1 }, false)).toBe('save.saved');
    for (const status of STATES) for (const untitled of [true, false]) expect(saveWords(status, untitled)).not.toBe('save.saved');
  });

  it('tells a board without a file from a file that is behind', () => {
    expect(saveWords({ state: 'kept', atMs: 1 }, true)).toBe('save.keptUntitled');
    expect(saveWords({ state: 'kept', atMs: 1 }, false)).toBe('save.kept');
  });

  it('never calls work kept that is not', () => {
    const words = translator('en')(saveWords({ state: 'failed', code: 'write-failed', kept: false }, false));
    expect(words).toMatch(/not/);
    expect(words).not.toMatch(/kept|saved/i);
  });

  it('warns when something failed', () => {
    expect(STATES.map(saveTone)).toEqual(['busy', 'quiet', 'warning', 'warning']);
  });
});
