import { expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { selectionScene } from '../../../shared/scene/selection-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { everyKind } from '../../support/every-kind.ts';
import { tableMeasure } from '../layout/table-measure.ts';

const BOARD: AnyRecord = { id: 'board-1', kind: 'board', name: null, order: 'a0' };
const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, text: 'Aradı', color: 'yellow', order: 'a0' });
const document = new Document(everyKind(BOARD, NOTE));
const layout = layoutBoard(document, 'board-1', { measure: tableMeasure, t: translator('tr') });
const context = { tokens: themes.print };

it('draws what is chosen and nothing else, in the order of the board', () => {
  const whole = boardScene(document, layout, context).groups.map(({ id }) => id);
  const some = selectionScene(document, layout, new Set(['note-1', 'frame-1', 'gone']), context);
  expect(some.groups.map(({ id }) => id)).toEqual(whole.filter((id) => id === 'note-1' || id === 'frame-1'));
  expect(some.bounds).not.toBeNull();
});

it('draws a chosen map with all that lies in it, and a chosen card by itself', () => {
  const map = selectionScene(document, layout, new Set(['map-1']), context);
  expect(map).toEqual(boardScene(document, { ...layout, frames: [], personaCards: [], loose: [] }, context));
  expect(selectionScene(document, layout, new Set(['touchpoint-1']), context).groups.map(({ id }) => id)).toEqual(['touchpoint-1']);
});

it('draws nothing of what is gone', () => {
  expect(selectionScene(document, layout, new Set(['gone']), context)).toMatchObject({ groups: [], bounds: null });
});
