import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './failure.ts';
import { writeAtomically } from './durable.ts';
import type { FileOrigin } from './protocol.ts';
import { currentStamp, sameStamp } from './stamp.ts';

export const ORIGIN_NAME = 'origin.json';

const stampSchema = z.object({ dev: z.string(), inode: z.string(), size: z.number(), modifiedMs: z.number() });
export const originSchema = z.object({ path: z.string().min(1), stamp: stampSchema, revision: z.int().min(0), modifiedAt: z.string() });
const notesSchema = z.object({
  version: z.literal(1),
  origin: originSchema.nullable(),
  pending: z.object({ origin: originSchema, documentId: z.string() }).nullable(),
});

/** What a working copy knows about the user's file. */
export interface OriginNotes {
  readonly origin: FileOrigin | null;
  /**
   * A publish that is about to be renamed into place, with the stamp the file will have. Whether the rename happened before
   * a crash is then answered by one look at the file.
   */
  readonly pending: { readonly origin: FileOrigin; readonly documentId: string } | null;
}

export const writeOriginNotes = (folder: string, notes: OriginNotes): void =>
  writeAtomically(join(folder, ORIGIN_NAME), JSON.stringify({ version: 1, ...notes }));

/** Null when there are none or they cannot be read: the working copy then counts as untitled, which loses nothing. */
export function readOriginNotes(folder: string): OriginNotes | null {
  try {
    const parsed = notesSchema.safeParse(JSON.parse(readFileSync(join(folder, ORIGIN_NAME), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== '') return null;
    throw error;
  }
}

/** True when the file that was about to be put in place is the one that stands there. */
export function pendingHappened({ pending }: OriginNotes): boolean {
  if (!pending) return false;
  try {
    const stamp = currentStamp(pending.origin.path);
    return stamp !== null && sameStamp(stamp, pending.origin.stamp);
  } catch (error) {
    if (codeOf(error) !== '') return false;
    throw error;
  }
}
