import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { board, makeFile } from '../electron/host/support.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';

const t = translator('en');

function soundFile(): string {
  const file = join(freshFolder('temas-sound'), 'a.cxmap');
  makeFile(file, [board]);
  return file;
}

describe('a file that is none', () => {
  const BAD: Readonly<Record<string, readonly [(file: string) => void, Parameters<typeof t>[0]]>> = {
    'a damaged file': [(file) => writeFileSync(file, readFileSync(soundFile()).subarray(0, 9_000)), 'error.file-damaged'],
    'a file of another program': [(file) => copyFileSync(inProject('docs/screenshot.png'), file), 'error.file-foreign'],
    'a file of a newer Temas': [
      (file) => (copyFileSync(soundFile(), file), void execFileSync('sqlite3', [file, 'pragma user_version = 99'])),
      'error.file-newer',
    ],
  };

  it.each(['en', 'tr'] as const)('is refused by name on the start screen, in %s, and stays as it was', async (lang) => {
    const own = translator(lang);
    const folder = freshFolder('temas-bad');
    for (const [what, [make, key]] of Object.entries(BAD)) {
      const file = join(folder, `${what}.cxmap`);
      make(file);
      const before = { bytes: readFileSync(file), stat: statSync(file) };
      const { page, quit } = await launchTemas({ lang, args: [file] });
      await page
        .getByRole('alert')
        .getByText(own('notice.about-file', { name: `${what}.cxmap`, text: own(key) }), { exact: true })
        .waitFor();
      await page.getByRole('button', { name: own('start.blank') }).waitFor();
      await quit();
      expect(readFileSync(file).equals(before.bytes)).toBe(true);
      expect(statSync(file).mtimeMs).toBe(before.stat.mtimeMs);
    }
    expect(readdirSync(folder).toSorted()).toEqual(
      Object.keys(BAD)
        .map((what) => `${what}.cxmap`)
        .toSorted(),
    );
  });

  it('is refused every time it is chosen', async () => {
    const file = join(freshFolder('temas-chosen'), 'Notlar.cxmap');
    writeFileSync(file, 'a letter');
    const temas = await launchTemas();
    const { page } = temas;
    const refusal = page
      .getByRole('alert')
      .getByText(t('notice.about-file', { name: 'Notlar.cxmap', text: t('error.file-foreign') }), { exact: true });
    await page.getByRole('button', { name: t('start.blank') }).waitFor();
    for (let time = 0; time < 5; time++) {
      await answerDialog(temas, file);
      await page.keyboard.press('Control+o');
      await refusal.waitFor({ timeout: 5_000 });
      await page.getByRole('button', { name: t('ui.dismiss') }).click();
      await refusal.waitFor({ state: 'detached' });
    }
  });
});
