import { setTimeout as pass } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { keptRecords } from '../support/board.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';

const t = translator('en');
const KILLS = 4;
/** How long after an acknowledged edit the power goes. */
const GRACE_MS = 200;

/** Types a note and waits until the title bar says that Temas has it. */
async function acknowledgedNote({ page }: Temas, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
}

/** What is on the disk once everything the program could still have written is there: it is dead. */
const textsOnDisk = (userData: string): readonly string[] =>
  (keptRecords(userData)[0] ?? []).flatMap((record) => (record.kind === 'note' ? [record.text] : []));

it(`offers every acknowledged edit again after each of ${KILLS} kills`, async () => {
  const userData = freshFolder('temas-crash');
  const promised: string[] = [];
  for (let round = 1; round <= KILLS; round++) {
    const temas = await launchTemas({ userData });
    if (round === 1) {
      await temas.page.getByRole('button', { name: t('start.blank') }).click();
    } else {
      const offer = temas.page.getByRole('dialog', { name: t('recovery.title') });
      await offer.getByText(t('count.notes', { count: textsOnDisk(userData).length })).waitFor();
      await offer.getByRole('button', { name: t('start.recover') }).click();
    }
    await temas.page.getByRole('application').waitFor();
    promised.push(`Edit ${round}`);
    await acknowledgedNote(temas, `Edit ${round}`);
    // Work goes on until the very moment: some of it is under way when everything stops.
    await Promise.all([
      pass(GRACE_MS).then(() => temas.killHard()),
      temas.page.keyboard
        .press('n')
        .then(() => temas.page.keyboard.type('unfinished', { delay: 30 }))
        .catch(() => null),
    ]);
    expect(textsOnDisk(userData)).toEqual(expect.arrayContaining(promised));
  }
});
