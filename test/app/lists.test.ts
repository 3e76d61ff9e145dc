import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { numberedIds } from '../../shared/base/id.ts';
import { useCount } from '../../shared/commands/lists.ts';
import { setHeader } from '../../shared/commands/maps.ts';
import { addTouchpoint } from '../../shared/commands/touchpoints.ts';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { Document } from '../../shared/model/document.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import { makeFile } from '../electron/host/support.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { oneStep, openNew, typeNote } from '../support/gestures.ts';
import { freshFolder, launchTemas, picture, resize } from '../support/launch.ts';
import { textIn } from '../support/pdf.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const USES = 30;

/** A journey in which thirty touchpoints, spread over its steps, use the phone. */
function fileWithUses(): { readonly file: string; readonly cards: readonly string[] } {
  const newId = numberedIds('r');
  const document = new Document(templateRecords('journey', 'en', newId));
  const run = (diff: Diff): void => document.apply(diff);
  const map = document.all('map')[0];
  const lane = document.all('lane').find(({ type }) => type === 'doing');
  if (!map || !lane) throw new Error('the journey has no lane for what the customer does');
  run(setHeader(document, { mapId: map.id, patch: { title: 'Outage' } }));
  run({
    added: [],
    updated: [
      [
        { ...map, title: 'Outage' },
        { ...map, title: 'Outage', showsChannel: true },
      ],
    ],
    removed: [],
  });
  const steps = stepsOf(document, map.id);
  const cards = Array.from({ length: USES }, (_, at) => {
    const id = `card-${at}`;
    run(addTouchpoint(document, { stepId: steps[at % steps.length]?.id ?? '', laneId: lane.id, title: `Contact ${at}`, id }));
    const card = document.find('touchpoint', id);
    if (card) run({ added: [], updated: [[card, { ...card, channelId: 'channel-phone' }]], removed: [] });
    return id;
  });
  const file = join(freshFolder('temas-files'), 'Uses.cxmap');
  makeFile(file, [...document.records().values()]);
  giveToDesktopUser(file);
  return { file, cards };
}

/** How often the printed board says these words. */
function timesPrinted(file: string, words: string): number {
  const pdf = join(freshFolder(), 'uses.pdf');
  const { status, stderr } = spawnSync(process.execPath, [inProject('build/scripts/cli.mjs'), 'export', file, '--to', pdf, '--lang', 'en'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return textIn(pdf).split(words).length - 1;
}

async function openChannels(page: Page) {
  await page.keyboard.press('Control+Shift+l');
  const dialog = page.getByRole('dialog', { name: t('lists.title') });
  await dialog.getByRole('radio', { name: t('lists.channels') }).click();
  return dialog;
}

const channelsOf = (document: Document, cards: readonly string[]): ReadonlySet<string | null | undefined> =>
  new Set(cards.map((id) => document.find('touchpoint', id)?.channelId));

it('shows the new name of a channel at all of its 30 uses, and replaces it at all of them, each in one step of undo', async () => {
  const { file, cards } = fileWithUses();
  const temas = await launchTemas({ args: [file] });
  const { page, userData } = temas;
  await page.getByRole('application').waitFor();
  const before = await untilKept(userData, (document) => document.get('card-0') !== undefined);
  expect(useCount(before, 'channel-phone')).toBe(USES);

  const renamed = await oneStep(
    temas,
    before,
    async () => {
      const dialog = await openChannels(page);
      await picture(page, 'lists-channels');
      await dialog
        .locator('[data-entry="channel-phone"]')
        .getByRole('textbox', { name: t('lists.name') })
        .fill('Hotline');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
    (document) => document.find('channel', 'channel-phone')?.name === 'Hotline',
  );
  expect(channelsOf(renamed, cards)).toEqual(new Set(['channel-phone']));

  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
  expect(timesPrinted(file, 'Hotline')).toBe(USES);

  const replaced = await oneStep(
    temas,
    renamed,
    async () => {
      const dialog = await openChannels(page);
      await dialog.getByRole('button', { name: t('lists.delete', { name: 'Hotline' }) }).click();
      const question = page.getByRole('dialog', { name: t('lists.deleteTitle', { name: 'Hotline' }) });
      await question.getByText(t('lists.deleteUses', { count: USES })).waitFor();
      await question.getByRole('combobox', { name: t('lists.replaceBy') }).fill(t('channel.email'));
      await question.getByRole('option', { name: t('channel.email') }).waitFor();
      await page.keyboard.press('Enter');
      await question.getByRole('button', { name: t('lists.replace') }).click();
      await question.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
    (document) => document.get('channel-phone') === undefined,
  );
  expect(channelsOf(replaced, cards)).toEqual(new Set(['channel-email']));
});

it('makes a channel while a card is given it, in one step of undo, by keyboard alone', async () => {
  const { file } = fileWithUses();
  const temas = await launchTemas({ args: [file] });
  const { page, userData } = temas;
  await page.getByRole('application').waitFor();
  const before = await untilKept(userData, (document) => document.get('card-0') !== undefined);
  const view = await fitBoard(page, before, 'en');
  const card = view.layout.maps[0]?.cards.find(({ id }) => id === 'card-0');
  if (!card) throw new Error('the first card is not on the board');
  const { x, y } = view.at(centre(card.rect));
  await page.mouse.click(x, y);
  const after = await oneStep(
    temas,
    before,
    async () => {
      const field = page.getByRole('combobox', { name: t('kind.channel') });
      await field.focus();
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: t('channel.phone') }).waitFor();
      await page.keyboard.type('Kiosk');
      await page.getByRole('option', { name: t('picker.new.channel', { name: 'Kiosk' }) }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => field.inputValue()).toBe('Kiosk');
      await page.getByRole('application').focus();
    },
    (document) => document.all('channel').some(({ name }) => name === 'Kiosk'),
  );
  const kiosk = after.all('channel').find(({ name }) => name === 'Kiosk');
  expect(after.find('touchpoint', 'card-0')?.channelId).toBe(kiosk?.id);
});

it('takes comments by keyboard, asks once who is writing, and leads from the list of comments to the note', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await page.mouse.move(500, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('Call back');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+m');
  const field = page.getByRole('textbox', { name: t('comments.write') });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
  // Before a word is written: who sends at once would be nobody.
  await page.getByLabel(t('comments.author')).fill('Ece');
  await field.fill('Who does this?');
  await page.keyboard.press('Control+Enter');
  const first = await untilKept(userData, (document) => document.all('comment').length === 1);
  expect(first.all('comment')[0]).toMatchObject({ author: 'Ece', text: 'Who does this?', resolved: false, noteId: first.all('note')[0]?.id });

  await field.fill('Sales, from Monday');
  await page.getByText(t('comments.asAuthor', { name: 'Ece' })).waitFor();
  expect(await page.getByLabel(t('comments.author')).count()).toBe(0);
  await page.keyboard.press('Control+Enter');
  await untilKept(userData, (document) => document.all('comment').length === 2);
  const panel = page.getByRole('complementary', { name: t('ui.inspector') });
  await panel
    .getByRole('button', { name: t('comments.resolve') })
    .first()
    .click();
  await untilKept(userData, (document) => document.all('comment').filter(({ resolved }) => resolved).length === 1);

  await page.getByRole('application').focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await runFromPalette(page, 'all comments');
  const list = page.getByRole('dialog', { name: t('comments.title') });
  expect(await list.getByRole('listitem').count()).toBe(1);
  await list.getByText(t('comments.asAuthor', { name: 'Ece' })).waitFor();
  await list.getByRole('button', { name: t('comments.changeAuthor') }).click();
  await list.getByLabel(t('comments.author')).fill('');
  await page.keyboard.press('Enter');
  await list.getByText(t('comments.asAuthor', { name: t('comments.nobody') })).waitFor();
  await list.getByRole('radio', { name: t('comments.resolved') }).click();
  await list.getByText('Who does this?').waitFor();
  await list.getByRole('button', { name: t('comments.reopen') }).click();
  await untilKept(userData, (document) => document.all('comment').every(({ resolved }) => !resolved));
  await list.getByRole('radio', { name: t('comments.open') }).click();
  await list
    .getByRole('button', { name: t('comments.goTo', { name: 'Call back' }) })
    .first()
    .click();
  await panel.getByRole('heading', { name: t('kind.note') }).waitFor();
});

it('keeps a comment that was begun until one comes back to it', async () => {
  const { page } = await openNew('blank');
  await page.mouse.move(400, 300);
  await typeNote(page, 'talk');
  await page.mouse.click(400, 300);
  const box = page.getByRole('textbox', { name: t('comments.write') });
  await box.fill('not finished');
  await page.mouse.click(700, 600);
  await box.waitFor({ state: 'detached' });
  await page.mouse.click(400, 300);
  expect(await box.inputValue()).toBe('not finished');
});

it('opens lists and comments, and adds persona cards, from what is always in sight on a small screen in Turkish', async () => {
  const tr = translator('tr');
  const temas = await openNew('blank', { lang: 'tr' });
  const { page } = temas;
  await resize(temas, 1280, 720);
  const within = (name: string) => page.getByRole('button', { name }).boundingBox();
  for (const name of ['action.tool.text', 'tools.maps', 'action.lists.open', 'action.comments.open', 'present.button'] as const) {
    const box = await within(tr(name));
    expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720, name).toBe(true);
  }
  const before = await within(tr('present.button'));
  await page.getByRole('button', { name: tr('tools.maps') }).click();
  await page.getByRole('button', { name: tr('action.insert.persona') }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.move(500, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('Geri ara');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+m');
  await page.getByRole('textbox', { name: tr('comments.write') }).fill('Kim yapacak?');
  await page.keyboard.press('Control+Enter');
  const all = page.getByRole('button', { name: `${tr('comments.title')} · ${tr('comments.openCount', { count: 1 })}` });
  await all.waitFor();
  expect(await within(tr('present.button'))).toEqual(before);
  await picture(page, 'top-bar-tr');
  await all.click();
  await page
    .getByRole('dialog', { name: tr('comments.title') })
    .getByText('Kim yapacak?')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: tr('action.lists.open') }).click();
  await page.getByRole('dialog').getByRole('radio').first().waitFor();
});
