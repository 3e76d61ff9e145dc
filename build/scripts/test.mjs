// `npm test`: sets up what is missing, then runs everything. Its last line is `N passed, N failed`.
import { areas } from './lib/areas.mjs';
import { Stop, runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const BUDGET_MINUTES = 30;

await runMain(async () => {
  await setUp({ tests: true });
  const started = Date.now();
  /** @type {(import('./lib/areas.mjs').Area & import('./lib/vitest.mjs').Counts & { minutes: number })[]} */
  const results = [];
  for (const area of areas) {
    say(`── ${area.name}`);
    results.push({ ...area, ...(await timed(() => area.run([]))) });
  }
  const minutes = (Date.now() - started) / 60_000;
  const inTime = minutes <= BUDGET_MINUTES;
  for (const result of results) say(summary(result));
  if (!inTime) say(`the whole took ${minutes.toFixed(1)} minutes, more than its budget of ${BUDGET_MINUTES}: counted as a failure`);

  const sum = (/** @type {'passed' | 'failed'} */ what) => results.reduce((total, result) => total + result[what], 0);
  const failed = sum('failed') + (inTime ? 0 : 1);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * @param {() => Promise<import('./lib/vitest.mjs').Counts>} run
 */
async function timed(run) {
  const started = Date.now();
  const counts = await run().catch((error) => {
    say(error instanceof Stop ? error.message : String(error instanceof Error ? error.stack : error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  return { ...counts, minutes: (Date.now() - started) / 60_000 };
}

/** @param {{ name: string, passed: number, failed: number, skipped: number, minutes: number, budget: number }} result */
function summary({ name, passed, failed, skipped, minutes, budget }) {
  const time = `${minutes.toFixed(1)} of ${budget} min${minutes > budget ? ' (over budget)' : ''}`;
  return `${name.padEnd(10)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}, ${time}`;
}
