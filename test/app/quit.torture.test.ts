import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { makeFile } from '../electron/host/support.ts';
import { random } from '../electron/host/seeded-edits.ts';
import { board } from '../electron/host/simple-records.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { scaled } from '../support/scale.ts';

const QUITS = scaled(20, 100);

/** How a program is asked to end. */
const WAYS: Readonly<Record<string, (temas: Temas) => Promise<unknown>>> = {
  SIGTERM: ({ app }) => Promise.resolve(app.process().kill('SIGTERM')),
  'closed window': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => null),
  // What Ctrl+Q does: keys of a test reach the page, not the menu.
  quit: ({ app }) => app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => null),
};

function textsInFile(file: string): readonly string[] {
  const vetted = vetFile(file);
  if (!vetted.ok) throw new Error(`the file: ${vetted.error.code}`);
  return vetted.value.records.flatMap((record) => (record.kind === 'note' ? [record.text] : []));
}

/** A file for one test, with nothing but a board in it. */
function newFile(): string {
  const file = join(freshFolder('temas-quit-file'), 'a.cxmap');
  makeFile(file, [board]);
  return giveToDesktopUser(file);
}

it(
  `loses nothing at all over ${QUITS} ends in the middle of a sentence`,
  async () => {
    const userData = freshFolder('temas-quit');
    const file = newFile();
    const next = random(12);
    const written: string[] = [];
    for (let round = 0; round < QUITS; round++) {
      const [name, end] = Object.entries(WAYS)[round % Object.keys(WAYS).length] ?? ['', () => Promise.resolve()];
      const temas = await launchTemas({ userData, args: [file] });
      const { page } = temas;
      await page.getByRole('application').waitFor();
      const gone = once(temas.app.process(), 'exit');
      written.push(`${round} ended by ${name} in the middle of a sentence`);
      await page.keyboard.press('n');
      await page.keyboard.type(written.at(-1) ?? '');
      await pass(Math.floor(next() * 400));
      await end(temas);
      await gone;
      expect(textsInFile(file)).toEqual(expect.arrayContaining(written));
    }
  },
  scaled(600_000, 4 * 60 * 60_000),
);

it('would be found to lose the sentence if the program were not asked but killed', async () => {
  const file = newFile();
  const temas = await launchTemas({ args: [file] });
  await temas.page.getByRole('application').waitFor();
  await temas.page.keyboard.press('n');
  await temas.page.keyboard.type('in the middle of a sentence');
  await temas.killHard();
  expect(textsInFile(file)).not.toContain('in the middle of a sentence');
});
