import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');

it('keeps notices of editing off the slides', async () => {
  const temas = await openNew('journey');
  const { app, page } = temas;
  const isFullScreen = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await runFromPalette(page, t('action.map.lock'));
  await untilKept(temas.userData, (kept) => kept.all('map')[0]?.locked === true);
  await page.keyboard.press('Delete');
  const notice = page.getByText(t('shape.refused'));
  await expect.poll(() => notice.isVisible()).toBe(true);
  await page.keyboard.press('F5');
  await expect.poll(isFullScreen).toBe(true);
  await expect.poll(() => notice.isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('present.button') }).waitFor();
});
