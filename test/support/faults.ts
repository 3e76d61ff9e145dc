import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { picture } from './launch.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/**
 * What axe finds wrong with the page as it is, each with where. It looks at colours, too, but not into the canvas. A menu
 * opened over the page belongs to no landmark of it, and need not.
 */
export async function faultsOf(page: Page, look: 'everything' | 'colours'): Promise<readonly string[]> {
  // A panel that is still fading in has colours it will not keep.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const region = { enabled: document.querySelector('[role="menu"]') === null };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(only === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : { rules: { region } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }, look);
}

/** As the page itself asks the app, where there is no menu to be had. */
export async function askForTheme(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate((name) => (window as unknown as { temas: Bridge }).temas.request['app.setTheme'](name), theme);
}

/** Looks at a state in every theme; only the colours differ from one to the next. */
export async function expectNoFaults(
  page: Page,
  what: string,
  setTheme: (theme: ThemeName) => Promise<void> = (theme) => askForTheme(page, theme),
): Promise<void> {
  for (const theme of THEMES) {
    await setTheme(theme);
    await page.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme);
    expect(await faultsOf(page, theme === 'light' ? 'everything' : 'colours'), `${what}, ${theme}`).toEqual([]);
  }
  await picture(page, `accessible-${what.replaceAll(/\W+/g, '-')}`);
}
