import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { newIdentity, originOf } from '../../electron/host/identity.ts';
import { publish } from '../../electron/host/publish.ts';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../electron/host/working-copy.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { board, note, valueOf } from '../electron/host/support.ts';
import { faultsOf } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const PEOPLE = ['Ayla', 'Burak', 'Can', 'Deniz', 'Ece'] as const;

const textsIn = (file: string): readonly string[] =>
  valueOf(vetFile(file))
    .records.flatMap((record) => (record.kind === 'note' ? [record.text] : []))
    .toSorted();

const created = (rest: Partial<Parameters<typeof WorkingCopy.create>[0]> = {}): WorkingCopy =>
  valueOf(
    WorkingCopy.create({
      folder: join(freshFolder('temas-copy'), 'working'),
      identity: newIdentity(),
      records: [board, note('all', 'as it was'), { ...note('gone', 'unloved'), order: 'a1' }],
      origin: null,
      installationId: 'here',
      ...rest,
    }),
  );

/** What each of them sent back lies under the same name, in a folder of theirs: all wrote the same note anew, the last removed one. */
function returned(mine: string, folder: string): readonly string[] {
  return PEOPLE.map((who, at) => {
    const theirs = join(folder, who);
    mkdirSync(theirs);
    const path = join(theirs, 'workshop.cxmap');
    copyFileSync(mine, path);
    const read = valueOf(vetFile(path));
    const { identity, records, passed, versions } = read;
    const copy = created({ identity, records, past: { passed, versions }, origin: originOf(read), installationId: `with-${at}` });
    const [all, gone] = ['all', 'gone'].map((id) => copy.document.get(id) as Note) as [Note, Note];
    const added = [{ ...note(`by-${at}`, `${who} added`), order: `b${at}` }];
    valueOf(copy.apply({ added, updated: [[all, { ...all, text: `as ${who} has it` }]], removed: at === PEOPLE.length - 1 ? [gone] : [] }));
    valueOf(publish(copy, path, false));
    copy.close(true);
    return giveToDesktopUser(path);
  });
}

it(
  'merges five copies at once, chosen or dropped, tells those of one name apart, and asks one question about what all changed',
  { timeout: 60_000 },
  async () => {
    const folder = freshFolder('temas-merge');
    const mine = join(folder, 'workshop.cxmap');
    const copy = created();
    valueOf(publish(copy, mine, false));
    copy.close(true);
    giveToDesktopUser(mine);
    const files = returned(mine, folder);
    const own = await launchTemas({ args: [mine] });
    const { page } = own;
    await page.getByRole('application').waitFor();
    await answerDialog(own, files);
    await runFromPalette(page, t('action.file.mergeCopies'));
    const dialog = page.getByRole('dialog', { name: t('merge.title') });
    await dialog.getByRole('heading', { name: t('merge.conflicts', { count: 1 }) }).waitFor();
    await picture(page, 'merge-five');
    expect(await faultsOf(page, 'everything')).toEqual([]);
    expect(await dialog.getByRole('radio').count()).toBe(PEOPLE.length + 1);
    await dialog.getByRole('button', { name: `${t('merge.all')}: Can / workshop` }).click();
    expect(await dialog.getByRole('radio', { name: /as Can has it/u }).getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(textsIn(mine)).toEqual(['as it was', 'unloved']);

    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    await dialog.getByRole('radio', { name: /as Ece has it/u }).click();
    await dialog.getByRole('button', { name: t('merge.confirm') }).click();
    const merged = ['as Ece has it', ...PEOPLE.map((who) => `${who} added`)].toSorted();
    await expect.poll(() => textsIn(mine)).toEqual(merged);
    await page.getByRole('application').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => textsIn(mine)).toEqual(['as it was', 'unloved']);
    await own.quit();
  },
);
