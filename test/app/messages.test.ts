import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog } from '../support/launch.ts';
import { fileOf } from './images-on-screen.ts';

const t = translator('en');

it('lists again what a notice said, and gives the board the keyboard back', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  const bell = page.getByRole('button', { name: t('action.view.messages') });
  await page.keyboard.press('n');
  await page.keyboard.type('The modem');
  await page.keyboard.press('Escape');
  expect(await bell.isVisible()).toBe(false);
  await answerDialog(temas, fileOf('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')));
  await page.getByRole('button', { name: t('attachments.add'), exact: true }).click();
  await untilKept(temas.userData, (kept) => kept.all('attachment').length === 1);
  const said = t('attachments.unseen', { count: 1, name: 'IMG_1.HEIC', kind: 'HEIC' });
  const notices = page.getByRole('list', { name: t('ui.notices') });
  await notices.getByText(said).waitFor();
  await notices.getByRole('button', { name: t('ui.dismiss') }).click();
  await notices.getByText(said).waitFor({ state: 'detached' });
  await bell.click();
  const list = page.getByRole('dialog', { name: t('action.view.messages') }).getByRole('listitem');
  expect(await list.getByRole('paragraph').allTextContents()).toEqual([said]);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  const board = page.getByRole('application');
  await expect.poll(() => board.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});
