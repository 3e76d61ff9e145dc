import { describe, expect, it } from 'vitest';
import { newId } from '../../../../shared/base/id.ts';
import { copyRecords } from '../../../../shared/commands/clipboard.ts';
import { removeRecords } from '../../../../shared/commands/remove.ts';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import type { Imported } from '../../../../shared/exchange/imported.ts';
import { Document } from '../../../../shared/model/document.ts';
import { boardsOf, freeOn } from '../../../../shared/model/on-board.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { bringIn, type ImportGoal } from '../../../../renderer/editor/importing/bring-in.ts';
import { guessedAsked } from '../../../../renderer/editor/importing/document-of.ts';
import { previewOf, type ImportAsk } from '../../../../renderer/editor/importing/preview.ts';
import { boardName } from '../../../../shared/layout/names.ts';
import { contentOf, openDesk, type Desk } from '../support.ts';

const CSV = 'Stage,Step,Touchpoint,Channel\nBefore,Line drops,Restarts the modem,phone\n,Call,Calls,Phone\n';
const TABLE: Imported = { kind: 'table', sheets: [{ name: 'Outage', rows: readCsv(CSV) }], left: [] };

const asked = (from: Imported): ImportAsk => (from.kind === 'table' || from.kind === 'outline' ? guessedAsked(from, null) : { from });

/** Brings a file in and answers what the document was before. */
async function brought({ editor }: Desk, from: Imported, goal: ImportGoal) {
  const before = contentOf(editor.document);
  const ask = asked(from);
  const preview = previewOf(editor.document, ask, {
    title: 'Outage',
    color: 'yellow',
    t: editor.t,
    mapId: goal.to === 'map' ? goal.id : null,
  });
  if (!preview.ok) throw new Error(preview.error.code);
  // Looking changes nothing.
  expect(contentOf(editor.document)).toEqual(before);
  await bringIn(editor, ask, preview.value, goal, 'Outage');
  return { before, preview: preview.value };
}

describe('an import', () => {
  it('goes on the shown board, selected, as one step of undo', async () => {
    const desk = openDesk('blank');
    const { before, preview } = await brought(desk, TABLE, { to: 'board', at: null });
    const { editor } = desk;
    const [map] = editor.document.all('map');
    expect(map?.title).toBe('Outage');
    expect([...editor.state.selection]).toEqual([map?.id]);
    expect(editor.document.all('touchpoint')).toHaveLength(2);
    expect(preview.added.filter(({ kind }) => kind === 'touchpoint')).toHaveLength(2);
    expect(editor.state.undoLabel).toBe('history.import');
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });

  it('covers nothing that lies on the board', async () => {
    const desk = openDesk('journey');
    await brought(desk, TABLE, { to: 'board', at: null });
    const [one, other] = desk.editor.layout().maps.map(({ rect }) => rect);
    if (!one || !other) throw new Error('two maps were expected');
    const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
    expect(apart).toBe(true);
  });

  it('goes on a board of its own, named after the file', async () => {
    const desk = openDesk('demo');
    const { before } = await brought(desk, TABLE, { to: 'new' });
    const { editor } = desk;
    const board = boardsOf(editor.document).at(-1);
    expect(board && boardName(editor.document, board, editor.t)).toBe('Outage');
    expect(editor.state.boardId).toBe(board?.id);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });

  it('goes into a map on another board, and shows it', async () => {
    const desk = openDesk('demo');
    const { editor } = desk;
    const map = editor.document.all('map').find(({ boardId }) => boardId !== editor.state.boardId) ?? editor.document.all('map')[0];
    const { before, preview } = await brought(desk, TABLE, { to: 'map', id: map?.id ?? '' });
    expect(preview.mapId).toBe(map?.id);
    expect(editor.state.boardId).toBe(map?.boardId);
    expect(contentOf(editor.document).length).toBe(before.length + preview.added.length);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });

  it('into a map that is gone by then says so, and not that it was done', async () => {
    const { editor } = openDesk('journey');
    const id = editor.document.all('map')[0]?.id ?? '';
    const ask = asked(TABLE);
    const preview = previewOf(editor.document, ask, { title: 'Outage', color: 'yellow', t: editor.t, mapId: id });
    if (!preview.ok) throw new Error(preview.error.code);
    editor.execute('history.delete', removeRecords(editor.document, { ids: [id] }), []);
    const before = contentOf(editor.document);
    await bringIn(editor, ask, preview.value, { to: 'map', id }, 'Outage');
    expect(contentOf(editor.document)).toEqual(before);
    expect(editor.state.notices.map(({ tone }) => tone)).toEqual(['error']);
  });

  it('of things keeps them as they lay to each other', async () => {
    const theirs = new Document(templateRecords('matrix', 'en', newId));
    const [board] = boardsOf(theirs);
    const content = copyRecords(
      theirs,
      freeOn(theirs, board?.id ?? '').map(({ id }) => id),
    );
    const desk = openDesk('blank');
    await brought(desk, { kind: 'things', clip: JSON.stringify(content), files: '{}', left: [] }, { to: 'board', at: { x: 5_000, y: 0 } });
    const sizes = (document: Document) => document.all('frame').map(({ width, height, role }) => [width, height, role]);
    expect(sizes(desk.editor.document)).toEqual(sizes(theirs));
  });

  it('of another workshop adds all its boards, one step of undo', async () => {
    const desk = openDesk('journey');
    const records = templateRecords('demo', 'en', newId);
    const { before } = await brought(desk, { kind: 'workshop', records, left: [] }, { to: 'board', at: null });
    const { editor } = desk;
    expect(boardsOf(editor.document)).toHaveLength(1 + records.filter(({ kind }) => kind === 'board').length);
    expect(editor.state.boardId).toBe(boardsOf(editor.document)[1]?.id);
    editor.undo();
    expect(contentOf(editor.document)).toEqual(before);
  });
});
