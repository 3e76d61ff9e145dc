import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { makeFile } from '../electron/host/support.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { temas } from '../support/terminal.ts';

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

it('an export that is called off leaves nothing half made, and does not say that it succeeded', async () => {
  const folder = freshFolder();
  const [list, file] = [join(folder, 'list.txt'), join(folder, 'a.cxmap')];
  writeFileSync(list, Array.from({ length: 4_000 }, (_, at) => `Not ${at}`).join('\n'));
  temas('import', list, file);
  const before = readdirSync(folder);
  const words = ['export', file, '--to', join(folder, 'a.png'), '--json', '--lang', 'en'];
  const running = spawn(process.execPath, [inProject('build/scripts/cli.mjs'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = text(running.stderr);
  const ended = once(running, 'close');
  await once(running.stdout, 'data');
  running.kill('SIGTERM');
  const [code] = (await ended) as [number];
  expect({ code, said: await said }).toEqual({ code: 1, said: `${join(folder, 'a.png')}: ${translator('en')('error.cancelled')}\n` });
  expect(readdirSync(folder)).toEqual(before);
});
