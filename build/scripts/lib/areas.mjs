import { ensureBuilt } from './build-app.mjs';
import { packageApp } from './package-app.mjs';
import { inProject, projectFolder } from './project.mjs';
import { projectNode, runInForeground } from './run.mjs';
import { runVitest } from './vitest.mjs';

/**
 * @typedef {object} Area
 * @property {string} name
 * @property {number} budget in minutes; going over is shown, so that slow tests are noticed while there are few
 * @property {(filters: readonly string[]) => Promise<import('./vitest.mjs').Counts>} run
 */

const SOURCES = ['electron', 'shared', 'renderer', 'test', 'build'];

/** What `npm test` runs, in this order: the quick ones first. @type {readonly Area[]} */
export const areas = [
  { name: 'types', budget: 1, run: () => runTool('typescript/bin/tsc', ['-b', '--pretty', inProject('tsconfig.json')]) },
  {
    name: 'format',
    budget: 1,
    run: () =>
      runTool('prettier/bin/prettier.cjs', [
        '--config',
        'build/prettier.config.json',
        '--log-level',
        'warn',
        '--check',
        `{${SOURCES.join(',')}}/**/*.{ts,tsx,mjs,js,cjs,css}`,
      ]),
  },
  {
    name: 'lint',
    budget: 1,
    run: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '-c', 'build/oxlint.config.json', ...SOURCES]),
  },
  { name: 'dead code', budget: 1, run: () => runTool('knip/bin/knip.js', ['--config', 'build/knip.config.ts', '--no-progress']) },
  { name: 'unit', budget: 8, run: (filters) => runVitest(['unit'], filters) },
  { name: 'canvas', budget: 3, run: (filters) => runVitest(['canvas'], filters) },
  {
    name: 'app',
    budget: 18,
    run: async (filters) => {
      await ensureBuilt();
      return runVitest(['app', 'app-alone'], filters);
    },
  },
  {
    name: 'package',
    budget: 2,
    run: async (filters) => {
      await packageApp();
      return runVitest(['package'], filters);
    },
  },
];

/**
 * A tool that is content or not: one thing that passed or failed.
 * @param {string} program below node_modules
 * @param {readonly string[]} args
 * @returns {Promise<import('./vitest.mjs').Counts>}
 */
async function runTool(program, args) {
  const code = await runInForeground(projectNode(), [inProject('node_modules', program), ...args], { cwd: projectFolder });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
