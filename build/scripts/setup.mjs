// `npm run setup`: the set-up alone, for all commands. Unlike them it tries to download Electron even if that failed lately.
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  const { kind, version, executable } = await setUp({ headless: true, tests: true, tryAgain: true });
  say(`ready: Electron ${version}${kind === 'test' ? ' (test runtime)' : ''} at ${executable}`);
});
