import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { TEMPLATES } from '../../shared/ipc/names.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { launchTemas, resize, type Temas } from '../support/launch.ts';

const t = translator('tr');

async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

async function startScreen({ app, page }: Temas): Promise<Page> {
  const [start] = await Promise.all([app.waitForEvent('window'), palette(page, t('action.file.start'))]);
  await start.getByRole('heading', { name: t('start.recent') }).waitFor();
  return start;
}

it('offers every template on one screen, the recent files in sight, also in Turkish on a small laptop', async () => {
  const temas = await launchTemas({ lang: 'tr' });
  await resize(temas, 1366, 768);
  for (const template of TEMPLATES) await temas.page.getByText(t(`start.${template}`), { exact: true }).waitFor();
  const recent = await temas.page.getByText(t('start.noRecent')).boundingBox();
  expect((recent?.y ?? Infinity) + (recent?.height ?? 0)).toBeLessThanOrEqual(768);
});

it('keeps a board as a template of one’s own: offered, used under fresh ids, renamed, and deleted unless it is had back', async () => {
  const temas = await openNew('matrix', { lang: 'tr' });
  const { page, userData } = temas;
  await page.mouse.move(600, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('Her ay sorulan soru');
  await page.keyboard.press('Escape');
  const before = await untilKept(userData, (kept) => kept.all('note').length === 1);
  await palette(page, t('action.file.saveAsTemplate'));
  await page.getByRole('textbox', { name: t('saveTemplate.name') }).fill('Aylık sıralama');
  await page.getByText(t('saveTemplate.limit', { most: 60, left: 60 - 'Aylık sıralama'.length })).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(t('saveTemplate.saved', { name: 'Aylık sıralama' })).waitFor();

  // On a second board of the same workshop.
  await palette(page, t('boards.newFrom', { name: 'Aylık sıralama' }));
  await page.getByRole('tab', { name: 'Aylık sıralama', selected: true }).waitFor();
  const doubled = await untilKept(userData, (kept) => kept.all('note').length === 2);
  expect([doubled.all('frame').length, doubled.all('board').length, doubled.all('channel').length]).toEqual([8, 2, before.all('channel').length]);
  await page.keyboard.press('Control+z');
  await untilKept(userData, (kept) => kept.all('board').length === 1);

  const start = await startScreen(temas);
  await start.getByRole('button', { name: 'Aylık sıralama', exact: true }).click();
  await start.getByRole('application').waitFor();
  const ids = new Set(before.records().keys());
  const twins = () =>
    keptRecords(userData).filter((records) => records.some((record) => record.kind === 'note' && record.text === 'Her ay sorulan soru'));
  await expect.poll(() => twins().length).toBe(2);
  const second = twins().find((records) => !records.some((record) => record.kind === 'note' && ids.has(record.id))) ?? [];
  expect(second.filter(({ kind }) => kind === 'frame')).toHaveLength(4);
  expect(second.some(({ kind, id }) => kind !== 'channel' && kind !== 'function' && ids.has(id))).toBe(false);

  const again = await startScreen(temas);
  const menu = (name: string) => again.getByRole('button', { name: t('start.templateMenu', { name }) });
  await menu('Aylık sıralama').click();
  await again.getByRole('menuitem', { name: t('start.renameTemplate') }).click();
  await again.getByRole('textbox', { name: t('saveTemplate.name') }).fill('Üç aylık sıralama');
  await again.keyboard.press('Enter');
  await menu('Üç aylık sıralama').click();
  await again.getByRole('menuitem', { name: t('start.deleteTemplate') }).click();
  await again.getByText(t('start.templateDeleted', { name: 'Üç aylık sıralama' })).waitFor();
  await again.getByRole('button', { name: t('action.edit.undo') }).click();
  await menu('Üç aylık sıralama').waitFor();
  const folder = join(userData, 'templates');
  const files = () => readdirSync(folder).filter((name) => name.endsWith('.cxmap'));
  expect(files()).toHaveLength(1);

  // Somebody put another file in its place: it is checked like any.
  copyFileSync(inProject('docs/screenshot.png'), join(folder, files()[0] ?? ''));
  await again.getByRole('button', { name: 'Üç aylık sıralama', exact: true }).click();
  await again.getByText(t('error.file-foreign')).waitFor();
  await menu('Üç aylık sıralama').click();
  await again.getByRole('menuitem', { name: t('start.deleteTemplate') }).click();
  await again
    .getByRole('button')
    .filter({ hasText: t('start.blank') })
    .first()
    .click();
  await again.getByRole('application').waitFor();
  await expect.poll(() => existsSync(folder) && files().length).toBe(0);
});
