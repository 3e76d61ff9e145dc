import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { newIdentity } from '../../electron/host/identity.ts';
import { publish } from '../../electron/host/publish.ts';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../electron/host/working-copy.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { filesWith, key, PASSPHRASE } from '../electron/host/encrypted-support.ts';
import { board, note, valueOf } from '../electron/host/support.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const SECRET = 'Nobody must read this';

/** An encrypted workshop with a named version that holds one note, which the present has no more. */
function workshopWithVersion(): string {
  const path = join(freshFolder('temas-encrypted'), 'workshop.cxmap');
  const records = [board, note('then', SECRET)];
  const folder = join(freshFolder('temas-copy'), 'working');
  const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null, key, installationId: 'elsewhere' }));
  valueOf(copy.past.keep({ id: 'version-1', kind: 'named', name: 'Before', of: undefined }));
  valueOf(copy.apply({ added: [], updated: [], removed: copy.state.records.filter(({ id }) => id === 'then') }));
  valueOf(publish(copy, path, false));
  copy.close(true);
  return giveToDesktopUser(path);
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  const field = page.getByRole('dialog', { name: t('unlock.title') }).getByLabel(t('unlock.passphrase'), { exact: true });
  await field.fill(passphrase);
  await field.press('Enter');
}

it(
  'opens a version of an encrypted workshop as an encrypted one, and saves that from the recovery dialog once its passphrase is given',
  { timeout: 60_000 },
  async () => {
    const first = await launchTemas({ args: [workshopWithVersion()] });
    const { userData } = first;
    await unlock(first.page, PASSPHRASE);
    await first.page.getByRole('application').waitFor();
    await runFromPalette(first.page, t('action.file.versions'));
    const opening = first.app.waitForEvent('window');
    await first.page.getByRole('radio', { name: /Before/u }).click();
    await first.page.getByRole('button', { name: t('versions.open') }).click();
    const page = await opening;
    await page.getByRole('img', { name: t('send.encrypted') }).waitFor();
    await page.getByText(t('notice.same-passphrase')).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('n');
    await page.keyboard.type(`${SECRET} either`);
    await page.keyboard.press('Escape');
    await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
    await first.killHard();
    expect(filesWith(userData, SECRET)).toEqual([]);

    const second = await launchTemas({ userData });
    const dialog = second.page.getByRole('dialog', { name: t('recovery.title') });
    const file = join(freshFolder('temas-recovered'), 'Rescued.cxmap');
    await answerDialog(second, file);
    const save = dialog.getByRole('button', { name: `${t('action.file.saveAs')}: ${t('start.untitled')}` });
    await save.click();
    await unlock(second.page, 'not this one');
    await second.page.getByRole('alert').getByText(t('error.passphrase-wrong')).waitFor();
    await second.page.keyboard.press('Escape');
    await save.click();
    await unlock(second.page, PASSPHRASE);
    await second.page
      .getByRole('dialog', { name: t('recovery.done') })
      .getByText(t('recovery.noneLeft'))
      .waitFor();
    expect(
      valueOf(vetFile(file, PASSPHRASE))
        .records.flatMap((one) => (one.kind === 'note' ? [one.text] : []))
        .toSorted(),
    ).toEqual([SECRET, `${SECRET} either`]);
    expect(readFileSync(file).subarray(0, 8).toString()).toBe('CXMP-ENC');
    await second.quit();
    expect(filesWith(userData, SECRET)).toEqual([]);
  },
);
