import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { launchTemas, type Temas } from '../support/launch.ts';

const t = translator('en');
/** Together more than are held in memory to either side (renderer/editor/history-window.ts): some have to go, and come back, both ways. */
const NOTES = 60;
const NUDGES = 240;

const sorted = (records: readonly { readonly id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const stepsBeside = (userData: string): readonly boolean[] =>
  readdirSync(join(userData, 'working')).map((folder) => existsSync(join(userData, 'working', folder, 'history.db')));

/** kill -9 of the process that has the document; Temas starts another. */
async function killHost({ app }: Temas): Promise<void> {
  const pids = await app.evaluate((electron) => electron.app.getAppMetrics().flatMap(({ pid, name }) => (name === 'Temas document' ? [pid] : [])));
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

/** Presses the keys as fast as they are taken, until the button says there is nothing left. */
async function pressAll({ page }: Temas, keys: string, button: 'action.edit.undo' | 'action.edit.redo'): Promise<void> {
  const end = page.getByRole('button', { name: t(button), exact: true });
  while (await end.isEnabled()) for (let press = 0; press < 10; press++) await page.keyboard.press(keys);
}

it(`undoes ${NOTES + NUDGES} edits and redoes them all, in spite of the death of the host in between`, async () => {
  const temas = await launchTemas();
  const { page, userData } = temas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: t('start.blank') }).click();
  await page.getByRole('application').waitFor();
  const start = keptRecords(userData)[0] ?? [];
  for (let note = 1; note <= NOTES; note++) {
    await page.keyboard.press('n');
    await page.keyboard.type(`${note}`);
    await page.keyboard.press('Escape');
  }
  for (let nudge = 0; nudge < NUDGES; nudge++) await page.keyboard.press(nudge % 7 === 0 ? 'ArrowDown' : 'ArrowRight');
  const made = await untilKept(userData, (kept) => kept.all('note').length === NOTES && kept.all('note').every(({ text }) => text !== ''));
  await expect.poll(() => stepsBeside(userData)).toEqual([true]);
  // Nothing more is under way: what the disk holds from now on is what was typed.
  await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
  const end = sorted(keptRecords(userData)[0] ?? []);
  expect(end).toHaveLength(made.records().size);

  await killHost(temas);
  await pressAll(temas, 'Control+z', 'action.edit.undo');
  const undone = await untilKept(userData, (kept) => kept.records().size === start.length);
  expect(sorted([...undone.records().values()])).toEqual(sorted(start));
  await page
    .getByText(t('announce.undone', { what: t('history.newNote') }))
    .first()
    .waitFor();

  await pressAll(temas, 'Control+Shift+z', 'action.edit.redo');
  await expect.poll(() => sorted(keptRecords(userData)[0] ?? []), { timeout: 10_000 }).toEqual(end);
  await temas.quit();
  // The board is kept, as it has no file; the steps belonged to the sitting.
  expect(stepsBeside(userData)).toEqual([false]);
});
