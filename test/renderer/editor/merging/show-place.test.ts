import { describe, expect, it } from 'vitest';
import { placeHere, showPlace } from '../../../../renderer/editor/merging/show-place.ts';
import { visibleRect } from '../../../../shared/geometry/camera.ts';
import { contains } from '../../../../shared/geometry/rect.ts';
import { addNote } from '../../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../../shared/commands/touchpoints.ts';
import type { Diff } from '../../../../shared/model/diff.ts';
import { Document } from '../../../../shared/model/document.ts';
import { openDesk } from '../support.ts';

/** A journey, and a copy of it to which something was added. */
function withCopy(add: (document: Document, boardId: string) => Diff) {
  const { editor } = openDesk('journey');
  const copy = new Document(editor.document.records().values());
  copy.apply(add(copy, editor.state.boardId));
  return { editor, copy: copy.records() };
}

describe('the place of what a copy changed', () => {
  it('is the record itself where it is here, too', () => {
    const { editor, copy } = withCopy((document, boardId) => addNote(document, { boardId, at: { x: 0, y: 0 }, id: 'note' }));
    const step = editor.document.all('step')[1];
    const place = step && placeHere(editor, copy, step.id);
    expect(place).toMatchObject({ what: 'record', id: step?.id });
    if (place) showPlace(editor, place);
    expect([...editor.state.selection]).toEqual([step?.id]);
  });

  it('is the cell in which a card would come, and takes the keyboard there', () => {
    const { editor, copy } = withCopy((document) => {
      const [stepId, laneId] = [document.all('step').at(-1)?.id ?? '', document.all('lane').find(({ type }) => type === 'expectation')?.id ?? ''];
      return addTouchpoint(document, { stepId, laneId, title: 'theirs', id: 'card' });
    });
    const place = placeHere(editor, copy, 'card');
    if (place) showPlace(editor, place);
    expect(place).toMatchObject({ what: 'cell', cell: editor.state.cell });
    expect(copy.get('card')).toMatchObject({ ...editor.state.cell });
  });

  it('is the spot on the board where a note would come, however far away', () => {
    const { editor, copy } = withCopy((document, boardId) => addNote(document, { boardId, at: { x: 9_000, y: 9_000 }, id: 'note' }));
    const place = placeHere(editor, copy, 'note');
    if (place) showPlace(editor, place);
    expect(place?.what).toBe('spot');
    expect(contains(visibleRect(editor.state.camera, editor.state.view), { x: 9_000, y: 9_000 })).toBe(true);
  });

  it('is none of what lies on no board here', () => {
    const { editor, copy } = withCopy((document, boardId) => addNote(document, { boardId, at: { x: 0, y: 0 }, id: 'note' }));
    expect(placeHere(editor, copy, 'unheard of')).toBeNull();
    const channel = editor.document.all('channel')[0];
    expect(channel && placeHere(editor, copy, channel.id)).toBeNull();
  });
});
