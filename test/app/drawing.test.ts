import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Shape } from '../../shared/model/kinds.ts';
import { untilKept } from '../support/board.ts';
import { drag, oneStep, openNew } from '../support/gestures.ts';
import { picture } from '../support/launch.ts';

const t = translator('en');
const strip = (page: Page): Locator => page.getByRole('group', { name: t('ui.tools') });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: t('ui.inspector') });
const formed = (document: Document, form: Shape['form']): readonly Shape[] => document.all('shape').filter((shape) => shape.form === form);

const OUTLINES = [
  { tool: 'rectangle', key: 'r' },
  { tool: 'rounded', key: 'Shift+R' },
  { tool: 'ellipse', key: 'o' },
  { tool: 'diamond', key: 'd' },
  { tool: 'triangle', key: 'Shift+D' },
] as const;

it('draws every shape by mouse out of the flyout, by its key, and by Enter, each one step of undo', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  let before = await untilKept(userData, (kept) => kept.all('board').length === 1);
  const opener = strip(page).locator('.tool-group').nth(1);
  for (const [index, { tool, key }] of OUTLINES.entries()) {
    const x = 140 + index * 160;
    await opener.click({ button: 'right' });
    await page
      .getByRole('dialog', { name: t('tools.shapes') })
      .getByRole('button', { name: t(`action.tool.${tool}`), exact: true })
      .click();
    before = await oneStep(
      temas,
      before,
      () => drag(page, { x, y: 120 }, { x: x + 120, y: 210 }),
      (kept) => formed(kept, tool).length === 1,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    before = await oneStep(
      temas,
      before,
      () => page.mouse.click(x + 60, 330),
      (kept) => formed(kept, tool).length === 2,
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    before = await oneStep(
      temas,
      before,
      () => page.keyboard.press('Enter'),
      (kept) => formed(kept, tool).length === 3,
    );
    await page.keyboard.press('Escape');
  }
  expect(formed(before, 'ellipse').map(({ width, height }) => [width, height])).toContainEqual([120, 90]);
  await picture(page, 'shapes-drawn');
});

it('writes words where the text tool clicks, at the place and size they are drawn with, and keeps none that stayed empty', async () => {
  const temas = await openNew('blank', { lang: 'tr' });
  const { page, userData } = temas;
  const field = page.getByRole('textbox', { name: translator('tr')('board.edit', { what: translator('tr')('kind.shape') }) });
  await page.keyboard.press('t');
  await page.mouse.click(400, 300);
  expect(await field.getAttribute('placeholder')).toBe(translator('tr')('shape.write'));
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.mouse.click(400, 300);
  await page.keyboard.type('Hat kesildi, yine mi?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ığüşöç');
  const box = await field.boundingBox();
  expect(box && [Math.round(box.x), Math.round(box.height)]).toEqual([400, 54]);
  await page.keyboard.press('Escape');
  // The words are kept while they are typed; their size, as drawn, once the field has closed.
  await field.waitFor({ state: 'detached' });
  const kept = await untilKept(userData, (document) => {
    const [words] = document.all('shape');
    return words?.text === 'Hat kesildi, yine mi?\nığüşöç' && words.width > words.fontSize;
  });
  expect(kept.all('shape')).toHaveLength(1);
  expect(kept.all('shape')[0]).toMatchObject({ form: 'text', autoWidth: true });
  // What is drawn is as wide as what was typed: it was not broken anywhere else.
  expect(Math.abs((kept.all('shape')[0]?.width ?? 0) - (box?.width ?? 0))).toBeLessThan(2);

  // A corner makes the words larger, a side lets them break.
  const { x, y, width, height } = kept.all('shape')[0] as Shape;
  const offset = { x: 400 - x, y: (box?.y ?? 0) - y };
  await drag(
    page,
    { x: x + width + offset.x + 2, y: y + height + offset.y + 2 },
    { x: x + 2 * width + offset.x + 2, y: y + 2 * height + offset.y + 2 },
  );
  const larger = await untilKept(userData, (document) => (document.all('shape')[0]?.fontSize ?? 0) > 36);
  const grown = larger.all('shape')[0] as Shape;
  await drag(
    page,
    { x: grown.x + grown.width + offset.x + 2, y: grown.y + grown.height / 2 + offset.y },
    { x: grown.x + grown.width / 2 + offset.x, y: grown.y + grown.height / 2 + offset.y },
  );
  await untilKept(userData, (document) => document.all('shape')[0]?.autoWidth === false && (document.all('shape')[0]?.height ?? 0) > grown.height);
  await picture(page, 'words-narrow-tr');
});

it('writes in a shape just drawn, by F2 and by double click into an empty one, and in a turned one along its lines', async () => {
  const { page, userData } = await openNew('blank');
  await page.keyboard.press('r');
  await drag(page, { x: 300, y: 250 }, { x: 600, y: 370 });
  await page.keyboard.type('abc');
  await page.keyboard.press('Escape');
  await untilKept(userData, (document) => document.all('shape')[0]?.text === 'abc');
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: t('board.edit', { what: t('kind.shape') }) });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(
    'What if nobody can help me next time? We should call back before they ask, and say what happened, and when it will be repaired, and by whom.',
  );
  await page.keyboard.press('Escape');
  const grown = await untilKept(userData, (document) => (document.all('shape')[0]?.height ?? 0) > 130);
  const { height } = grown.all('shape')[0] as Shape;
  // The handle that turns it stands above its upper edge.
  await drag(page, { x: 450, y: 250 - 28 }, { x: 640, y: 250 + height / 2 });
  await untilKept(userData, (document) => (document.all('shape')[0]?.rotation ?? 0) > 60);
  await page.keyboard.press('Enter');
  await field.waitFor();
  expect(await field.evaluate((element) => element.style.transform)).toMatch(/rotate\((?:7|8|9)/);
  await picture(page, 'turned-words-open');
  await page.keyboard.press('Escape');
  await picture(page, 'turned-words');

  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await drag(page, { x: 700, y: 200 }, { x: 1000, y: 400 });
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(850, 300);
  await page.keyboard.type('middle');
  await page.keyboard.press('Escape');
  await untilKept(userData, (document) => document.all('shape').some(({ text }) => text === 'middle'));
});

it('stamps what was picked until the tool is put down, and changes a stamp in the panel', async () => {
  const { page, userData } = await openNew('blank');
  const stamps = strip(page).getByRole('button', { name: t('action.tool.stamp') });
  await stamps.click({ button: 'right' });
  await page.getByRole('button', { name: t('emoji.🎯') }).click();
  await page.mouse.click(300, 300);
  await untilKept(
    userData,
    (document) =>
      document
        .all('stamp')
        .map(({ emoji }) => emoji)
        .join() === '🎯',
  );
  await page.getByText(t('stamps.stays')).first().waitFor();
  // Beside the first one, where something selected would offer an arrow.
  await page.mouse.click(350, 300);
  await untilKept(userData, (document) => document.all('stamp').length === 2 && document.all('line').length === 0);
  await page.keyboard.press('v');
  await page.mouse.click(300, 300);
  await panel(page)
    .getByRole('button', { name: t('icon.phone'), exact: true })
    .click();
  await untilKept(userData, (document) => document.all('stamp').some(({ icon }) => icon === 'phone'));

  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  for (const x of [400, 500, 600]) await page.mouse.click(x, 300);
  await untilKept(userData, (document) => document.all('stamp').length === 5);
  await page.keyboard.press('Escape');
  await page.mouse.click(700, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('back to notes');
  const kept = await untilKept(userData, (document) => document.all('note').some(({ text }) => text === 'back to notes'));
  expect(kept.all('stamp')).toHaveLength(5);
});

it('takes a tool by a click, shows its flyout by the next one, and draws by the same press that closes it', async () => {
  const { page, userData } = await openNew('blank');
  const shapes = strip(page).locator('.tool-group').nth(1);
  const flyout = page.getByRole('dialog', { name: t('tools.shapes') });
  await shapes.click();
  expect([await shapes.getAttribute('aria-pressed'), await flyout.count()]).toEqual(['true', 0]);
  await drag(page, { x: 140, y: 160 }, { x: 260, y: 260 });
  await untilKept(userData, (document) => document.all('shape').length === 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await shapes.click();
  await flyout.waitFor();
  await shapes.click();
  await flyout.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  const stamps = page.getByRole('dialog', { name: t('action.tool.stamp') });
  await strip(page)
    .getByRole('button', { name: t('action.tool.stamp') })
    .click();
  await stamps.waitFor();
  await page.keyboard.press('Escape');
  await stamps.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  const box = await shapes.boundingBox();
  if (!box) throw new Error('the button is not shown');
  await page.mouse.click(box.x + box.width - 5, box.y + box.height - 5);
  await flyout.waitFor();
  await drag(page, { x: 600, y: 360 }, { x: 720, y: 460 });
  const kept = await untilKept(userData, (document) => document.all('shape').length === 2);
  await flyout.waitFor({ state: 'detached' });
  expect(kept.all('shape').map(({ width, height }) => [width, height])).toEqual([
    [120, 100],
    [120, 100],
  ]);
  // A long press shows it while the finger or button is still down; letting go leaves it.
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await flyout.waitFor();
  await page.mouse.up();
  expect(await flyout.count()).toBe(1);
});

it('keeps a tool after a double click on it, and draws frames with their name open', async () => {
  const { page, userData } = await openNew('blank');
  await strip(page).locator('.tool-group').nth(1).dblclick();
  await drag(page, { x: 200, y: 200 }, { x: 300, y: 300 });
  await drag(page, { x: 400, y: 200 }, { x: 500, y: 300 });
  await untilKept(userData, (document) => document.all('shape').length === 2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await drag(page, { x: 550, y: 200 }, { x: 900, y: 450 });
  await page.keyboard.type('Ideas');
  await page.keyboard.press('Escape');
  const kept = await untilKept(userData, (document) => document.all('frame')[0]?.name === 'Ideas');
  expect(kept.all('frame')[0]).toMatchObject({ width: 350, height: 250 });
});

it('dresses one or several things in the panel, remembers the look, and copies it by keys', async () => {
  const { page, userData } = await openNew('blank');
  await page.keyboard.press('r');
  await page.mouse.click(300, 250);
  const ink = panel(page).getByRole('radiogroup', { name: t('style.color') });
  await ink.getByRole('radio', { name: t('ink.red') }).click();
  await panel(page)
    .getByRole('radiogroup', { name: t('style.fill') })
    .getByRole('radio', { name: t('color.teal') })
    .click();
  await panel(page)
    .getByRole('radio', { name: t('style.dashed') })
    .click();
  await panel(page)
    .getByRole('radio', { name: t('action.tool.diamond') })
    .click();
  await untilKept(userData, (document) => {
    const [shape] = document.all('shape');
    return shape?.color === 'red' && shape.fill === 'teal' && shape.stroke === 'dashed' && shape.form === 'diamond';
  });
  await page.mouse.click(300, 600);
  await page.keyboard.press('o');
  await page.mouse.click(560, 250);
  await untilKept(userData, (document) => formed(document, 'ellipse')[0]?.fill === 'teal');

  await page.mouse.click(900, 600);
  await page.mouse.move(860, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+a');
  await ink.getByRole('radio', { name: t('ink.blue') }).click();
  await untilKept(userData, (document) => document.all('shape').every(({ color }) => color === 'blue'));
  await page.keyboard.press('Escape');
  await page.mouse.click(300, 250);
  await page.keyboard.press('ControlOrMeta+Alt+c');
  await page.keyboard.press('Escape');
  await page.mouse.click(860, 300);
  await page.keyboard.press('ControlOrMeta+Alt+v');
  await untilKept(userData, (document) => document.all('note')[0]?.color === 'teal');
  await page.keyboard.press('ControlOrMeta+a');
  await picture(page, 'dressed');
});
