import { expect, it } from 'vitest';
import { slideCount, withSlides } from '../../../../../renderer/ui/dialogs/export/slide-sets.ts';
import { optionsOf, STARTING_OPTIONS } from '../../../../../shared/ipc/export-formats.ts';
import { Document } from '../../../../../shared/model/document.ts';
import { fresh } from '../../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../../shared/model/kinds.ts';

const whole = { boardId: 'board-1', content: { of: 'board' } } as const;
const place = { boardId: 'board-1', x: 0, y: 0, width: 400, height: 300 };
const board: AnyRecord = fresh('board', { id: 'board-1', name: null, order: 'a0' });
const frame: AnyRecord = fresh('frame', { id: 'frame-1', ...place, shape: 'rectangle', role: 'custom', order: 'a1' });
const view: AnyRecord = fresh('view', { id: 'view-1', ...place, order: 'a2' });
const map: AnyRecord = fresh('map', { id: 'map-1', boardId: 'board-1', x: 0, y: 0, title: 'Kesinti', form: 'journey', status: 'draft', order: 'a3' });
const chosen = optionsOf('pptx', { slides: 'stages' });

const setOf = (...records: readonly AnyRecord[]) => withSlides(new Document([board, ...records]), whole, chosen);

it('makes slides of what a board has where it has none of what was chosen', () => {
  expect(setOf(map, frame, view)).toBe(chosen);
  expect(setOf(frame, view)).toEqual({ format: 'pptx', slides: 'frames' });
  expect(setOf(view)).toEqual({ format: 'pptx', slides: 'views' });
});

it('keeps a choice that nothing could replace, and those of other formats', () => {
  expect(setOf()).toBe(chosen);
  expect(withSlides(new Document([board, frame]), whole, STARTING_OPTIONS.pdf)).toBe(STARTING_OPTIONS.pdf);
});

it('counts the slides of the part that is chosen', () => {
  const document = new Document([board, map, frame, view]);
  expect(slideCount(document, whole, 'maps')).toBe(1);
  expect(slideCount(document, { ...whole, content: { of: 'frame', id: 'frame-1' } }, 'stages')).toBe(0);
  expect(slideCount(document, { ...whole, content: { of: 'selection', ids: ['frame-1'] } }, 'frames')).toBe(1);
});
