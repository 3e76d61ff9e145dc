import type { Page } from 'playwright-core';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { TemplateName } from '../../shared/ipc/names.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import type { Document } from '../../shared/model/document.ts';
import type { LaneType } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';

const t = translator('en');

export interface View {
  readonly map: MapLayout;
  readonly at: (point: Point) => Point;
  /** The middle of a cell in the window, by column and by kind of lane. */
  readonly cell: (column: number, lane: LaneType) => Point;
}

/** Fits the board and says where the parts of its first map are. Nothing is selected then: properties would lie over a part of it. */
export async function look({ page }: Temas, document: Document): Promise<View> {
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: t('ui.inspector') }).waitFor({ state: 'hidden' });
  const { layout, at } = await fitBoard(page, document, 'en');
  const [map] = layout.maps;
  if (!map) throw new Error('there is a map');
  return { map, at, cell: (column, lane) => at(centre(cellOf(map, column, lane))) };
}

export function cellOf(map: MapLayout, column: number, type: LaneType): Rect {
  const laneId = map.lanes.find((lane) => lane.type === type)?.id;
  const found = map.cells.find((cell) => cell.stepId === map.steps[column]?.id && cell.laneId === laneId);
  if (!found) throw new Error(`there is no ${type} in column ${column}`);
  return found.rect;
}

export async function open(template: TemplateName) {
  const temas = await openNew(template);
  const document = await untilKept(temas.userData, (kept) => kept.all('step').length === 5);
  return { temas, page: temas.page, document, mapId: document.all('map')[0]?.id ?? '' };
}

export const steps = (document: Document) => stepsOf(document, document.all('map')[0]?.id ?? '').map(({ name }) => name);

export const lanes = (document: Document) => document.children('lane', document.all('map')[0]?.id ?? '').map(({ type }) => type);

export const click = (page: Page, { x, y }: Point) => page.mouse.click(x, y);
