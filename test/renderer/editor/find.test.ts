import { describe, expect, it } from 'vitest';
import { canPerform } from '../../../renderer/editor/actions/table.ts';
import { showBoard } from '../../../renderer/editor/boards.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import {
  changeFind as beginFind,
  closeFind,
  finishSearch,
  isHiddenNow,
  openFind,
  refreshFind,
  setReplacement,
  stepFind,
} from '../../../renderer/editor/find/find.ts';
import { replaceCurrent, replaceEverything } from '../../../renderer/editor/find/replace.ts';
import { currentHit } from '../../../renderer/editor/find/view.ts';
import { showTable } from '../../../renderer/editor/table/view.ts';
import { beginEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { addBoard } from '../../../shared/commands/boards.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { contentOf, openDesk } from './support.ts';

const note = (editor: Editor, id: string, text: string, x: number, y: number, boardId = editor.state.boardId) =>
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x, y }, text, id }));

/** Until all is found: on a slow computer a search goes on after a pause. */
function changeFind(editor: Editor, patch: Parameters<typeof beginFind>[1]): void {
  beginFind(editor, patch);
  finishSearch(editor);
}

function find(editor: Editor, query: string): readonly string[] {
  openFind(editor, false);
  changeFind(editor, { query });
  return editor.state.find.hits.map(({ id }) => id);
}

const at = (editor: Editor): string | undefined => currentHit(editor.state)?.id;

/** A blank board with notes a, b, c in one row and d below, and a second board with e. */
function fiveNotes(): Editor {
  const { editor } = openDesk('blank');
  note(editor, 'd', 'Hat geldi', 100, 400);
  note(editor, 'c', 'HAT', 900, 90);
  note(editor, 'b', 'yok', 500, 90);
  note(editor, 'a', 'hat yok, hat', 100, 130);
  editor.execute('history.board', addBoard(editor.document, { called: (number) => `Board ${number}`, id: 'second' }));
  note(editor, 'e', 'bir hat', 0, 0, 'second');
  return editor;
}

describe('the search', () => {
  it('goes through the hits as one reads, board by board, and round the end', () => {
    const editor = fiveNotes();
    const first = editor.state.boardId;
    expect(find(editor, 'hat')).toEqual(['a', 'a', 'c', 'd', 'e']);
    const walked = [0, 1, 2, 3, 4].map(() => {
      const here = [at(editor), editor.state.boardId === first];
      stepFind(editor, 1);
      return here;
    });
    expect(walked).toEqual([
      ['a', true],
      ['a', true],
      ['c', true],
      ['d', true],
      ['e', false],
    ]);
    expect([at(editor), editor.state.find.at, editor.state.boardId]).toEqual(['a', 0, first]);
    stepFind(editor, -1);
    expect([at(editor), editor.state.boardId]).toEqual(['e', 'second']);
  });

  it('begins with what is in sight, and never leaves the board by itself', () => {
    const editor = fiveNotes();
    editor.session.setState({ camera: { x: 0, y: 300, zoom: 1 } });
    find(editor, 'hat');
    expect(at(editor)).toBe('d');
    const here = editor.state.boardId;
    changeFind(editor, { query: 'bir hat' });
    expect([editor.state.find.hits.length, editor.state.find.at, editor.state.boardId]).toEqual([1, -1, here]);
    stepFind(editor, 1);
    expect(editor.state.boardId).toBe('second');
  });

  it('shows what is far off, clear of its own bar', () => {
    const { editor } = openDesk('blank');
    note(editor, 'far', 'uzak', 90_000, -40_000);
    find(editor, 'uzak');
    const rect = editor.index().note('far')?.rect;
    if (!rect) throw new Error('the note lies on the board');
    const corner = toScreen(editor.state.camera, rect);
    expect([corner.x > 88, corner.y > 110, corner.x < 1_300, corner.y < 700]).toEqual([true, true, true, true]);
  });

  it('finds everything that is written on a board, and names we gave', () => {
    const { editor } = openDesk('demo');
    const kinds = (query: string) => {
      find(editor, query);
      return new Set(editor.state.find.hits.map(({ id }) => editor.document.get(id)?.kind));
    };
    const frame = editor.document.all('frame')[0];
    const lane = editor.document.all('lane').find(({ type }) => type === 'thinking');
    const connector = editor.document.all('connector').find(({ label }) => label !== '');
    const card = editor.document.all('touchpoint').find(({ title, channelId }) => title === '' && channelId !== null);
    if (!frame || !lane || !connector || !card) throw new Error('the demo has one of each');
    expect(kinds('thinking')).toContain('lane');
    expect(kinds(connector.label)).toContain('connector');
    const names = editor
      .layout()
      .maps.flatMap((map) => map.stages)
      .flatMap(({ name }) => name.lines.map(({ text }) => text));
    expect(kinds(names[0] ?? '')).toContain('stage');
    find(editor, 'Phone');
    expect(editor.state.find.hits.length).toBeGreaterThan(0);
  });

  it('goes through a map column by column', () => {
    const { editor } = openDesk('journey');
    const [map] = editor.layout().maps;
    const [first, second] = map?.steps ?? [];
    const [upper, lower] = map?.lanes.filter(({ type }) => type !== 'emotion') ?? [];
    if (!first || !second || !upper || !lower) throw new Error('a journey has two steps and two lanes');
    const put = (id: string, stepId: string, laneId: string) => {
      editor.execute('history.add', addTouchpoint(editor.document, { stepId, laneId, before: null, id }));
      editor.execute('history.type', setText(editor.document, { id, text: 'kaygı' }));
    };
    put('upper-second', second.id, upper.id);
    put('lower-first', first.id, lower.id);
    put('upper-first', first.id, upper.id);
    expect(find(editor, 'kaygı')).toEqual(['upper-first', 'lower-first', 'upper-second']);
  });

  it('goes from cell to cell of a table, and says of what is hidden that it is', () => {
    const { editor } = openDesk('blank');
    const { boardId } = editor.state;
    editor.execute(
      'history.add',
      change(editor.document, (draft) => {
        draft.add(fresh('grid', { id: 'grid', boardId, x: 0, y: 300, order: 'a1' }));
        for (const [at, id] of ['left', 'right'].entries()) draft.add(fresh('gridColumn', { id, gridId: 'grid', width: 120, order: `a${at}` }));
        for (const [at, id] of ['upper', 'lower'].entries()) draft.add(fresh('gridRow', { id, gridId: 'grid', order: `a${at}` }));
        for (const [columnId, rowId] of [
          ['left', 'lower'],
          ['right', 'upper'],
          ['left', 'upper'],
        ] as const) {
          draft.add(fresh('gridCell', { id: `${rowId}-${columnId}`, columnId, rowId, text: 'Sorumlu: Elif' }));
        }
        draft.add(
          fresh('shape', {
            id: 'shape',
            boardId,
            x: 0,
            y: 0,
            width: 100,
            height: 100,
            form: 'ellipse',
            rotation: 0,
            fontSize: 20,
            text: 'Elif?',
            hidden: true,
            order: 'a2',
          }),
        );
      }),
    );
    expect(find(editor, 'elif')).toEqual(['shape', 'upper-left', 'upper-right', 'lower-left']);
    expect(isHiddenNow(editor)).toBe(true);
    stepFind(editor, 1);
    expect([at(editor), isHiddenNow(editor)]).toEqual(['upper-left', false]);
    closeFind(editor);
    expect(editor.state.find.open).toBe(false);
  });

  it('keeps its place while somebody writes, and says when nothing is left', () => {
    const editor = fiveNotes();
    find(editor, 'hat');
    stepFind(editor, 1);
    stepFind(editor, 1);
    expect(at(editor)).toBe('c');
    beginEdit(editor, 'a');
    typeText(editor, 'yok');
    refreshFind(editor);
    finishSearch(editor);
    expect([at(editor), editor.state.find.at]).toEqual(['c', 0]);
    changeFind(editor, { query: 'böylesi yok' });
    stepFind(editor, 1);
    expect([editor.state.find.at, editor.state.announcement]).toEqual([-1, editor.t('search.none')]);
  });

  it('selects what was found last when it closes, and closes for a show', () => {
    const editor = fiveNotes();
    find(editor, 'geldi');
    closeFind(editor);
    expect([[...editor.state.selection], editor.state.find.open, editor.state.find.hits.length]).toEqual([['d'], false, 0]);
    find(editor, 'geldi');
    editor.perform('view.present');
    expect(editor.state.find.open).toBe(false);
    openFind(editor, true);
    expect([editor.state.find.open, canPerform(editor, 'edit.find')]).toEqual([false, true]);
  });

  it('goes to the rows of the table while that is shown, on the map they are of', () => {
    const { editor } = openDesk('demo');
    showTable(editor, true);
    const blueprint = editor.document.all('map').find(({ form }) => form === 'blueprint');
    const lane = editor.document.children('lane', blueprint?.id ?? '').find(({ type }) => type === 'backstage');
    const card = editor.document.children('touchpoint', lane?.id ?? '')[0];
    if (!blueprint || !card) throw new Error('the demo has a blueprint');
    find(editor, card.title);
    stepFind(editor, 1);
    expect([editor.state.table.mapId, editor.state.table.section, [...editor.state.selection]]).toEqual([blueprint.id, 'touchpoints', [card.id]]);
    expect(editor.state.find.hits.every(({ id }) => editor.document.get(id)?.kind !== 'note')).toBe(true);
  });
});

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
