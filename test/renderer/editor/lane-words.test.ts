import { describe, expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { dropIntoCell } from '../../../renderer/editor/drop.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { suggestionsOf, takeSuggestion } from '../../../renderer/editor/suggest.ts';
import { beginEdit, createAndEdit, endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { openDesk } from './support.ts';

function channelCell(editor: Editor) {
  const lane = editor.document.all('lane').find(({ type }) => type === 'channel');
  const stepId = stepsOf(editor.document, lane?.mapId ?? '')[0]?.id;
  if (!lane || stepId === undefined) throw new Error('there is no channel lane');
  return { stepId, laneId: lane.id };
}

const cards = (editor: Editor): readonly Touchpoint[] => editor.document.children('touchpoint', channelCell(editor).laneId);
const channelOf = (editor: Editor, card: Touchpoint | undefined) => editor.document.find('channel', card?.channelId ?? '')?.type;

describe('a lane of channels', () => {
  it('takes a pasted list: what names a channel becomes it, the rest stays text, all in one step', () => {
    const { editor } = openDesk('journey');
    editor.session.setState({ cell: channelCell(editor) });
    paste(editor, { json: null, text: '- PHONE\n- Fax\n- sosyal medya' });
    expect(cards(editor).map((card) => channelOf(editor, card) ?? card.title)).toEqual(['phone', 'Fax', 'social']);
    editor.undo();
    expect(cards(editor)).toEqual([]);
  });

  it('opens the name of a channel as text, and leaves no step behind when nothing is typed', () => {
    const { editor } = openDesk('journey');
    editor.session.setState({ cell: channelCell(editor) });
    paste(editor, { json: null, text: 'phone' });
    const [card] = cards(editor);
    beginEdit(editor, card?.id ?? '');
    expect(cards(editor)[0]).toMatchObject({ title: 'Phone', channelId: null });
    expect(editor.state.edit).toMatchObject({ selectAll: true });
    endEdit(editor);
    expect(cards(editor)).toEqual([card]);
    editor.undo();
    expect(cards(editor)).toEqual([]);
  });

  it('lets a channel be replaced by typing over its name', () => {
    const { editor } = openDesk('journey');
    editor.session.setState({ cell: channelCell(editor) });
    paste(editor, { json: null, text: 'phone' });
    const id = cards(editor)[0]?.id ?? '';
    beginEdit(editor, id);
    typeText(editor, 'ivr');
    endEdit(editor);
    expect(channelOf(editor, cards(editor)[0])).toBe('ivr');
    beginEdit(editor, id);
    typeText(editor, 'Fax');
    endEdit(editor);
    expect(cards(editor)[0]).toMatchObject({ title: 'Fax', channelId: null });
    editor.undo();
    expect(channelOf(editor, cards(editor)[0])).toBe('ivr');
  });

  it('takes a note that names a channel for it when it is let down there, in the same step', () => {
    const { editor } = openDesk('journey');
    const { boardId } = editor.state;
    const notes = ['telefon', 'Fax'].map((text, at) =>
      addNote(editor.document, { boardId, at: { x: 0, y: 200 * at }, text, color: 'yellow', id: `n${at}` }),
    );
    for (const note of notes) editor.execute('history.add', note);
    const ids = new Set(['n0', 'n1']);
    dropIntoCell(editor, { ids, all: ids, place: { ...channelCell(editor), before: null } });
    expect(cards(editor).map((card) => channelOf(editor, card) ?? card.title)).toEqual(['phone', 'Fax']);
    editor.undo();
    expect(cards(editor)).toEqual([]);
    expect(editor.document.find('note', 'n0')?.text).toBe('telefon');
  });
});

describe('words in a lane of channels', () => {
  /** A new card of that lane with these words in its open text. */
  function typing(words: string) {
    const { editor } = openDesk('journey');
    editor.session.setState({ cell: channelCell(editor) });
    const { stepId, laneId } = channelCell(editor);
    createAndEdit(editor, 'history.add', addTouchpoint(editor.document, { stepId, laneId, title: '', id: 'card' }), 'card');
    typeText(editor, words);
    return editor;
  }

  it('suggest what begins with them, then what has them, and last a new channel', () => {
    const { entries } = suggestionsOf(typing('p')) ?? { entries: [] };
    const names = entries.filter(({ id }) => id !== null).map(({ name }) => name.toLowerCase());
    const begin = names.filter((name) => name.startsWith('p'));
    expect(begin.length).toBeGreaterThan(0);
    expect(names.slice(0, begin.length)).toEqual(begin);
    expect(entries.at(-1)).toEqual({ id: null, name: 'p' });
  });

  it('mean a channel only when they are two letters or more and no other channel begins so', () => {
    expect(suggestionsOf(typing('p'))?.meant).toBeNull();
    expect(suggestionsOf(typing('pho'))?.meant).toBe(0);
    expect(suggestionsOf(typing('zeppelin'))).toMatchObject({ meant: null, entries: [{ id: null }] });
  });

  it('become the channel that is taken, a new one too, in one step of undo', () => {
    for (const words of ['pho', 'zeppelin']) {
      const editor = typing(words);
      const [entry] = suggestionsOf(editor)?.entries ?? [];
      if (entry) takeSuggestion(editor, 'channel', entry);
      endEdit(editor);
      expect(cards(editor)[0]?.title).toBe('');
      expect(channelOf(editor, cards(editor)[0])).toBe(words === 'pho' ? 'phone' : 'custom');
      editor.undo();
      expect(cards(editor)).toEqual([]);
      expect(editor.document.all('channel').some(({ name }) => name === words)).toBe(false);
    }
  });
});
