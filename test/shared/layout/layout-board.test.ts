import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord, JourneyMap, Note, Touchpoint } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const note = (id: string, order: string): Note =>
  fresh('note', { id, boardId: 'board', x: 0, y: 0, width: 180, height: 180, text: id, color: 'yellow', order });
const records: readonly AnyRecord[] = [
  { kind: 'board', id: 'board', name: null, order: 'a0' },
  { kind: 'board', id: 'other', name: null, order: 'a1' },
  note('top', 'a1'),
  note('under', 'a0'),
  { ...note('elsewhere', 'a0'), boardId: 'other' },
  fresh('map', {
    id: 'map',
    boardId: 'board',
    x: 900,
    y: 500,
    form: 'journey',
    title: 'Yol',
    persona: '',
    scenario: '',
    scope: '',
    goal: '',
    date: null,
    status: 'draft',
    order: 'a0',
  }),
  fresh('lane', { id: 'lane', mapId: 'map', type: 'doing', name: null, order: 'a0' }),
  fresh('stage', { id: 'stage', mapId: 'map', name: null, order: 'a0' }),
  fresh('step', { id: 'step', stageId: 'stage', name: null, order: 'a0' }),
];

describe('the layout of a board', () => {
  it('holds this board’s notes and maps, in drawing order, and their bounds', () => {
    const layout = layoutBoard(new Document(records), 'board', context);
    expect(layout.notes.map(({ id }) => id)).toEqual(['under', 'top']);
    expect(layout.maps.map(({ id }) => id)).toEqual(['map']);
    const map = layout.maps[0];
    expect(layout.bounds).toEqual({ x: 0, y: 0, width: 900 + (map?.rect.width ?? 0), height: 500 + (map?.rect.height ?? 0) });
    expect(layoutBoard(new Document(records.slice(0, 2)), 'board', context).bounds).toBeNull();
  });

  it('gives back the same object for everything whose records did not change', () => {
    const document = new Document(records);
    const first = layoutBoard(document, 'board', context);
    const before = document.find('note', 'top') as Note;
    document.apply({ added: [], updated: [[before, { ...before, text: 'yeni' }]], removed: [] });
    const second = layoutBoard(document, 'board', context, first);
    expect(second.notes[0]).toBe(first.notes[0]);
    expect(second.notes[1]).not.toBe(first.notes[1]);
    expect(second.maps[0]).toBe(first.maps[0]);
  });

  it('gives back the same card when another one of the map changes and it did not move', () => {
    const card = (id: string, order: string): Touchpoint =>
      fresh('touchpoint', { id, stepId: 'step', laneId: 'lane', title: id, color: null, link: 'https://example.org', order });
    const lower = card('lower', 'a1');
    const document = new Document([...records, card('upper', 'a0'), lower]);
    const first = layoutBoard(document, 'board', context).maps[0]?.cards;
    document.apply({ added: [], updated: [[lower, { ...lower, title: 'çok '.repeat(40) }]], removed: [] });
    const second = layoutBoard(document, 'board', context).maps[0]?.cards;
    expect(second?.[0]).toBe(first?.[0]);
    expect(second?.[1]).not.toBe(first?.[1]);
    const map = document.find('map', 'map') as JourneyMap;
    document.apply({ added: [], updated: [[map, { ...map, x: map.x + 7, y: map.y - 3 }]], removed: [] });
    const third = layoutBoard(document, 'board', context).maps[0]?.cards;
    const anew = layoutBoard(new Document(document.records().values()), 'board', { ...context, measure: (text, font) => tableMeasure(text, font) });
    expect(third).toEqual(anew.maps[0]?.cards);
  });

  it('lays a map out anew when a card, the language or the measurer changes', () => {
    const document = new Document(records);
    const first = layoutBoard(document, 'board', context);
    document.apply({
      added: [fresh('touchpoint', { id: 'card', stepId: 'step', laneId: 'lane', title: 'Arar', color: null, link: null, order: 'a0' })],
      updated: [],
      removed: [],
    });
    const second = layoutBoard(document, 'board', context, first);
    expect(second.maps[0]?.cards.map(({ id }) => id)).toEqual(['card']);
    const english = layoutBoard(document, 'board', { ...context, t: translator('en') }, second);
    expect(english.maps[0]?.lanes[0]?.name.lines[0]?.text).toBe('Doing');
    const wide = layoutBoard(document, 'board', { ...context, measure: (text, font) => tableMeasure(text, font) * 2 }, second);
    expect(wide.notes[0]).not.toBe(second.notes[0]);
    expect(wide.maps[0]?.cards[0]?.text.lines[0]?.width).toBe((second.maps[0]?.cards[0]?.text.lines[0]?.width ?? 0) * 2);
  });
});
