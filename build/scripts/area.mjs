// `npm run unit`, `npm run e2e -- NAME` and the like: one area of the tests alone, or the files in it whose name holds NAME.
import { areas } from './lib/areas.mjs';
import { Stop, runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const [name = '', ...filters] = process.argv.slice(2);

await runMain(async () => {
  await setUp({ tests: true });
  // The packaged app is tested among the end-to-end tests, but has to be packaged first.
  const wanted = name === 'app' && filters.some((filter) => filter.startsWith('packaged')) ? 'package' : name;
  const area = areas.find((one) => one.name === wanted);
  if (area === undefined) throw new Stop(`there is no area "${name}"; there are: ${areas.map((one) => one.name).join(', ')}`);
  const { failed } = await area.run(filters);
  return failed === 0 ? 0 : 1;
});
