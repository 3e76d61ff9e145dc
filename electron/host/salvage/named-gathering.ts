import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { recordsOf } from '../packed-file.ts';
import type { PackedSalvage } from './request.ts';

/** The records of what was salvaged; the board for what has no place any more gets `name`, as the reader's language has it. */
export const namedRecords = ({ recordsJson, gathering }: Pick<PackedSalvage, 'recordsJson' | 'gathering'>, name: string): readonly AnyRecord[] =>
  recordsOf({ recordsJson }).map((record) => (record.kind === 'board' && record.id === gathering ? { ...record, name } : record));
