import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { terminalFolder } from '../../../electron/main/terminal-folder.ts';

it('takes away what commands left that have ended, and nothing of others', () => {
  const parent = mkdtempSync(join(tmpdir(), 'temas-folders-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  const [ended, running, foreign] = ['temas-cli-999999999-a', `temas-cli-${process.pid}-b`, 'temas-clips'];
  for (const name of [ended, running, foreign]) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'Preferences'), '{}');
  }
  const mine = terminalFolder(parent);
  expect(readdirSync(mine)).toEqual([]);
  expect(readdirSync(parent).toSorted()).toEqual([running, foreign, basename(mine)].toSorted());
});
