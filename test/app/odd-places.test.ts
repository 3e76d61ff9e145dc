import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { expectNoFaults } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';

const t = translator('en');
/** What the issue promises. */
const NOTICED_MS = 2_000;
const CANARY = 'kanarya-7f3a';

const status = ({ page }: Temas, key: Parameters<typeof t>[0]) => page.getByRole('status').getByText(t(key), { exact: true });
const banner = ({ page }: Temas, key: Parameters<typeof t>[0]) => page.getByRole('alert').getByText(t(key));

function newFile(name = 'Atölye'): string {
  const file = join(freshFolder('temas-odd'), `${name}.cxmap`);
  execFileSync(process.execPath, [inProject('dist/main/cli.js'), 'new', file, '--template', 'blank']);
  giveToDesktopUser(file);
  return file;
}

async function typeNote({ page }: Temas, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** How long it took until something is said, ms. */
async function msUntil(said: Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await said;
  return performance.now() - startMs;
}

it('says within two seconds that a file or its folder has gone or may not be written, without an edit, and that it is back', async () => {
  const file = newFile();
  const folder = dirname(file);
  const temas = await launchTemas({ args: [file] });
  await status(temas, 'save.saved').waitFor();
  onTestFinished(() => chmodSync(folder, 0o755));

  // A look before, so that what is known of the file is its state now.
  await typeNote(temas, 'first');
  await status(temas, 'save.kept').waitFor();
  await status(temas, 'save.saved').waitFor();
  const odd = [
    ['error.file-missing', () => renameSync(file, `${file}.away`), () => renameSync(`${file}.away`, file)],
    ['error.folder-missing', () => renameSync(folder, `${folder}-away`), () => renameSync(`${folder}-away`, folder)],
    ['error.write-denied', () => chmodSync(folder, 0o555), () => chmodSync(folder, 0o755)],
  ] as const;
  for (const [text, away, back] of odd) {
    away();
    expect(await msUntil(banner(temas, text).waitFor()), text).toBeLessThan(NOTICED_MS);
    await status(temas, 'save.failedKept').waitFor();
    await expectNoFaults(temas.page, text);
    back();
    expect(await msUntil(status(temas, 'save.saved').waitFor()), text).toBeLessThan(NOTICED_MS);
  }

  writeFileSync(join(folder, 'Atölye (Ayşe’s conflicted copy).cxmap'), '');
  await temas.page.getByText(t('notice.conflict-copy', { copy: 'Atölye (Ayşe’s conflicted copy).cxmap' })).waitFor();
  // It leads on, to where the other file is chosen.
  await temas.page
    .getByRole('list', { name: t('ui.notices') })
    .getByRole('button', { name: t('action.file.mergeCopies') })
    .waitFor();
  await temas.quit();
});

/** Every file below a folder that holds the word, in its name or its bytes. */
const filesWith = (folder: string, word: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(word) || readFileSync(path).includes(word));

it('forgets a file: nothing of it is left in the data folder, and the file is as it was', async () => {
  const file = newFile(CANARY);
  const first = await launchTemas({ args: [file] });
  const { userData } = first;
  await first.page.getByRole('application').waitFor();
  await typeNote(first, `${CANARY} once`);
  await status(first, 'save.saved').waitFor();
  await typeNote(first, `${CANARY} twice`);
  await status(first, 'save.kept').waitFor();
  await first.killHard();
  const bytes = readFileSync(file);
  expect(filesWith(userData, CANARY).length).toBeGreaterThan(0);

  const second = await launchTemas({ userData });
  const { page } = second;
  await page.getByRole('button', { name: t('recovery.later'), exact: true }).click();
  const asked = await second.app.evaluateHandle(({ dialog }) => {
    const details: string[] = [];
    dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
      details.push(options.detail);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    return details;
  });
  await answerDialog(second, null);
  await page.getByRole('button', { name: `${t('start.forget')}: ${CANARY}` }).click();
  await page.getByText(t('start.noRecent'), { exact: false }).waitFor();
  expect(await asked.evaluate((details) => details)).toEqual([t('native.forgetUnpublished')]);
  await second.quit();
  expect(filesWith(userData, CANARY)).toEqual([]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
