import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newKey, type FileKey } from '../../electron/host/encrypted/key.ts';
import { newIdentity, originOf } from '../../electron/host/identity.ts';
import { publish } from '../../electron/host/publish.ts';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../electron/host/working-copy.ts';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { filesWith, key, PASSPHRASE } from '../electron/host/encrypted-support.ts';
import { board, note, valueOf } from '../electron/host/support.ts';
import { faultsOf } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture, type Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const OTHER = 'quite another one';
const SECRET = 'Only Ayşe may know';

const textsIn = (file: string): readonly string[] =>
  valueOf(vetFile(file, PASSPHRASE))
    .records.flatMap((record) => (record.kind === 'note' ? [record.text] : []))
    .toSorted();

/** A workshop with one note that opens with PASSPHRASE, or with no passphrase. */
function workshop(path: string, how: FileKey | null = key): string {
  const records = [board, note('as-it-was', 'as it was')];
  const folder = join(freshFolder('temas-copy'), 'working');
  const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null, key: how, installationId: 'elsewhere' }));
  valueOf(publish(copy, path, false));
  copy.close(true);
  giveToDesktopUser(path);
  return path;
}

/** Adds a note to a file as another computer would, into the file itself or into a copy of it. */
function addTo(path: string, text: string, to: { readonly path: string; readonly key?: FileKey | null } = { path }): string {
  const read = valueOf(vetFile(path, PASSPHRASE));
  const { identity, records, passed, versions } = read;
  const copy = valueOf(
    WorkingCopy.create({
      folder: join(freshFolder('temas-copy'), 'working'),
      identity,
      records,
      origin: originOf(read),
      past: { passed, versions },
      key: to.key === undefined ? read.key : to.key,
      installationId: 'there',
    }),
  );
  valueOf(copy.apply({ added: [note(text.replaceAll(/\W/gu, '-'), text)], updated: [], removed: [] }));
  valueOf(publish(copy, to.path, true));
  copy.close(true);
  giveToDesktopUser(to.path);
  return to.path;
}

async function opened(file: string, passphrase: string | null = PASSPHRASE): Promise<Temas> {
  const temas = await launchTemas({ args: [file] });
  if (passphrase !== null) await unlock(temas.page, passphrase);
  await temas.page.getByRole('application').waitFor();
  return temas;
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  const field = page.getByRole('dialog', { name: t('unlock.title') }).getByLabel(t('unlock.passphrase'), { exact: true });
  await field.fill(passphrase);
  await field.press('Enter');
}

const review = (page: Page) => page.getByRole('dialog', { name: t('merge.title') });

describe('copies of an encrypted workshop', () => {
  it('are merged: a passphrase is asked for only where the workshop’s own does not open a copy', { timeout: 60_000 }, async () => {
    const folder = freshFolder('temas-merge');
    const file = (name: string) => join(folder, `${name}.cxmap`);
    const mine = workshop(file('workshop'));
    copyFileSync(mine, file('from Burak'));
    addTo(file('from Burak'), 'only Burak');
    addTo(mine, SECRET, { path: file('from Ayşe'), key: newKey(OTHER, 14) });
    addTo(mine, 'only Can', { path: file('from Can'), key: newKey(OTHER, 14) });
    const before = textsIn(mine);

    const own = await opened(mine);
    const { page } = own;
    await answerDialog(own, [file('from Burak'), file('from Ayşe'), file('from Can')]);
    await runFromPalette(page, t('action.file.mergeCopies'));
    await page.getByText(t('unlock.hint', { name: 'from Ayşe' })).waitFor();
    await unlock(page, 'not this one');
    await page.getByRole('alert').getByText(t('error.passphrase-wrong')).waitFor();
    await picture(page, 'merge-unlock');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(textsIn(mine)).toEqual(before);

    await runFromPalette(page, t('action.file.mergeCopies'));
    await unlock(page, OTHER);
    // The other copy opens with the same words: nobody is asked twice.
    await review(page).getByText(t('merge.noConflicts')).waitFor();
    expect(
      await review(page)
        .getByText(t('merge.inTheClear', { names: '' }).slice(0, 9))
        .count(),
    ).toBe(0);
    await review(page)
      .getByRole('button', { name: t('merge.confirm') })
      .press('Enter');
    await expect.poll(() => textsIn(mine)).toEqual([SECRET, 'as it was', 'only Burak', 'only Can']);
    expect(filesWith(own.userData, SECRET)).toEqual([]);
    await own.quit();
    expect(filesWith(own.userData, SECRET)).toEqual([]);
    expect(filesWith(folder, SECRET)).toEqual([]);
  });

  it('are merged into their own file that somebody else changed, without a question', { timeout: 60_000 }, async () => {
    const mine = workshop(join(freshFolder('temas-shared'), 'workshop.cxmap'));
    const own = await opened(mine);
    const { page } = own;
    addTo(mine, SECRET);
    await page.keyboard.press('n');
    await page.keyboard.type('from here');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('merge.offer') }).click();
    await review(page).getByText(t('merge.noConflicts')).waitFor();
    await review(page)
      .getByRole('button', { name: t('merge.confirm') })
      .press('Enter');
    await expect.poll(() => textsIn(mine)).toEqual([SECRET, 'as it was', 'from here']);
    await expect.poll(() => page.getByRole('button', { name: t('merge.offer') }).count()).toBe(0);
    expect(filesWith(own.userData, SECRET)).toEqual([]);
    await own.quit();
  });

  it('say that they are kept in the clear where they are dropped on a workshop that is', { timeout: 60_000 }, async () => {
    const folder = freshFolder('temas-merge');
    const file = (name: string) => join(folder, `${name}.cxmap`);
    const mine = workshop(file('workshop'), null);
    addTo(mine, 'from Ayşe', { path: file('copy'), key });
    const foreign = workshop(file('another'), newKey(OTHER, 14));
    const own = await opened(mine, null);
    const { page } = own;
    const session = await page.context().newCDPSession(page);
    const drop = async (path: string) => {
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    };
    await drop(file('copy'));
    await page.getByText(t('unlock.hint', { name: 'copy' })).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await drop(file('copy'));
    await unlock(page, PASSPHRASE);
    await review(page)
      .getByText(t('merge.inTheClear', { names: 'copy.cxmap' }))
      .waitFor();
    expect(await faultsOf(page, 'everything')).toEqual([]);
    await review(page)
      .getByRole('button', { name: t('merge.confirm') })
      .press('Enter');
    await expect.poll(() => textsIn(mine)).toEqual(['as it was', 'from Ayşe']);

    await drop(foreign);
    const opening = own.app.waitForEvent('window');
    await unlock(page, OTHER);
    await (await opening).getByRole('img', { name: t('send.encrypted') }).waitFor();
    await own.quit();
  });
});
