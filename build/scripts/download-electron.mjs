// Brings the product's Electron into @electron/get's own cache, from where the package's install.js unpacks it. A separate
// program because it needs the project's Node. Unlike install.js it gives up quickly when nothing arrives and shows progress.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inProject } from './lib/project.mjs';

const GIVE_UP_WITHOUT_DATA_MS = 12_000;

const require = createRequire(inProject('node_modules', 'electron', 'package.json'));
const { version } = require(inProject('node_modules', 'electron', 'package.json'));
const { downloadArtifact, initializeProxy } = await import(pathToFileURL(require.resolve('@electron/get')).href);

if (process.env['HTTPS_PROXY'] || process.env['https_proxy']) initializeProxy();

const giveUp = new AbortController();
const onSilence = () => giveUp.abort(new Error('no answer'));
let silence = setTimeout(onSilence, GIVE_UP_WITHOUT_DATA_MS);
let shown = 0;

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('./checksums.json'),
    cacheRoot: process.env['electron_config_cache'],
    downloadOptions: {
      quiet: true,
      signal: giveUp.signal,
      getProgressCallback: async (/** @type {{ percent: number }} */ { percent }) => {
        clearTimeout(silence);
        silence = setTimeout(onSilence, GIVE_UP_WITHOUT_DATA_MS);
        if (percent < shown + 0.1) return;
        shown = percent;
        console.error(`temas: downloading Electron ${version}: ${Math.round(percent * 100)} %`);
      },
    },
  });
  process.exit(0);
} catch (error) {
  const { message, cause } = /** @type {Error} */ (error);
  console.error(`temas: Electron ${version} cannot be downloaded here (${cause instanceof Error ? cause.message : message}).`);
  process.exit(1);
}
