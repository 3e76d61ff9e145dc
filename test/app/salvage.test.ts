import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { ruin, pagesOf } from '../electron/host/damage.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { expectNoFaults } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const cli = (...words: readonly string[]) => spawnSync(process.execPath, [inProject('dist/main/cli.js'), ...words], { encoding: 'utf8' });

/** The demo with two pages of its cards unreadable. */
function damaged(): string {
  const file = join(freshFolder('temas-salvage'), 'Kesinti.cxmap');
  execFileSync(process.execPath, [inProject('dist/main/cli.js'), 'new', file, '--template', 'demo', '--lang', 'tr']);
  ruin(file, pagesOf(readFileSync(file)).leavesOf('touchpoint').slice(1, 3));
  giveToDesktopUser(file);
  return file;
}

describe('a damaged file', () => {
  it.each(['tr', 'en'] as const)(
    'is left as it is, and what can be read of it is opened as a new workshop by keyboard alone, in %s',
    async (lang) => {
      const t = translator(lang);
      const file = damaged();
      const before = { bytes: readFileSync(file), mtimeMs: statSync(file).mtimeMs };
      const temas = await launchTemas({ lang, args: [file] });
      const dialog = temas.page.getByRole('dialog', { name: t('salvage.title') });
      await dialog.getByText(t('salvage.hint', { name: 'Kesinti' })).waitFor();
      await expectNoFaults(temas.page, `salvage ${lang}`);
      expect(await dialog.getByRole('region', { name: t('salvage.rescued') }).textContent()).toContain(t('count.maps', { count: 2 }));
      expect(await dialog.getByRole('region', { name: t('salvage.lost') }).textContent()).toMatch(
        lang === 'tr' ? /\d+ temas noktası/ : /\d+ touchpoint/,
      );
      // The button that opens has the keyboard.
      await temas.page.keyboard.press('Enter');
      await temas.page.getByRole('application').waitFor();
      await dialog.waitFor({ state: 'detached' });
      await temas.page.getByRole('heading', { level: 1, name: t('title.rescued', { name: 'Kesinti' }) }).waitFor();
      const kept = keptRecords(temas.userData)[0] ?? [];
      expect(kept.filter(({ kind }) => kind === 'map')).toHaveLength(2);
      expect(kept.filter(({ kind }) => kind === 'step').length).toBeGreaterThan(3);
      await temas.quit();
      // Closed without an edit it is still there at the next start: it may be all there is.
      expect(readdirSync(join(temas.userData, 'working'))).toHaveLength(1);
      expect(readFileSync(file).equals(before.bytes)).toBe(true);
      expect(statSync(file).mtimeMs).toBe(before.mtimeMs);
      expect(readdirSync(join(file, '..'))).toEqual(['Kesinti.cxmap']);
    },
  );

  it('is brought into an open workshop as boards, with what is lost said before', async () => {
    const t = translator('en');
    const file = damaged();
    const before = readFileSync(file);
    const temas = await launchTemas();
    const { page } = temas;
    await page.getByRole('button', { name: t('start.blank') }).click();
    await page.getByRole('application').waitFor();
    await answerDialog(temas, file);
    await runFromPalette(page, t('action.file.import'));
    const dialog = page.getByRole('dialog', { name: t('import.title', { name: 'Kesinti.cxmap' }) });
    await dialog.getByText(/the damaged file no longer gives/u).waitFor();
    await picture(page, 'salvage-import');
    await dialog.getByRole('button', { name: t('import.go') }).click();
    const kept = await untilKept(temas.userData, (document) => document.all('board').length > 1);
    expect(kept.all('map')).toHaveLength(2);
    await temas.quit();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('stays closed when the offer is turned down with Escape', async () => {
    const t = translator('en');
    const temas = await launchTemas({ args: [damaged()] });
    const dialog = temas.page.getByRole('dialog', { name: t('salvage.title') });
    await dialog.waitFor();
    await temas.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await temas.page.getByRole('button', { name: t('start.blank') }).waitFor();
    await temas.quit();
    expect(readdirSync(join(temas.userData, 'working'))).toEqual([]);
  });

  it('is said by the terminal to be worth it, in the same line', () => {
    const file = damaged();
    const { status, stderr } = cli('check', file, '--lang', 'en');
    expect([status, stderr.trim().split('\n').length]).toEqual([3, 1]);
    expect(stderr).toContain('Part of it can be read');
    writeFileSync(file, Buffer.alloc(9_000));
    expect(cli('check', file, '--lang', 'en').stderr).not.toContain('Part of it can be read');
  });
});
