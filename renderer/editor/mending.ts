import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import { diffBetween, diffOfEnds, EMPTY_DIFF, endsOf, isEmptyDiff, type Diff, type Ends } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { handAtRest } from './hand-at-rest.ts';
import { endEdit } from './text-edit.ts';

/** The way to the host, while nothing else is sent. */
export interface Line {
  readonly send: (diff: Diff) => Promise<Result<unknown>>;
  /** What was waiting to be sent is part of what is sent now. */
  readonly takeWaiting: () => void;
  /** False once the document is gone from its window: another one would answer in its place. */
  readonly isOpen: () => boolean;
}

/** Sent again, it would be refused again. */
export const isRefusal = ({ code }: AppError): boolean => code === 'edit-refused' || code === 'bad-request';

/**
 * After an edit was refused: sends all in which the page differs from what is kept, taken apart as far as needed, so that
 * one change that cannot be kept holds up none of the others. What is refused even by itself goes to `giveUp`, which takes
 * it back from the page. Fails with why nothing can be asked or stored now; then it is to be tried again.
 */
export async function mend(editor: Editor, line: Line, giveUp: (refused: Diff) => void): Promise<Result<null>> {
  for (;;) {
    const kept = await editor.bridge.request['document.read'](null);
    if (!kept.ok) return kept;
    // What a drag shows is no edit yet.
    await handAtRest(editor, line.isOpen);
    if (!line.isOpen()) return fail('host-stopped');
    line.takeWaiting();
    const { version } = editor.state;
    const records = JSON.parse(kept.value) as readonly AnyRecord[];
    const lacking = diffBetween(new Map(records.map((record) => [record.id, record])), editor.document.records());
    const refused = await refusedOf(lacking, line);
    if (!refused.ok) return refused;
    if (isEmptyDiff(refused.value)) return ok(null);
    // What was written meanwhile may stand on what is to be taken back.
    if (editor.state.version !== version) continue;
    if (editor.gesturing || editor.state.edit) {
      await handAtRest(editor, line.isOpen);
      endEdit(editor);
      editor.commit();
      continue;
    }
    giveUp(refused.value);
    return ok(null);
  }
}

/** What of a change is not taken, in whatever order its parts are sent. Each part is one record. */
async function refusedOf(diff: Diff, line: Line): Promise<Result<Diff>> {
  let left: readonly Ends[] = [...endsOf(diff).values()];
  for (;;) {
    const refused = await halved(left, line);
    if (!refused.ok) return refused;
    // A part may need another one that came after it.
    const isOver = refused.value.length === 0 || refused.value.length === left.length;
    left = refused.value;
    if (isOver) return ok(left.length === 0 ? EMPTY_DIFF : diffOfEnds(left));
  }
}

async function halved(parts: readonly Ends[], line: Line): Promise<Result<readonly Ends[]>> {
  if (parts.length === 0) return ok([]);
  const sent = await line.send(diffOfEnds(parts));
  if (!line.isOpen()) return fail('host-stopped');
  if (sent.ok) return ok([]);
  if (!isRefusal(sent.error)) return sent;
  if (parts.length === 1) return ok(parts);
  const middle = Math.ceil(parts.length / 2);
  const first = await halved(parts.slice(0, middle), line);
  if (!first.ok) return first;
  const second = await halved(parts.slice(middle), line);
  return second.ok ? ok([...first.value, ...second.value]) : second;
}
