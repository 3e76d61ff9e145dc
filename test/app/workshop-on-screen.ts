import { expect } from 'vitest';
import { bottom, centre, type Point } from '../../shared/geometry/rect.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { askForTheme, type ThemeName } from '../support/faults.ts';
import { openNew } from '../support/gestures.ts';
import { watchMenus } from '../support/menus.ts';

/** A journey map with everything one can select, and where it is. */
export async function workshop() {
  const temas = await openNew('journey', { lang: 'tr' });
  const { page } = temas;
  await page.mouse.move(150, 650);
  await page.keyboard.press('n');
  await page.keyboard.type('Bir not');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const document = await untilKept(temas.userData, (kept) => kept.all('note')[0]?.text === 'Bir not');
  const menus = await watchMenus(temas.app);
  const setTheme = (theme: ThemeName) =>
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
