import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { makeFile } from '../electron/host/support.ts';
import { freshFolder } from '../support/fresh-folder.ts';

it('an export goes on without a word when its reader has read enough', () => {
  const folder = freshFolder();
  const [file, output] = [join(folder, 'a.cxmap'), join(folder, 'a.pdf')];
  makeFile(file);
  const words = [process.execPath, inProject('build/scripts/cli.mjs'), 'export', file, '--to', output, '--json'];
  const { stdout, stderr } = spawnSync('sh', ['-c', '"$0" "$@" | head -n 1', ...words], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ file });
  expect(stderr).toBe('');
  expect(readFileSync(output).subarray(0, 5).toString()).toBe('%PDF-');
});
