import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { untilKept } from '../support/board.ts';
import { openNew, typeNote } from '../support/gestures.ts';

const t = translator('tr');

const bar = (page: Page) => page.getByRole('search', { name: t('search.title') });
const query = (page: Page) => bar(page).getByRole('textbox', { name: t('search.query') });
const replacement = (page: Page) => bar(page).getByRole('textbox', { name: t('search.replacement') });
const count = (page: Page) => bar(page).locator('.find-count').innerText();
const texts = (document: Document) =>
  document
    .all('note')
    .map(({ text }) => text)
    .toSorted();
const shownBoard = (page: Page) => page.getByRole('tab', { selected: true }).innerText();

async function noteAt(page: Page, x: number, y: number, text: string): Promise<void> {
  await page.mouse.move(x, y);
  await typeNote(page, text);
}

it('finds by Turkish rules of case, goes from hit to hit by keyboard and on to another board, and closes on the hit', async () => {
  const { page, userData } = await openNew('blank', { lang: 'tr' });
  await noteAt(page, 300, 300, 'Işık yandı');
  await noteAt(page, 600, 300, 'IŞIK SÖNDÜ');
  await noteAt(page, 300, 550, 'ışıkları kapat');
  const before = await untilKept(userData, (kept) => texts(kept).length === 3 && texts(kept).every((text) => text !== ''));
  await page.getByRole('button', { name: t('action.board.add') }).click();
  await page.getByRole('menuitem', { name: t('start.blank') }).click();
  await expect.poll(() => shownBoard(page)).toBe('Pano 2');
  await page.getByRole('application').focus();
  await noteAt(page, 400, 400, 'son ışık');
  await untilKept(userData, (kept) => texts(kept).includes('son ışık'));
  await page.keyboard.press('Control+PageUp');
  await expect.poll(() => shownBoard(page)).toBe('Pano 1');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('ışık');
  await expect.poll(() => count(page)).toBe('1 / 4');
  const saysHit = async () => (await page.getByRole('status').allInnerTexts()).join(' ');
  await page.keyboard.press('Enter');
  await expect.poll(() => count(page)).toBe('2 / 4');
  await expect.poll(saysHit).toContain('IŞIK SÖNDÜ');
  await page.keyboard.press('F3');
  await page.keyboard.press('Enter');
  await expect.poll(() => count(page)).toBe('4 / 4');
  await expect.poll(() => shownBoard(page)).toBe('Pano 2');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => shownBoard(page)).toBe('Pano 1');
  await expect.poll(() => count(page)).toBe('3 / 4');

  // The keyboard is on the note: what is typed goes into it.
  await page.keyboard.press('Escape');
  await bar(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Delete');
  const left = await untilKept(userData, (kept) => texts(kept).length === 3);
  expect(texts(left)).toEqual(['IŞIK SÖNDÜ', 'Işık yandı', 'son ışık'].toSorted());
  expect(texts(before)).toContain('ışıkları kapat');
});

it('looks at case and whole words when told to, by mouse, and says when there is no hit', async () => {
  const { page, userData } = await openNew('blank', { lang: 'tr' });
  await noteAt(page, 300, 300, 'hat Hat hatta');
  await untilKept(userData, (kept) => texts(kept)[0] === 'hat Hat hatta');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('hat');
  await expect.poll(() => count(page)).toBe('1 / 3');
  await bar(page)
    .getByRole('button', { name: t('search.wholeWords') })
    .click();
  await expect.poll(() => count(page)).toBe('1 / 2');
  await bar(page)
    .getByRole('button', { name: t('search.matchCase') })
    .click();
  await expect.poll(() => count(page)).toBe('1 / 1');
  await query(page).fill('böyle bir şey yok');
  await expect.poll(() => count(page)).toBe(t('search.none'));
  expect(
    await bar(page)
      .getByRole('button', { name: t('search.next') })
      .isDisabled(),
  ).toBe(true);
  await bar(page)
    .getByRole('button', { name: t('search.close') })
    .click();
  await bar(page).waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  await page.keyboard.type('yine panoda');
  await untilKept(userData, (kept) => texts(kept).includes('yine panoda'));
});

it('replaces one by one and all at once, which is one step of undo', async () => {
  const { page, userData } = await openNew('blank', { lang: 'tr' });
  await noteAt(page, 300, 300, 'ivr arıyor, IVR bekliyor');
  await noteAt(page, 600, 300, 'İvr sustu');
  await untilKept(userData, (kept) => texts(kept).length === 2 && texts(kept).every((text) => text.includes(' ')));
  await page.keyboard.press('Control+h');
  await page.keyboard.type('ivr');
  await expect.poll(() => count(page)).toBe('1 / 3');
  await replacement(page).fill('sesli yanıt');
  await page.keyboard.press('Enter');
  await untilKept(userData, (kept) => texts(kept).includes('sesli yanıt arıyor, IVR bekliyor'));
  await expect.poll(() => count(page)).toBe('1 / 2');
  await bar(page)
    .getByRole('button', { name: t('search.replaceAll') })
    .click();
  await untilKept(userData, (kept) => texts(kept).join() === 'Sesli yanıt sustu,sesli yanıt arıyor, SESLİ YANIT bekliyor');
  await page
    .getByText(t('search.replaced', { count: 2 }))
    .first()
    .waitFor();
  await expect.poll(() => count(page)).toBe(t('search.none'));
  // In the field, undo means what was just replaced.
  await replacement(page).press('Control+z');
  await untilKept(userData, (kept) => texts(kept).includes('İvr sustu') && texts(kept).includes('sesli yanıt arıyor, IVR bekliyor'));
  expect(await replacement(page).inputValue()).toBe('sesli yanıt');
  await expect.poll(() => count(page)).toContain(' / 2');
  // After typing it is the field's own again.
  await replacement(page).press('x');
  await page.keyboard.press('Control+z');
  await expect.poll(() => replacement(page).inputValue()).toBe('sesli yanıt');
});

it('works beside the table, and makes way for a show', async () => {
  const { page, userData } = await openNew('demo', { lang: 'tr' });
  const kept = await untilKept(userData, (document) => document.all('touchpoint').length > 20);
  const card = kept.all('touchpoint').find(({ title }) => title.length > 12);
  if (!card) throw new Error('the demo has cards');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+f');
  const field = bar(page).getByRole('textbox', { name: t('search.queryTable') });
  await field.fill(card.title);
  await expect.poll(() => count(page)).toContain('1 / ');
  await expect.poll(() => page.locator('[role="grid"] [tabindex="0"]').innerText()).toContain(card.title.slice(0, 12));
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(true);
  await page.keyboard.press('Control+f');
  await field.waitFor();
  await page.keyboard.press('F5');
  await page.locator('[data-presenting="true"]').waitFor();
  await expect.poll(() => bar(page).count()).toBe(0);
});
