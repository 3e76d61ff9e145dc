import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { TemplateName } from '../../shared/ipc/names.ts';
import type { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { untilKept } from './board.ts';
import { launchTemas, resize, type LaunchOptions, type Temas } from './launch.ts';

/** Temas with a new document of that template open; nothing on screen glides. */
export async function openNew(template: TemplateName, { lang = 'en', ...options }: LaunchOptions = {}): Promise<Temas> {
  const temas = await launchTemas({ lang, ...options });
  const { page } = temas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Where a column or the inspector stands must not depend on how large the last window was.
  await resize(temas, 1366, 768);
  const t = translator(lang);
  await page
    .getByRole('button')
    .filter({ has: page.getByText(t(`start.${template}`), { exact: true }) })
    .click();
  await page
    .getByRole('application')
    .waitFor()
    .catch(async (cause: unknown) => {
      throw new Error(`no board opened; the window says: ${await page.innerText('body')}`, { cause });
    });
  return temas;
}

/** Moves the mouse as a hand does, in steps, with a button down. */
export async function drag(page: Page, from: Point, to: Point, button: 'left' | 'middle' | 'right' = 'left'): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up({ button });
}

/** A note by N, under the pointer, written and closed; nothing is selected afterwards. */
export async function typeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

const byId = (document: Document): readonly AnyRecord[] => [...document.records().values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Until Temas has kept exactly these records. */
export const untilSame = (temas: Temas, wanted: Document): Promise<Document> =>
  untilKept(temas.userData, (kept) => JSON.stringify(byId(kept)) === JSON.stringify(byId(wanted)));

/**
 * Does one thing, and sees that it is one step of undo: a single Ctrl+Z brings back exactly what was there, a single
 * Ctrl+Shift+Z exactly what it had become. Answers the document afterwards.
 */
export async function oneStep(
  temas: Temas,
  before: Document,
  gesture: () => Promise<unknown>,
  done: (document: Document) => boolean,
): Promise<Document> {
  await gesture();
  const after = await untilKept(temas.userData, done);
  expect(byId(after)).not.toEqual(byId(before));
  await temas.page.keyboard.press('Control+z');
  await untilSame(temas, before);
  await temas.page.keyboard.press('Control+Shift+z');
  return untilSame(temas, after);
}
