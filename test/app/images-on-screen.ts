import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard } from '../support/board.ts';
import { freshFolder, type Temas } from '../support/launch.ts';

export function fileOf(name: string, bytes: Buffer | string): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Chooses these files in the next dialog, which Ctrl+Shift+I opens. */
export async function insert(temas: Temas, ...paths: readonly string[]): Promise<void> {
  await temas.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await temas.page.keyboard.press('Control+Shift+I');
}

export const imageCount = (count: number) => (kept: Document) => kept.all('image').length === count && kept.all('attachment').length === count;

/** The colour of the board at a point of the window, as it is painted. */
export const colourAt = (page: Page, { x, y }: Point): Promise<readonly number[]> =>
  page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.board canvas');
      const box = canvas?.getBoundingClientRect();
      const context = canvas?.getContext('2d');
      if (!canvas || !box || !context) throw new Error('there is no board to see');
      const scale = canvas.width / box.width;
      return [...context.getImageData(Math.round((left - box.left) * scale), Math.round((top - box.top) * scale), 1, 1).data].slice(0, 3);
    },
    [x, y] as const,
  );

/** Where the images lie in the window, from left to right. */
export async function imagesShown(
  temas: Temas,
  document: Document,
): Promise<readonly { readonly id: string; readonly rect: Rect; readonly at: (share: Point) => Point }[]> {
  const { layout, at } = await fitBoard(temas.page, document, 'en');
  return layout.loose
    .flatMap((one) => (one.kind === 'image' ? [one] : []))
    .toSorted((a, b) => a.rect.x - b.rect.x)
    .map(({ id, rect }) => ({ id, rect, at: ({ x, y }) => at({ x: rect.x + rect.width * x, y: rect.y + rect.height * y }) }));
}
