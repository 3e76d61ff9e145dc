import { describe, expect, it } from 'vitest';
import { canPerform } from '../../../renderer/editor/actions/table.ts';
import { closeFind, finishSearch, isHiddenNow, openFind, refreshFind, similarCount, stepFind } from '../../../renderer/editor/find/find.ts';
import { showTable } from '../../../renderer/editor/table/view.ts';
import { beginEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { openDesk } from './support.ts';
import { at, changeFind, find, fiveNotes, note } from './finding.ts';

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

  it('leaves the view where it is while what was found is seen', () => {
    const editor = fiveNotes();
    editor.session.setState({ view: { width: 1_280, height: 720 } });
    for (const camera of [
      { x: -150, y: -200, zoom: 1 },
      { x: -400, y: -300, zoom: 0.45 },
    ]) {
      editor.session.setState({ camera });
      find(editor, 'hat');
      stepFind(editor, 1);
      stepFind(editor, 1);
      expect(editor.state.camera).toEqual(camera);
      closeFind(editor);
    }
  });

  it('opens no panel for what it leaves selected, until a hand takes that', () => {
    const editor = fiveNotes();
    find(editor, 'geldi');
    closeFind(editor);
    const { selection, withoutPanel } = editor.state;
    expect([[...selection], withoutPanel]).toEqual([['d'], selection]);
    editor.select(['d']);
    expect(editor.state.withoutPanel).toBeNull();
  });

  it('says which hits are only similar to what was typed', () => {
    const { editor } = openDesk('blank');
    note(editor, 'a', 'iğne, igne, İĞNE', 0, 300);
    find(editor, 'igne');
    expect(editor.state.find.hits.map(({ similar = false }) => similar)).toEqual([true, false, true]);
    expect(editor.t('search.similar', { count: similarCount(editor.state) })).toBe('2 similar');
    find(editor, 'iğne');
    expect(similarCount(editor.state)).toBe(0);
    note(editor, 'b', 'İstanbul', 300, 300);
    expect(find(editor, 'ıstanbul')).toEqual(['b']);
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
