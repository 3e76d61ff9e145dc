import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { untilKept } from '../support/board.ts';
import { launchTemas, sharedTemas, type Temas } from '../support/launch.ts';

const t = translator('en');

interface Asked {
  readonly questions: readonly {
    readonly message: string;
    readonly detail: string;
    readonly buttons: readonly string[];
    readonly defaultId: number;
    readonly cancelId: number;
  }[];
  readonly opened: readonly string[];
}

/** Answers every native question with the button of that number, and writes down what would have been opened. */
async function answering(temas: Temas, response: number): Promise<() => Promise<Asked>> {
  const seen = await temas.app.evaluateHandle(({ dialog, shell }, button) => {
    const questions: unknown[] = [];
    const opened: string[] = [];
    dialog.showMessageBox = ((_window: unknown, options: unknown) => {
      questions.push(options);
      return Promise.resolve({ response: button, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
    return { questions, opened };
  }, response);
  return () => seen.evaluate((found) => structuredClone(found)) as Promise<Asked>;
}

async function selectedNote({ page }: Temas): Promise<void> {
  await page.getByRole('button', { name: t('start.blank') }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('more about this');
  await page.keyboard.press('Escape');
}
/** To what is selected. */
async function giveLink(page: Page, link: string): Promise<void> {
  await page.getByRole('button', { name: t('inspector.addLink') }).click();
  await page.getByLabel(t('link.address')).fill(link);
  await page.getByRole('button', { name: t('link.save') }).click();
}

it('is opened only on purpose, after a question that shows where it really leads', async () => {
  const temas = await launchTemas();
  const { page } = temas;
  // The note is in the middle at once, not on its way there.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const asked = await answering(temas, 1);
  await selectedNote(temas);
  await giveLink(page, 'https://bank.example/help?x=1');
  await untilKept(temas.userData, (kept) => kept.all('note')[0]?.link === 'https://bank.example/help?x=1');
  // Clicking, selecting and typing on the note open nothing.
  const board = await page.getByRole('application').boundingBox();
  if (!board) throw new Error('there is no board to see');
  await page.keyboard.press('Shift+Digit1');
  await page.mouse.click(board.x + board.width / 2, board.y + board.height / 2);
  await page.mouse.dblclick(board.x + board.width / 2, board.y + board.height / 2);
  await page.keyboard.press('Escape');
  expect(await asked()).toEqual({ questions: [], opened: [] });

  const open = page.getByRole('button', { name: t('inspector.openLink') });
  await open.click();
  await expect.poll(async () => (await asked()).questions.length).toBe(1);
  const [question] = (await asked()).questions;
  expect(question).toMatchObject({ message: t('native.linkQuestion'), buttons: [t('native.openLink'), t('ui.cancel')], defaultId: 1, cancelId: 1 });
  expect(question?.detail).toContain('bank.example');
  expect((await asked()).opened).toEqual([]);

  const agreed = await answering(temas, 0);
  await open.click();
  await expect.poll(async () => (await agreed()).opened).toEqual(['https://bank.example/help?x=1']);
});

describe('a link that leads nowhere one should go', () => {
  const temas = sharedTemas(async (how) => {
    const started = await launchTemas(how);
    await selectedNote(started);
    return started;
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'app://temas/index.html', 'smb://server/share'])(
    'is never %s: the dialog refuses it, and so does main',
    async (link) => {
      const { page } = temas();
      const asked = await answering(temas(), 0);
      await giveLink(page, link);
      await page.getByText(t('link.invalid')).waitFor();
      const answer = await page.evaluate((address) => (window as unknown as { temas: Bridge }).temas.request['link.open'](address), link);
      expect(answer).toEqual({ ok: false, error: { code: 'bad-request' } });
      expect(await asked()).toEqual({ questions: [], opened: [] });
      await page.keyboard.press('Escape');
      await page.getByText(t('link.invalid')).waitFor({ state: 'detached' });
    },
  );
});

it('may be an address to write to, and says so', async () => {
  const temas = await launchTemas();
  const asked = await answering(temas, 0);
  await selectedNote(temas);
  await giveLink(temas.page, 'ayse@firma.example');
  await temas.page.getByRole('button', { name: t('inspector.openLink') }).click();
  await expect.poll(async () => (await asked()).opened).toEqual(['mailto:ayse@firma.example']);
  expect((await asked()).questions[0]).toMatchObject({ message: t('native.mailQuestion') });
});
