import type { Id } from '../../shared/base/id.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { newStateId } from '../host/passed.ts';
import type { HostCalls } from '../host/protocol.ts';
import type { LivingHost } from './living-host.ts';
import type { Publisher } from './publisher.ts';

type Stored = Result<{ readonly sequence: number }>;

/** The edits of one page, counted by it from 1. */
interface Page {
  lastSequence: number;
  /** The message that was tried last, and the state it makes: sent again, it is known by that. */
  tried: { readonly sequence: number; readonly stateId: Id } | null;
}

const newPage = (): Page => ({ lastSequence: 0, tried: null });

/** The edits of one document on their way into the working copy: one after the other, each of them once. */
export class EditQueue {
  readonly #host: LivingHost;
  readonly #publisher: Publisher;
  #page = newPage();
  #edits: Promise<unknown> = Promise.resolve();

  constructor(host: LivingHost, publisher: Publisher) {
    this.#host = host;
    this.#publisher = publisher;
  }

  /** Everything that was sent before is stored, or was refused. */
  settled(): Promise<unknown> {
    return this.#edits;
  }

  /** A page that was loaded anew counts its messages from 1 again; what the old one still had under way does not count. */
  pageStarted(): void {
    this.#page = newPage();
  }

  /** The answer means the edit is durable. A message sent again after its answer was lost is stored only once. `before` is done first, in its turn; the edit fails with it. */
  apply(sequence: number, diff: Diff, before: () => Promise<Result<null>>): Promise<Stored> {
    const page = this.#page;
    const edit = this.#edits.then(before).then((ready) => this.#store(page, sequence, diff, ready));
    // A bug in one must not stop all that follow.
    this.#edits = edit.catch(() => undefined);
    return edit;
  }

  /** A change of what the document keeps besides its records, in its turn among the edits. Only for what may be asked twice. */
  inTurn<C extends 'keepVersion' | 'renameVersion' | 'removeVersion'>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    const change = this.#edits.then(async () => {
      const changed = await this.#host.callTwice(call, args);
      if (changed.ok) this.#publisher.edited(changed.value.revision);
      return changed;
    });
    this.#edits = change.catch(() => undefined);
    return change;
  }

  async #store(page: Page, sequence: number, diff: Diff, ready: Result<null>): Promise<Stored> {
    if (sequence <= page.lastSequence) return ok({ sequence });
    if (page.tried?.sequence !== sequence) page.tried = { sequence, stateId: newStateId() };
    const result = ready.ok ? await this.#host.callTwice('apply', { diff, stateId: page.tried.stateId }) : ready;
    if (!result.ok) {
      // The page has other ways for an edit that does not fit: it is no sign that nothing can be stored.
      if (result.error.code !== 'edit-refused') this.#publisher.refused(result.error.code);
      return result;
    }
    page.lastSequence = sequence;
    this.#publisher.edited(result.value.revision);
    return ok({ sequence });
  }
}
