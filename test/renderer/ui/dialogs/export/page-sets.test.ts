import { expect, it } from 'vitest';
import { hasPages, slideCount, withPages } from '../../../../../renderer/ui/dialogs/export/page-sets.ts';
import { translator } from '../../../../../shared/i18n/translator.ts';
import type { ExportContent } from '../../../../../shared/ipc/export-choice.ts';
import { optionsOf, STARTING_OPTIONS } from '../../../../../shared/ipc/export-formats.ts';
import { layoutBoard } from '../../../../../shared/layout/layout-board.ts';
import { Document } from '../../../../../shared/model/document.ts';
import { fresh } from '../../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../../shared/model/kinds.ts';
import { tableMeasure } from '../../../../shared/layout/table-measure.ts';

const place = { boardId: 'board-1', x: 0, y: 0, width: 400, height: 300 };
const board: AnyRecord = fresh('board', { id: 'board-1', name: null, order: 'a0' });
const frame: AnyRecord = fresh('frame', { id: 'frame-1', ...place, shape: 'rectangle', role: 'custom', order: 'a1' });
const view: AnyRecord = fresh('view', { id: 'view-1', ...place, order: 'a2' });
const map: AnyRecord = fresh('map', {
  id: 'map-1',
  boardId: 'board-1',
  x: 2_000,
  y: 0,
  title: 'Kesinti',
  form: 'journey',
  status: 'draft',
  order: 'a3',
});
const chosen = optionsOf('pptx', { slides: 'stages' });

function pagedOf(records: readonly AnyRecord[], content: ExportContent = { of: 'board' }) {
  const document = new Document([board, ...records]);
  return { document, layout: layoutBoard(document, 'board-1', { measure: tableMeasure, t: translator('en') }), content };
}
const setOf = (...records: readonly AnyRecord[]) => withPages(pagedOf(records), chosen);

it('makes slides of what a board has where it has none of what was chosen', () => {
  expect(setOf(map, frame, view)).toBe(chosen);
  expect(setOf(frame, view)).toEqual({ ...chosen, slides: 'frames' });
  expect(setOf(view)).toEqual({ ...chosen, slides: 'views' });
});

it('keeps a choice that nothing could replace, and those of other formats', () => {
  expect(setOf()).toBe(chosen);
  expect(withPages(pagedOf([frame]), STARTING_OPTIONS.png)).toBe(STARTING_OPTIONS.png);
});

it('counts the slides of the part that is chosen and of what lies in it', () => {
  const all = [map, frame, view];
  expect(slideCount(pagedOf(all), 'maps')).toBe(1);
  expect(slideCount(pagedOf(all, { of: 'frame', id: 'frame-1' }), 'stages')).toBe(0);
  expect(slideCount(pagedOf(all, { of: 'frame', id: 'frame-1' }), 'views')).toBe(1);
  expect(slideCount(pagedOf(all, { of: 'map', id: 'map-1' }), 'views')).toBe(0);
  expect(slideCount(pagedOf(all, { of: 'selection', ids: ['frame-1'] }), 'frames')).toBe(1);
});

it('puts a part on one page where there is none of the pages that were chosen', () => {
  const frames = optionsOf('pdf', { pages: 'frames' });
  expect(withPages(pagedOf([map, frame]), frames)).toBe(frames);
  expect(withPages(pagedOf([map, frame], { of: 'map', id: 'map-1' }), frames)).toMatchObject({ pages: 'one', format: 'pdf' });
  expect(withPages(pagedOf([map]), frames)).toMatchObject({ pages: 'one' });
});

it('has pages of another board only where every board is exported', () => {
  const elsewhere = [fresh('board', { id: 'board-2', name: null, order: 'a5' }), { ...frame, boardId: 'board-2' } as AnyRecord];
  expect(hasPages(pagedOf(elsewhere), 'frames', false)).toBe(false);
  expect(hasPages(pagedOf(elsewhere), 'frames', true)).toBe(true);
  expect(hasPages(pagedOf([...elsewhere, map], { of: 'map', id: 'map-1' }), 'frames', true)).toBe(false);
});
