import { describe, expect, it } from 'vitest';
import { showBoard } from '../../../renderer/editor/boards.ts';
import { finishSearch, openFind, setReplacement } from '../../../renderer/editor/find/find.ts';
import { replaceCurrent, replaceEverything } from '../../../renderer/editor/find/replace.ts';
import { currentHit } from '../../../renderer/editor/find/view.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { change } from '../../../shared/model/draft.ts';
import { contentOf, openDesk } from './support.ts';
import { at, changeFind, find, fiveNotes, note } from './finding.ts';

describe('replacing', () => {
  it('goes hit by hit, past the words just written, each one step of undo', () => {
    const editor = fiveNotes();
    openFind(editor, true);
    changeFind(editor, { query: 'hat' });
    setReplacement(editor, 'hat hattı');
    replaceCurrent(editor);
    expect(editor.document.find('note', 'a')?.text).toBe('hat hattı yok, hat');
    expect([at(editor), currentHit(editor.state)?.start]).toEqual(['a', 15]);
    replaceCurrent(editor);
    expect([editor.document.find('note', 'a')?.text, at(editor)]).toEqual(['hat hattı yok, hat hattı', 'c']);
    editor.undo();
    expect(editor.document.find('note', 'a')?.text).toBe('hat hattı yok, hat');
  });

  it('replaces everything in one step, says how often, and what it left', () => {
    const editor = fiveNotes();
    const { boardId } = editor.state;
    editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: 0, y: 0, width: 300, height: 300 }, id: 'frame' }));
    editor.execute('history.rename', setText(editor.document, { id: 'frame', text: 'Hat' }));
    editor.execute(
      'history.lock',
      change(editor.document, (draft) => draft.update('frame', 'frame', { locked: true })),
    );
    openFind(editor, true);
    changeFind(editor, { query: 'hat' });
    setReplacement(editor, 'tel');
    replaceEverything(editor);
    expect(['a', 'c', 'd', 'e'].map((id) => editor.document.find('note', id)?.text)).toEqual(['tel yok, tel', 'TEL', 'Tel geldi', 'bir tel']);
    expect(editor.document.find('frame', 'frame')?.name).toBe('Hat');
    expect(editor.state.notices.map(({ text, undoes }) => [text, undoes])).toEqual([
      [`${editor.t('search.replaced', { count: 5 })} ${editor.t('search.locked', { count: 1 })}`, true],
    ]);
    editor.undo();
    expect(['a', 'c', 'd', 'e'].map((id) => editor.document.find('note', id)?.text)).toEqual(['hat yok, hat', 'HAT', 'Hat geldi', 'bir hat']);
  });

  it('keeps the case of what it replaces, unless letters count as typed', () => {
    const editor = fiveNotes();
    editor.session.setState({ language: 'tr' });
    openFind(editor, true);
    changeFind(editor, { query: 'hat' });
    setReplacement(editor, 'ilgi');
    replaceEverything(editor);
    expect(['a', 'c', 'd'].map((id) => editor.document.find('note', id)?.text)).toEqual(['ilgi yok, ilgi', 'İLGİ', 'İlgi geldi']);
    editor.undo();
    changeFind(editor, { query: 'Hat', matchCase: true });
    replaceEverything(editor);
    expect(editor.document.find('note', 'd')?.text).toBe('ilgi geldi');
  });

  it('takes letters as they are typed: an accent is not replaced along with the plain letter', () => {
    const { editor } = openDesk('blank');
    note(editor, 'a', 'kâr kar', 0, 0);
    expect(find(editor, 'kar')).toHaveLength(2);
    openFind(editor, true);
    finishSearch(editor);
    expect(editor.state.find.hits).toHaveLength(1);
    setReplacement(editor, 'buz');
    replaceEverything(editor);
    expect(editor.document.find('note', 'a')?.text).toBe('kâr buz');
    expect(editor.state.notices.at(-1)?.text).toContain(editor.t('search.leftSimilar', { count: 1 }));
  });

  it('leaves words to the record they come from', () => {
    const { editor } = openDesk('demo');
    openFind(editor, true);
    const source = editor.document
      .all('step')
      .find(({ id, name }) => name !== null && editor.document.all('step').some(({ sourceId }) => sourceId === id));
    const follower = editor.document.all('step').find(({ sourceId, name }) => sourceId === source?.id && name === null);
    if (!source?.name || !follower) throw new Error('the blueprint of the demo follows its journey');
    changeFind(editor, { query: source.name });
    const asked = editor.state.find.hits.length;
    setReplacement(editor, 'Elsewhere');
    replaceEverything(editor);
    expect([editor.document.find('step', source.id)?.name, editor.document.find('step', follower.id)?.name]).toEqual(['Elsewhere', null]);
    expect(editor.state.notices.map(({ text }) => text)).toEqual([editor.t('search.replaced', { count: asked })]);
    expect(editor.state.find.hits.some(({ id }) => id === follower.id)).toBe(false);
  });

  it('says when words come from somewhere that was not asked for', () => {
    const { editor } = openDesk('demo');
    const follower = editor.document.all('step').find(({ sourceId, name }) => sourceId !== null && name === null);
    const card = editor.document.all('touchpoint').find(({ title, channelId }) => title === '' && channelId !== null);
    if (!follower || !card) throw new Error('the demo has both');
    const name = editor.document.find('step', follower.sourceId ?? '')?.name ?? '';
    openFind(editor, true);
    changeFind(editor, { query: name });
    setReplacement(editor, 'Elsewhere');
    const hits = editor.state.find.hits.filter(({ id }) => id === follower.id);
    editor.session.setState(({ find }) => ({ find: { ...find, at: find.hits.findIndex(({ id }) => id === follower.id) } }));
    const before = contentOf(editor.document);
    replaceCurrent(editor);
    expect(hits).toHaveLength(1);
    expect(contentOf(editor.document)).toEqual(before);
    expect(editor.state.notices.map(({ text }) => text)).toEqual([editor.t('search.borrowed', { count: 1 })]);
  });

  it('in a lane of channels makes the new words that channel', () => {
    const { editor } = openDesk('demo');
    const lane = editor.document.all('lane').find(({ type }) => type === 'channel');
    const card = editor.document.children('touchpoint', lane?.id ?? '')[0];
    if (!card) throw new Error('the demo names channels');
    editor.execute(
      'history.change',
      change(editor.document, (draft) => draft.update('touchpoint', card.id, { title: 'Fonograf', channelId: null })),
    );
    openFind(editor, true);
    changeFind(editor, { query: 'fonograf' });
    setReplacement(editor, 'phone');
    replaceEverything(editor);
    const after = editor.document.find('touchpoint', card.id);
    expect([after?.title, editor.document.find('channel', after?.channelId ?? '')?.type]).toEqual(['', 'phone']);
  });

  it('works on a board that was left meanwhile', () => {
    const editor = fiveNotes();
    openFind(editor, true);
    changeFind(editor, { query: 'bir hat' });
    setReplacement(editor, 'iki hat');
    showBoard(editor, 'second');
    replaceEverything(editor);
    expect(editor.document.find('note', 'e')?.text).toBe('iki hat');
  });
});
