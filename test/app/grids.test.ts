import { expect, it } from 'vitest';
import { centre, right, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { GridLayout } from '../../shared/layout/thing-layout.ts';
import type { Document } from '../../shared/model/document.ts';
import { textsOfGrid } from '../../shared/model/grid.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');

const textsIn = (document: Document): readonly (readonly string[])[] => textsOfGrid(document, document.all('grid')[0]?.id ?? '');

/** Until Temas keeps a table that says this. */
const untilSays = (temas: Temas, texts: readonly (readonly string[])[]): Promise<Document> =>
  untilKept(temas.userData, (kept) => JSON.stringify(textsIn(kept)) === JSON.stringify(texts));

/** Fits the board, and answers where the cells of the one table are then. */
async function look(
  temas: Temas,
  document: Document,
): Promise<{ readonly grid: GridLayout; readonly cell: (column: number, row: number) => Point; readonly at: (point: Point) => Point }> {
  const { layout, at } = await fitBoard(temas.page, document, 'en');
  const grid = layout.loose.find(({ kind }) => kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('there is no table');
  const cell = (column: number, row: number): Point => {
    const found = grid.cells[row * grid.columns.length + column];
    if (!found) throw new Error(`there is no cell in column ${column}, row ${row}`);
    return at(centre(found.rect));
  };
  return { grid, cell, at };
}

/** A table of two columns and rows, drawn with the tool whose size was picked, written by keys alone. */
async function withTable(): Promise<{ readonly temas: Temas; readonly document: Document }> {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.getByRole('button', { name: t('action.tool.grid'), exact: true }).click({ button: 'right' });
  await page.getByRole('button', { name: t('grid.sizeSpoken', { columns: 2, rows: 2 }) }).click();
  await page.mouse.click(600, 300);
  for (const [index, text] of ['Step', 'Time', 'Calls', '3 min'].entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Escape');
  const document = await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', '3 min'],
  ]);
  return { temas, document };
}

it('draws a table of a picked size, goes through its cells by Tab and makes a row behind the last one', async () => {
  const { temas } = await withTable();
  const { page } = temas;
  await page.keyboard.press('Tab');
  await page.keyboard.type('Waits');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type(' long');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and longer');
  await page.keyboard.press('Escape');
  await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', '3 min'],
    ['Waits long\nand longer', ''],
    ['', ''],
  ]);
  await page.keyboard.press('Delete');
  await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', '3 min'],
    ['', ''],
    ['', ''],
  ]);
});

it('edits in place by a double click, widens a column by its border and grows by the "+"', async () => {
  const { temas, document } = await withTable();
  const { page } = temas;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  let see = await look(temas, document);
  const { x, y } = see.cell(1, 1);
  await page.mouse.dblclick(x, y);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('11 min');
  await page.keyboard.press('Escape');
  let now = await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', '11 min'],
  ]);

  const [first] = see.grid.columns;
  if (!first) throw new Error('the table has columns');
  const border = see.at({ x: right(first.rect), y: centre(see.grid.rect).y });
  now = await oneStep(
    temas,
    now,
    () => drag(page, border, { x: border.x + 120, y: border.y }),
    (kept) => kept.all('gridColumn').some(({ width }) => width > first.rect.width + 20),
  );

  see = await look(temas, now);
  const corner = see.at({ x: right(see.grid.rect), y: see.grid.rect.y });
  await page.mouse.click(corner.x + 17, corner.y + 11);
  await untilSays(temas, [
    ['Step', 'Time', ''],
    ['Calls', '11 min', ''],
  ]);
});

it('inserts, moves and deletes rows and columns from the menu under the right button', async () => {
  const { temas, document } = await withTable();
  const { page } = temas;
  const see = await look(temas, document);
  const choose = async (sub: string, entry: string, at: Point) => {
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await page.getByRole('menuitem', { name: sub, exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  await choose(t('kind.gridColumn'), t('grid.moveColumnLeft'), see.cell(1, 1));
  await untilSays(temas, [
    ['Time', 'Step'],
    ['3 min', 'Calls'],
  ]);
  await choose(t('kind.gridRow'), t('action.grid.rowAbove'), see.cell(0, 1));
  let now = await untilSays(temas, [
    ['Time', 'Step'],
    ['', ''],
    ['3 min', 'Calls'],
  ]);
  await choose(t('kind.gridColumn'), t('action.grid.removeColumn'), (await look(temas, now)).cell(0, 0));
  now = await untilSays(temas, [['Step'], [''], ['Calls']]);
  const { x, y } = (await look(temas, now)).cell(0, 2);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: t('grid.cellColor'), exact: true }).click();
  await page.getByRole('menuitemradio', { name: t('color.teal') }).click();
  await untilKept(temas.userData, (kept) => kept.all('gridCell').some(({ text, color }) => text === 'Calls' && color === 'teal'));
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: t('grid.remove') }).click();
  await untilKept(temas.userData, (kept) => kept.all('grid').length === 0);
});

it('fills cells from what a spreadsheet copied, and gives a cell back', async () => {
  const { temas } = await withTable();
  const { page } = temas;
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '5 min\t37 %\r\n"a\nb"\t\r\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await untilSays(temas, [
    ['Step', 'Time', ''],
    ['Calls', '5 min', '37 %'],
    ['', 'a\nb', ''],
  ]);
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied).toBe('5 min');
});

it('turns notes into a table where they lie, and the table into notes again', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  for (const [x, y, text] of [
    [300, 220, 'a'],
    [600, 225, 'b'],
    [305, 500, 'c'],
  ] as const) {
    await page.mouse.move(x, y);
    await typeNote(page, text);
  }
  await untilKept(temas.userData, (kept) => kept.all('note').length === 3);
  await page.keyboard.press('Control+a');
  await runFromPalette(page, t('action.grid.fromNotes'));
  const now = await untilSays(temas, [
    ['a', 'b'],
    ['c', ''],
  ]);
  expect(now.all('note')).toEqual([]);
  await page
    .getByRole('complementary', { name: t('ui.inspector') })
    .getByRole('button', { name: t('action.grid.toNotes') })
    .click();
  const again = await untilKept(temas.userData, (kept) => kept.all('note').length === 3);
  expect(again.all('grid')).toEqual([]);
});

it('takes the table away by the panel, and what its cell says by the keyboard', async () => {
  const { temas } = await withTable();
  const { page } = temas;
  await page.keyboard.press('Delete');
  await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', ''],
  ]);
  await page
    .getByRole('complementary', { name: t('ui.inspector') })
    .getByRole('button', { name: t('grid.remove') })
    .click();
  await untilKept(temas.userData, (kept) => kept.all('grid').length === 0 && kept.all('gridCell').length === 0);
  await page.keyboard.press('Control+z');
  await untilSays(temas, [
    ['Step', 'Time'],
    ['Calls', ''],
  ]);
});

it('makes all columns and rows larger by a corner of the table, in one step of undo', async () => {
  const { temas, document } = await withTable();
  const { page } = temas;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const { grid, at } = await look(temas, document);
  const { x, y } = at(centre(grid.rect));
  await page.mouse.click(x, y);
  const corner = at({ x: right(grid.rect), y: grid.rect.y + grid.rect.height });
  await oneStep(
    temas,
    document,
    () => drag(page, corner, { x: corner.x + 120, y: corner.y + 90 }),
    (kept) => kept.all('gridColumn').every(({ width }) => width > 165) && kept.all('gridRow').every(({ height }) => (height ?? 0) > 50),
  );
});

it('copies, colours and empties the cells that were chosen by a drag and by Shift', async () => {
  const { temas, document: before } = await withTable();
  const { page } = temas;
  const see = await look(temas, before);
  await drag(page, see.cell(0, 0), see.cell(1, 0));
  await page.keyboard.press('Shift+ArrowDown');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return [data.getData('text/plain'), data.getData('text/html')];
  });
  expect(copied[0]).toBe('Step\tTime\r\nCalls\t3 min');
  expect(copied[1]).toContain('<table');
  await oneStep(
    temas,
    before,
    () =>
      page
        .getByRole('radiogroup', { name: t('grid.cellColor') })
        .getByRole('radio', { name: t('color.teal') })
        .click(),
    (kept) => kept.all('gridCell').every(({ color }) => color === 'teal'),
  );
  await page.keyboard.press('Delete');
  await untilSays(temas, [
    ['', ''],
    ['', ''],
  ]);
});
