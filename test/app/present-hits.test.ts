import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { openNew } from '../support/gestures.ts';

const t = translator('en');

it('lets no click through the names of the lanes to the cells below them', async () => {
  const { app, page } = await openNew('journey');
  await page.keyboard.press('F5');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false)).toBe(true);
  const screen = await app.evaluate(({ screen: screens }) => screens.getPrimaryDisplay().size);
  await expect.poll(async () => (await page.getByRole('application').boundingBox())?.width).toBe(screen.width);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.getByText(t('present.stop', { number: 3, count: 3 }), { exact: true }).waitFor();
  for (const name of [t('lane.doing'), t('lane.thinking')]) {
    const label = await page.locator('.present-lane', { hasText: name }).boundingBox();
    if (!label) throw new Error(`the lane ${name} has a name beside the stage`);
    await page.mouse.dblclick(label.x + label.width / 2, label.y + label.height / 2);
  }
  expect(await page.locator('textarea').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('present.button') }).waitFor();
  expect(await page.getByRole('button', { name: t('action.edit.undo') }).isDisabled()).toBe(true);
});
