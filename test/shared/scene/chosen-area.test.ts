import { expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { chosenArea } from '../../../shared/scene/chosen-area.ts';
import { everyKind } from '../../support/every-kind.ts';
import { tableMeasure } from '../layout/table-measure.ts';

const BOARD: AnyRecord = { id: 'board-1', kind: 'board', name: null, order: 'a0' };
const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, text: 'Aradı', color: 'yellow', order: 'a0' });
const document = new Document(everyKind(BOARD, NOTE));
const layout = layoutBoard(document, 'board-1', { measure: tableMeasure, t: translator('tr') });

it('is the space of the board, the map or the frame that was chosen', () => {
  expect(chosenArea(document, layout, { of: 'board' })).toEqual({ ok: true, value: layout.bounds });
  expect(chosenArea(document, layout, { of: 'map', id: 'map-1' })).toEqual({ ok: true, value: layout.maps[0]?.rect });
  expect(chosenArea(document, layout, { of: 'frame', id: 'frame-1' })).toEqual({ ok: true, value: layout.frames[0]?.rect });
});

it('covers what is selected, and is nothing where all of that is gone', () => {
  const area = chosenArea(document, layout, { of: 'selection', ids: ['note-1'] });
  expect(area.ok && area.value && [area.value.width, area.value.height].every((size) => size >= 180 && size < 220)).toBe(true);
  expect(chosenArea(document, layout, { of: 'selection', ids: ['gone'] })).toEqual({ ok: true, value: null });
});

it('is refused where the map or the frame is gone', () => {
  expect(chosenArea(document, layout, { of: 'map', id: 'frame-1' })).toMatchObject({ error: { code: 'map-unknown' } });
  expect(chosenArea(document, layout, { of: 'frame', id: 'map-1' })).toMatchObject({ error: { code: 'frame-unknown' } });
});
