import { describe, expect, it } from 'vitest';
import { bringToFront, sendToBack } from '../../../shared/commands/arrange.ts';
import { resizeLoose } from '../../../shared/commands/resize.ts';
import { addNote, moveBy, NOTE_SIZE, nudge, NUDGE, setColor, setLink, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { EMPTY_DIFF, isEmptyDiff } from '../../../shared/model/diff.ts';
import { COORDINATE_LIMIT } from '../../../shared/model/field.ts';
import { cardsIn } from '../../../shared/model/structure.ts';
import { bench, first, laneOf, only, type Bench } from './support.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const withNotes = (...texts: string[]): Bench => {
  const there = bench('blank');
  for (const text of texts) there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text, id: text }));
  return there;
};
const stack = ({ document, boardId }: Bench) => document.children('note', boardId).map((note) => note.id);

describe('a new note', () => {
  it('lies centred on the point it was asked for, on top of the others', () => {
    const there = withNotes('a', 'b');
    const note = only(there.run(addNote(there.document, { boardId: there.boardId, at: { x: 300, y: 200 }, id: 'c' })));
    expect(note).toMatchObject({
      x: 300 - NOTE_SIZE / 2,
      y: 200 - NOTE_SIZE / 2,
      width: NOTE_SIZE,
      height: NOTE_SIZE,
      text: '',
      color: 'yellow',
      link: null,
    });
    expect(stack(there)).toEqual(['a', 'b', 'c']);
  });

  it('stays within the limits of the board', () => {
    const there = bench('blank');
    const note = only(addNote(there.document, { boardId: there.boardId, at: { x: 1e12, y: -1e12 } }));
    expect(note).toMatchObject({ x: COORDINATE_LIMIT, y: -COORDINATE_LIMIT });
  });

  it('is not made on a board that is gone', () => {
    expect(addNote(bench().document, { boardId: 'gone', at: { x: 0, y: 0 } })).toEqual(EMPTY_DIFF);
  });
});

describe('text', () => {
  it('goes into the field each kind of record shows', () => {
    const there = bench();
    const { document, run } = there;
    const step = first(document, 'step');
    const lane = laneOf(document, 'doing');
    const card = only(run(addTouchpoint(document, { stepId: step.id, laneId: lane.id })));
    for (const id of [step.id, step.stageId, lane.id, lane.mapId, there.boardId, card.id]) run(setText(document, { id, text: 'Şikâyet' }));
    expect(document.get(step.id)).toMatchObject({ name: 'Şikâyet' });
    expect(document.get(step.stageId)).toMatchObject({ name: 'Şikâyet' });
    expect(document.get(lane.id)).toMatchObject({ name: 'Şikâyet' });
    expect(document.get(lane.mapId)).toMatchObject({ title: 'Şikâyet' });
    expect(document.get(there.boardId)).toMatchObject({ name: 'Şikâyet' });
    expect(document.get(card.id)).toMatchObject({ title: 'Şikâyet' });
  });

  it('gives our own name back when a name is emptied', () => {
    const { document, run } = bench();
    const { id } = first(document, 'stage');
    run(setText(document, { id, text: 'Ödeme' }));
    run(setText(document, { id, text: '  ' }));
    expect(document.get(id)).toMatchObject({ name: null });
  });

  it('keeps line ends in notes and takes them out of names', () => {
    const there = withNotes('a');
    there.run(setText(there.document, { id: 'a', text: 'bir\r\niki' }));
    there.run(setText(there.document, { id: there.boardId, text: ' bir\n iki ' }));
    expect(there.document.get('a')).toMatchObject({ text: 'bir\niki' });
    expect(there.document.get(there.boardId)).toMatchObject({ name: 'bir iki' });
  });

  it('is cut at what a record can hold, never through an emoji, and loses what cannot be stored', () => {
    const there = withNotes('a');
    there.run(setText(there.document, { id: there.boardId, text: `${'x'.repeat(299)}🙂` }));
    expect(there.document.get(there.boardId)).toMatchObject({ name: 'x'.repeat(299) });
    there.run(setText(there.document, { id: 'a', text: 'a\0b\uD800c' }));
    expect(there.document.get('a')).toMatchObject({ text: 'ab\uFFFDc' });
  });

  it('changes nothing when it is the same', () => {
    expect(isEmptyDiff(setText(withNotes('a').document, { id: 'a', text: 'a' }))).toBe(true);
  });
});

describe('colour and link', () => {
  it('colours notes and cards, and takes the colour off cards only', () => {
    const { document, run, boardId } = bench();
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, id: 'n' }));
    run(addTouchpoint(document, { stepId: first(document, 'step').id, laneId: laneOf(document, 'pain').id, id: 'c' }));
    run(setColor(document, { ids: ['n', 'c'], color: 'pink' }));
    expect([document.get('n'), document.get('c')]).toMatchObject([{ color: 'pink' }, { color: 'pink' }]);
    run(setColor(document, { ids: ['n', 'c'], color: null }));
    expect([document.get('n'), document.get('c')]).toMatchObject([{ color: 'pink' }, { color: null }]);
  });

  it('completes a link, keeps the old one when the text is none, and takes it off', () => {
    const there = withNotes('a');
    const link = () => there.document.find('note', 'a')?.link;
    there.run(setLink(there.document, { id: 'a', link: ' ornek.com/harita ' }));
    expect(link()).toBe('https://ornek.com/harita');
    expect(setLink(there.document, { id: 'a', link: 'javascript:alert(1)' })).toEqual(EMPTY_DIFF);
    there.run(setLink(there.document, { id: 'a', link: '' }));
    expect(link()).toBeNull();
  });
});

describe('place', () => {
  it('moves notes and maps by the same distance, each once, and nothing inside maps', () => {
    const { document, run, boardId } = bench();
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, id: 'n' }));
    const map = first(document, 'map');
    const diff = run(moveBy(document, { ids: ['n', 'n', map.id, first(document, 'step').id], dx: 5, dy: -7 }));
    expect(diff.updated).toHaveLength(2);
    expect(document.get('n')).toMatchObject({ x: 5 - NOTE_SIZE / 2, y: -7 - NOTE_SIZE / 2 });
    expect(document.get(map.id)).toMatchObject({ x: map.x + 5, y: map.y - 7 });
  });

  it.each([
    ['left', -1, 0],
    ['right', 1, 0],
    ['up', 0, -1],
    ['down', 0, 1],
  ] as const)('nudges %s, further with Shift', (direction, dx, dy) => {
    const there = withNotes('a');
    const at = { x: -NOTE_SIZE / 2, y: -NOTE_SIZE / 2 };
    there.run(nudge(there.document, { ids: ['a'], direction }));
    expect(there.document.get('a')).toMatchObject({ x: at.x + dx * NUDGE.near, y: at.y + dy * NUDGE.near });
    there.run(nudge(there.document, { ids: ['a'], direction, far: true }));
    expect(there.document.get('a')).toMatchObject({ x: at.x + dx * (NUDGE.near + NUDGE.far), y: at.y + dy * (NUDGE.near + NUDGE.far) });
  });

  it('keeps a resized note within what a note may be', () => {
    const there = withNotes('a');
    there.run(resizeLoose(there.document, { id: 'a', rect: { x: 1, y: 2, width: 5, height: 1e9 } }));
    expect(there.document.get('a')).toMatchObject({ x: 1, y: 2, width: 40, height: 20_000 });
  });
});

describe('stacking', () => {
  it('brings several to the front, or sends them to the back, in the order they had', () => {
    const there = withNotes('a', 'b', 'c', 'd');
    there.run(bringToFront(there.document, { ids: ['c', 'a'] }));
    expect(stack(there)).toEqual(['b', 'd', 'a', 'c']);
    there.run(sendToBack(there.document, { ids: ['c', 'd'] }));
    expect(stack(there)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('changes nothing when they lie there already', () => {
    const there = withNotes('a', 'b', 'c');
    expect(bringToFront(there.document, { ids: ['c', 'b'] })).toEqual(EMPTY_DIFF);
    expect(sendToBack(there.document, { ids: ['a'] })).toEqual(EMPTY_DIFF);
    there.run(removeRecords(there.document, { ids: ['b'] }));
    expect(bringToFront(there.document, { ids: ['c'] })).toEqual(EMPTY_DIFF);
  });

  it('finds room between siblings that carry the same key, and changes only what it must elsewhere', () => {
    const there = withNotes('a', 'b', 'c');
    const { document } = there;
    const twin = document.find('note', 'a')?.order ?? '';
    for (const id of ['b', 'c']) {
      const note = document.find('note', id);
      if (note) there.run({ added: [], updated: [[note, { ...note, order: twin }]], removed: [] });
    }
    there.run(sendToBack(document, { ids: ['c'] }));
    expect(stack(there)).toEqual(['c', 'a', 'b']);
    there.run(addNote(document, { boardId: there.boardId, at: { x: 0, y: 0 }, id: 'top' }));
    expect(stack(there)).toEqual(['c', 'a', 'b', 'top']);
  });

  it('goes between two cards that carry the same key', () => {
    const { document, run } = bench();
    const cell = { stepId: first(document, 'step').id, laneId: laneOf(document, 'doing').id };
    const twins = ['a', 'b', 'c'].map((id) => fresh('touchpoint', { id, ...cell, title: id, color: null, link: null, order: 'a0' }));
    run({ added: twins, updated: [], removed: [] });
    run(addTouchpoint(document, { ...cell, before: 'b', id: 'x' }));
    expect(cardsIn(document, cell.stepId, cell.laneId).map(({ id }) => id)).toEqual(['a', 'x', 'b', 'c']);
  });
});
