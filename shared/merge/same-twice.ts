import type { Id } from '../base/id.ts';
import { cellOfGrid, cellOfPoint } from '../model/belonging.ts';
import { hostIdOf } from '../model/hosted.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Copy, Records } from './edits.ts';

/** What a record is about when there can only be one such, and nothing leads to it: two that say the same are one. */
function subjectOf(record: AnyRecord): string | null {
  switch (record.kind) {
    case 'curvePoint':
      return cellOfPoint(record);
    case 'gridCell':
      return cellOfGrid(record);
    case 'tagging':
      return `${record.tagId} ${hostIdOf(record)}`;
    case 'contribution':
      return `${record.touchpointId} ${record.functionId}`;
    default:
      return null;
  }
}

/** The copies with one id for what several of them added in the same way: the same value in the same cell, the same tag on the same note. */
export function withoutTwins(base: Records, copies: readonly Copy[]): readonly Copy[] {
  const first = new Map<string, Id>();
  const each = (record: AnyRecord): string | null => {
    const subject = base.has(record.id) ? null : subjectOf(record);
    return subject === null
      ? null
      : JSON.stringify([record.kind, subject, Object.entries({ ...record, id: '' }).sort(([a], [b]) => (a < b ? -1 : 1))]);
  };
  for (const { records } of copies) {
    for (const record of records.values()) {
      const same = each(record);
      const other = same === null ? undefined : first.get(same);
      if (same !== null && (other === undefined || record.id < other)) first.set(same, record.id);
    }
  }
  return copies.map((copy) => {
    // One copy that says it twice keeps both.
    const taken = new Set<Id>(copy.records.keys());
    const renamed = [...copy.records.values()].map((record): AnyRecord => {
      const same = each(record);
      const id = same === null ? undefined : first.get(same);
      if (id === undefined || taken.has(id)) return record;
      taken.add(id);
      return { ...record, id };
    });
    return { ...copy, records: new Map(renamed.map((record) => [record.id, record])) };
  });
}
