import type { DocumentReader } from './document.ts';
import type { AnyRecord, Channel, OwnerFunction, Persona, Tag } from './kinds.ts';
import { listOf, type ListKind } from './structure.ts';

/** A persona, channel, function or tag of the document. */
export type Entry = Persona | Channel | OwnerFunction | Tag;

export const LIST_KINDS: readonly ListKind[] = ['persona', 'channel', 'function', 'tag'];

export const isEntry = (record: AnyRecord | null | undefined): record is Entry => record !== null && record !== undefined && (LIST_KINDS as readonly string[]).includes(record.kind);

/** `listOf` for when the list is not known beforehand. */
export const entriesOf = (document: DocumentReader, kind: ListKind): readonly Entry[] => listOf(document, kind) as unknown as readonly Entry[];
