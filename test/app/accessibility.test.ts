import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { expectNoFaults, faultsOf } from '../support/faults.ts';
import { launchTemas } from '../support/launch.ts';
import { workshop } from './workshop-on-screen.ts';

const t = translator('tr');

it('has no fault that axe knows on the start screen', async () => {
  const { page, app } = await launchTemas({ lang: 'tr' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByText(t('start.tagline')).waitFor();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expectNoFaults(page, 'start screen');
});

it('would be told of a button without a name', async () => {
  const { page } = await launchTemas({ lang: 'tr' });
  await page.getByText(t('start.tagline')).waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await faultsOf(page, 'everything')).toEqual([expect.stringMatching(/^button-name: <button>/)]);
});

it('has no fault that axe knows in the workspace and in what the properties say', async () => {
  const { page, setTheme, click, places } = await workshop();
  await expectNoFaults(page, 'workspace', setTheme);
  for (const what of ['note', 'step', 'stage', 'lane', 'map', 'point'] as const) {
    await click(places[what]);
    await page.getByRole('heading', { name: t(what === 'point' ? 'kind.curvePoint' : `kind.${what}`) }).waitFor();
    await expectNoFaults(page, what, setTheme);
  }
  await page.getByRole('radio', { name: t('basis.measured') }).click();
  await page.getByLabel(t('inspector.sampleSize')).waitFor();
  await expectNoFaults(page, 'measured point', setTheme);
  await click(places.cell);
  await page.keyboard.type('Bir temas noktası');
  await expectNoFaults(page, 'typing', setTheme);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: t('kind.touchpoint') }).waitFor();
  await expectNoFaults(page, 'card', setTheme);
  await page.keyboard.press('Control+a');
  await page.getByRole('heading', { name: t('count.selected', { count: 2 }) }).waitFor();
  await expectNoFaults(page, 'several', setTheme);
  await page.mouse.click(places.note.x, places.note.y, { button: 'right' });
  await page.getByRole('menu').waitFor();
  await expectNoFaults(page, 'context menu', setTheme);
});

it('has no fault that axe knows in any dialog', async () => {
  const { page, setTheme, click, places } = await workshop();
  const run = async (name: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(name);
    await page.keyboard.press('Enter');
  };
  await click(places.note);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await expectNoFaults(page, 'palette', setTheme);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+m');
  await page.keyboard.type('Kim arayacak?');
  await page.getByLabel(t('comments.author')).fill('Ece');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: t('comments.resolve') }).waitFor();
  await expectNoFaults(page, 'comment', setTheme);
  await page.getByRole('combobox', { name: t('picker.addTag') }).click();
  await page.getByRole('option', { name: t('picker.manage.tag') }).waitFor();
  await expectNoFaults(page, 'picker', setTheme);
  await page.keyboard.press('Escape');
  await page.getByRole('application').focus();
  const openChannels = async () => {
    await page.keyboard.press('Control+Shift+l');
    await page.getByRole('radio', { name: t('lists.channels') }).click();
  };
  const openSending = async () => {
    await run(t('action.file.copyToSend'));
    await page.getByLabel(t('send.encrypt'), { exact: true }).check();
  };
  const dialogs = [
    ['link', () => page.keyboard.press('Control+l'), t('link.title')],
    ['export', () => page.keyboard.press('Control+e'), t('export.title')],
    ['send', openSending, t('send.title')],
    ['shortcuts', () => run(t('action.help.shortcuts')), t('shortcuts.title')],
    ['about', () => run(t('action.help.about')), t('about.title')],
    ['header', () => run(t('action.map.header')), t('header.title')],
    ['lanes', () => run(t('action.map.addLane')), t('lanes.title')],
    ['lists', openChannels, t('lists.title')],
    ['comments', () => run(t('action.comments.open')), t('comments.title')],
  ] as const;
  for (const [what, open, title] of dialogs) {
    await open();
    await page.getByRole('dialog', { name: title }).waitFor();
    await expectNoFaults(page, `dialog ${what}`, setTheme);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.getByRole('button', { name: t('action.tool.note') }).click({ button: 'right' });
  await page.getByRole('dialog', { name: t('ui.noteColor') }).waitFor();
  await expectNoFaults(page, 'note colours', setTheme);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+n');
  await page.getByRole('textbox', { name: t('entry.field') }).fill('Bir not daha');
  await page.getByRole('button', { name: t('legend.title') }).click();
  await expectNoFaults(page, 'quick entry', setTheme);
});

it('has no fault that axe knows in the search and the outline', async () => {
  const { page, setTheme } = await workshop();
  await page.keyboard.press('Alt+Shift+O');
  await page.getByRole('treeitem').first().waitFor();
  await page.keyboard.press('Control+h');
  await page.keyboard.type('adım');
  await page.getByText(' / ').waitFor();
  await expectNoFaults(page, 'search and outline', setTheme);
  await page.keyboard.type('sız böyle bir şey yok');
  await page.getByText(t('search.none')).first().waitFor();
  await expectNoFaults(page, 'search without a hit', setTheme);
});

it('has no fault that axe knows in minimap, sizes and saved views', async () => {
  const { page, setTheme, click, places } = await workshop();
  await click(places.note);
  await page.getByRole('button', { name: t('action.view.minimap') }).click();
  await page.getByRole('img', { name: t('minimap.label') }).focus();
  await expectNoFaults(page, 'minimap', setTheme);
  await page.getByRole('button', { name: /^Yakınlaştırma: / }).click();
  await page.getByRole('menuitem', { name: t('action.view.zoom50') }).waitFor();
  await expectNoFaults(page, 'sizes', setTheme);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+v');
  await page.getByText(t('views.none')).waitFor();
  await expectNoFaults(page, 'no saved views', setTheme);
  await page.keyboard.press('Alt+Shift+V');
  await page.getByRole('textbox', { name: t('views.name') }).waitFor();
  await expectNoFaults(page, 'naming a view', setTheme);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('views.delete', { name: 'Müşteri yolculuğu haritası' }) }).waitFor();
  await expectNoFaults(page, 'saved views', setTheme);
});

it('has no fault that axe knows in the hint of something locked and the list of what is hidden', async () => {
  const { page, setTheme, click, places } = await workshop();
  await click(places.note);
  await page.keyboard.press('Control+Shift+K');
  await click(places.note);
  const unlock = page.getByRole('group', { name: t('arrange.refused') }).getByRole('button', { name: t('arrange.unlock') });
  await unlock.waitFor();
  await expectNoFaults(page, 'locked', setTheme);
  await unlock.click();
  await page.keyboard.press('Alt+Shift+X');
  await page.getByRole('button', { name: t('arrange.hiddenCount', { count: 1 }) }).click();
  await page.getByRole('menuitem', { name: t('arrange.showAll') }).waitFor();
  await expectNoFaults(page, 'hidden', setTheme);
});
