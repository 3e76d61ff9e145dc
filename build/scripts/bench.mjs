// `npm run bench`: measures what has to be fast, prints tables and writes dist/bench/*.json. Close other programs first.
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runVitest } from './lib/vitest.mjs';

await runMain(async () => {
  await setUp({ tests: true });
  const { failed } = await runVitest('bench', process.argv.slice(2));
  return failed === 0 ? 0 : 1;
});
