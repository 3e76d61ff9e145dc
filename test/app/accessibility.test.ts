import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { formatShortcut } from '../../renderer/ui/shortcut.ts';
import { ACTIONS } from '../../shared/commands/actions.ts';
import { bottom, centre, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Bridge } from '../../shared/ipc/contract.ts';
import { faultsOf } from '../support/faults.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { launchTemas, picture } from '../support/launch.ts';
import { watchMenus } from '../support/menus.ts';

const t = translator('tr');
const THEMES = ['light', 'dark', 'contrast'] as const;

/** As the page itself asks the app, where there is no menu to be had. */
async function askForTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((name) => (window as unknown as { temas: Bridge }).temas.request['app.setTheme'](name), theme);
}

/** Looks at a state in every theme; only the colours differ from one to the next. */
async function expectNoFaults(page: Page, what: string, setTheme: (theme: (typeof THEMES)[number]) => Promise<void>): Promise<void> {
  for (const theme of THEMES) {
    await setTheme(theme);
    await page.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme);
    expect(await faultsOf(page, theme === 'light' ? 'everything' : 'colours'), `${what}, ${theme}`).toEqual([]);
  }
  await picture(page, `accessible-${what.replaceAll(/\W+/g, '-')}`);
}

/** A journey map with everything one can select, and where it is. */
async function workshop() {
  const temas = await openNew('journey', { lang: 'tr' });
  const { page } = temas;
  await page.mouse.move(150, 650);
  await page.keyboard.press('n');
  await page.keyboard.type('Bir not');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const document = await untilKept(temas.userData, (kept) => kept.all('note')[0]?.text === 'Bir not');
  const menus = await watchMenus(temas.app);
  const setTheme = (theme: (typeof THEMES)[number]) =>
    menus.evaluate((all, id) => [...all.values()][0]?.getMenuItemById(id)?.click(), `theme.${theme}`).then(() => undefined);
  // A window that began before the menus were watched gets a new one with a new theme.
  await askForTheme(page, 'light');
  await expect.poll(() => menus.evaluate((all) => all.size)).toBe(1);

  const { layout, at } = await fitBoard(page, document, 'tr');
  const [map] = layout.maps;
  const [note] = layout.notes;
  if (!map || !note) throw new Error('there are a map and a note');
  const cell = (column: number, scaled: boolean): Point => {
    const lane = map.lanes.find(({ scale }) => (scale !== null) === scaled);
    const found = map.cells.find(({ stepId, laneId }) => stepId === map.steps[column]?.id && laneId === lane?.id);
    return at(centre(found?.rect ?? map.rect));
  };
  const middle = (of: { readonly rect: Parameters<typeof centre>[0] } | undefined): Point => at(centre(of?.rect ?? map.rect));
  return {
    temas,
    page,
    setTheme,
    click: async ({ x, y }: Point) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'hidden' });
      await page.mouse.click(x, y);
    },
    places: {
      note: middle(note),
      step: middle(map.steps[0]),
      stage: middle(map.stages[0]),
      lane: at(centre(map.lanes[0]?.nameRect ?? map.rect)),
      map: at({ x: map.rect.x + 6, y: bottom(map.rect) - 6 }),
      point: cell(1, true),
      cell: cell(0, false),
    },
  };
}

it('has no fault that axe knows on the start screen', async () => {
  const { page, app } = await launchTemas({ lang: 'tr' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByText(t('start.tagline')).waitFor();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expectNoFaults(page, 'start screen', (theme) => askForTheme(page, theme));
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

/** What has the keyboard now: its name, whether a person would see that, and which group of radio buttons it stands for. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const group = element.closest('[role="radiogroup"]');
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    return {
      board: element.getAttribute('role') === 'application',
      name: (element.getAttribute('aria-label') ?? ([...labels, element.textContent].join(' ').trim() || element.title)).trim(),
      seen: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      id: group?.getAttribute('aria-label') ?? element.getAttribute('aria-label') ?? (element.id || element.textContent),
    };
  });

it('can be used without a mouse: Tab and F6 reach every control, each named and seen', async () => {
  const { page, click, places } = await workshop();
  await click(places.point);
  await page.getByRole('radio', { name: t('basis.measured') }).click();
  await page.getByLabel(t('inspector.sampleSize')).waitFor();
  const wanted = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.top-bar, .tool-strip, .inspector, .zoom-control')]
      .flatMap((pane) => [...pane.querySelectorAll<HTMLElement>('button:not(:disabled), input, select, textarea')])
      .map((element) => [
        element.closest('[role="radiogroup"]')?.getAttribute('aria-label'),
        element.getAttribute('aria-label'),
        element.id,
        element.textContent,
      ])
      .map((names) => names.find(Boolean)),
  );
  expect(wanted.length).toBeGreaterThan(15);

  const reached: Awaited<ReturnType<typeof focused>>[] = [];
  const PANES = 5;
  for (let pane = 1; pane < PANES; pane++) {
    await page.getByRole('application').focus();
    for (let presses = 0; presses < pane; presses++) await page.keyboard.press('F6');
    for (let now = await focused(page); !now.board && !reached.some(({ id }) => id === now.id); now = await focused(page)) {
      reached.push(now);
      await page.keyboard.press('Tab');
    }
  }
  await page.getByRole('application').focus();
  for (let presses = 0; presses < PANES; presses++) await page.keyboard.press('F6');
  expect((await focused(page)).board).toBe(true);
  const ids = new Set(reached.map(({ id }) => id));
  expect([...new Set(wanted)].filter((id) => !ids.has(id ?? ''))).toEqual([]);
  expect(reached.filter(({ name }) => name === '')).toEqual([]);
  expect(reached.filter(({ seen }) => !seen)).toEqual([]);
});

it('says the shortcut in the tooltip of every tool that has one', async () => {
  const { page } = await workshop();
  const shortcuts = new Map<string, string>();
  for (const {
    label,
    shortcuts: [first],
  } of ACTIONS)
    if (first !== undefined) shortcuts.set(t(label), formatShortcut(first, 'linux', t));
  const buttons = page.locator('.top-bar button, .tool-strip button:not(:disabled), .zoom-control button');
  let withShortcut = 0;
  for (const button of await buttons.all()) {
    await button.hover();
    const tip = page.locator('.tooltip');
    await tip.first().waitFor();
    const said = await tip.first().innerText();
    const shortcut = shortcuts.get((await button.getAttribute('aria-label')) ?? '');
    if (shortcut !== undefined) {
      withShortcut++;
      expect(said).toContain(shortcut);
    }
    await page.mouse.move(700, 700, { steps: 4 });
    await tip.first().waitFor({ state: 'hidden' });
  }
  expect(withShortcut).toBeGreaterThanOrEqual(8);
});
