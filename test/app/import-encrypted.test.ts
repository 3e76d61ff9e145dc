import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { encryptedFile, filesWith, PASSPHRASE } from '../electron/host/encrypted-support.ts';
import { untilKept } from '../support/board.ts';
import { PICTURE } from '../support/every-kind.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';
import { temas as runCli } from '../support/terminal.ts';
import { fileOf } from './images-on-screen.ts';

const t = translator('en');
/** On a note of the encrypted workshop. */
const SECRET = 'İnternet yine gitti';

const hasPicture = (folder: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(PICTURE.bytes),
  );

it('asks for the passphrase of an encrypted workshop, and keeps nothing of it before it is brought in', async () => {
  const temas = await launchTemas();
  const { page, userData } = temas;
  const working = join(userData, 'working');
  await answerDialog(temas, fileOf('shop.cxmap', readFileSync(encryptedFile())));
  await page.getByRole('button', { name: t('import.start') }).click();
  const field = page.getByLabel(t('unlock.passphrase'), { exact: true });
  await page.getByText(t('import.lockedHint', { name: 'shop.cxmap' })).waitFor();
  await field.fill('not this one');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText(t('error.passphrase-wrong')).waitFor();
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('import.title', { name: 'shop.cxmap' }) });
  await dialog.getByRole('img').first().waitFor();
  expect(filesWith(working, SECRET)).toEqual([]);
  expect(hasPicture(working)).toBe(false);
  await dialog.getByRole('button', { name: t('import.go') }).click();
  const kept = await untilKept(userData, (document) => document.all('attachment').length > 0);
  expect(kept.all('note').some(({ text }) => text.includes(SECRET))).toBe(true);
  expect(hasPicture(working)).toBe(true);
});

it('imports an encrypted workshop from a terminal with the file that holds its passphrase', () => {
  const folder = freshFolder();
  const [locked, output] = [encryptedFile(), join(folder, 'out.cxmap')];
  expect(() => runCli('import', locked, output)).toThrow(/ended with 3: .*--passphrase-file/);
  expect(() => runCli('import', locked, output, '--passphrase-file', fileOf('wrong.txt', 'not this one'))).toThrow(t('error.passphrase-wrong'));
  expect(readdirSync(folder)).toEqual([]);
  runCli('import', locked, output, '--passphrase-file', fileOf('words.txt', `${PASSPHRASE}\n`));
  expect(runCli('check', output, '--records').printed).toContain(SECRET);
});
