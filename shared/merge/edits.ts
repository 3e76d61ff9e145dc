import type { Id } from '../base/id.ts';
import { sameRecord } from '../model/diff.ts';
import { withoutReference } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import { KINDS, type AnyRecord } from '../model/kinds.ts';
import { partsOf, samePart, valueOf, type Part } from './parts.ts';

export type Records = ReadonlyMap<Id, AnyRecord>;

/** A copy of the document: a name that tells it from the others, and what it holds. */
export interface Copy {
  readonly key: string;
  readonly records: Records;
}

/** The smallest thing that is merged: one part of a record, or (`part` null) that the record is there at all, and as what. */
export interface Edit {
  readonly id: Id;
  readonly part: Part | null;
  readonly base: AnyRecord | null;
  /** The record in each copy that changed it; null: removed. */
  readonly by: ReadonlyMap<string, AnyRecord | null>;
  /** Copies that only emptied it since what it led to was removed there: their word gives way to any other. */
  readonly yielding: readonly string[];
}

export interface Edits {
  readonly list: readonly Edit[];
  /** Pairs, as places in the list, that are one deed: what went with what it was in. */
  readonly together: readonly (readonly [number, number])[];
  /** Pairs that exclude each other: a removal, and a change of what was removed. */
  readonly against: readonly (readonly [number, number])[];
}

/** What each copy did since the base. Nothing here depends on the order of the copies. */
export function editsOf(base: Records, copies: readonly Copy[]): Edits {
  const list: Edit[] = [];
  const together: (readonly [number, number])[] = [];
  const against: (readonly [number, number])[] = [];
  /** Where the existence of a record is among the edits. */
  const whole = new Map<Id, number>();
  const push = (edit: Edit): number => {
    if (edit.part === null) whole.set(edit.id, list.length);
    return list.push(edit) - 1;
  };
  const ids = new Set([base, ...copies.map(({ records }) => records)].flatMap((records) => [...records.keys()]));
  for (const id of [...ids].sort()) {
    const was = base.get(id) ?? null;
    const states = copies.map(({ key, records }) => ({ key, is: records.get(id) ?? null }));
    if (was) changesOf(was, states);
    else arrivalsOf(id, states);
  }
  for (const [at, edit] of list.entries()) bindRemovals(at, edit);
  return { list, together, against };

  type State = { readonly key: string; readonly is: AnyRecord | null };

  function changesOf(was: AnyRecord, states: readonly State[]): void {
    const { id } = was;
    const gone = states.filter(({ is }) => is === null || is.kind !== was.kind);
    const there = states.flatMap(({ key, is }) => (is !== null && is.kind === was.kind && !sameRecord(is, was) ? [{ key, is }] : []));
    const removal = gone.length > 0 ? push({ id, part: null, base: was, by: new Map(gone.map(({ key, is }) => [key, is])), yielding: [] }) : null;
    if (there.length === 0) return;
    for (const part of partsOf(was.kind)) {
      const changed = there.filter(({ is }) => !samePart(was, is, part));
      if (changed.length === 0) continue;
      // An owner that was removed takes itself off its cards: that is no word against another owner somebody gave one of them.
      const cleared = changed.flatMap(({ key, is }) => (isCleared(was, is, part, key) ? [key] : []));
      const yielding = cleared.length < changed.length ? cleared : [];
      const at = push({ id, part, base: was, by: new Map(changed.map(({ key, is }) => [key, is])), yielding });
      if (removal !== null) against.push([removal, at]);
    }
  }

  /** A record that was not there: added by one, or come to several on their ways. */
  function arrivalsOf(id: Id, states: readonly State[]): void {
    const holders = states.flatMap(({ key, is }) => (is ? [{ key, is }] : [])).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const [first] = holders;
    if (!first) return;
    if (holders.some(({ is }) => is.kind !== first.is.kind)) {
      push({ id, part: null, base: null, by: new Map(holders.map(({ key, is }) => [key, is])), yielding: [] });
      return;
    }
    push({ id, part: null, base: null, by: new Map(holders.map(({ key }) => [key, first.is])), yielding: [] });
    for (const part of partsOf(first.is.kind)) {
      if (holders.every(({ is }) => samePart(is, first.is, part))) continue;
      push({ id, part, base: null, by: new Map(holders.map(({ key, is }) => [key, is])), yielding: [] });
    }
  }

  function isCleared(was: AnyRecord, is: AnyRecord, part: Part, key: string): boolean {
    const [field] = part.fields;
    const to = field === undefined ? null : valueOf(was, field);
    if (field === undefined || !referenceOf(was, field) || typeof to !== 'string' || valueOf(is, field) !== null) return false;
    const left = copies.find((copy) => copy.key === key)?.records.has(to) === false ? withoutReference(was, to) : null;
    return left !== null && samePart(left, is, part);
  }

  /** A stage goes with its steps, and they with it; what forgot a record that went did so with it. */
  function bindRemovals(at: number, { base: was, by, part }: Edit): void {
    if (!was) return;
    for (const field of part?.fields ?? Object.keys(KINDS[was.kind])) {
      const reference = referenceOf(was, field);
      const to = reference && whole.get(valueOf(was, field) as Id);
      const target = to === undefined ? undefined : list[to];
      if (to === undefined || !target?.base) continue;
      const wentAlong = (is: AnyRecord | null) => (is === null ? reference?.whenGone === 'remove' : valueOf(is, field) === null);
      if ([...by].some(([key, is]) => target.by.get(key) === null && wentAlong(is))) together.push([to, at]);
    }
  }
}

function referenceOf({ kind }: AnyRecord, name: string): Extract<Field, { type: 'ref' }> | undefined {
  const field = (KINDS[kind] as Readonly<Record<string, Field>>)[name];
  return field?.type === 'ref' ? field : undefined;
}

/** What the copies that mean it made of it, one after the other. */
export const outcomesOf = ({ by, yielding }: Edit): readonly (AnyRecord | null)[] =>
  [...by].flatMap(([key, is]) => (yielding.includes(key) ? [] : [is]));

/** The copies do not agree on it. */
export function isContested(edit: Edit): boolean {
  const [first, ...others] = outcomesOf(edit);
  return others.some((other) => !sameOutcome(edit, first ?? null, other));
}

export const sameOutcome = ({ part }: Pick<Edit, 'part'>, a: AnyRecord | null, b: AnyRecord | null): boolean =>
  a === b || (a !== null && b !== null && (part ? samePart(a, b, part) : sameRecord(a, b)));
