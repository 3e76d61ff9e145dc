import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bottom, centre } from '../../shared/geometry/rect.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { TEMPLATES } from '../../shared/ipc/names.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, picture, type Temas } from '../support/launch.ts';
import { watchMenus } from '../support/menus.ts';
import { squeeze, textIn } from '../support/pdf.ts';

const words = { tr: translator('tr'), en: translator('en') } as const;
const MENUS = ['file', 'edit', 'view', 'insert', 'arrange', 'map', 'board', 'language', 'help'] as const;
const labels = (lang: Language) => MENUS.map((menu) => words[lang](`menu.${menu}`));

/** What a board says by itself, and what it says of a map; no text stands in both languages. */
const OURS = ['lane.doing', 'lane.thinking', 'lane.pain', 'emotion.high', 'curve.experience', 'status.hypothesis', 'map.persona'] as const;

/** Shows a part of the board as a person sees it, to compare. */
const boardPicture = async (page: Page): Promise<Buffer> => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.screenshot({ clip: { x: 100, y: 100, width: 900, height: 560 } });
};

async function exportPdf(temas: Temas, lang: Language): Promise<string> {
  const file = join(freshFolder(), `${lang}.pdf`);
  const { page } = temas;
  await answerDialog(temas, file);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: words[lang]('export.start') }).click();

  await page.getByText(words[lang]('export.done', { name: `${lang}.pdf` })).waitFor();
  await page.getByRole('button', { name: words[lang]('ui.done') }).click();
  return textIn(file);
}

it('turns everything Turkish or English at once while people work, and leaves alone what they wrote', async () => {
  const temas = await openNew('journey', { lang: 'tr' });
  const { page } = temas;
  const start = await untilKept(temas.userData, (kept) => kept.all('step').length === 5);
  const menus = await watchMenus(temas.app);
  const choose = (id: string) => menus.evaluate((all, item) => [...all.values()][0]?.getMenuItemById(item)?.click(), id);
  // The menu bar a window began with was made before anybody watched.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('açık');
  await page.keyboard.press('Enter');
  const shownInMenu = () => menus.evaluate((all) => [...all.values()].flatMap(({ items }) => items.map(({ label }) => label)));
  await expect.poll(shownInMenu).toEqual(labels('tr'));

  const { layout, at } = await fitBoard(page, start, 'tr');
  const [map] = layout.maps;
  const [step] = map?.steps ?? [];
  const lane = map?.lanes.find(({ scale }) => scale !== null);
  const cell = map?.cells.find(({ laneId, stepId }) => laneId === lane?.id && stepId === map.steps[1]?.id);
  if (!map || !step || !lane?.scale || !cell) throw new Error('a journey map has steps and an emotion lane');
  const { scale } = lane;
  const point = { x: centre(cell.rect).x, y: scale.yMin + ((0.5 - scale.min) / (scale.max - scale.min)) * (scale.yMax - scale.yMin) };
  const mapEdge = at({ x: map.rect.x + 6, y: bottom(map.rect) - 6 });

  // A step gets a name of its own, the map a day, the curve a value with a decimal.
  await page.mouse.dblclick(at(centre(step.rect)).x, at(centre(step.rect)).y);
  await page.keyboard.type('Hat sustu');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  await page.mouse.click(mapEdge.x, mapEdge.y);
  await page.getByRole('button', { name: words.tr('inspector.editHeader') }).click();
  const header = (lang: Language) => page.getByRole('dialog', { name: words[lang]('header.title') });
  const day = (lang: Language) => header(lang).getByLabel(words[lang]('map.date'), { exact: true });
  await header('tr').getByLabel(words.tr('header.personaText'), { exact: true }).fill('Elif');
  await day('tr').fill('22.11.2026');
  await header('tr')
    .getByRole('button', { name: words.tr('header.save') })
    .click();
  await untilKept(temas.userData, (kept) => kept.all('map')[0]?.date === '2026-11-22');

  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'hidden' });
  const after = await fitBoard(page, await untilKept(temas.userData, () => true), 'tr');
  const lower = (after.layout.maps[0]?.grid.y ?? 0) - map.grid.y;
  const lowered = after.at({ x: point.x, y: point.y + lower });
  await page.mouse.click(lowered.x, lowered.y);
  await untilKept(temas.userData, (kept) => kept.all('curvePoint')[0]?.value === 0.5);

  const seen: Record<Language, Buffer[]> = { tr: [], en: [] };
  for (const lang of ['en', 'tr', 'en'] as const) {
    const t = words[lang];
    await choose(`language.${lang}`);
    await page.getByRole('button', { name: t('present.button'), exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(await shownInMenu()).toEqual(labels(lang));
    await page
      .getByRole('banner')
      .getByText(t('board.default', { number: 1 }))
      .waitFor();
    await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
    await page
      .getByRole('group', { name: t('ui.tools') })
      .getByRole('button', { name: t('action.tool.hand') })
      .waitFor();
    expect(
      await page
        .getByRole('group', { name: t('ui.zoom') })
        .getByText('%')
        .innerText(),
    ).toMatch(lang === 'tr' ? /^%\d+$/ : /^\d+%$/);
    // The selected point: its value as the language writes it.
    await page.getByRole('heading', { name: t('kind.curvePoint') }).waitFor();
    expect(await page.getByRole('textbox', { name: t('inspector.exactValue') }).inputValue()).toBe(lang === 'tr' ? '+0,5' : '+0.5');
    await picture(page, `language-${lang}`);
    seen[lang].push(await boardPicture(page));

    // A dialog that is open turns, too.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(t('action.map.header'));
    await page.keyboard.press('Enter');
    expect(await day(lang).inputValue()).toBe(lang === 'tr' ? '22.11.2026' : '22/11/2026');
    const other = lang === 'tr' ? 'en' : 'tr';
    await choose(`language.${other}`);
    await header(other).getByText(words[other]('header.hint')).waitFor();
    expect(await day(other).inputValue()).toBe(other === 'tr' ? '22.11.2026' : '22/11/2026');
    expect(await header(other).getByLabel(words[other]('map.title'), { exact: true }).getAttribute('placeholder')).toBe(words[other]('map.journey'));
    await choose(`language.${lang}`);
    await header(lang)
      .getByRole('button', { name: t('ui.cancel') })
      .click();
    await header(lang).waitFor({ state: 'hidden' });
  }
  // The board is drawn anew in its language, and is the same again when the language is.
  const [english, again] = seen.en;
  expect(english && seen.tr[0]?.equals(english)).toBe(false);
  expect(again && english?.equals(again)).toBe(true);

  for (const lang of ['en', 'tr'] as const) {
    await choose(`language.${lang}`);
    await page.getByRole('button', { name: words[lang]('present.button'), exact: true }).waitFor();
    const text = await exportPdf(temas, lang);
    const has = (wanted: string) => text.includes(squeeze(wanted));
    const other = lang === 'tr' ? 'en' : 'tr';
    expect(OURS.filter((key) => !has(words[lang](key)))).toEqual([]);
    expect(OURS.filter((key) => words[other](key) !== words[lang](key) && has(words[other](key)))).toEqual([]);
    const names = ['Hat sustu', words[lang]('step.default', { number: 2 }), words[lang]('stage.default', { number: 1 })];
    expect(names.filter((name) => !has(name))).toEqual([]);
    expect(has(words[lang]('step.default', { number: 1 }))).toBe(false);
    const turkish = lang === 'tr';
    expect([has('22 Kasım 2026'), has('22 November 2026'), has('+0,5'), has('+0.5')]).toEqual([turkish, !turkish, turkish, !turkish]);
  }
});

it('turns the start screen, and every board opened after it', async () => {
  const temas = await launchTemas({ lang: 'tr' });
  const { page } = temas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByText(words.tr('start.tagline')).waitFor();
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByText(words.en('start.tagline')).waitFor();
  await page.getByText(words.en('start.offline')).waitFor();
  for (const template of TEMPLATES) await page.getByText(words.en(`start.${template}`), { exact: true }).waitFor();
  await page.getByRole('button', { name: words.en('start.demoGo') }).click();
  await page.getByRole('button', { name: words.en('present.button'), exact: true }).waitFor();
  const demo = await untilKept(temas.userData, (kept) => kept.all('map').length === 2);
  expect(demo.all('map').map(({ title }) => title)).toContain('The evening the line went dead');
});
