import { describe, expect, it } from 'vitest';
import { hitBoard } from '../../../renderer/tools/hit.ts';
import { COARSE, FINE } from '../../../renderer/tools/reach.ts';
import { groundAt } from '../../../renderer/tools/touch-ground.ts';
import { centre, right } from '../../../shared/geometry/rect.ts';
import { Hand } from './hand.ts';

const FREE = { x: -900, y: -900 };

/** A map with one card, nothing selected. */
function withCard() {
  const hand = new Hand('journey');
  hand.doubleClick(hand.cell(1, 0)).type('Kart').key('Escape').key('Escape').click(FREE);
  const map = hand.editor.layout().maps[0];
  const card = map?.cards[0];
  const step = map?.steps[1];
  if (!map || !card || !step) throw new Error('the map has a card and steps');
  return { hand, editor: hand.editor, map, card, step };
}

describe('a fingertip', () => {
  it('takes a corner of a note from where a mouse would miss it', () => {
    const hand = new Hand();
    hand.doubleClick({ x: 0, y: 0 }).type('Not').key('Escape');
    const [note] = hand.editor.layout().notes;
    if (!note) throw new Error('there is a note');
    const beyond = { x: note.rect.x - 19, y: note.rect.y - 19 };
    expect(hitBoard(hand.editor, beyond, FINE)).toEqual({ on: 'board' });
    expect(hitBoard(hand.editor, beyond, COARSE)).toMatchObject({ on: 'handle', handle: { x: -1, y: -1 } });
  });

  it('leaves the middle of a small note to be dragged', () => {
    const hand = new Hand();
    hand.doubleClick({ x: 0, y: 0 }).type('Not').key('Escape');
    hand.editor.session.setState({ camera: { x: -400, y: -400, zoom: 0.3 } });
    const [note] = hand.editor.layout().notes;
    if (!note) throw new Error('there is a note');
    const { x, y } = centre(note.rect);
    const share = (hand.editor.layout().notes[0]?.rect.width ?? 0) / 4;
    for (const at of [
      { x, y },
      { x: x - share, y },
      { x, y: y + share },
    ])
      expect(hitBoard(hand.editor, at, COARSE).on).toBe('note');
  });

  it('meets the port of a card, the border of a step and the "+" of a map only once they are shown to it', () => {
    const { editor, map, card, step } = withCard();
    const port = { x: right(card.rect) + 5, y: centre(card.rect).y };
    const border = { x: right(step.rect) - 1, y: step.rect.y + step.rect.height - 4 };
    expect(hitBoard(editor, port, FINE).on).toBe('port');
    expect(hitBoard(editor, port, COARSE).on).toBe('map');
    editor.select([card.id]);
    expect(hitBoard(editor, { x: port.x + 18, y: port.y }, COARSE)).toMatchObject({ on: 'port', id: card.id });
    expect(hitBoard(editor, border, COARSE).on).toBe('map');
    editor.select([step.id]);
    expect(hitBoard(editor, border, COARSE)).toMatchObject({ on: 'border', id: step.id });
    const plus = { x: right(map.rect) + 21, y: (map.stages[0]?.rect.y ?? 0) + 4 };
    expect(hitBoard(editor, plus, COARSE).on).toBe('board');
    editor.select([map.id]);
    expect(hitBoard(editor, plus, COARSE).on).toBe('add');
  });
});

describe('under a finger', () => {
  it('cards are loose, cells are empty, and headers are fast until they are selected', () => {
    const { hand, editor, card, step } = withCard();
    expect(groundAt(editor, centre(card.rect))).toBe('loose');
    expect(groundAt(editor, hand.cell(0, 1))).toBe('empty');
    expect(groundAt(editor, FREE)).toBe('empty');
    expect(groundAt(editor, centre(step.rect))).toBe('fast');
    editor.select([step.id]);
    expect(groundAt(editor, centre(step.rect))).toBe('loose');
  });

  it('a lane of curves is fast: to draw a curve it is tapped', () => {
    const { hand, editor, map } = withCard();
    const row = map.lanes.findIndex(({ type }) => type === 'emotion');
    expect(groundAt(editor, hand.cell(0, row))).toBe('fast');
  });
});
