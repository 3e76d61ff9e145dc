import { describe, expect, it } from 'vitest';
import { addComment, editComment, removeComment, setResolved } from '../../../shared/commands/comments.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { commentsOf, openComments } from '../../../shared/model/hosted.ts';
import { bench, first, only, type Bench } from './support.ts';

const NOON = '2026-11-22T12:00:00.000Z';

function withNote(): Bench {
  const there = bench();
  there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text: 'not', id: 'n' }));
  return there;
}

describe('a comment', () => {
  it('lies on a note or a card, with its author and moment, open at first', () => {
    const { document, run } = withNote();
    const comment = only(run(addComment(document, { on: 'n', author: ' Ayşe\nK. ', text: ' Emin miyiz? \n', writtenAt: NOON })));
    expect(comment).toMatchObject({ noteId: 'n', touchpointId: null, author: 'Ayşe K.', text: 'Emin miyiz?', writtenAt: NOON, resolved: false });
    expect(openComments(document, 'n')).toBe(1);
  });

  it('is not made without words or on what carries none', () => {
    const { document } = withNote();
    expect(addComment(document, { on: 'n', author: 'A', text: ' \n ', writtenAt: NOON })).toEqual(EMPTY_DIFF);
    expect(addComment(document, { on: first(document, 'step').id, author: 'A', text: 'x', writtenAt: NOON })).toEqual(EMPTY_DIFF);
    expect(addComment(document, { on: 'gone', author: 'A', text: 'x', writtenAt: NOON })).toEqual(EMPTY_DIFF);
  });

  it('is resolved, reopened, changed and taken away; its author and moment stay', () => {
    const { document, run } = withNote();
    run(addComment(document, { on: 'n', author: 'Ayşe', text: 'bir', writtenAt: NOON, id: 'c' }));
    run(setResolved(document, { id: 'c', resolved: true }));
    expect(openComments(document, 'n')).toBe(0);
    run(setResolved(document, { id: 'c', resolved: false }));
    run(editComment(document, { id: 'c', text: 'iki' }));
    expect(document.get('c')).toMatchObject({ text: 'iki', author: 'Ayşe', writtenAt: NOON, resolved: false });
    expect(editComment(document, { id: 'c', text: '  ' })).toEqual(EMPTY_DIFF);
    run(removeComment(document, { id: 'c' }));
    expect(document.get('c')).toBeUndefined();
    expect(removeComment(document, { id: 'n' })).toEqual(EMPTY_DIFF);
  });

  it('stands in the order it was written, and goes with its note', () => {
    const { document, run } = withNote();
    for (const hour of ['15', '09', '12'])
      run(addComment(document, { on: 'n', author: 'A', text: hour, writtenAt: `2026-11-22T${hour}:00:00.000Z`, id: hour }));
    expect(commentsOf(document, 'n').map(({ text }) => text)).toEqual(['09', '12', '15']);
    run(removeRecords(document, { ids: ['n'] }));
    expect(document.all('comment')).toEqual([]);
  });
});
