// Writes the paths of the signs a document's lists can carry, taken from Lucide (ISC licence), for the board's painters.
// Run it after adding an icon to ICONS or changing lucide-react: node build/scripts/icons.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { plainPath } from './lib/path-data.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Our name of a sign → Lucide's. */
const SOURCES = {
  store: 'store',
  phone: 'phone',
  keypad: 'grip',
  globe: 'globe',
  smartphone: 'smartphone',
  mail: 'mail',
  message: 'message-square-text',
  chat: 'messages-square',
  share: 'share-2',
  truck: 'truck',
  letter: 'receipt-text',
  headset: 'headset',
  megaphone: 'megaphone',
  cpu: 'cpu',
  cart: 'shopping-cart',
  package: 'package',
  user: 'user',
  users: 'users',
  baby: 'baby',
  briefcase: 'briefcase',
  graduation: 'graduation-cap',
  heart: 'heart',
  star: 'star',
  flag: 'flag',
  bulb: 'lightbulb',
  gear: 'settings',
  home: 'house',
  building: 'building-complex',
  card: 'credit-card',
  clock: 'clock',
  chart: 'chart-column',
  shield: 'shield',
  dot: 'circle-dot',
};

const lines = [];
for (const [name, source] of Object.entries(SOURCES)) {
  const file = join(root, 'node_modules/lucide-react/dist/esm/icons', `${source}.mjs`);
  const { __iconData: icon } = await import(pathToFileURL(file).href);
  lines.push(`  ${name}: '${plainPath(icon.node)}',`);
}
writeFileSync(
  join(root, 'shared/scene/icon-paths.ts'),
  `import type { Icon } from '../model/kinds.ts';

// Written by build/scripts/icons.mjs from Lucide (https://lucide.dev), ISC licence, Copyright (c) Lucide Contributors.
// Paths to be stroked in a box of 24 × 24, strokes 2 wide, of absolute M, L, C and Z only.
export const ICON_PATHS: Readonly<Record<Icon, string>> = {
${lines.join('\n')}
};
`,
);
