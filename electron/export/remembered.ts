import { z } from 'zod';
import type { Id } from '../../shared/base/id.ts';
import { exportOptions, type ExportOptions } from '../../shared/ipc/export-choice.ts';
import { readList, soundOnes, writerOf } from '../main/json-file.ts';

/** Of more documents than these nothing is remembered. */
const MOST_DOCUMENTS = 200;

const entry = z.object({
  documentId: z.string().max(64),
  options: z
    .array(z.unknown())
    .max(20)
    .transform((all) => soundOnes(all, exportOptions)),
});
type Entry = z.infer<typeof entry>;

/** What was chosen for the exports of each document, the one exported last first. Kept on this computer, not in the document. */
export class RememberedExports {
  readonly #write: (entries: readonly Entry[]) => Promise<void>;
  #entries: readonly Entry[];

  private constructor(path: string, entries: readonly Entry[]) {
    this.#write = writerOf(path);
    this.#entries = entries;
  }

  static async load(path: string): Promise<RememberedExports> {
    return new RememberedExports(path, await readList(path, entry));
  }

  /** The newest first, one of each format. */
  of(documentId: Id): readonly ExportOptions[] {
    return this.#entries.find((one) => one.documentId === documentId)?.options ?? [];
  }

  /** Nothing is known any more of what was chosen for it. */
  forget(documentId: Id): Promise<void> {
    this.#entries = this.#entries.filter((one) => one.documentId !== documentId);
    return this.#write(this.#entries);
  }

  /** Ends when it is on the disk; fails when it cannot be. */
  remember(documentId: Id, chosen: ExportOptions): Promise<void> {
    const options = [chosen, ...this.of(documentId).filter(({ format }) => format !== chosen.format)];
    this.#entries = [{ documentId, options }, ...this.#entries.filter((one) => one.documentId !== documentId)].slice(0, MOST_DOCUMENTS);
    return this.#write(this.#entries);
  }
}
