// `npm run build`: the app into dist/, if a source has changed.
import { ensureBuilt } from './lib/build-app.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  await setUp();
  await ensureBuilt();
});
