import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBoard, duplicateBoard } from '../../../shared/commands/boards.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { addView, frameView, moveView, removeView, shiftView } from '../../../shared/commands/views.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { invertDiff, isEmptyDiff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';

const called = (number: number) => `Pano ${number}`;
const RECT = { x: -40, y: 20, width: 1_600, height: 900 };

/** A board with as many views as there are names; their ids are the names. */
function withViews(...names: readonly string[]): Document {
  const document = new Document();
  document.apply(addBoard(document, { called, id: 'board' }));
  for (const name of names) document.apply(addView(document, { boardId: 'board', rect: RECT, name, id: name }));
  return document;
}

const order = (document: Document) => document.children('view', 'board').map(({ id }) => id);

describe('saved views', () => {
  it('stand in the order they were saved in, each with its place and name', () => {
    const document = withViews('a', 'b');
    expect(order(document)).toEqual(['a', 'b']);
    expect(document.find('view', 'a')).toMatchObject({ ...RECT, name: 'a' });
  });

  it('move ahead of another, to the end, and one place up or down', () => {
    const document = withViews('a', 'b', 'c');
    document.apply(moveView(document, { id: 'c', before: 'a' }));
    expect(order(document)).toEqual(['c', 'a', 'b']);
    document.apply(moveView(document, { id: 'c', before: null }));
    expect(order(document)).toEqual(['a', 'b', 'c']);
    document.apply(shiftView(document, { id: 'a', by: 1 }));
    expect(order(document)).toEqual(['b', 'a', 'c']);
    document.apply(shiftView(document, { id: 'c', by: -1 }));
    expect(order(document)).toEqual(['b', 'c', 'a']);
  });

  it('stay where they are at either end', () => {
    const document = withViews('a', 'b');
    for (const diff of [
      shiftView(document, { id: 'a', by: -1 }),
      shiftView(document, { id: 'b', by: 1 }),
      moveView(document, { id: 'b', before: null }),
    ]) {
      expect(isEmptyDiff(diff)).toBe(true);
    }
  });

  it('show another part of the board, and lose an emptied name', () => {
    const document = withViews('a');
    document.apply(frameView(document, { id: 'a', rect: { x: 0, y: 0, width: 10, height: 10 } }));
    document.apply(setText(document, { id: 'a', text: '  \n ' }));
    expect(document.find('view', 'a')).toMatchObject({ x: 0, width: 10, name: null });
  });

  it('go with their board, and are on its copy', () => {
    const document = withViews('a', 'b');
    document.apply(duplicateBoard(document, { boardId: 'board', name: 'Kopya', called, id: 'copy' }));
    expect(document.children('view', 'copy').map(({ name }) => name)).toEqual(['a', 'b']);
    expect(order(document)).toEqual(['a', 'b']);
    document.apply(removeView(document, 'a'));
    expect(document.children('view', 'copy')).toHaveLength(2);
  });

  it('can be kept wherever a window looks, and taken back whatever was done', () => {
    const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.record({ x: anything, y: anything, width: anything, height: anything }),
        fc.string({ maxLength: 600 }),
        fc.constantFrom<1 | -1>(1, -1),
        (rect, name, by) => {
          const document = withViews('a', 'b', 'c');
          const before = JSON.stringify([...document.records()]);
          const diffs = [];
          for (const act of [
            () => addView(document, { boardId: 'board', rect, name, id: 'new' }),
            () => setText(document, { id: 'a', text: name }),
            () => frameView(document, { id: 'b', rect }),
            () => shiftView(document, { id: 'b', by }),
            () => removeView(document, 'c'),
          ]) {
            const diff = act();
            document.apply(diff);
            diffs.push(diff);
            expect(flawOfDocument([...document.records().values()])).toBeNull();
          }
          for (const diff of diffs.toReversed()) document.apply(invertDiff(diff));
          expect(JSON.stringify([...document.records()].toSorted())).toBe(JSON.stringify((JSON.parse(before) as unknown[]).toSorted()));
        },
      ),
    );
  });

  it('leave alone what is no view', () => {
    const document = withViews('a');
    for (const diff of [
      removeView(document, 'board'),
      setText(document, { id: 'gone', text: 'x' }),
      shiftView(document, { id: 'gone', by: 1 }),
      addView(document, { boardId: 'gone', rect: RECT, name: 'x' }),
    ]) {
      expect(isEmptyDiff(diff)).toBe(true);
    }
  });
});
