import { describe, expect, it } from 'vitest';
import { cameraGoal } from '../../../renderer/editor/camera-motion.ts';
import { copied, paste } from '../../../renderer/editor/clipboard.ts';
import { clearView } from '../../../renderer/editor/free-place.ts';
import { rectsOn } from '../../../renderer/editor/layout-of.ts';
import { STAGGER } from '../../../renderer/editor/new-note.ts';
import { selectionBounds } from '../../../renderer/editor/selection.ts';
import { copyRecords } from '../../../shared/commands/clipboard.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { intersects } from '../../../shared/geometry/rect.ts';
import { contentOf, openDesk } from './support.ts';

it('does not leave what is pasted under the tool strip', () => {
  const { editor } = openDesk('blank');
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 900, y: 500 }, id: 'n' }));
  const json = JSON.stringify(copyRecords(editor.document, ['n']));
  editor.pointer = { x: 92, y: 450 };
  paste(editor, { json, text: '' });
  expect(selectionBounds(editor)?.x).toBeGreaterThanOrEqual(clearView(editor).x);
});

it('offers cells of a spreadsheet that became notes as a table, once, and puts it in their place', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: 'Kanal\tSüre\nTelefon\t5 dk' });
  const [notice] = editor.state.notices;
  expect([editor.document.all('note').length, notice?.offers?.label]).toEqual([4, 'paste.asTable']);
  notice?.offers?.act();
  expect([
    editor.document.all('note').length,
    editor.document.all('grid').length,
    editor.document
      .all('gridCell')
      .map(({ text }) => text)
      .toSorted(),
  ]).toEqual([0, 1, ['5 dk', 'Kanal', 'Süre', 'Telefon']]);
  editor.dismiss(notice?.key ?? '');
  paste(editor, { json: null, text: 'a\nb' });
  expect(editor.state.notices).toEqual([]);
});

it('lays the words of anything down as a table when that is asked for, of our own notes too', () => {
  const { editor } = openDesk('blank');
  const cells = () => editor.document.all('gridCell').map(({ text }) => text);
  paste(editor, { json: null, text: '- Telefon\n- Mağaza' }, 'table');
  const [id] = editor.state.selection;
  expect([
    editor.document.get(id ?? '')?.kind,
    editor.document.find('grid', id ?? '')?.hasHeader,
    editor.document.all('gridRow').length,
    cells(),
  ]).toEqual(['grid', false, 2, ['Telefon', 'Mağaza']]);
  editor.undo();
  expect(editor.document.all('grid')).toEqual([]);
  const note = addNote(editor.document, { boardId: editor.state.boardId, at: { x: 900, y: 500 }, text: 'Hat kesik', id: 'n' });
  editor.execute('history.add', note, ['n']);
  const clip = copied(editor);
  if (!clip) throw new Error('a selected note can be copied');
  paste(editor, clip, 'table');
  expect([editor.document.all('note').length, cells()]).toEqual([1, ['Hat kesik']]);
});

describe('what was copied elsewhere', () => {
  /** Everything of one board, for another. */
  const wholeOf = (template: 'demo' | 'journey') => {
    const { editor } = openDesk(template);
    editor.perform('edit.selectAll');
    const clip = copied(editor);
    if (!clip) throw new Error('a board with things on it can be copied');
    return clip;
  };

  it.each(['demo', 'journey'] as const)('goes beside what lies there, comes into view and goes in one step of undo (%s)', (template) => {
    const { editor } = openDesk('demo');
    const [before, there] = [contentOf(editor.document), rectsOn(editor.layout())];
    paste(editor, wholeOf(template));
    const pasted = selectionBounds(editor);
    if (!pasted) throw new Error('what is pasted is selected');
    expect(there.filter((rect) => intersects(rect, pasted))).toEqual([]);
    expect(intersects(visibleRect(cameraGoal(editor), editor.state.view), pasted)).toBe(true);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });

  it('stays where it is pasted inside a frame, as long as nothing lies there', () => {
    const { editor } = openDesk('blank');
    const { boardId } = editor.state;
    const elsewhere = openDesk('blank').editor;
    elsewhere.execute('history.add', addNote(elsewhere.document, { boardId: elsewhere.state.boardId, at: { x: 0, y: 0 }, id: 'n' }), ['n']);
    const clip = copied(elsewhere);
    if (!clip) throw new Error('a selected note can be copied');
    editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: 700, y: 400, width: 300, height: 300 }, id: 'f' }));
    editor.pointer = { x: 850, y: 550 };
    paste(editor, clip);
    const at = selectionBounds(editor);
    expect(at && { x: at.x + 90, y: at.y + 90 }).toEqual({ x: 850, y: 550 });
    // On top of the first one there is no room.
    paste(editor, { ...clip, json: clip.json?.replaceAll('"n"', '"m"') ?? null });
    const next = selectionBounds(editor);
    expect(at && next && intersects(at, next)).toBe(false);
  });

  it('keeps its small distance from where it was copied on the same board', () => {
    const { editor } = openDesk('blank');
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 800, y: 450 }, id: 'n' }), ['n']);
    const clip = copied(editor);
    if (!clip) throw new Error('a selected note can be copied');
    editor.pointer = null;
    paste(editor, clip);
    expect(editor.document.all('note').map(({ x, y }) => [x, y])).toEqual([
      [710, 360],
      [710 + STAGGER, 360 + STAGGER],
    ]);
  });
});
