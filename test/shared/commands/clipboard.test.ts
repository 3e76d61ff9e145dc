import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { clipboardText, copyRecords, parseClipboard, type ClipboardContent } from '../../../shared/commands/clipboard.ts';
import { addNote, NOTE_SIZE, setColor } from '../../../shared/commands/notes.ts';
import { columnsBeyond, pasteLines } from '../../../shared/commands/paste-lines.ts';
import { duplicateRecords, pasteRecords } from '../../../shared/commands/paste.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { flawOfRecord, flawOfRecords } from '../../../shared/model/check.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { type Document, referencesOf } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { cardsIn, isEntry, stepsOf } from '../../../shared/model/structure.ts';
import { bench, diffOfMove, first, laneOf, moves, type Bench } from './support.ts';
import { fresh } from '../../../shared/model/fresh.ts';

/** What a map says, without ids and places: two maps that read the same give the same. */
function reading(document: Document, mapId: string): unknown {
  const steps = stepsOf(document, mapId);
  return {
    stages: document.children('stage', mapId).map((stage) => [stage.name, document.children('step', stage.id).map(({ name }) => name)]),
    lanes: document
      .children('lane', mapId)
      .map((lane) => [
        lane.type,
        steps.map((step) => cardsIn(document, step.id, lane.id).map(({ title, color, link }) => ({ title, color, link }))),
        document
          .children('curve', lane.id)
          .map((curve) => [
            curve.subject,
            steps.map((step) => document.children('curvePoint', curve.id).find(({ stepId }) => stepId === step.id)?.value ?? null),
          ]),
      ]),
  };
}

const paste = ({ document, boardId, newId, run }: Bench, content: ClipboardContent, target?: { stepId: string; laneId: string }) =>
  run(pasteRecords(document, content, { boardId, at: { x: 1_000, y: 500 }, newId, ...(target ? { target } : {}) }));

const readBack = (content: ClipboardContent): ClipboardContent => {
  const parsed = parseClipboard(JSON.stringify(content));
  if (!parsed) throw new Error('our own clipboard was refused');
  return parsed;
};

describe('copy and paste', () => {
  it('of a whole map reads the same under fresh ids, in this document and in another one', () => {
    const there = bench('demo');
    const [map] = there.document.all('map');
    const content = readBack(copyRecords(there.document, [map?.id ?? '']));
    for (const target of [there, { ...bench('blank'), newId: numberedIds('other') }]) {
      const diff = paste(target, content);
      const copy = diff.added.find(({ kind }) => kind === 'map');
      expect(reading(target.document, copy?.id ?? '')).toEqual(reading(there.document, map?.id ?? ''));
      expect(diff.added.some(({ id }) => content.records.some((record) => record.id === id))).toBe(false);
      // Entries of the lists are found again, or come along where there are none.
      const copies = (records: readonly AnyRecord[]) => records.filter((record) => !isEntry(record));
      expect(copies(diff.added)).toHaveLength(copies(content.records).length);
      expect(copy).toMatchObject({ x: 1_000, y: 500 });
    }
  });

  it('of notes keeps how they lie to each other, around the point asked for', () => {
    const there = bench('blank');
    const { document, run, boardId } = there;
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, text: 'a', id: 'a' }));
    run(addNote(document, { boardId, at: { x: 400, y: 200 }, text: 'b', id: 'b' }));
    const { added } = paste(there, readBack(copyRecords(document, ['b', 'a'])));
    expect(added).toMatchObject([
      { text: 'a', x: 800 - NOTE_SIZE / 2, y: 400 - NOTE_SIZE / 2 },
      { text: 'b', x: 1_200 - NOTE_SIZE / 2, y: 600 - NOTE_SIZE / 2 },
    ]);
  });

  it('of cards goes into the selected cell in order, or on the board as notes', () => {
    const there = bench();
    const { document, run } = there;
    const [stepId = '', other = ''] = stepsOf(document, first(document, 'map').id).map(({ id }) => id);
    const laneId = laneOf(document, 'doing').id;
    for (const id of ['a', 'b']) run(addTouchpoint(document, { stepId, laneId, title: id, id }));
    run(setColor(document, { ids: ['a'], color: 'blue' }));
    const content = readBack(copyRecords(document, ['b', 'a']));
    paste(there, content, { stepId: other, laneId });
    expect(cardsIn(document, other, laneId).map(({ title }) => title)).toEqual(['a', 'b']);
    expect(paste(there, content).added).toMatchObject([
      { kind: 'note', text: 'a', color: 'blue' },
      { kind: 'note', text: 'b', color: 'yellow' },
    ]);
    expect(paste(there, content, { stepId: other, laneId: laneOf(document, 'emotion').id }).added.map(({ kind }) => kind)).toEqual(['note', 'note']);
  });

  it('of notes into a selected cell makes cards of them', () => {
    const there = bench();
    const { document, run, boardId } = there;
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, text: 'a', color: 'green', id: 'a' }));
    const stepId = first(document, 'step').id;
    const laneId = laneOf(document, 'pain').id;
    paste(there, readBack(copyRecords(document, ['a'])), { stepId, laneId });
    expect(cardsIn(document, stepId, laneId)).toMatchObject([{ title: 'a', color: 'green' }]);
  });

  it('of columns and lanes goes behind the original with all cards, and nowhere when the map is gone', () => {
    const there = bench('demo');
    const { document, run } = there;
    const step = first(document, 'step');
    const content = readBack(copyRecords(document, [step.id]));
    const diff = paste(there, content);
    const siblings = document.children('step', step.stageId);
    expect(siblings[1]).toMatchObject({ name: step.name });
    // Entries of the lists are found again, and the blueprint gets a column that follows the copy.
    const [followers, copies] = [
      diff.added.filter((record) => record.kind === 'step' && record.sourceId === siblings[1]?.id),
      content.records.filter((record) => !isEntry(record)),
    ];
    expect(followers).toHaveLength(1);
    expect(diff.added).toHaveLength(copies.length + 1);
    expect(flawOfRecords([...document.records().values()])).toBeNull();
    run(removeRecords(document, { ids: document.all('map').map(({ id }) => id) }));
    expect(paste(there, content)).toEqual(EMPTY_DIFF);
  });

  it('of a line is left out where the map has it already', () => {
    const there = bench('blueprint');
    const { document } = there;
    expect(paste(there, copyRecords(document, [laneOf(document, 'line-visibility').id]))).toEqual(EMPTY_DIFF);
  });

  it('gives other programs the words, a line each', () => {
    const there = bench('blank');
    for (const text of ['bir', '', 'iki']) there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text }));
    expect(
      clipboardText(
        copyRecords(
          there.document,
          there.document.all('note').map(({ id }) => id),
        ),
      ),
    ).toBe('bir\niki');
  });

  it('never leaves the clipboard with a record whose parents are neither in it nor in the document', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.nat(), { maxLength: 5 }), (drawn, chosen) => {
        const there = bench('journey');
        for (const move of drawn) there.run(diffOfMove(there.document, move, there.newId));
        const all = [...there.document.records().keys()];
        const content = copyRecords(
          there.document,
          chosen.map((at) => all[at % all.length] ?? ''),
        );
        const known = new Set([...all, ...content.records.map(({ id }) => id)]);
        expect(content.records.flatMap(referencesOf).every((id) => known.has(id))).toBe(true);
        if (content.records.length > 0)
          expect(readBack(content)).toEqual({ ...content, records: expect.arrayContaining([...content.records]) as AnyRecord[] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('duplicating', () => {
  it('lays notes a little aside and cards under their originals, each once', () => {
    const there = bench();
    const { document, run, boardId, newId } = there;
    const stepId = first(document, 'step').id;
    const laneId = laneOf(document, 'doing').id;
    run(addNote(document, { boardId, at: { x: 0, y: 0 }, text: 'n', id: 'n' }));
    for (const id of ['a', 'b']) run(addTouchpoint(document, { stepId, laneId, title: id, id }));
    const diff = run(duplicateRecords(document, { ids: ['n', 'a', 'b'], newId }));
    expect(diff.added).toHaveLength(3);
    expect(cardsIn(document, stepId, laneId).map(({ title }) => title)).toEqual(['a', 'a', 'b', 'b']);
    expect(diff.added.find(({ kind }) => kind === 'note')).toMatchObject({ text: 'n', x: 24 - NOTE_SIZE / 2, y: 24 - NOTE_SIZE / 2 });
  });

  it('doubles a map so that both read the same', () => {
    const there = bench('demo');
    const [map] = there.document.all('map');
    const diff = there.run(duplicateRecords(there.document, { ids: [map?.id ?? ''], newId: there.newId }));
    expect(reading(there.document, diff.added.find(({ kind }) => kind === 'map')?.id ?? '')).toEqual(reading(there.document, map?.id ?? ''));
  });
});

describe('pasted lines', () => {
  const rows = (...words: readonly string[]) => words.map((word) => [word]);
  const placesOf = (added: readonly AnyRecord[]) => added.map((note) => (note.kind === 'note' ? `${note.text} ${note.x} ${note.y}` : ''));

  it('become notes in a tidy block', () => {
    const there = bench('blank');
    const { added } = there.run(
      pasteLines(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, rows: rows('a', 'b', 'c', 'd', 'e'), newId: there.newId }),
    );
    expect(placesOf(added)).toEqual(['a -290 -190', 'b -90 -190', 'c 110 -190', 'd -290 10', 'e -90 10']);
  });

  it('of a table become notes in the same rows and columns', () => {
    const there = bench('blank');
    const table = [
      ['a', '', 'b\nc'],
      ['', 'd', ''],
    ];
    const { added } = there.run(pasteLines(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, rows: table, newId: there.newId }));
    expect(placesOf(added)).toEqual(['a -290 -190', 'b\nc 110 -190', 'd -90 10']);
  });

  it('become cards in a selected cell', () => {
    const { document, run, boardId } = bench();
    const cell = { stepId: first(document, 'step').id, laneId: laneOf(document, 'doing').id };
    run(pasteLines(document, { boardId, at: { x: 0, y: 0 }, rows: rows('bir', 'iki'), target: cell }));
    expect(cardsIn(document, cell.stepId, cell.laneId).map(({ title }) => title)).toEqual(['bir', 'iki']);
  });

  it('of a table become cards of the selected cell and of the steps behind it, below those that are there', () => {
    const { document, run, boardId } = bench();
    const steps = stepsOf(document, first(document, 'map').id);
    const laneId = laneOf(document, 'doing').id;
    const titlesAt = (at: number) => cardsIn(document, steps.at(at)?.id ?? '', laneId).map(({ title }) => title);
    const target = { stepId: steps.at(-2)?.id ?? '', laneId };
    run(addTouchpoint(document, { stepId: steps.at(-1)?.id ?? '', laneId, title: 'there' }));
    const table = [['a', 'b', 'c'], ['', 'd\ne', 'f'], ['g']];
    expect(columnsBeyond(document, table, target)).toBe(1);
    expect(columnsBeyond(document, table, null)).toBe(0);
    run(pasteLines(document, { boardId, at: { x: 0, y: 0 }, rows: table, target }));
    expect([titlesAt(-3), titlesAt(-2), titlesAt(-1)]).toEqual([[], ['a', 'g'], ['there', 'b', 'd\ne']]);
  });
});

describe('a foreign clipboard', () => {
  const own = (): ClipboardContent => {
    const { document } = bench('demo');
    return copyRecords(
      document,
      [...document.all('map'), ...document.all('note')].map(({ id }) => id),
    );
  };

  it('is never let in with an unsound record, and never breaks anything, whatever it holds', () => {
    const json = JSON.stringify(own());
    fc.assert(
      fc.property(fc.nat(json.length), fc.nat(40), fc.oneof(fc.string(), fc.json()), (at, length, junk) => {
        const parsed = parseClipboard(json.slice(0, at) + junk + json.slice(at + length));
        expect(parsed === null || parsed.records.every((record) => flawOfRecord(record) === null)).toBe(true);
        if (!parsed) return;
        const there = bench('journey');
        paste(there, parsed);
        expect(flawOfRecords([...there.document.records().values()])).toBeNull();
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parseClipboard(text)),
      { numRuns: 300 },
    );
  });

  it.each([
    ['an unknown format', { temas: 2, records: own().records }],
    ['nothing', { temas: 1, records: [] }],
    ['a record that stands twice', { temas: 1, records: [own().records[0], own().records[0]] }],
    ['a board', { temas: 1, records: bench().document.all('board') }],
    ['a field nobody knows', { temas: 1, records: [{ ...own().records[0], onload: 'x' }] }],
    ['a place that is no number', { temas: 1, records: [{ ...own().records[0], x: '1' }] }],
    ['a prototype', { temas: 1, records: [JSON.parse('{"__proto__":{"kind":"note"},"id":"a"}')] }],
  ])('is refused when it holds %s', (_, value) => {
    expect(parseClipboard(JSON.stringify(value))).toBeNull();
  });

  it('is refused when a reference leads to the wrong kind inside it', () => {
    const { records } = own();
    const step = records.find(({ kind }) => kind === 'step');
    const map = records.find(({ kind }) => kind === 'map');
    expect(parseClipboard(JSON.stringify({ temas: 1, records: [map, { ...step, stageId: map?.id }] }))).toBeNull();
  });

  it('loses links that are none, and keeps the rest', () => {
    const note = own().records.find(({ kind }) => kind === 'note');
    const link = (text: string) => parseClipboard(JSON.stringify({ temas: 1, records: [{ ...note, link: text }] }))?.records[0];
    expect(link('javascript:alert(1)')).toMatchObject({ link: null });
    expect(link('file:///etc/passwd')).toMatchObject({ link: null });
    expect(link('https://ornek.com/')).toMatchObject({ link: 'https://ornek.com/' });
  });

  it('with a stage that has no step, or a map that has no stage, is given one', () => {
    const there = bench('blank');
    const map = own().records.find(({ kind }) => kind === 'map') as AnyRecord;
    const stage: AnyRecord = fresh('stage', { id: 's', mapId: map.id, name: null, order: 'a0' });
    paste(there, readBack({ temas: 1, records: [map] }));
    paste(there, readBack({ temas: 1, records: [map, stage] }));
    expect([there.document.all('stage').length, there.document.all('step').length]).toEqual([2, 2]);
  });
});
