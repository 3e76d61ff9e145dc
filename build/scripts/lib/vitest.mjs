import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectFolder } from './project.mjs';
import { projectNode, runInForeground } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Runs projects of build/vitest.config.ts, one after the other in the order that stands there, their output in the foreground.
 * @param {readonly [string, ...string[]]} projects
 * @param {readonly string[]} [filters] parts of file names
 * @returns {Promise<Counts>} a run that crashed, or found no test at all, counts as one failure
 */
export async function runVitest(projects, filters = []) {
  const folder = inProject('dist', 'test');
  const report = join(folder, `${projects[0]}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    'run',
    '--config',
    inProject('build', 'vitest.config.ts'),
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  // A log file is for reading: colours only where there is a terminal.
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const code = await runInForeground(projectNode(), [vitest, ...args, ...filters], { cwd: projectFolder, env });
  return count(report, code);
}

/**
 * @param {string} report
 * @param {number} code
 * @returns {Counts}
 */
function count(report, code) {
  try {
    const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not be loaded has no failed test, and is a failure all the same.
    const unloadable = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    let failed = numFailedTests + unloadable;
    if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
    return { passed, failed, skipped: numPendingTests + numTodoTests };
  } catch {
    say(`vitest ended with code ${code} and left no report`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
