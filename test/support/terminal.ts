import { spawnSync } from 'node:child_process';
import { inProject } from '../../build/scripts/lib/project.mjs';

/** The terminal's own way, as `npm run -s cli -- …` runs it, in English unless `--lang` says otherwise: what it printed, and what it said beside that. Throws when it failed. */
export function temas(...words: readonly string[]): { readonly printed: string; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inProject('build/scripts/cli.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (status !== 0) throw new Error(`temas ${words.join(' ')} ended with ${status}: ${stderr}`);
  return { printed: stdout, said: stderr };
}
