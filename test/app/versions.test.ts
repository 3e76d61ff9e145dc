import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { expectNoFaults } from '../support/faults.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, picture } from '../support/launch.ts';

const t = translator('tr');

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

const textsIn = (userData: string): readonly string[] =>
  (keptRecords(userData)[0] ?? []).flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted();

/** How much of a picture is drawn on, 0..1: the share of its pixels that are not its background. */
const drawnShare = (page: Page, name: RegExp): Promise<number> =>
  page.getByRole('img', { name }).evaluate((canvas: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const pixels = context?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
    let drawn = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 2] !== pixels[2]) drawn++;
    return drawn / (pixels.length / 4);
  });

describe('versions of a workshop', () => {
  it('are kept by name, compared with the present, restored in one step, renamed, opened and deleted', async () => {
    const { app, page, userData } = await openNew('blank', { lang: 'tr' });
    await page.mouse.move(400, 300);
    await write(page, 'Hat kesik');
    await untilKept(userData, (kept) => kept.all('note')[0]?.text === 'Hat kesik');

    await page.keyboard.press('Control+Alt+k');
    await page.getByRole('dialog').getByLabel(t('versions.name'), { exact: true }).fill('Satıştan önce');
    await expectNoFaults(page, 'keeping a version');
    await page.keyboard.press('Enter');
    await page.getByText(t('versions.kept', { name: 'Satıştan önce' })).waitFor();

    await page.mouse.move(700, 500);
    await write(page, 'Çağrı merkezi beni tanımadı');
    await page.keyboard.press('Control+Alt+h');
    const dialog = page.getByRole('dialog', { name: t('versions.title') });
    const version = dialog.getByRole('radio', { name: /^Satıştan önce/ });
    // A snapshot may be newer.
    await version.click();
    await dialog.getByText(t('versions.change.added', { count: 1 })).waitFor();
    const now = dialog.getByRole('radio', { name: t('versions.now') });
    await expect.poll(() => drawnShare(page, /^Satıştan önce/)).toBeGreaterThan(0.02);
    // Words are read by coming nearer.
    const sheet = page.getByRole('img', { name: /^Satıştan önce/ });
    const fitting = await sheet.evaluate((canvas: HTMLCanvasElement) => canvas.width);
    await dialog.getByRole('button', { name: t('action.view.zoomIn') }).click();
    await expect.poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBeGreaterThan(fitting * 1.9);
    // Its middle stays in sight.
    expect(await sheet.evaluate((canvas) => (canvas.parentElement?.scrollLeft ?? 0) > 0)).toBe(true);
    await dialog.getByRole('button', { name: t('action.view.zoomOut') }).click();
    await expect.poll(() => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(fitting);
    await picture(page, 'versions');
    await expectNoFaults(page, 'versions');
    // What is new is on the picture of the present alone.
    await dialog.getByRole('button', { name: /Çağrı merkezi/ }).click();
    await expect.poll(() => now.getAttribute('aria-checked')).toBe('true');

    await dialog.getByRole('button', { name: t('versions.restore') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(t('versions.restored')).waitFor();
    await expect.poll(() => textsIn(userData)).toEqual(['Hat kesik']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => textsIn(userData)).toEqual(['Hat kesik', 'Çağrı merkezi beni tanımadı'].toSorted());
    await page.keyboard.press('Control+y');
    await expect.poll(() => textsIn(userData)).toEqual(['Hat kesik']);

    // The present was kept before.
    await page.keyboard.press('Control+Alt+h');
    await dialog.getByRole('radio', { name: new RegExp(`^${t('versions.source.automatic')}`) }).waitFor();
    await dialog.getByLabel(t('versions.search'), { exact: true }).fill('satis');
    await expect.poll(() => dialog.locator('.version-row').count()).toBe(1);
    await dialog.getByRole('button', { name: t('versions.rename') }).click();
    const naming = page.getByRole('dialog', { name: t('versions.rename') });
    await naming.getByLabel(t('versions.name'), { exact: true }).fill('Satış öncesi');
    await page.keyboard.press('Enter');
    await dialog.getByRole('radio', { name: /^Satış öncesi/ }).waitFor();

    const opening = app.waitForEvent('window');
    await dialog.getByRole('button', { name: t('versions.open') }).click();
    const other = await opening;
    await other.getByRole('application').waitFor();
    await expect.poll(() => keptRecords(userData).length).toBe(2);
    await other.getByRole('heading', { level: 1 }).getByText('Satış öncesi').waitFor();
    // The new window is what is wanted now: nothing stays open behind it.
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Alt+h');
    await dialog.getByLabel(t('versions.search'), { exact: true }).fill('satis');
    await dialog.getByRole('radio', { name: /^Satış öncesi/ }).click();

    await dialog.getByRole('button', { name: t('versions.remove'), exact: true }).click();
    await dialog.getByText(t('versions.noneFound')).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('are taken from a snapshot beside the file, too', async () => {
    const { page, userData, ...temas } = await openNew('blank', { lang: 'tr' });
    const file = join(freshFolder('temas-snapshot'), 'Atölye.cxmap');
    await page.mouse.move(400, 300);
    await write(page, 'Hat kesik');
    await answerDialog({ page, userData, ...temas }, file);
    await page.keyboard.press('Control+s');
    await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
    const vetted = vetFile(file);
    const identity = vetted.ok ? vetted.value.identity : null;
    const folder = join(userData, 'snapshots', identity?.lineageId ?? '');
    mkdirSync(folder, { recursive: true });
    copyFileSync(file, join(folder, `${Date.now() - 86_400_000}-${identity?.documentId}.1-0-0.cxmap`));
    writeFileSync(join(folder, `${Date.now() - 3_600_000}-damaged.cxmap`), readFileSync(file).subarray(0, 9_000));
    await page.mouse.move(700, 500);
    await write(page, 'Yine bekledim');

    await page.keyboard.press('Control+Alt+h');
    const dialog = page.getByRole('dialog', { name: t('versions.title') });
    await dialog.getByLabel(t('versions.filter'), { exact: true }).selectOption('snapshots');
    // The newer one is damaged, which is said, and harms nothing.
    await dialog.getByText(t('versions.unreadable')).waitFor();
    await dialog
      .locator('.version-row')
      .last()
      .getByText(t('count.notes', { count: 1 }), { exact: true })
      .waitFor();
    await dialog.locator('.version-row').last().click();
    await dialog.getByText(t('versions.change.added', { count: 1 })).waitFor();
    await dialog.getByRole('button', { name: t('versions.restore') }).click();
    await expect.poll(() => textsIn(userData)).toEqual(['Hat kesik']);
  });
});
