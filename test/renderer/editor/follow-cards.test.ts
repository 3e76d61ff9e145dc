import { expect, it } from 'vitest';
import { insertMap } from '../../../renderer/editor/actions/map.ts';
import { addNote, moveBy, setText } from '../../../shared/commands/notes.ts';
import { addStamp } from '../../../shared/commands/shapes.ts';
import { addTouchpoint, moveTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { bottom, centre, contains, type Rect } from '../../../shared/geometry/rect.ts';
import { stampsOn } from '../../../shared/layout/lies-on.ts';
import { Hand } from '../tools/hand.ts';
import { contentOf } from './support.ts';

/** A journey with two cards in one of its cells; a vote lies on the second. */
function voted() {
  const hand = new Hand('journey');
  const { editor } = hand;
  const [map] = editor.layout().maps;
  const cell = { stepId: map?.steps[1]?.id ?? '', laneId: map?.lanes[0]?.id ?? '' };
  for (const id of ['first', 'card']) editor.execute('history.add', addTouchpoint(editor.document, { ...cell, id, title: id }));
  const card = (): Rect => {
    const found = editor.layout().maps.flatMap(({ cards }) => cards.filter(({ id }) => id === 'card'))[0];
    if (!found) throw new Error('the card is there');
    return found.rect;
  };
  const vote = (): Rect => {
    const found = editor.layout().loose.find(({ id }) => id === 'vote');
    if (!found) throw new Error('the vote is there');
    return found.rect;
  };
  editor.execute('history.stamp', addStamp(editor.document, { boardId: editor.state.boardId, at: centre(card()), emoji: '👍', id: 'vote' }));
  const votesOn = (id: string) => stampsOn(editor.layout()).get(id)?.length ?? 0;
  return { hand, editor, cell, card, vote, votesOn, columns: map?.steps ?? [], lanes: map?.lanes ?? [] };
}

it('keeps a vote on its card when a column comes before it, in the same step of undo', () => {
  const { editor, columns, card, vote, votesOn } = voted();
  const before = contentOf(editor.document);
  const [was, lay] = [card(), vote()];
  editor.select([columns[0]?.id ?? '']);
  editor.perform('map.addStep');
  editor.session.setState({ edit: null });
  editor.commit();
  expect(card().x).toBeGreaterThan(was.x + 50);
  expect([vote().x - card().x, vote().y - card().y]).toEqual([lay.x - was.x, lay.y - was.y]);
  expect(votesOn('card')).toBe(1);
  editor.undo();
  expect(contentOf(editor.document)).toEqual(before);
});

it('keeps it there when the card above grows, and when the card goes to another cell', () => {
  const { editor, lanes, columns, card, votesOn } = voted();
  const was = card();
  editor.execute('history.type', setText(editor.document, { id: 'first', text: 'a long title, '.repeat(20) }));
  expect(card().y).toBeGreaterThan(was.y + 50);
  expect([votesOn('card'), votesOn('first')]).toEqual([1, 0]);
  editor.execute('history.move', moveTouchpoint(editor.document, { ids: ['card'], stepId: columns[0]?.id ?? '', laneId: lanes[0]?.id ?? '' }));
  expect(card().x).toBeLessThan(was.x);
  expect(votesOn('card')).toBe(1);
});

it('keeps it there when the card becomes smaller than where it lay', () => {
  const { editor, card, vote, votesOn } = voted();
  editor.execute('history.type', setText(editor.document, { id: 'card', text: 'a long title, '.repeat(20) }));
  editor.execute('history.move', moveBy(editor.document, { ids: ['vote'], dx: 0, dy: bottom(card()) - 10 - centre(vote()).y }));
  editor.execute('history.type', setText(editor.document, { id: 'card', text: 'short' }));
  expect(contains(card(), centre(vote()))).toBe(true);
  expect(votesOn('card')).toBe(1);
});

it('takes it along once when the map itself has to make room', () => {
  const { editor, card, vote, votesOn } = voted();
  const [map] = editor.layout().maps;
  insertMap(editor, 'journey');
  const upper = editor.layout().maps[1];
  if (!map || !upper) throw new Error('there are two maps');
  editor.execute(
    'history.move',
    moveBy(editor.document, { ids: [upper.id], dx: map.rect.x - upper.rect.x, dy: map.rect.y - 20 - bottom(upper.rect) }),
  );
  const [was, lay] = [card(), vote()];
  const cell = { stepId: upper.steps[0]?.id ?? '', laneId: upper.lanes[0]?.id ?? '' };
  editor.execute('history.add', addTouchpoint(editor.document, { ...cell, title: 'a long title, '.repeat(60) }));
  expect(card().y).toBeGreaterThan(was.y + 50);
  expect(vote().x - card().x).toBeCloseTo(lay.x - was.x);
  expect(vote().y - card().y).toBeCloseTo(lay.y - was.y);
  expect(votesOn('card')).toBe(1);
});

it('leaves a vote for a note that lies on the card with the note', () => {
  const { editor, columns, vote, votesOn } = voted();
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: centre(vote()), id: 'note' }));
  expect(votesOn('note')).toBe(1);
  const lay = vote();
  editor.select([columns[0]?.id ?? '']);
  editor.perform('map.addStep');
  editor.session.setState({ edit: null });
  editor.commit();
  expect(vote()).toEqual(lay);
  expect(votesOn('note')).toBe(1);
});
