import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { formatShortcut } from '../../renderer/ui/shortcut.ts';
import { ACTIONS } from '../../shared/commands/actions.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { workshop } from './workshop-on-screen.ts';

const t = translator('tr');

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
