import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { filesWith } from '../electron/host/encrypted-support.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const PASSPHRASE = 'four seasons in a day';
const SECRET = 'Nobody must read this';

const field = (page: Page, key: Parameters<typeof t>[0]) => page.getByRole('dialog').getByLabel(t(key), { exact: true });
const button = (page: Page, key: Parameters<typeof t>[0]) => page.getByRole('dialog').getByRole('button', { name: t(key), exact: true });

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

function textsIn(file: string): readonly string[] {
  const vetted = vetFile(file, PASSPHRASE);
  return vetted.ok ? vetted.value.records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted() : [vetted.error.code];
}

function versionsIn(file: string): readonly string[] {
  const vetted = vetFile(file, PASSPHRASE);
  return vetted.ok ? vetted.value.versions.map(({ kind }) => kind) : [vetted.error.code];
}

describe('a copy to send', () => {
  it('is made with a passphrase, opens with that alone, is edited and saved, and leaves nothing readable behind', { timeout: 60_000 }, async () => {
    const file = join(freshFolder('temas-send'), 'for you.cxmap');
    const first = await launchTemas();
    await first.page.getByRole('button', { name: t('start.blank') }).click();
    await first.page.getByRole('application').waitFor();
    await write(first.page, 'Seen by all');
    await runFromPalette(first.page, t('action.file.copyToSend'));
    await field(first.page, 'send.encrypt').check();
    await field(first.page, 'send.passphrase').fill(PASSPHRASE);
    await field(first.page, 'send.repeat').fill(PASSPHRASE);
    await answerDialog(first, file);
    await field(first.page, 'send.repeat').press('Enter');
    await button(first.page, 'export.reveal').waitFor();
    await first.quit();
    expect(readFileSync(file).subarray(0, 8).toString()).toBe('CXMP-ENC');
    expect(textsIn(file)).toEqual(['Seen by all']);

    const second = await launchTemas({ args: [file] });
    const { page, userData } = second;
    await field(page, 'unlock.passphrase').fill('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(t('error.passphrase-wrong')).waitFor();
    await field(page, 'unlock.passphrase').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('application').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('img', { name: t('send.encrypted') }).waitFor();
    await write(page, SECRET);
    await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
    await expect.poll(() => textsIn(file)).toEqual([SECRET, 'Seen by all']);
    // Another installation made it: it is kept as it came.
    expect(versionsIn(file)).toEqual(['received']);
    expect(filesWith(join(userData, 'working'), SECRET)).toEqual([]);
    await second.quit();
    expect(readdirSync(join(userData, 'working'))).toEqual([]);
    expect(readdirSync(join(userData, 'thumbnails'))).toEqual([]);
    expect(filesWith(userData, SECRET)).toEqual([]);
    expect(textsIn(file)).toEqual([SECRET, 'Seen by all']);
  });
});
