import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { board, makeFile, small } from '../electron/host/support.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';

it('leaves nothing half made where an export was to go when Temas is quit meanwhile', async () => {
  const t = translator('en');
  const notes = Array.from({ length: 4_000 }, (_, at) =>
    fresh('note', {
      id: `n-${at}`,
      boardId: board.id,
      x: (at % 80) * 200,
      y: Math.floor(at / 80) * 200,
      width: 180,
      height: 180,
      text: `Note ${at}`,
      color: 'yellow',
      order: `b${String(at).padStart(4, '0')}V`,
    }),
  );
  const file = join(freshFolder(), 'large.cxmap');
  makeFile(file, [...small, ...notes]);
  const folder = freshFolder();
  const temasApp = await launchTemas({ args: [file] });
  const { page } = temasApp;
  await page.getByRole('application').waitFor();
  await answerDialog(temasApp, join(folder, 'large.png'));
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: 'PNG' }).click();
  await page.getByRole('button', { name: t('export.start') }).click();
  await expect.poll(() => readdirSync(folder).length, { interval: 5, timeout: 20_000 }).toBe(1);
  await temasApp.quit();
  expect(readdirSync(folder)).toEqual([]);
});
