// Writes the list of everything that is shipped with the app, with its licence, for the About dialog.
// Run it after changing dependencies: node build/scripts/licences.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'renderer/ui/dialogs/licences.json');
/** @param {string} folder */
const manifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * The folder npm put a package into, as seen from the folder of the one that needs it.
 * @param {string} name
 * @param {string} from
 */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder)) return null;
  }
}

const found = new Map();
/**
 * @param {string} name
 * @param {string} from
 */
function collect(name, from) {
  const folder = folderOf(name, from);
  if (folder === null) return;
  const { version, license, dependencies = {} } = manifest(folder);
  const key = `${name}@${version}`;
  if (found.has(key)) return;
  found.set(key, { name, version, licence: typeof license === 'string' ? license : 'see package' });
  for (const dependency of Object.keys(dependencies)) collect(dependency, folder);
}

const own = manifest(root);
for (const name of Object.keys(own.dependencies)) collect(name, root);
found.set('electron', { name: 'electron', version: own.devDependencies.electron, licence: 'MIT' });

/** @param {{ name: string }} entry */
const isFont = ({ name }) => name.startsWith('@fontsource/');
const sorted = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
writeFileSync(
  target,
  `${JSON.stringify({ packages: sorted.filter((entry) => !isFont(entry)), fonts: sorted.filter(isFont).map(({ name, ...rest }) => ({ name: name.replace('@fontsource/', ''), ...rest })) }, null, 1)}\n`,
);
