import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { runQuietly, systemNpm } from './run.mjs';
import { sayWhile } from './say.mjs';

const stamp = inProject('node_modules', '.temas-installed');

/**
 * Makes node_modules what package-lock.json says. The stamp is removed before and written after: an installation that was
 * killed half-way has none and is made again.
 */
export async function ensureDependencies() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await sayWhile('installing dependencies (npm ci)', async () => {
    const npm = systemNpm();
    await runQuietly(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: npm.env, what: 'npm ci' });
  });
  writeFileSync(stamp, wanted);
}

/** Scripts and descriptions in package.json change nothing in node_modules and are left out. */
export function fingerprint() {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify({ dependencies, devDependencies, overrides }))
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
}
