import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { Draft } from '../../shared/model/draft.ts';

/** Several commands as one change; each sees what those before it did. */
export function inTurn(document: DocumentReader, commands: readonly ((document: DocumentReader) => Diff)[]): Diff {
  const draft = new Draft(document);
  for (const command of commands) {
    const diff = command(draft);
    for (const record of diff.removed) draft.remove(record.id);
    for (const [, after] of diff.updated) draft.update(after.kind, after.id, after);
    for (const record of diff.added) draft.add(record);
  }
  return draft.diff;
}
