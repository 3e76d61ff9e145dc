import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong with the page as it is, each with where. It looks at colours, too, but not into the canvas. A menu
 * opened over the page belongs to no landmark of it, and need not.
 */
export async function faultsOf(page: Page, look: 'everything' | 'colours'): Promise<readonly string[]> {
  // A panel that is still fading in has colours it will not keep.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const region = { enabled: document.querySelector('[role="menu"]') === null };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(only === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : { rules: { region } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }, look);
}
