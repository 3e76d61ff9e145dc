import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fingerprint } from './files.mjs';
import { withProjectLock } from './lock.mjs';
import { inProject } from './project.mjs';
import { projectNode, runQuietly } from './run.mjs';
import { sayWhile } from './say.mjs';

const config = inProject('build', 'electron.vite.config.ts');
const inputs = [...['electron', 'shared', 'renderer', 'assets'].map((name) => inProject(name)), config, inProject('package-lock.json')];
const stamp = inProject('dist', '.built');

/**
 * Builds the app into dist/ when a source is not the one it was built from. The stamp goes first and comes back last, and it
 * is what the sources were *before* building: one saved meanwhile makes the next build run again.
 */
export const ensureBuilt = () =>
  withProjectLock(async () => {
    const wanted = fingerprint(inputs);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    rmSync(stamp, { force: true });
    await sayWhile('building', () =>
      runQuietly(projectNode(), [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--config', config], {
        what: 'the build',
      }),
    );
    writeFileSync(stamp, wanted);
  });
