import fc from 'fast-check';
import { cellOfGrid, cellOfPoint, flawOfBelonging, movesOthers } from '../../../shared/model/belonging.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { Document } from '../../../shared/model/document.ts';
import { Draft } from '../../../shared/model/draft.ts';
import type { Field } from '../../../shared/model/field.ts';
import { KIND_NAMES, KINDS, type AnyRecord, type Kind } from '../../../shared/model/kinds.ts';
import { generateKeyBetween } from 'fractional-indexing';

/** A reference is drawn as a number: which of the records that are there when the step is taken. */
type Drawn = Readonly<Record<string, unknown>>;
interface Step {
  readonly what: 'add' | 'change' | 'remove';
  readonly kind: Kind;
  readonly pick: number;
  readonly values: Drawn;
}

const storable = (max: number) =>
  fc
    .string({ unit: 'binary', maxLength: Math.min(max, 40) })
    .map((text) => text.replaceAll('\0', '').slice(0, max))
    .filter((text) => text.isWellFormed());
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const ORDER_KEYS = Array.from({ length: 40 }).reduce<string[]>((keys) => [...keys, generateKeyBetween(keys.at(-1) ?? null, null)], []);

function filled(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return storable(field.max);
    case 'number':
      return fc.double({ min: field.min, max: field.max, noNaN: true });
    case 'integer':
      return fc.integer({ min: field.min, max: field.max });
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'date':
      return day;
    case 'instant':
      return day.map((date) => `${date}T09:30:00.000Z`);
    case 'flag':
      return fc.boolean();
    case 'order':
      return fc.constantFrom(...ORDER_KEYS);
    case 'ref':
      return fc.nat();
  }
}

const step: fc.Arbitrary<Step> = fc.constantFrom(...KIND_NAMES).chain((kind) => {
  const fields = Object.entries(KINDS[kind]) as [string, Field][];
  const values = Object.fromEntries(fields.map(([name, field]) => [name, field.nullable ? fc.option(filled(field), { nil: null }) : filled(field)]));
  return fc.record({
    what: fc.constantFrom('add', 'add', 'add', 'change', 'change', 'remove'),
    kind: fc.constant(kind),
    pick: fc.nat(),
    values: fc.record(values),
  }) as fc.Arbitrary<Step>;
});

/** Edits as a person makes them: each of a few steps. */
export const edits = fc.array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 12 });

function resolve(draft: Draft, id: string, { kind, values }: Step): AnyRecord | null {
  const record: Record<string, unknown> = { id, kind };
  for (const [name, field] of Object.entries(KINDS[kind]) as [string, Field][]) {
    if (field.type !== 'ref' || values[name] === null) {
      record[name] = values[name];
      continue;
    }
    const targets = [field.to].flat().flatMap((to) => draft.all(to as Kind) as readonly AnyRecord[]);
    const target = targets[(values[name] as number) % targets.length];
    if (!target) return null;
    record[name] = target.id;
  }
  if (kind === 'curve') [record['scaleMin'], record['scaleMax']] = [-Math.abs(Number(values['scaleMin'])), Math.abs(Number(values['scaleMax']))];
  return record as unknown as AnyRecord;
}

const belongs = (draft: Draft, record: AnyRecord): boolean =>
  flawOfBelonging(record, draft) === null &&
  (record.kind !== 'gridCell' || draft.all('gridCell').every((cell) => cell.id === record.id || cellOfGrid(cell) !== cellOfGrid(record))) &&
  (record.kind !== 'curvePoint' || draft.all('curvePoint').every((point) => point.id === record.id || cellOfPoint(point) !== cellOfPoint(record)));

/** The change those steps make to that document; empty when none of them is possible. */
export function diffOf(document: Document, steps: readonly Step[], freshId: () => string): Diff {
  const draft = new Draft(document);
  for (const one of steps) {
    const there = draft.all(one.kind);
    const chosen = there[one.pick % Math.max(there.length, 1)];
    if (one.what === 'remove') {
      if (chosen) draft.remove(chosen.id);
      continue;
    }
    const record = resolve(draft, one.what === 'add' ? freshId() : (chosen?.id ?? ''), one);
    if (!record || !belongs(draft, record)) continue;
    if (one.what === 'add') draft.add(record);
    else if (chosen && !(movesOthers(chosen as unknown as AnyRecord, record) && draft.dependents(chosen.id).size > 0))
      draft.update(one.kind, chosen.id, record as never);
  }
  return draft.diff;
}
