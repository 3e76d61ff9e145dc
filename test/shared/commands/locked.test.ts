import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedIds, type Id } from '../../../shared/base/id.ts';
import { attach, detach, moveAttachment } from '../../../shared/commands/attachments.ts';
import { moveToBoard, removeBoard } from '../../../shared/commands/boards.ts';
import { addComment } from '../../../shared/commands/comments.ts';
import { resizeFrame, setFrameShape } from '../../../shared/commands/frames.ts';
import { openCell, setCellColor, setCellText } from '../../../shared/commands/grid-cells.ts';
import { gridToNotes, notesToGrid } from '../../../shared/commands/grid-notes.ts';
import { fillCells } from '../../../shared/commands/grid-rows.ts';
import { addGridColumns, addGridRows, removeGridPart, resizeGridColumn, resizeGridRow, setGridHeader } from '../../../shared/commands/grids.ts';
import { replacePicture } from '../../../shared/commands/images.ts';
import { bendLine, flipHeads, setLineEnd, setLineHeads, setLineWay } from '../../../shared/commands/lines.ts';
import { setListed, tickInNote } from '../../../shared/commands/note-lists.ts';
import { moveBy, setColor, setLink, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { replaceText } from '../../../shared/commands/replace-text.ts';
import { resizeLoose, resizeText } from '../../../shared/commands/resize.ts';
import { sameSize } from '../../../shared/commands/same-size.ts';
import { setStamp } from '../../../shared/commands/shapes.ts';
import { setForm, setStyle } from '../../../shared/commands/style.ts';
import { setTags, switchTag } from '../../../shared/commands/tags.ts';
import { tidy } from '../../../shared/commands/tidy.ts';
import { noteToTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { scaleBy, turnBy } from '../../../shared/commands/transform.ts';
import { hide, lock } from '../../../shared/commands/visibility.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { freeOn } from '../../../shared/model/on-board.ts';
import { everyKind } from '../../support/every-kind.ts';
import { bench, diffOfMove, moves } from './support.ts';

// What may change on a locked thing all the same: that it is locked; its place in the order, by what is laid over or under
// it; its group, when that is taken apart; what its ends lead to, when that goes or becomes a card. It goes with its board.
const OF_OTHERS: ReadonlySet<string> = new Set(['locked', 'order', 'groupId', 'fromId', 'toId']);

const own = (record: AnyRecord): unknown => Object.fromEntries(Object.entries(record).filter(([name]) => !OF_OTHERS.has(name)));

const board = fresh('board', { id: 'board-1', order: 'a0' });
const note = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, text: '[ ] modem', color: 'pink', order: 'a0' });

/** A board with everything that can be locked, all of it locked, and a second one. */
function lockedBoard(): Document {
  const document = new Document([
    ...everyKind(board, note),
    fresh('board', { id: 'board-2', order: 'a1' }),
    fresh('note', { ...note, id: 'note-2', x: 400, order: 'a7' }),
    fresh('attachment', {
      id: 'attachment-3',
      noteId: 'note-1',
      sha256: 'b'.repeat(64),
      mime: 'application/octet-stream',
      name: 'kayıt.txt',
      byteCount: 9,
      order: 'a0',
    }),
    fresh('tag', { id: 'tag-2', name: 'modem', color: 'blue', order: 'a1' }),
  ]);
  document.apply(lock(document, { ids: freeOn(document, 'board-1').map(({ id }) => id), locked: true }));
  return document;
}

const KEPT = ['grid-1', 'grid-column-1', 'grid-row-1', 'grid-cell-1', 'attachment-2', 'attachment-3', 'tagging-1', 'stage-1', 'step-1', 'lane-1'];
const file = { sha256: 'c'.repeat(64), mime: 'image/png', name: 'x.png', byteCount: 3, width: 2, height: 2 } as const;
const place = { columnId: 'grid-column-1', rowId: 'grid-row-1' };
const rect = { x: 9, y: 9, width: 99, height: 99 };

/** Everything one can try on things by their ids, whether it fits them or not. */
function attempts(document: Document, ids: readonly Id[], newId: () => Id): readonly Diff[] {
  const boxes = new Map(ids.map((id) => [id, rect]));
  const each = (act: (id: Id) => Diff): readonly Diff[] => ids.map(act);
  const spans = [{ start: 0, end: 1 }];
  return [
    ...each((id) => setText(document, { id, text: 'x' })),
    ...each((id) => setLink(document, { id, link: 'https://example.org/' })),
    ...each((id) => resizeLoose(document, { id, rect })),
    ...each((id) => resizeText(document, { id, rect, handle: { x: 1, y: 1 }, from: rect })),
    ...each((id) => resizeFrame(document, { id, rect })),
    ...each((id) => bendLine(document, { id, bend: 20 })),
    ...each((id) =>
      setLineEnd(document, {
        id,
        end: 'to',
        to: { at: { x: 1, y: 1 }, goal: null, anchor: null },
        shown: { from: { x: 0, y: 0 }, to: { x: 5, y: 5 } },
      }),
    ),
    ...each((id) => tickInNote(document, { id, at: 0 })),
    ...each((id) => attach(document, { to: id, files: [file], freshId: newId })),
    ...each((id) => replacePicture(document, { id, file, freshId: newId })),
    ...each((id) => detach(document, { id })),
    ...each((id) => moveAttachment(document, { id, before: null })),
    ...each((id) => resizeGridColumn(document, { id, width: 300 })),
    ...each((id) => resizeGridRow(document, { id, height: 300 })),
    ...each((id) => removeGridPart(document, { id })),
    ...each((id) => addGridColumns(document, { gridId: id, before: null, newId })),
    ...each((id) => addGridRows(document, { gridId: id, before: null, newId })),
    ...each((id) => gridToNotes(document, { gridId: id, newId })),
    replaceText(document, { targets: ids.map((id) => ({ id, text: 'abc', spans })), replacement: 'y' }).diff,
    setColor(document, { ids, color: 'blue' }),
    setStyle(document, { ids, style: { color: 'red', fill: 'blue', bold: true, stroke: 'dashed', thickness: 40, endHead: 'none' } }),
    setForm(document, { ids, form: 'ellipse' }),
    setFrameShape(document, { ids, shape: 'ellipse' }),
    setStamp(document, { ids, emoji: '👍', icon: null }),
    setLineWay(document, { ids, way: 'curved' }),
    setLineHeads(document, { ids, startHead: 'arrow' }),
    flipHeads(document, { ids }),
    setListed(document, { ids, sign: 'bullet' }),
    setTags(document, { ids, tagIds: ['tag-2'], newId }),
    switchTag(document, { ids, tagId: 'tag-1', on: false, newId }),
    switchTag(document, { ids, tagId: 'tag-2', on: true, newId }),
    moveBy(document, { ids, dx: 5, dy: 5 }),
    tidy(document, { rects: boxes }),
    sameSize(document, { ids, of: 'both' }),
    scaleBy(document, { boxes, about: { x: 0, y: 0 }, factor: 2 }),
    turnBy(document, { boxes, about: { x: 0, y: 0 }, degrees: 30 }),
    hide(document, { ids, hidden: true }),
    noteToTouchpoint(document, { ids, stepId: 'step-1', laneId: 'lane-1', newId }),
    notesToGrid(document, { rects: boxes, id: newId(), newId }),
    setGridHeader(document, { ids, hasHeader: false }),
    setCellText(document, { place, text: 'x', newId }),
    setCellColor(document, { places: [place], color: 'green', newId }),
    openCell(document, { place, id: newId() }),
    fillCells(document, { from: place, rows: [['x', 'y']], newId }),
    // Files and tags are taken off by commands of their own.
    removeRecords(document, { ids: ids.filter((id) => !document.find('attachment', id) && !document.find('tagging', id)) }),
    moveToBoard(document, { ids, boardId: 'board-2' }),
  ];
}

describe('a locked thing', () => {
  it('says, shows and is where it was, whatever is tried on it', () => {
    const document = lockedBoard();
    const locked = [...freeOn(document, 'board-1').filter(({ kind }) => kind !== 'map'), ...KEPT.flatMap((id) => document.get(id) ?? [])];
    expect(new Set(locked.map(({ kind }) => kind)).size).toBeGreaterThan(15);
    const ids = [...locked.map(({ id }) => id), 'map-1'];
    const kept = new Set(locked.map(({ id }) => id));
    for (const diff of attempts(document, ids, numberedIds('t'))) {
      const hurt = [...diff.removed, ...diff.updated.map(([before]) => before)].filter(({ id }) => kept.has(id));
      expect(hurt).toEqual([]);
    }
  });

  it('can be unlocked, talked about, shown again and taken along when its board is deleted; of a map the title is free', () => {
    const document = lockedBoard();
    expect(addComment(document, { on: 'note-1', author: 'Ece', text: 'Emin miyiz?', writtenAt: '2026-03-01T09:30:00.000Z' }).added).toHaveLength(1);
    expect(setText(document, { id: 'map-1', text: 'Başlık' }).updated).toHaveLength(1);
    expect(hide(document, { ids: ['grid-1'], hidden: false }).updated).toHaveLength(1);
    expect(removeBoard(document, { boardId: 'board-1', called: String }).removed.map(({ id }) => id)).toEqual(expect.arrayContaining(KEPT));
    document.apply(lock(document, { ids: ['note-1'], locked: false }));
    expect(setText(document, { id: 'note-1', text: 'x' }).updated).toHaveLength(1);
  });

  it('keeps what is its own after any sequence of commands that do not unlock it', () => {
    fc.assert(
      fc.property(moves, fc.constantFrom('journey', 'demo' as const), (drawn, template) => {
        const { document, newId, boardId, run } = bench(template);
        run({ added: [fresh('note', { ...note, boardId })], updated: [], removed: [] });
        run(lock(document, { ids: freeOn(document, boardId).map(({ id }) => id), locked: true }));
        const before = freeOn(document, boardId).filter(({ kind }) => kind !== 'map' && kind !== 'personaCard');
        const ids = new Set(before.map(({ id }) => id));
        for (const move of drawn) {
          const diff = diffOfMove(document, move, newId);
          const unlocks = diff.updated.some(([was, after]) => 'locked' in was && was.locked && 'locked' in after && !after.locked);
          // Throwing a whole board away takes all of it along.
          const clears = diff.removed.some(({ kind }) => kind === 'board');
          if (!unlocks && !clears) run(diff);
        }
        expect([...ids].flatMap((id) => document.get(id) ?? []).map(own)).toEqual(before.map(own));
      }),
      { numRuns: 150 },
    );
  });
});
