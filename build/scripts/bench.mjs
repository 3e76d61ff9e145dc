// `npm run bench`: measures what has to be fast, prints tables and writes dist/bench/*.json. Close other programs first.
// `npm run bench -- --peers DIR`: measures Excalidraw and tldraw too, from a built copy of the peers' folder.
// `npm run bench -- --notes 10000`: the views of boards of only so many notes (several: 1000,10000).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callerFolder } from './lib/project.mjs';
import { runMain, Stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runVitest } from './lib/vitest.mjs';

await runMain(async () => {
  const filters = process.argv.slice(2);
  const at = filters.indexOf('--peers');
  if (at >= 0) {
    const [, folder = ''] = filters.splice(at, 2);
    const peers = resolve(callerFolder(), folder);
    if (!existsSync(join(peers, 'dist', 'excalidraw.html')))
      throw new Stop(`${folder} holds no built peers: run npm install && npm run build in a copy of their folder.`, 2);
    process.env['TEMAS_BENCH_PEERS'] = peers;
  }
  const notes = filters.indexOf('--notes');
  if (notes >= 0) {
    const [, counts = ''] = filters.splice(notes, 2);
    if (!/^\d{1,5}(,\d{1,5})*$/.test(counts)) throw new Stop('--notes takes numbers of notes: 10000, or 1000,10000.', 2);
    process.env['TEMAS_BENCH_NOTES'] = counts;
  }
  await setUp({ tests: true });
  const { failed } = await runVitest(['bench'], filters);
  return failed === 0 ? 0 : 1;
});
