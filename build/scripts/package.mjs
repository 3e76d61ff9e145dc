// `npm run package`: the unpacked app into dist/package.
import { packageApp } from './lib/package-app.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  say(`packaged: ${await packageApp()}`);
});
