import type { Id } from '../base/id.ts';
import { referenceFieldsOf } from './document.ts';
import type { AnyRecord } from './kinds.ts';

/**
 * The same records under fresh ids. References among them lead to the copies, those in `standIns` to what stands in for
 * them; all others lead where they did.
 */
export function copiesOf(records: readonly AnyRecord[], newId: () => Id, standIns: ReadonlyMap<Id, Id> = new Map()): readonly AnyRecord[] {
  const ids = new Map<Id, Id>(standIns);
  for (const { id } of records) if (!ids.has(id)) ids.set(id, newId());
  return records.map((record) => {
    const values = record as unknown as Readonly<Record<string, Id | null>>;
    const led = referenceFieldsOf(record.kind).flatMap((name) => {
      const to = values[name] ?? null;
      return to !== null && ids.has(to) ? [[name, ids.get(to)] as const] : [];
    });
    return { ...record, ...Object.fromEntries(led), id: ids.get(record.id) } as AnyRecord;
  });
}
