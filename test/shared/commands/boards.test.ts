import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { attach } from '../../../shared/commands/attachments.ts';
import { growBlueprint } from '../../../shared/commands/blueprint.ts';
import { addBoard, clearOf, duplicateBoard, moveBoard, moveToBoard, removeBoard, shiftBoard } from '../../../shared/commands/boards.ts';
import { setStepWidth } from '../../../shared/commands/column-shape.ts';
import { addFrame, resizeFrame } from '../../../shared/commands/frames.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { addNote, moveBy, setText } from '../../../shared/commands/notes.ts';
import { addPersonaCard } from '../../../shared/commands/persona-cards.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { invertDiff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { boardIdOf, boardsOf, contentOf, freeOn } from '../../../shared/model/on-board.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { boardAsTemplate, fromTemplate } from '../../../shared/templates/own-template.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { bench, first } from './support.ts';

const called = (number: number): string => `Board ${number}`;
const names = (document: Document) => boardsOf(document).map((board, at) => board.name ?? called(at + 1));

const withBoards = (count: number) => {
  const made = bench('blank');
  for (let more = 1; more < count; more++) made.run(addBoard(made.document, { called, id: `board-${more + 1}` }));
  return { ...made, ids: boardsOf(made.document).map(({ id }) => id) };
};

describe('the boards of a document', () => {
  it('are called by their place, and keep that name when the place changes', () => {
    const { document, ids, run } = withBoards(3);
    expect(names(document)).toEqual(['Board 1', 'Board 2', 'Board 3']);
    expect(boardsOf(document).every(({ name }) => name === null)).toBe(true);
    run(moveBoard(document, { boardId: ids[2] ?? '', before: ids[0] ?? '', called }));
    expect(names(document)).toEqual(['Board 3', 'Board 1', 'Board 2']);
    run(removeBoard(document, { boardId: ids[2] ?? '', called }));
    expect(names(document)).toEqual(['Board 1', 'Board 2']);
  });

  it('never get a name that is taken', () => {
    const { document, ids, run } = withBoards(2);
    run(setText(document, { id: ids[0] ?? '', text: 'Board 3' }));
    run(addBoard(document, { called }));
    expect(names(document)).toEqual(['Board 3', 'Board 2', 'Board 4']);
  });

  it('move one place at a time and stop at the ends', () => {
    const { document, ids, run } = withBoards(3);
    const [a = '', b = '', c = ''] = ids;
    run(shiftBoard(document, { boardId: a, by: 1, called }));
    expect(boardsOf(document).map(({ id }) => id)).toEqual([b, a, c]);
    run(shiftBoard(document, { boardId: a, by: 1, called }));
    expect(boardsOf(document).map(({ id }) => id)).toEqual([b, c, a]);
    expect(shiftBoard(document, { boardId: a, by: 1, called }).updated).toEqual([]);
    run(shiftBoard(document, { boardId: a, by: -1, called }));
    expect(boardsOf(document).map(({ id }) => id)).toEqual([b, a, c]);
  });

  it('are deleted with everything on them, all but the last, and come back with one undo', () => {
    const made = bench('journey');
    made.run(addBoard(made.document, { called, id: 'second' }));
    const before = new Map(made.document.records());
    const removed = made.run(removeBoard(made.document, { boardId: made.boardId, called }));
    expect(made.document.all('map')).toEqual([]);
    expect(made.document.all('step')).toEqual([]);
    expect(removeBoard(made.document, { boardId: 'second', called }).removed).toEqual([]);
    made.document.apply(invertDiff(removed));
    expect(new Map(made.document.records())).toEqual(before);
  });
});

describe('a copy of a board', () => {
  it('has everything on it under ids of its own, its maps following each other as before, and shares the lists', () => {
    const newId = numberedIds('r');
    const document = new Document(templateRecords('journeys', 'en', newId));
    const boardId = boardsOf(document)[0]?.id ?? '';
    const channels = document.all('channel').length;
    document.apply(duplicateBoard(document, { boardId, name: 'Copy', called, id: 'copy', newId }));
    expect(flawOfDocument([...document.records().values()])).toBeNull();
    expect(contentOf(document, 'copy')).toHaveLength(contentOf(document, boardId).length);
    expect(document.all('channel')).toHaveLength(channels);
    const [current, future] = document.children('map', 'copy');
    expect(future?.sourceId).toBe(current?.id);
    expect(stepsOf(document, future?.id ?? '').map(({ sourceId }) => sourceId)).toEqual(stepsOf(document, current?.id ?? '').map(({ id }) => id));
  });
});

describe('moving to another board', () => {
  it('takes maps with all that is in them, on top of what lies there', () => {
    const made = bench('journey');
    const { document, boardId, run } = made;
    run(addBoard(document, { called, id: 'second' }));
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, text: 'goes', id: 'goes' }));
    run(addNote(document, { boardId: 'second', at: { x: 0, y: 0 }, text: 'lies', id: 'lies' }));
    const map = first(document, 'map');
    run(moveToBoard(document, { ids: ['goes', map.id, 'nobody'], boardId: 'second', by: { x: 5, y: 7 } }));
    expect(freeOn(document, boardId)).toEqual([]);
    expect(document.children('note', 'second').map(({ id }) => id)).toEqual(['lies', 'goes']);
    expect(document.find('map', map.id)).toMatchObject({ boardId: 'second', x: map.x + 5, y: map.y + 7 });
    for (const step of stepsOf(document, map.id)) expect(boardIdOf(document, step.id)).toBe('second');
  });

  it('goes below everything only when it would lie on something', () => {
    const there = [{ x: 0, y: 0, width: 100, height: 100 }];
    expect(clearOf([{ x: 200, y: 0, width: 50, height: 50 }], there, 80)).toEqual({ x: 0, y: 0 });
    expect(clearOf([{ x: 50, y: 20, width: 50, height: 50 }], there, 80)).toEqual({ x: -50, y: 160 });
    expect(clearOf([], there, 80)).toEqual({ x: 0, y: 0 });
  });
});

describe('frames', () => {
  const rect = { x: 0, y: 0, width: 300, height: 200 };

  it('can be neither moved, resized nor deleted while they are locked', () => {
    const { document, boardId, run } = bench('blank');
    run(addFrame(document, { boardId, rect, id: 'frame' }));
    run(lock(document, { ids: ['frame'], locked: true }));
    for (const diff of [
      moveBy(document, { ids: ['frame'], dx: 9, dy: 9 }),
      resizeFrame(document, { id: 'frame', rect: { ...rect, width: 500 } }),
      removeRecords(document, { ids: ['frame'] }),
    ]) {
      expect([diff.updated, diff.removed]).toEqual([[], []]);
    }
    run(lock(document, { ids: ['frame'], locked: false }));
    run(moveBy(document, { ids: ['frame'], dx: 9, dy: 9 }));
    run(resizeFrame(document, { id: 'frame', rect: { ...rect, width: 1, height: 1e9 } }));
    expect(document.find('frame', 'frame')).toMatchObject({ width: 40, height: 100_000 });
    run(removeRecords(document, { ids: ['frame'] }));
    expect(document.all('frame')).toEqual([]);
  });

  it('leave what lies on them where it is', () => {
    const { document, boardId, run } = bench('blank');
    run(addFrame(document, { boardId, rect, id: 'frame' }));
    run(addNote(document, { boardId, at: { x: 100, y: 100 }, id: 'note' }));
    const note = document.find('note', 'note');
    run(moveBy(document, { ids: ['frame'], dx: 400, dy: 0 }));
    expect(document.find('note', 'note')).toBe(note);
  });
});

it('keeps a persona card no longer than its persona', () => {
  const { document, boardId } = bench('blank');
  expect(addPersonaCard(document, { boardId, personaId: 'nobody', at: { x: 0, y: 0 } }).added).toEqual([]);
  const withPersona = new Document(templateRecords('persona', 'en', numberedIds('p')));
  const card = first(withPersona, 'personaCard');
  withPersona.apply(removeRecords(withPersona, { ids: [card.personaId] }));
  expect(withPersona.find('personaCard', card.id)).toBeUndefined();
});

describe('a template of one’s own', () => {
  it('holds one board with the lists, and begins every document under fresh ids', () => {
    const newId = numberedIds('r');
    const document = new Document(templateRecords('demo', 'tr', newId));
    const boardId = boardsOf(document)[0]?.id ?? '';
    document.apply(addBoard(document, { called, id: 'other' }));
    document.apply(addNote(document, { boardId: 'other', at: { x: 0, y: 0 }, text: 'elsewhere' }));
    const kept = boardAsTemplate(document, boardId);
    expect(flawOfDocument(kept)).toBeNull();
    expect(kept.filter(({ kind }) => kind === 'board')).toHaveLength(1);
    expect(kept.some((record) => record.kind === 'note' && record.text === 'elsewhere')).toBe(false);
    expect(kept.some(({ kind }) => kind === 'comment' || kind === 'attachment')).toBe(false);
    const begun = fromTemplate(kept, numberedIds('new'));
    expect(flawOfDocument(begun)).toBeNull();
    expect(begun).toHaveLength(kept.length);
    const old = new Set(kept.map(({ id }) => id));
    expect(begun.filter(({ id }) => old.has(id)).map(({ kind }) => kind)).toEqual(
      kept.flatMap(({ kind, id }) => (/^(channel|function)-/.test(id) ? [kind] : [])),
    );
  });

  it('keeps the photos of personas, and nothing else that was attached', () => {
    const { document, run, boardId } = bench('demo');
    const file = { sha256: 'a'.repeat(64), mime: 'image/png', name: 'elif.png', byteCount: 1, width: 1, height: 1 } as const;
    const personaId = first(document, 'persona').id;
    run(attach(document, { to: personaId, files: [file], freshId: () => 'photo' }));
    run(attach(document, { to: first(document, 'touchpoint').id, files: [file], freshId: () => 'evidence' }));
    const kept = boardAsTemplate(document, boardId).filter(({ kind }) => kind === 'attachment');
    expect(kept).toEqual([expect.objectContaining({ id: 'photo', personaId })]);
  });

  it('shows the same names when what a map follows lies on another board', () => {
    const { document, run, newId } = bench('journey');
    const mapId = first(document, 'map').id;
    const stepId = stepsOf(document, mapId)[0]?.id ?? '';
    run(setText(document, { id: stepId, text: 'Calls' }));
    run(setStepWidth(document, { ids: [stepId], width: 300 }));
    run(addBoard(document, { called, id: 'other' }));
    run(growBlueprint(document, { mapId, at: { x: 0, y: 0 }, id: 'plan', newId }));
    run(moveToBoard(document, { ids: ['plan'], boardId: 'other' }));
    const kept = new Document(boardAsTemplate(document, 'other'));
    expect(flawOfDocument([...kept.records().values()])).toBeNull();
    expect(stepsOf(kept, 'plan')[0]).toMatchObject({ name: 'Calls', width: 300, sourceId: null });
  });

  it('is empty for a board that is not there', () => {
    expect(boardAsTemplate(new Document(), 'nobody')).toEqual([]);
  });
});
