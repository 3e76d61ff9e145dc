import { describe, expect, it } from 'vitest';
import { insertMap } from '../../../renderer/editor/actions/map.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { bottom } from '../../../shared/geometry/rect.ts';
import { diffBetween } from '../../../shared/model/diff.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { Hand } from '../tools/hand.ts';
import { restoreState } from '../../../renderer/editor/versions.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { contentOf, openDesk } from './support.ts';

const copied = (diff: Diff): Diff => JSON.parse(JSON.stringify(diff)) as Diff;

describe('going back to a version', () => {
  it('makes everything what it was, to the last place, in one step of undo', () => {
    const { editor } = new Hand('journey');
    insertMap(editor, 'journey');
    const rect = editor.layout().maps[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    editor.execute(
      'history.add',
      addNote(editor.document, { boardId: editor.state.boardId, at: { x: rect.x + 40, y: bottom(rect) + 60 }, id: 'note' }),
    );
    const then = new Map(editor.document.records());
    // Smaller now: going back lets the map grow, and what lies below it must stay where it lay.
    const [map] = editor.layout().maps;
    editor.execute('history.delete', removeRecords(editor.document, { ids: map?.lanes.slice(1).map(({ id }) => id) ?? [] }));
    const now = contentOf(editor.document);
    editor.become('history.restore', diffBetween(editor.document.records(), then));
    expect(diffBetween(editor.document.records(), then)).toEqual({ added: [], updated: [], removed: [] });
    expect(boardsOf(editor.document)).toHaveLength(1);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(now);
    editor.redo();
    expect(diffBetween(editor.document.records(), then)).toEqual({ added: [], updated: [], removed: [] });
  });

  it('counts from what is stored, keeps the present before, and takes one step back to it', async () => {
    const { editor, app } = openDesk();
    const then = new Map(editor.document.records());
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'note' }));
    const now = contentOf(editor.document);
    const done = await restoreState(editor, 'a-version', () => Promise.resolve(copied(diffBetween(app.document.records(), then))));
    expect(done).toBe(true);
    expect(app.asked.flatMap(({ name }) => (name.startsWith('versions.') ? [name] : []))).toEqual(['versions.keep', 'versions.bring']);
    expect(new Map(editor.document.records())).toEqual(then);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(now);
  });

  it('changes nothing, aloud, when something was written while it was counted', async () => {
    const { editor, app } = openDesk();
    const then = new Map(editor.document.records());
    const add = (id: string) => editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id }));
    add('before');
    const done = await restoreState(editor, 'a-version', () => {
      const diff = copied(diffBetween(app.document.records(), then));
      add('meanwhile');
      return Promise.resolve(diff);
    });
    expect(done).toBe(false);
    expect(editor.document.all('note').map(({ id }) => id)).toEqual(['before', 'meanwhile']);
    expect(editor.state.notices.at(-1)).toMatchObject({ tone: 'error', text: editor.t('error.unexpected') });
  });
});
