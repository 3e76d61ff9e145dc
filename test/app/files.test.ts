import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { answerDialog, freshFolder, launchTemas, suggestedPath, type Temas } from '../support/launch.ts';

const t = translator('en');

interface Checked {
  readonly documentId: string;
  readonly lineageId: string;
  readonly revision: number;
  readonly records: readonly AnyRecord[];
}

const cli = (...words: readonly string[]): string => execFileSync(process.execPath, [inProject('dist/main/cli.js'), ...words], { encoding: 'utf8' });
const check = (file: string): Checked => JSON.parse(cli('check', file, '--records')) as Checked;
const textsIn = (records: readonly AnyRecord[]): readonly string[] =>
  records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted();

/** A file on a board of its own, in a folder in which Temas may write. */
function newFile(folder = freshFolder('temas-files')): string {
  const file = join(folder, 'Atölye.cxmap');
  cli('new', file, '--template', 'blank');
  giveToDesktopUser(file);
  return file;
}

const status = (page: Page, key: Parameters<typeof t>[0]) => page.getByRole('status').getByText(t(key), { exact: true });
const banner = (page: Page, key: Parameters<typeof t>[0]) => page.getByRole('alert').getByText(t(key));

async function opened(file: string, how: Parameters<typeof launchTemas>[0] = {}): Promise<Temas> {
  const temas = await launchTemas({ args: [file], ...how });
  await temas.page.getByRole('application').waitFor();
  return temas;
}

async function blank(how: Parameters<typeof launchTemas>[0] = {}): Promise<Temas> {
  const temas = await launchTemas(how);
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  return temas;
}

async function typeNote({ page }: Temas, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

describe('saving by itself', () => {
  it('puts edits into the file when they pause, and what is left when the window closes', async () => {
    const file = newFile();
    const temas = await opened(file);
    await status(temas.page, 'save.saved').waitFor();
    await typeNote(temas, 'paused');
    await status(temas.page, 'save.kept').waitFor();
    expect(textsIn(check(file).records)).toEqual([]);
    await status(temas.page, 'save.saved').waitFor();
    expect(textsIn(check(file).records)).toEqual(['paused']);
    await typeNote(temas, 'closed');
    await temas.quit();
    expect(textsIn(check(file).records)).toEqual(['closed', 'paused']);
    expect(readdirSync(join(file, '..'))).toEqual(['Atölye.cxmap']);
    expect(readdirSync(join(temas.userData, 'working'))).toEqual([]);
  });

  it('suggests the name of the map for a file that has none yet', async () => {
    const temas = await launchTemas();
    await temas.page.getByRole('button', { name: t('start.demoGo') }).click();
    await temas.page.getByRole('application').waitFor();
    await answerDialog(temas, null);
    await temas.page.keyboard.press('Control+s');
    await expect.poll(async () => basename((await suggestedPath(temas)) ?? '')).toBe('The evening the line went dead.cxmap');
  });

  it('makes a file of its own with Save As, of the same descent, and leaves the first alone', async () => {
    const file = newFile();
    const before = readFileSync(file);
    const copy = join(file, '..', 'Kopya.cxmap');
    const temas = await opened(file);
    await answerDialog(temas, copy);
    await temas.page.keyboard.press('Control+Shift+s');
    await temas.page.getByText('Kopya', { exact: true }).waitFor();
    await typeNote(temas, 'in the copy');
    await temas.quit();
    const [first, second] = [check(file), check(copy)];
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(second.lineageId).toBe(first.lineageId);
    expect(second.documentId).not.toBe(first.documentId);
    expect(textsIn(second.records)).toEqual(['in the copy']);
  });

  it('reaches the disk within a second while somebody types, and is taken back in one step', async () => {
    const temas = await blank();
    const { page, userData } = temas;
    await page.keyboard.press('n');
    const words = 'nobody stops talking in this room'.split('');
    for (const letter of words.slice(0, 4)) await page.keyboard.type(letter);
    const typing = (async () => {
      for (const letter of words.slice(4)) await page.keyboard.type(letter, { delay: 60 });
    })();
    await expect
      .poll(() => textsIn(keptRecords(userData)[0] ?? []).some((text) => text.startsWith('nob')), { timeout: 1_000, interval: 20 })
      .toBe(true);
    await typing;
    await expect.poll(() => textsIn(keptRecords(userData)[0] ?? []), { timeout: 1_000, interval: 20 }).toEqual([words.join('')]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await untilKept(userData, (kept) => kept.all('note').length === 0);
  });
});

describe('a file that does not stay as it was', () => {
  it('is never written over when somebody replaced it, unless the user says so', async () => {
    const file = newFile();
    const temas = await opened(file);
    const { page } = temas;
    rmSync(file);
    newFile(join(file, '..'));
    const theirs = readFileSync(file);
    await typeNote(temas, 'mine');
    await banner(page, 'error.file-replaced').waitFor();
    await status(page, 'save.failedKept').waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.locator('.banner button:focus').textContent()).toBe(t('action.file.saveAs'));
    await page.mouse.click(640, 300);
    await typeNote(temas, 'mine too');
    await untilKept(temas.userData, (kept) => kept.all('note').length === 2);
    expect(readFileSync(file).equals(theirs)).toBe(true);

    const questions = await temas.app.evaluateHandle(({ dialog }) => {
      const asked: { readonly detail: string }[] = [];
      // First the safe answer, then the other one.
      dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
        asked.push(options);
        return Promise.resolve({ response: asked.length === 1 ? 1 : 0, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
      return asked;
    });
    await page.getByRole('button', { name: t('save.overwrite') }).click();
    await expect.poll(() => questions.evaluate((asked) => asked.length)).toBe(1);
    expect(readFileSync(file).equals(theirs)).toBe(true);
    await page.getByRole('button', { name: t('save.overwrite') }).click();
    await status(page, 'save.saved').waitFor();
    expect((await questions.evaluate((asked) => asked))[0]?.detail).toContain('Atölye');
    expect(textsIn(check(file).records)).toEqual(['mine', 'mine too']);
  });

  it('leads to Save As when it was replaced, and both are then there', async () => {
    const file = newFile();
    const temas = await opened(file);
    rmSync(file);
    newFile(join(file, '..'));
    const theirs = readFileSync(file);
    await typeNote(temas, 'mine');
    await banner(temas.page, 'error.file-replaced').waitFor();
    const both = join(file, '..', 'ikisi de.cxmap');
    await answerDialog(temas, both);
    await temas.page
      .getByRole('alert')
      .getByRole('button', { name: t('action.file.saveAs') })
      .click();
    await status(temas.page, 'save.saved').waitFor();
    await temas.quit();
    expect(textsIn(check(both).records)).toEqual(['mine']);
    expect(readFileSync(file).equals(theirs)).toBe(true);
  });

  it('is not made again when it was deleted; the work stays, and is offered at the next start', async () => {
    const file = newFile();
    const temas = await opened(file);
    rmSync(file);
    await typeNote(temas, 'still here');
    await banner(temas.page, 'error.file-missing').waitFor();
    await status(temas.page, 'save.failedKept').waitFor();
    await temas.quit();
    expect(readdirSync(join(file, '..'))).toEqual([]);
    const again = await launchTemas({ userData: temas.userData });
    await again.page
      .getByRole('region', { name: t('start.leftBehind') })
      .getByRole('button', { name: `${t('start.recover')}: Atölye` })
      .click();
    await again.page.getByRole('application').waitFor();
    await answerDialog(again, join(file, '..', 'Yeni.cxmap'));
    await again.page.keyboard.press('Control+Shift+s');
    await status(again.page, 'save.saved').waitFor();
    await again.quit();
    expect(textsIn(check(join(file, '..', 'Yeni.cxmap')).records)).toEqual(['still here']);
  });

  it('can be worked on where nothing may be written, and saved elsewhere', async () => {
    const folder = freshFolder('temas-read-only');
    const file = newFile(folder);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const before = readFileSync(file);
    const temas = await opened(file);
    await temas.page.getByText(t('notice.read-only')).waitFor();
    await typeNote(temas, 'all the same');
    await banner(temas.page, 'error.write-denied').waitFor();
    await status(temas.page, 'save.failedKept').waitFor();
    expect(textsIn(keptRecords(temas.userData)[0] ?? [])).toEqual(['all the same']);
    const elsewhere = join(freshFolder('temas-elsewhere'), 'b.cxmap');
    await answerDialog(temas, elsewhere);
    await temas.page
      .getByRole('alert')
      .getByRole('button', { name: t('action.file.saveAs') })
      .click();
    await status(temas.page, 'save.saved').waitFor();
    await temas.quit();
    expect(textsIn(check(elsewhere).records)).toEqual(['all the same']);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['Atölye.cxmap']);
  });
});

describe('a board without a file', () => {
  it('is kept when its window closes, offered first at the next start, and gone when it is discarded', async () => {
    const temas = await blank();
    await typeNote(temas, 'Müşteri aradı');
    await status(temas.page, 'save.keptUntitled').waitFor();
    const closed = temas.app.waitForEvent('close');
    // The window goes when the key goes down, and may be gone before it comes up.
    await temas.page.keyboard.press('Control+w').catch(() => undefined);
    await closed;
    const again = await launchTemas({ userData: temas.userData });
    const offer = again.page.getByRole('region', { name: t('start.leftBehind') });
    await offer.getByText('Müşteri aradı').waitFor();
    expect(await again.page.getByRole('region').first().getAttribute('aria-label')).toBe(t('start.leftBehind'));
    await offer.getByText(t('count.notes', { count: 1 })).waitFor();
    await offer.getByRole('button', { name: `${t('start.discard')}: Müşteri aradı` }).click();
    await offer.waitFor({ state: 'detached', timeout: 20_000 });
    expect(readdirSync(join(temas.userData, 'working'))).toEqual([]);
    await again.quit();
  });

  it('leaves nothing behind when nobody wrote on it', async () => {
    const temas = await blank();
    await temas.quit();
    expect(readdirSync(join(temas.userData, 'working'))).toEqual([]);
  });
});

it('does not touch what lies in its data folder by another name', async () => {
  const userData = freshFolder('temas-data');
  const stranger = join(userData, 'working', 'notes of mine');
  mkdirSync(stranger, { recursive: true });
  writeFileSync(join(stranger, 'a.txt'), 'mine');
  for (const path of [join(userData, 'working'), stranger]) giveToDesktopUser(path);
  const temas = await launchTemas({ userData });
  await temas.page.getByRole('button', { name: t('start.blank') }).waitFor();
  await temas.quit();
  expect(readFileSync(join(stranger, 'a.txt'), 'utf8')).toBe('mine');
});
