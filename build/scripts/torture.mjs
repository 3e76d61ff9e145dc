// `npm run torture`: the long version of every test named *.torture.test.ts, and what takes too long for `npm test`
// (*.torture.ts). `npm run torture -- NAME` runs the files whose name holds NAME.
import { readdirSync } from 'node:fs';
import { ensureBuilt } from './lib/build-app.mjs';
import { inProject } from './lib/project.mjs';
import { Stop, runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runVitest } from './lib/vitest.mjs';

const filters = process.argv.slice(2);

/** Storage, files and pure code first: they need no window. */
const projects = [
  { name: 'torture', files: (/** @type {string} */ path) => !path.startsWith('test/app/') },
  { name: 'torture-app', files: (/** @type {string} */ path) => path.startsWith('test/app/') },
];

await runMain(async () => {
  const wanted = readdirSync(inProject('test'), { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.torture(\.test)?\.ts$/.test(path))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)));
  if (wanted.length === 0) throw new Stop(`no torture test has a name with ${filters.join(' or ')}`, 2);
  await setUp({ tests: true });
  process.env['TEMAS_TORTURE'] = '1';
  let failed = 0;
  for (const { name, files } of projects) {
    const paths = wanted.filter(files);
    if (paths.length === 0) continue;
    if (name === 'torture-app') await ensureBuilt();
    failed += (await runVitest([name], paths)).failed;
  }
  return failed === 0 ? 0 : 1;
});
