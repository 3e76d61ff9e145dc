import SqliteDatabase from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readRows } from '../../electron/host/document-database.ts';
import { DOCUMENT_NAME } from '../../electron/host/working-folder.ts';
import { fitBesidePanels } from '../../renderer/editor/fit.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import type { Font } from '../../shared/layout/text.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { cssFont } from '../../shared/paint/font-face.ts';

/**
 * What Temas has kept of every document that is open or was left behind: read from the disk, not asked of the app, and each at one
 * moment: table by table, an edit kept in between would look like half of one.
 */
export function keptRecords(userData: string): readonly (readonly AnyRecord[])[] {
  const working = join(userData, 'working');
  return readdirSync(working).map((folder) => {
    const database = new SqliteDatabase(join(working, folder, DOCUMENT_NAME), { readonly: true, fileMustExist: true });
    try {
      return database.transaction(() => readRows(database))();
    } finally {
      database.close();
    }
  });
}

/** The one document's records once they are as expected; fails with what is there when they never become so. */
export async function untilKept(userData: string, expected: (document: Document) => boolean): Promise<Document> {
  let last = new Document();
  await expect
    .poll(
      () => {
        last = new Document(keptRecords(userData)[0] ?? []);
        return expected(last);
      },
      { timeout: 10_000, interval: 50 },
    )
    .toBe(true);
  return last;
}

/** Where things lie in the window, as a person would see them after Shift+1. */
export interface BoardView {
  readonly layout: BoardLayout;
  /** Board units to CSS px of the window. */
  readonly at: (point: Point) => Point;
}

/** Shows the whole board and says where everything is; `document` is what the board holds now. */
export async function fitBoard(page: Page, document: Document, language: Language): Promise<BoardView> {
  await page.keyboard.press('Shift+Digit1');
  const boardId = document.all('board')[0]?.id;
  const place = await page.getByRole('application').boundingBox();
  if (boardId === undefined || !place) throw new Error('there is no board to see');
  const layout = await layoutAsDrawn(page, document, boardId, language);
  if (!layout.bounds) throw new Error('there is nothing on the board');
  const camera = fitBesidePanels(layout.bounds, place);
  return {
    layout,
    at: (point) => {
      const { x, y } = toScreen(camera, point);
      return { x: place.x + x, y: place.y + y };
    },
  };
}

/** Lays the board out here with the widths the page's browser measures, asking for those still unknown until none is. */
async function layoutAsDrawn(page: Page, document: Document, boardId: string, language: Language): Promise<BoardLayout> {
  const widths = new Map<string, number>();
  for (;;) {
    const unknown = new Map<string, readonly [string, string]>();
    const measure = (text: string, font: Font): number => {
      const key = `${cssFont(font)}\n${text}`;
      const width = widths.get(key);
      if (width === undefined) unknown.set(key, [cssFont(font), text]);
      return width ?? text.length * font.size * 0.5;
    };
    const layout = layoutBoard(document, boardId, { measure, t: translator(language) });
    if (unknown.size === 0) return layout;
    const measured = await page.evaluate(
      (asked) => {
        const context = window.document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('no canvas');
        return asked.map(([font, text]) => {
          context.font = font;
          return context.measureText(text).width;
        });
      },
      [...unknown.values()],
    );
    for (const [index, key] of [...unknown.keys()].entries()) widths.set(key, measured[index] ?? 0);
  }
}
