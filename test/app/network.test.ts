import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';

const t = translator('en');

/** System calls by which bytes could leave the computer, with the address family they name. */
const INTERNET = /\b(connect|sendto|sendmsg|sendmmsg)\(.*\bAF_INET6?\b/;

it.runIf(process.platform === 'linux')('opens no connection and sends no packet during a whole session', async () => {
  const trace = join(freshFolder(), 'calls.txt');
  const folder = freshFolder();
  const temas = await launchTemas({ under: ['strace', '-f', '-qq', '-o', trace, '-e', 'trace=connect,sendto,sendmsg,sendmmsg'] });
  const { page } = temas;
  await page.getByRole('button', { name: t('start.demoGo') }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('internet https://example.com teh mispeled');
  await page.keyboard.press('Escape');
  await answerDialog(temas, join(folder, 'demo.cxmap'));
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
  await answerDialog(temas, join(folder, 'demo.pdf'));
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: t('export.start') }).click();
  await page.getByText(t('export.done', { name: 'demo.pdf' })).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F5');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await temas.quit();
  const calls = readFileSync(trace, 'utf8').split('\n');
  // The display is reached by such calls: without any, nothing was watched.
  expect(calls.filter((call) => call.includes('AF_UNIX')).length).toBeGreaterThan(0);
  expect(calls.filter((call) => INTERNET.test(call))).toEqual([]);
});
