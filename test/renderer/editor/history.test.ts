import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import { diffOfMove, moves } from '../../shared/commands/support.ts';
import { contentOf, openDesk, settled } from './support.ts';

it('comes back to the beginning by undoing all, and to the end by redoing all, whatever was done; so does the app', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (done) => {
      const { editor, app } = openDesk('journey');
      const newId = numberedIds('h');
      const start = contentOf(editor.document);
      for (const move of done) editor.execute('history.change', diffOfMove(editor.document, move, newId));
      const end = contentOf(editor.document);
      let steps = 0;
      for (; editor.state.canUndo; steps++) editor.undo();
      expect(contentOf(editor.document)).toEqual(start);
      for (; editor.state.canRedo; steps--) editor.redo();
      expect(steps).toBe(0);
      expect(contentOf(editor.document)).toEqual(end);
      for (let turn = 0; editor.sync.busy && turn < 200; turn++) await settled();
      expect(contentOf(app.document)).toEqual(end);
    }),
    { numRuns: 60 },
  );
});

it('restores what was selected on either side of a step', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'a' }), ['a']);
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 300, y: 0 }, id: 'b' }), ['b']);
  editor.undo();
  expect([...editor.state.selection]).toEqual(['a']);
  editor.redo();
  expect([...editor.state.selection]).toEqual(['b']);
});

it('keeps nothing of work that fails half way, and goes on as before', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  const note = (id: string) => addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id });
  const work = () => {
    editor.execute('history.add', note('half'));
    throw new Error('half way');
  };
  expect(() => editor.together('history.add', work)).toThrow('half way');
  expect(editor.document.get('half')).toBeUndefined();
  editor.execute('history.add', note('whole'));
  editor.undo();
  expect(editor.document.all('note')).toEqual([]);
  expect(editor.state.canUndo).toBe(false);
});

it('can redo nothing after a new edit', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'a' }));
  editor.undo();
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'b' }));
  editor.redo();
  expect([editor.document.get('a'), editor.state.canRedo]).toEqual([undefined, false]);
});

it('makes one step of a gesture, however often it was previewed', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'a' }));
  editor.mark('history.type');
  for (const text of ['o', 'on', 'one']) editor.preview((snapshot) => setText(snapshot, { id: 'a', text }));
  editor.commit();
  editor.undo();
  expect(editor.document.find('note', 'a')?.text).toBe('');
  editor.undo();
  expect(editor.document.get('a')).toBeUndefined();
});

it('leaves the document as it was when a gesture is given up, and no step behind', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'a', text: 'kept' }));
  const before = contentOf(editor.document);
  editor.mark('history.type');
  editor.preview((snapshot) => setText(snapshot, { id: 'a', text: 'gone' }));
  editor.bail();
  expect(contentOf(editor.document)).toEqual(before);
  editor.undo();
  expect(editor.document.get('a')).toBeUndefined();
});

it('says what was undone, in the language of the window', () => {
  const { editor, app } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.move', addNote(editor.document, { boardId, at: { x: 0, y: 0 } }));
  app.tell('language', 'tr');
  editor.undo();
  expect(editor.state.announcement).toBe('Geri alındı: Taşıma');
});
