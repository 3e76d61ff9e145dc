import fc from 'fast-check';
import { numberedIds, type Id } from '../../../shared/base/id.ts';
import type { Copy, Edit, Records } from '../../../shared/merge/edits.ts';
import type { Merge } from '../../../shared/merge/merge.ts';
import { diffBetween } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { KINDS, type AnyRecord } from '../../../shared/model/kinds.ts';
import { bench, diffOfMove, moves, type Move } from '../commands/support.ts';

const templates = fc.constantFrom('blank', 'journey', 'blueprint', 'demo' as const);

/** A document, and what two or three people did with a copy of it. */
export interface Story {
  readonly template: 'blank' | 'journey' | 'blueprint' | 'demo';
  readonly before: readonly Move[];
  readonly each: readonly (readonly Move[])[];
}

export const stories: fc.Arbitrary<Story> = fc.record({
  template: templates,
  before: moves,
  each: fc.array(moves, { minLength: 2, maxLength: 3 }),
});

/** Plays a story: the base and its copies, named a, b and c. */
export function told({ template, before, each }: Story): { readonly base: Records; readonly copies: readonly Copy[] } {
  const { document, newId, run } = bench(template);
  for (const move of before) run(diffOfMove(document, move, newId));
  const base = new Map(document.records());
  const copies = each.map((drawn, at) => {
    const key = 'abc'[at] ?? '';
    const own = new Document(base.values());
    const ids = numberedIds(key);
    for (const move of drawn) own.apply(diffOfMove(own, move, ids));
    return { key, records: new Map(own.records()) };
  });
  return { base, copies };
}

const isIn = (edits: readonly Edit[], id: Id, field: string | null): boolean =>
  edits.some((edit) => edit.id === id && (field === null || edit.part === null || edit.part.fields.includes(field)));

const bare = (record: AnyRecord): string => JSON.stringify(Object.entries({ ...record, id: '', order: '' }).sort());

/**
 * What people did and a merge neither took nor lists as a conflict, told without its own book-keeping: from the copies, the
 * result and the list of conflicts alone. Order keys may be numbered afresh, and one of two equal cells may go.
 */
export function lostEdits(base: Records, copies: readonly Copy[], { conflicts }: Pick<Merge, 'conflicts'>, result: readonly AnyRecord[]): string[] {
  const lost: string[] = [];
  const now = new Map(result.map((record) => [record.id, record]));
  const contents = new Set(result.map(bare));
  const edits = conflicts.flatMap((conflict) => conflict.edits);
  // Under whichever id: two that say the same have one.
  const listed = new Set(edits.flatMap((edit) => (edit.part ? [] : [...edit.by.values()].flatMap((record) => (record ? [bare(record)] : [])))));
  for (const { key, records } of copies) {
    const diff = diffBetween(base, records);
    for (const record of diff.added)
      if (!contents.has(bare(record)) && !listed.has(bare(record)) && !isIn(edits, record.id, null)) lost.push(`${key} added ${record.id}`);
    for (const { id } of diff.removed) if (now.has(id) && !isIn(edits, id, null)) lost.push(`${key} removed ${id}`);
    for (const [was, is] of diff.updated) {
      for (const field of Object.keys(KINDS[is.kind])) {
        const [before, after, found] = [was, is, now.get(is.id) ?? {}].map((one) => (one as Readonly<Record<string, unknown>>)[field]);
        if (field === 'order' || Object.is(before, after) || Object.is(found, after)) continue;
        // What a removed record leaves empty is part of that removal, and gives way to what somebody else put there.
        if (after === null && typeof before === 'string' && base.has(before) && !records.has(before)) continue;
        if (!isIn(edits, is.id, field)) lost.push(`${key} changed ${is.kind}.${field} of ${is.id}`);
      }
    }
  }
  return lost;
}
