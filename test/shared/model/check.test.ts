import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flawOfRecord, flawOfRecords, isDiff } from '../../../shared/model/check.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import type { Field } from '../../../shared/model/field.ts';
import { KINDS, type AnyRecord, type Kind } from '../../../shared/model/kinds.ts';
import { disorder, nearestPlace } from '../../../shared/model/lane-order.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { everyKind } from '../../support/every-kind.ts';
import { bench, first } from '../commands/support.ts';

const records = (): AnyRecord[] => [...bench('demo').document.records().values()];
const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, color: 'yellow', order: 'a0' });
const all = everyKind({ id: 'board-1', kind: 'board', name: null, order: 'a0' }, NOTE);
const oneOf = (kind: Kind): AnyRecord => all.find((record) => record.kind === kind) as AnyRecord;
const fields = (Object.entries(KINDS) as [Kind, Record<string, Field>][]).flatMap(([kind, described]) =>
  Object.entries(described).map(([name, field]) => [kind, name, field] as const),
);

const WRONG: Readonly<Record<Field['type'], readonly unknown[]>> = {
  text: [1, {}, 'x'.repeat(100_001), 'a\0b', 'a\uD800b'],
  number: ['1', NaN, Infinity, -Infinity, 1e300, {}],
  integer: [1.5, '1', -1, 2 ** 60],
  choice: ['toString', '', 1, ['doing']],
  date: ['2026-02-30', '2026-2-3', 20260203, ''],
  instant: ['2026-03-01', '2026-03-01T09:30:00Z', 1, ''],
  flag: [0, 1, 'true', ''],
  order: ['', 'a b', 'a/b', 'a'.repeat(301), 1],
  ref: ['', 'a b', '../x', 'a'.repeat(65), 1],
};

describe('a record from outside', () => {
  it('of the demo passes, each and all together', () => {
    expect(
      records()
        .map(flawOfRecord)
        .filter((flaw) => flaw !== null),
    ).toEqual([]);
    expect(flawOfRecords(records())).toBeNull();
  });

  it.each(fields)('is refused with a wrong %s.%s, and says where without the value', (kind, name, field) => {
    const wrong = [...WRONG[field.type], undefined, ...(field.nullable ? [] : [null])];
    for (const value of wrong) {
      const flaw = flawOfRecord({ ...oneOf(kind), [name]: value });
      expect(flaw?.where, JSON.stringify(value)).toBe(`${kind}.${name}`);
      expect(Object.keys(flaw ?? {})).toEqual(['where', 'what']);
    }
    const { [name as 'id']: _, ...without } = oneOf(kind);
    expect(flawOfRecord(without)).toEqual({ where: `${kind}.${name}`, what: 'is missing' });
  });

  it('is refused with one field more, also when another one is left out for it', () => {
    expect(flawOfRecord({ ...oneOf('note'), evil: 1 })).toEqual({ where: 'note', what: 'has fields nobody knows' });
    const { link: _, ...note } = oneOf('note') as Extract<AnyRecord, { kind: 'note' }>;
    expect(flawOfRecord({ ...note, evil: 1 })).not.toBeNull();
  });

  it.each(['__proto__', 'constructor', 'toString', 'Note', ''])('is refused as a %j', (kind) => {
    expect(flawOfRecord({ ...oneOf('note'), kind })?.where).toBe('kind');
  });

  it('never makes the check throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => void expect(flawOfRecord(value)).not.toBeNull()),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.anything(), (value) => void expect(isDiff(value)).toBe(false)),
      { numRuns: 500 },
    );
  });

  it('is refused when it stands twice, or points nowhere or to the wrong kind', () => {
    expect(flawOfRecords([...all, oneOf('note')])).toEqual({ where: 'note.id', what: 'stands twice' });
    expect(flawOfRecords(all.filter(({ kind }) => kind !== 'curve'))).toEqual({ where: 'curvePoint.curveId', what: 'leads to no curve' });
    const step = oneOf('step');
    expect(flawOfRecords(all.map((record) => (record.id === step.id ? { ...step, stageId: 'map-1' } : record) as AnyRecord))).toEqual({
      where: 'step.stageId',
      what: 'leads to no stage',
    });
  });
});

describe('a change from outside', () => {
  const note = oneOf('note');

  it('passes when its records are sound', () => {
    expect(isDiff({ added: [oneOf('map')], updated: [[note, { ...note, x: 3 }]], removed: [oneOf('step')] })).toBe(true);
    expect(isDiff(EMPTY_DIFF)).toBe(true);
  });

  it.each([
    ['a record named twice', { ...EMPTY_DIFF, added: [note], removed: [note] }],
    ['a record that becomes another one', { ...EMPTY_DIFF, updated: [[note, { ...note, id: 'x' }]] }],
    ['a record that becomes another kind', { ...EMPTY_DIFF, updated: [[note, { ...oneOf('map'), id: note.id }]] }],
    ['half a pair', { ...EMPTY_DIFF, updated: [[note]] }],
    ['an unsound record', { ...EMPTY_DIFF, added: [{ ...note, x: NaN }] }],
    ['a list missing', { added: [], updated: [] }],
  ])('is refused with %s', (_, diff) => {
    expect(isDiff(diff)).toBe(false);
  });
});

describe('the order of lanes', () => {
  it('counts what stands the wrong way round, lanes without a rank never', () => {
    expect(disorder(['evidence', 'customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage', 'line-internal', 'support'])).toBe(0);
    expect(disorder(['customer', 'evidence'])).toBe(0);
    expect(disorder(['pain', 'support', 'emotion'])).toBe(0);
    expect(disorder(['line-visibility', 'line-interaction'])).toBe(1);
    expect(disorder(['support', 'customer', 'line-visibility'])).toBe(2);
  });

  it('finds the proper place nearest to the one asked for', () => {
    const types = ['customer', 'line-interaction', 'frontstage', 'pain', 'line-visibility'] as const;
    expect(nearestPlace(types, 'frontstage', 0)).toBe(2);
    expect(nearestPlace(types, 'frontstage', 5)).toBe(4);
    expect(nearestPlace(types, 'frontstage', 3)).toBe(3);
    expect(nearestPlace(types, 'support', 0)).toBe(5);
    expect(nearestPlace(types, 'pain', 1)).toBe(1);
    expect(nearestPlace([], 'line-visibility', 0)).toBe(0);
  });
});

describe('the map a record is part of', () => {
  it('is found from any depth, and is none for notes and boards', () => {
    const { document, boardId } = bench('demo');
    const { id } = first(document, 'map');
    const curve = first(document, 'curve');
    const inside = [
      id,
      first(document, 'stage').id,
      first(document, 'step').id,
      first(document, 'touchpoint').id,
      curve.laneId,
      curve.id,
      first(document, 'curvePoint').id,
    ];
    expect(inside.map((record) => mapIdOf(document, record))).toEqual(inside.map(() => id));
    expect([first(document, 'note').id, boardId, 'gone'].map((record) => mapIdOf(document, record))).toEqual([null, null, null]);
  });
});
