import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publish } from '../../electron/host/publish.ts';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { createCopy } from '../electron/host/support.ts';
import { expectNoFaults } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture, type Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const tr = translator('tr');

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

async function rewrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

function textsIn(file: string): readonly string[] {
  const vetted = vetFile(file);
  return vetted.ok ? vetted.value.records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted() : [vetted.error.code];
}

const versionsIn = (file: string): readonly string[] => {
  const vetted = vetFile(file);
  return vetted.ok ? vetted.value.versions.map(({ kind }) => kind).toSorted() : [];
};

/** Until the file holds these texts: published at once, without the pause in which more could be typed. */
async function untilSaved(page: Page, file: string, texts: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect.poll(() => textsIn(file)).toEqual(texts);
}

/** A workshop with one note in a file, still open. */
async function begun(file: string, userData: string): Promise<Temas> {
  const temas = await launchTemas({ userData });
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  await write(temas.page, 'as it was');
  await answerDialog(temas, file);
  await temas.page.keyboard.press('Control+s');
  await expect.poll(() => textsIn(file)).toEqual(['as it was']);
  return temas;
}

async function opened(file: string, userData: string, lang: 'en' | 'tr' = 'en'): Promise<Temas> {
  const temas = await launchTemas({ userData, args: [file], lang });
  await temas.page.getByRole('application').waitFor();
  return temas;
}

describe('copies that come back', () => {
  it('are merged with this workshop: what fits by itself, what excludes each other as chosen, in one step of undo', { timeout: 60_000 }, async () => {
    const folder = freshFolder('temas-merge');
    const [mine, theirs] = [join(folder, 'workshop.cxmap'), join(folder, 'from Ayşe.cxmap')];
    const [here, there] = [freshFolder('temas-data'), freshFolder('temas-data')];
    await (await begun(mine, here)).quit();
    copyFileSync(mine, theirs);

    const other = await opened(theirs, there);
    await rewrite(other.page, 'as Ayşe has it');
    await write(other.page, 'only Ayşe');
    await untilSaved(other.page, theirs, ['as Ayşe has it', 'only Ayşe']);
    await other.quit();
    expect(versionsIn(theirs)).toContain('received');

    const own = await opened(mine, here, 'tr');
    await rewrite(own.page, 'as I have it');
    await write(own.page, 'only me');
    await answerDialog(own, theirs);
    await runFromPalette(own.page, tr('action.file.mergeCopies'));
    const dialog = own.page.getByRole('dialog', { name: tr('merge.title') });
    await dialog.getByRole('heading', { name: tr('merge.conflicts', { count: 1 }) }).waitFor();
    expect(await dialog.getByRole('button', { name: tr('merge.confirm'), exact: true }).isDisabled()).toBe(true);
    await dialog.getByText(tr('merge.open', { count: 1 })).waitFor();
    await picture(own.page, 'merge-tr');
    await expectNoFaults(own.page, 'merge');
    await dialog.getByRole('button', { name: tr('merge.compare') }).click();
    const compared = own.page.getByRole('dialog', { name: tr('merge.compareTitle') }).getByRole('region', { name: 'from Ayşe' });
    await compared.getByText('only Ayşe').waitFor();
    expect(await compared.getByText('as I have it').count()).toBe(0);
    await picture(own.page, 'merge-compare-tr');
    await expectNoFaults(own.page, 'merge compared');
    await own.page.getByRole('button', { name: tr('merge.decide') }).click();
    await dialog.getByRole('radio', { name: /as Ayşe has it/u }).click();
    await dialog.getByRole('button', { name: tr('merge.show') }).click();
    await dialog.waitFor({ state: 'detached' });
    await own.page.getByRole('button', { name: tr('merge.back') }).click();
    await dialog.getByRole('radio', { name: /as Ayşe has it/u, checked: true }).waitFor();
    await dialog.getByRole('button', { name: tr('merge.confirm'), exact: true }).press('Enter');
    await expect.poll(() => textsIn(mine)).toEqual(['as Ayşe has it', 'only Ayşe', 'only me']);
    await expect.poll(() => versionsIn(mine)).toContain('merged');
    await own.page.getByRole('button', { name: tr('merge.see') }).click();
    const versions = own.page.getByRole('dialog', { name: tr('versions.title') });
    await versions
      .getByRole('group', { name: tr('versions.since') })
      .getByText('only Ayşe')
      .waitFor();
    await picture(own.page, 'merge-seen-tr');
    await own.page.keyboard.press('Escape');
    await versions.waitFor({ state: 'detached' });
    await own.page.getByRole('application').focus();
    await own.page.keyboard.press('Control+z');
    await untilSaved(own.page, mine, ['as I have it', 'only me']);
    await own.quit();
  });

  it(
    'are recognised when they are dropped on the board or opened, and a copy of another workshop is refused and offered as boards',
    { timeout: 90_000 },
    async () => {
      const folder = freshFolder('temas-merge');
      const [mine, copy, foreign] = [join(folder, 'workshop.cxmap'), join(folder, 'copy.cxmap'), join(folder, 'another.cxmap')];
      const here = freshFolder('temas-data');
      const own = await begun(mine, here);
      copyFileSync(mine, copy);
      publish(createCopy(join(freshFolder('temas-copy'), 'working')), foreign, false);
      await write(own.page, 'later');
      await answerDialog(own, foreign);
      await runFromPalette(own.page, t('action.file.mergeCopies'));
      const dialog = own.page.getByRole('dialog', { name: t('merge.title') });
      await dialog.getByText(t('merge.foreign', { name: 'another.cxmap' })).waitFor();
      expect(await dialog.getByRole('button', { name: t('merge.confirm'), exact: true }).count()).toBe(0);
      await expectNoFaults(own.page, 'copy of another workshop');
      await dialog.getByRole('button', { name: t('merge.insert') }).click();
      await own.page.getByRole('dialog', { name: t('import.title', { name: 'another.cxmap' }) }).waitFor();
      await own.page.keyboard.press('Escape');

      const session = await own.page.context().newCDPSession(own.page);
      const data = { items: [], files: [copy], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
      await dialog.getByText(t('merge.nothingNew')).waitFor();
      await dialog.getByRole('button', { name: t('merge.confirm'), exact: true }).press('Enter');
      await expect.poll(() => versionsIn(mine)).toContain('merged');
      expect(textsIn(mine)).toEqual(['as it was', 'later']);

      await answerDialog(own, copy);
      const [beside] = await Promise.all([own.app.waitForEvent('window'), own.page.keyboard.press('Control+o')]);
      await beside.getByText(t('notice.copy-open', { copy: 'workshop' })).waitFor();
      await write(beside, 'in the open copy');
      await beside.getByRole('button', { name: t('merge.into') }).click();
      await dialog.getByRole('button', { name: t('merge.confirm'), exact: true }).press('Enter');
      await expect.poll(() => textsIn(mine)).toEqual(['as it was', 'in the open copy', 'later']);
      await own.quit();

      const again = await opened(copy, here);
      expect(await again.page.getByRole('button', { name: t('merge.into') }).count()).toBe(0);
      await again.quit();
      const returned = join(folder, 'returned.cxmap');
      copyFileSync(copy, returned);
      const alone = await opened(returned, here);
      const [original] = await Promise.all([alone.app.waitForEvent('window'), alone.page.getByRole('button', { name: t('merge.into') }).click()]);
      await original
        .getByRole('dialog', { name: t('merge.title') })
        .getByText(t('merge.same'))
        .waitFor();
      expect(await original.getByRole('button', { name: t('merge.into') }).count()).toBe(0);
      await alone.quit();
    },
  );

  it('are merged by what each did when all were copied and edited on one computer', { timeout: 90_000 }, async () => {
    const folder = freshFolder('temas-merge');
    const [mine, first, second] = ['workshop', 'first', 'second'].map((name) => join(folder, `${name}.cxmap`)) as [string, string, string];
    const here = freshFolder('temas-data');
    await (await begun(mine, here)).quit();
    copyFileSync(mine, first);
    copyFileSync(mine, second);
    for (const [file, text] of [
      [first, 'in the first'],
      [second, 'in the second'],
    ] as const) {
      const copy = await opened(file, here);
      await write(copy.page, text);
      await untilSaved(copy.page, file, ['as it was', text]);
      await copy.quit();
    }
    const own = await opened(mine, here);
    await write(own.page, 'in the workshop');
    await answerDialog(own, [first, second]);
    await runFromPalette(own.page, t('action.file.mergeCopies'));
    const dialog = own.page.getByRole('dialog', { name: t('merge.title') });
    await dialog.getByText(t('merge.noConflicts')).waitFor();
    expect(await dialog.locator('.merge-base').textContent()).toContain(t('merge.base', { time: '' }).slice(0, 20));
    await dialog.getByRole('button', { name: t('merge.confirm') }).press('Enter');
    await expect.poll(() => textsIn(mine)).toEqual(['as it was', 'in the first', 'in the second', 'in the workshop']);
    await own.quit();
  });

  it('are merged when two computers worked on one file, and nobody loses anything', { timeout: 60_000 }, async () => {
    const file = join(freshFolder('temas-shared'), 'workshop.cxmap');
    const [here, there] = [freshFolder('temas-data'), freshFolder('temas-data')];
    const own = await begun(file, here);
    const other = await opened(file, there);
    await write(other.page, 'from there');
    await untilSaved(other.page, file, ['as it was', 'from there']);
    await own.page.bringToFront();
    await write(own.page, 'from here');
    await own.page.getByRole('button', { name: t('merge.offer') }).click();
    await own.page
      .getByRole('dialog', { name: t('merge.title') })
      .getByText(t('merge.noConflicts'))
      .waitFor();
    await picture(own.page, 'merge-en');
    await own.page.getByRole('button', { name: t('merge.confirm'), exact: true }).click();
    await expect.poll(() => textsIn(file)).toEqual(['as it was', 'from here', 'from there']);
    await expect.poll(() => own.page.getByRole('button', { name: t('merge.offer') }).count()).toBe(0);

    await write(other.page, 'once more');
    await other.page.getByRole('button', { name: t('merge.offer') }).click();
    await other.page.getByRole('button', { name: t('merge.confirm'), exact: true }).click();
    await expect.poll(() => textsIn(file)).toEqual(['as it was', 'from here', 'from there', 'once more']);
    await other.quit();
    await own.quit();
  });
});
