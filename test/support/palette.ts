import type { Page } from 'playwright-core';

/** Opens the command palette and types into it, once it has the keyboard. */
export async function typeInPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role="dialog"] input:focus').waitFor();
  await page.keyboard.type(words);
}

/** Runs what the palette finds first by these words. */
export async function runFromPalette(page: Page, words: string): Promise<void> {
  await typeInPalette(page, words);
  await page.keyboard.press('Enter');
}
