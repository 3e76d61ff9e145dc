import type { Id } from '../base/id.ts';
import { referencesOf } from '../model/document.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { withSoundOrders } from '../model/sound-orders.ts';
import { LIST_KINDS } from '../model/structure.ts';
import { editsOf, isContested, outcomesOf, type Copy, type Edit, type Records } from './edits.ts';
import { withPart } from './parts.ts';
import { withoutTwins } from './same-twice.ts';
import { tearsOf, type Tear } from './tears.ts';
import { Units } from './units.ts';

/** What copies did that excludes each other: all of it is taken as one of them has it. */
export interface Conflict {
  /** The same for the same conflict, whatever the order of the copies. */
  readonly id: string;
  readonly edits: readonly Edit[];
  /** The copies that have a say in it, by their keys, sorted. */
  readonly copies: readonly string[];
}

export interface Merge {
  readonly base: Records;
  readonly copies: readonly Copy[];
  /** What only one copy changed, or all in the same way. */
  readonly clean: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/** The copy a conflict is decided for, by the conflict's id; what is not named stays as in the base. */
export type Choices = ReadonlyMap<string, string>;

/**
 * Merges copies of one document by what each of them did since `base`, record by record and part by part. Which copy is
 * whose plays no part: the same copies in another order give the same clean edits and the same conflicts.
 *
 * What one copy changed and no other touched is clean; so is what several did in the same way. Everything else is in a conflict:
 * a part that was changed in different ways, a removal of what another copy changed or put something into, and whatever
 * tears the document when it is put together (tears.ts). A conflict grows until either side of it fits with all the rest.
 * With an empty base there is no telling who removed what: everything any copy has stays, and what differs is in conflict.
 */
export function merge(base: Records, given: readonly Copy[]): Merge {
  const copies = withoutTwins(base, given);
  const { list, together, against } = editsOf(base, copies);
  const units = new Units(list.length);
  for (const [a, b] of [...together, ...against]) units.join(a, b);
  const clashing = new Set(against.map(([a]) => a));
  const work = new Work(base, copies, list, units, clashing);
  work.coarsen();
  return work.result();
}

/** The document as it is with these choices, and the choices that were made: those that tear it apart follow `leading`, a copy's key. */
export function settle(merged: Merge, wanted: Choices, leading: string): { readonly records: readonly AnyRecord[]; readonly choices: Choices } {
  const choices = new Map(wanted);
  const all = [merged.base, ...merged.copies.map(({ records }) => records)];
  const known = knownTears(all);
  const conflictsOf = new Map<Id, Conflict[]>();
  for (const conflict of merged.conflicts) {
    for (const id of new Set(conflict.edits.map((edit) => edit.id))) conflictsOf.set(id, [...(conflictsOf.get(id) ?? []), conflict]);
  }
  for (;;) {
    const records = assembled(merged, choices);
    const torn = tearsOf(records, all).filter(({ name }) => !known.has(name));
    const toLead = (conflicts: readonly Conflict[]) => conflicts.filter(({ id }) => choices.get(id) !== leading);
    const near = toLead(torn.flatMap((tear) => [...reach(tear, all, records)].flatMap((id) => conflictsOf.get(id) ?? [])));
    const follow = near.length > 0 ? near : torn.length > 0 ? toLead(merged.conflicts) : [];
    if (follow.length === 0) return { records: withSoundOrders([...records.values()]), choices };
    for (const { id } of follow) choices.set(id, leading);
  }
}

function assembled({ base, clean, conflicts }: Pick<Merge, 'base' | 'clean' | 'conflicts'>, choices: Choices): Records {
  const records = new Map(base);
  const chosen = conflicts.flatMap(({ id, edits }) => {
    const key = choices.get(id);
    return edits.map((edit) => ({ edit, key }));
  });
  const all = [
    ...clean.map((edit) => ({ edit, key: undefined as string | undefined, isClean: true })),
    ...chosen.map((one) => ({ ...one, isClean: false })),
  ];
  // First what is there, then what it is like.
  for (const whole of [true, false]) {
    for (const { edit, key, isClean } of all) {
      if ((edit.part === null) !== whole) continue;
      const from = isClean ? outcomesOf(edit)[0] : key === undefined ? undefined : edit.by.get(key);
      if (from !== undefined) put(records, edit, from);
    }
  }
  return records;
}

function put(records: Map<Id, AnyRecord>, { id, part }: Edit, from: AnyRecord | null): void {
  if (from === null) records.delete(id);
  else if (part === null) records.set(id, from);
  else {
    const is = records.get(id);
    if (is?.kind === from.kind) records.set(id, withPart(is, from, part));
  }
}

/** Tears that a copy had already are not for a merge to mend. */
const knownTears = (all: readonly Records[]): ReadonlySet<string> =>
  new Set(all.flatMap((records) => (records.size === 0 ? [] : tearsOf(records, all).map(({ name }) => name))));

/** The records of a tear with all they belong to, in any copy. */
function reach({ ids, reaches }: Tear, all: readonly Records[], records: Records): ReadonlySet<Id> {
  const found = new Set(ids);
  if (!reaches) return found;
  for (const id of found) {
    for (const one of [...all, records]) {
      const record = one.get(id);
      // Who owns a card or which tags it has tears nothing: they would only draw others in.
      for (const to of record ? referencesOf(record) : []) if (!isEntryIn(to, all)) found.add(to);
    }
  }
  return found;
}

const isEntryIn = (id: Id, all: readonly Records[]): boolean =>
  all.some((records) => (LIST_KINDS as readonly string[]).includes(records.get(id)?.kind ?? ''));

/** How far the edits around a tear are joined: those that lead elsewhere, all of these records, all there are. */
const STEPS = ['binding', 'near', 'all'] as const;

class Work {
  readonly #base: Records;
  readonly #copies: readonly Copy[];
  readonly #list: readonly Edit[];
  readonly #units: Units;
  /** Edits whose units are in conflict for another reason than two outcomes of one edit. */
  readonly #clashing: Set<number>;
  readonly #of = new Map<Id, number[]>();
  readonly #all: readonly Records[];

  constructor(base: Records, copies: readonly Copy[], list: readonly Edit[], units: Units, clashing: Set<number>) {
    this.#base = base;
    this.#copies = copies;
    this.#list = list;
    this.#units = units;
    this.#clashing = clashing;
    this.#all = [base, ...copies.map(({ records }) => records)];
    list.forEach(({ id }, at) => this.#of.set(id, [...(this.#of.get(id) ?? []), at]));
  }

  /** Joins until the document holds together, whichever copy all conflicts are decided for. */
  coarsen(): void {
    const known = knownTears(this.#all);
    for (;;) {
      const now = this.result();
      const torn = [undefined, ...this.#copies.map(({ key }) => key)].flatMap((key) => {
        const records = assembled(now, new Map(key === undefined ? [] : now.conflicts.map(({ id }) => [id, key])));
        return tearsOf(records, this.#all)
          .filter(({ name }) => !known.has(name))
          .map((tear) => reach(tear, this.#all, records));
      });
      if (torn.length === 0 || !STEPS.some((step) => this.#joinAll(torn, step))) return;
    }
  }

  #joinAll(torn: readonly ReadonlySet<Id>[], step: (typeof STEPS)[number]): boolean {
    let joined = false;
    for (const ids of torn) {
      const near = [...ids].flatMap((id) => this.#of.get(id) ?? []);
      const edits = step === 'all' ? this.#list.map((_, at) => at) : near.filter((at) => step === 'near' || this.#list[at]?.part?.binds !== false);
      const [first, ...others] = edits;
      if (first === undefined) continue;
      for (const other of others) if (this.#units.join(first, other)) joined = true;
      if (others.length > 0) this.#clashing.add(first);
    }
    return joined;
  }

  result(): Merge {
    const members = new Map<number, Edit[]>();
    this.#list.forEach((edit, at) => {
      const unit = this.#units.unitOf(at);
      const edits = members.get(unit);
      if (edits) edits.push(edit);
      else members.set(unit, [edit]);
    });
    const clashing = new Set([...this.#clashing].map((at) => this.#units.unitOf(at)));
    const clean: Edit[] = [];
    const conflicts: Conflict[] = [];
    for (const [unit, edits] of members) {
      const copies = [...new Set(edits.flatMap(({ by }) => [...by.keys()]))].sort();
      const [first] = edits;
      const isTorn = copies.length > 1 && (clashing.has(unit) || edits.some(isContested));
      if (isTorn && first) conflicts.push({ id: `${first.id} ${first.part?.name ?? ''}`.trimEnd(), edits, copies });
      else clean.push(...edits);
    }
    return { base: this.#base, copies: this.#copies, clean, conflicts };
  }
}
