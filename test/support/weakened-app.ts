import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableApp } from '../../build/scripts/lib/desktop-user.mjs';
import { freshFolder } from './fresh-folder.ts';

/** What is written out of main, and what stands there instead: the product has no switch for any of it. */
const WITHOUT = {
  policy: ['"Content-Security-Policy":', '"X-Not-A-Policy":'],
  'check of the sender': ['isFromPage(event, page) ? ask(event.sender.id) : null', 'ask(event.sender.id) ?? ask(1)'],
} as const;

/** A copy of the built app in which something that keeps attackers out is missing; where to start it from. */
export async function appWithout(what: keyof typeof WITHOUT): Promise<string> {
  const whole = await readableApp();
  const folder = freshFolder('temas-weakened');
  const main = join(folder, 'dist', 'main');
  cpSync(join(whole, 'package.json'), join(folder, 'package.json'));
  cpSync(join(whole, 'dist', 'main'), main, { recursive: true });
  for (const part of ['dist/preload', 'dist/renderer', 'assets', 'node_modules']) symlinkSync(join(whole, part), join(folder, part));
  const [there, instead] = WITHOUT[what];
  const holding = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && readFileSync(join(main, name), 'utf8').split(there).length === 2)
    .map((name) => join(main, name));
  const [place] = holding;
  if (place === undefined || holding.length > 1) throw new Error(`main does not hold ${there} once`);
  writeFileSync(place, readFileSync(place, 'utf8').replace(there, instead));
  return folder;
}
