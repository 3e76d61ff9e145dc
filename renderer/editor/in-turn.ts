import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { change, type Draft } from '../../shared/model/draft.ts';

/** Does to a draft what a command planned for it. What is taken away goes last: what was moved out of it has left by then. */
export function absorb(draft: Draft, diff: Diff): void {
  for (const record of diff.added) draft.add(record);
  for (const [, after] of diff.updated) draft.update(after.kind, after.id, after);
  for (const record of diff.removed) draft.remove(record.id);
}

/** Several commands as one change; each sees what those before it did. */
export const inTurn = (document: DocumentReader, commands: readonly ((document: DocumentReader) => Diff)[]): Diff =>
  change(document, (draft) => {
    for (const command of commands) absorb(draft, command(draft));
  });
