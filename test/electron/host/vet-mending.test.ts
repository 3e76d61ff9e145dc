import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repair } from '../../../electron/host/vet/repair.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { AnyRecord, Kind, RecordOf } from '../../../shared/model/kinds.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import { board, byId, codeOfResult, createCopy, makeFile, note, small, tamper, temporaryFolder, valueOf } from './support.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { good, vetUntouched } from './vetting.ts';
const firstOf =
  <K extends Kind>(kind: K) =>
  (records: readonly AnyRecord[]): RecordOf<K> => {
    const found = records.find((record) => record.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found as unknown as RecordOf<K>;
  };
const [mapOf, cardOf, curveOf, laneOf, stageOf] = [firstOf('map'), firstOf('touchpoint'), firstOf('curve'), firstOf('lane'), firstOf('stage')];

describe('mending', () => {
  const notes = (...orders: readonly string[]): readonly AnyRecord[] => [board, ...orders.map((order, at) => ({ ...note(`n${at}`, ''), order }))];
  const sorted = (records: readonly AnyRecord[]) =>
    records
      .filter((record) => record.kind === 'note')
      .toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
      .map(({ id }) => id);

  it('leaves sound records as they are', () => {
    expect(repair(small)).toEqual({ records: small, warnings: [] });
  });

  it.each([[['a0', 'a0', 'a1']], [['zz', 'a0']], [['A', '1', 'a0']], [['a00', 'a1']]])(
    'gives siblings with the keys %j new ones, in the order they showed',
    (orders) => {
      const records = notes(...orders);
      const mended = repair(records);
      expect(mended.warnings).toEqual(['order-renumbered']);
      expect(sorted(mended.records)).toEqual(sorted(records));
      expect(repair(mended.records).warnings).toEqual([]);
    },
  );

  it('adds the board that every document needs', () => {
    expect(repair([], () => 'fresh')).toMatchObject({ records: [{ id: 'fresh', kind: 'board' }], warnings: ['board-added'] });
  });
});

describe('what does not belong together', () => {
  const otherMap: readonly AnyRecord[] = [
    { ...mapOf(small), id: 'map-2', order: 'a1' },
    fresh('stage', { id: 'stage-9', mapId: 'map-2', name: null, order: 'a0' }),
    fresh('step', { id: 'step-9', stageId: 'stage-9', name: null, order: 'a0' }),
  ];
  const twin: AnyRecord = fresh('curvePoint', {
    id: 'point-2',
    curveId: 'curve-1',
    stepId: 'step-1',
    value: 2,
    basis: 'assumed',
    sampleSize: null,
    measuredOn: null,
  });

  /** Every word somebody typed, whatever carries it; an arrow's may be said once more where it ended. */
  const wordsIn = (all: readonly AnyRecord[]) =>
    new Set(
      all.flatMap((record) => (record.kind === 'touchpoint' ? [record.title, record.feeling] : [typedWords(record)])).filter((words) => words !== ''),
    );

  it.each([
    ['scale_min = 2, scale_max = -2', { scaleMin: -2, scaleMax: 2 }],
    ['scale_min = 5, scale_max = 5', { scaleMin: 4, scaleMax: 6 }],
  ])('mends a scale with %s', (sql, scale) => {
    const path = good();
    tamper(path, `UPDATE curve SET ${sql}`);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(records.find(({ kind }) => kind === 'curve')).toMatchObject(scale);
    expect(warnings).toEqual(['scale-mended']);
    expect(flawOfDocument(records)).toBeNull();
  });

  it('gives the second point at a step a curve of its own and loses neither', () => {
    const path = join(temporaryFolder(), 'twins.cxmap');
    makeFile(path);
    tamper(path, "INSERT INTO curve_point VALUES ('point-2', 'curve-1', 'step-1', 2, 'assumed', NULL, NULL, '')");
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('points-set-apart');
    expect(flawOfDocument(records)).toBeNull();
    expect(
      records
        .filter(({ kind }) => kind === 'curvePoint')
        .map((point) => 'value' in point && point.value)
        .toSorted(),
    ).toEqual([-1.5, 2]);
    expect(records.filter(({ kind }) => kind === 'curve')).toHaveLength(2);
  });

  it('makes one cell of two in one place of a table, and a note of one that lies in two tables', () => {
    const path = join(temporaryFolder(), 'cells.cxmap');
    const table = (id: string): readonly AnyRecord[] => [
      fresh('grid', { id, boardId: board.id, x: 100, y: 50, order: `a${id === 'g1' ? 4 : 5}` }),
      fresh('gridColumn', { id: `${id}-c`, gridId: id, width: 160, order: 'a0' }),
      fresh('gridRow', { id: `${id}-r`, gridId: id, order: 'a0' }),
    ];
    makeFile(path, [
      ...small,
      ...table('g1'),
      ...table('g2'),
      fresh('gridCell', { id: 'x1', columnId: 'g1-c', rowId: 'g1-r', text: 'Arar', color: 'teal' }),
    ]);
    tamper(path, "INSERT INTO grid_cell (id, column_id, row_id, text) VALUES ('x2', 'g1-c', 'g1-r', 'Yazar'), ('x3', 'g1-c', 'g2-r', 'Bekler')");
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('cells-merged');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter((record) => record.kind === 'gridCell' && record.columnId === 'g1-c')).toEqual([
      expect.objectContaining({ id: 'x1', text: 'Arar\nYazar', color: 'teal' }),
    ]);
    expect(records.some((record) => record.kind === 'note' && record.text === 'Bekler')).toBe(true);
  });

  it.each([
    ['the lane of a curve', "UPDATE touchpoint SET lane_id = 'lane-2' WHERE id = 'touchpoint-1'"],
    ['a divider', "UPDATE lane SET type = 'line-visibility' WHERE id = 'lane-1'"],
    ['a step of another map', "UPDATE touchpoint SET step_id = 'step-9' WHERE id = 'touchpoint-1'"],
  ])('lays a card in %s on the board as a note, with all that was on it', (_, sql) => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('cards-freed');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.find(({ id }) => id === 'touchpoint-1')).toMatchObject({ kind: 'note', text: 'Modemi kapatıp açıyor' });
  });

  it.each([
    ['a point at a step of another map', "UPDATE curve_point SET step_id = 'step-9'"],
    ['a curve on a lane of cards', "UPDATE curve SET lane_id = 'lane-1'"],
  ])('refuses %s', (_, sql) => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    expect(codeOfResult(vetUntouched(path))).toBe('document-invalid');
  });

  it.each([
    ['a card on a curve’s lane', { added: [{ ...cardOf(small), id: 'new', laneId: 'lane-2' }] }],
    ['a card moved to a step of another map', { updated: [[cardOf(small), { ...cardOf(small), stepId: 'step-9' }]] }],
    ['a second point at a step', { added: [twin] }],
    ['a point at a step of another map', { added: [{ ...twin, stepId: 'step-9' }] }],
    ['a scale that falls', { updated: [[curveOf(small), { ...curveOf(small), scaleMin: 3 }]] }],
    ['a lane that becomes a divider under its cards', { updated: [[laneOf(small), { ...laneOf(small), type: 'line-visibility' }]] }],
    ['a stage that goes to another map with its cards', { updated: [[stageOf(small), { ...stageOf(small), mapId: 'map-2' }]] }],
  ] as readonly [string, Partial<Diff>][])('is refused as an edit: %s', (_, diff) => {
    const copy = createCopy(join(temporaryFolder(), 'copy'), [...small, ...otherMap]);
    expect(codeOfResult(copy.apply({ ...EMPTY_DIFF, ...diff }))).toBe('edit-refused');
    expect(byId(copy.state.records)).toEqual(byId([...small, ...otherMap]));
    copy.close(false);
  });

  it('keeps what was said about a freed card, and what hangs on it', () => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, small);
    tamper(path, "UPDATE touchpoint SET lane_id = 'lane-2', feeling = 'çaresiz', evidence = 'kayıt 12' WHERE id = 'touchpoint-1'");
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('cards-freed');
    expect(flawOfDocument(records)).toBeNull();
    const comments = records.flatMap((record) => (record.kind === 'comment' && record.noteId === 'touchpoint-1' ? [record.text] : []));
    expect(comments.toSorted()).toEqual(['Emin miyiz?', 'kayıt 12', 'ya da', 'çaresiz']);
  });

  it.each([
    ['a map that follows itself', "UPDATE map SET source_id = 'map-1' WHERE id = 'map-1'"],
    ['two maps that follow each other', "UPDATE map SET source_id = CASE id WHEN 'map-1' THEN 'map-2' ELSE 'map-1' END"],
    ['a stage that follows one of a map that is not followed', "UPDATE stage SET source_id = 'stage-9' WHERE id = 'stage-1'"],
    ['a step that follows itself', "UPDATE step SET source_id = id WHERE id = 'step-1'"],
    ['steps that are alternatives to each other', "UPDATE step SET alternative_to_id = 'step-2' WHERE id = 'step-1'"],
    ['an alternative to a step of another map', "UPDATE step SET alternative_to_id = 'step-9' WHERE id = 'step-2'"],
    ['a comment on two things', "UPDATE comment SET note_id = 'note-1'"],
    ['a tag on two things', "UPDATE tagging SET touchpoint_id = 'touchpoint-1'"],
    ['an attachment of three things', "UPDATE attachment SET note_id = 'note-1', persona_id = 'persona-1'"],
  ])('takes %s apart by clearing what leads astray', (_, sql) => {
    const path = join(temporaryFolder(), 'links.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('links-cleared');
    expect(warnings.filter((code) => code !== 'links-cleared' && code !== 'order-renumbered')).toEqual([]);
    expect(flawOfDocument(records)).toBeNull();
    expect(byId(records).map(({ id }) => id)).toEqual(byId([...small, ...otherMap]).map(({ id }) => id));
  });

  it.each([
    ['back to its own card', 'UPDATE connector SET to_id = from_id', 'ya da'],
    ['back to its own step', 'UPDATE jump SET to_id = from_id', 'yeniden dene'],
    ['to a step of another map', "UPDATE jump SET to_id = 'step-9'", 'yeniden dene'],
  ])('turns an arrow %s into a note with its words', (_, sql, words) => {
    const path = join(temporaryFolder(), 'arrow.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('arrows-removed');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.flatMap((record) => (record.kind === 'note' && record.text === words ? [record.boardId] : []))).toEqual(['board-1']);
  });

  it('gives a comment and an attachment that belong to nothing a note, and drops such a tag', () => {
    const path = join(temporaryFolder(), 'lost.cxmap');
    makeFile(path, small);
    tamper(path, 'UPDATE comment SET touchpoint_id = NULL; UPDATE attachment SET touchpoint_id = NULL; UPDATE tagging SET note_id = NULL');
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('hosts-given');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted()).toEqual(
      ['Emin miyiz?', 'ekran.png', 'İnternet yine gitti 😡'].toSorted(),
    );
    expect(records.filter(({ kind }) => kind === 'tagging')).toEqual([]);
  });

  it('finds a place on the board for however many things that belong to nothing', () => {
    const lost = Array.from({ length: 50_000 }, (_, at) =>
      fresh('comment', { id: `lost-${at}`, text: 'söz', writtenAt: '2026-01-01T00:00:00.000Z' }),
    );
    const { records } = repair([...small, ...lost]);
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter(({ kind }) => kind === 'note').length).toBeGreaterThan(lost.length);
  });

  it('is mended or refused whatever was tampered with, and what is mended is sound', () => {
    const ids = fc.constantFrom('lane-1', 'lane-2');
    const steps = fc.constantFrom('step-1', 'step-9');
    const scale = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        ids,
        ids,
        steps,
        steps,
        scale,
        scale,
        fc.integer({ min: 0, max: 3 }),
        (cardLane, curveLane, cardStep, pointStep, scaleMin, scaleMax, twins) => {
          const records = [...small, ...otherMap, ...Array.from({ length: twins }, (_, at) => ({ ...twin, id: `twin-${at}` }))].map(
            (record): AnyRecord => {
              if (record.kind === 'touchpoint') return { ...record, laneId: cardLane, stepId: cardStep };
              if (record.kind === 'curve') return { ...record, laneId: curveLane, scaleMin, scaleMax };
              return record.kind === 'curvePoint' ? { ...record, stepId: pointStep } : record;
            },
          );
          const mended = repair(records).records;
          const hopeless = curveLane === 'lane-1' || pointStep === 'step-9';
          expect(flawOfDocument(mended) !== null).toBe(hopeless);
          expect(repair(mended).warnings).toEqual([]);
          expect(wordsIn(mended)).toEqual(wordsIn(records));
        },
      ),
    );
  });
});
