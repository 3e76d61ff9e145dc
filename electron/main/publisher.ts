import { isSomebodyElses, ok, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import type { HostDocument } from '../host/protocol.ts';
import type { LivingHost } from './living-host.ts';
import {
  edited,
  editRefused,
  fileNoticed,
  isPublished,
  openedCycle,
  publishDone,
  publishDueAt,
  publishesOnBlur,
  publishFailed,
  publishStarted,
  statusOf,
  type SaveCycle,
} from './save-cycle.ts';
import type { SessionListener, SessionParts } from './session-parts.ts';

/**
 * The user's file of one document: when it is published, one publish after the other, and what the window is told of it.
 * The rule when to publish is `save-cycle.ts`; the host does it.
 */
export class Publisher {
  readonly #parts: SessionParts;
  readonly #host: LivingHost;
  readonly #listener: Pick<SessionListener, 'status' | 'moved'>;
  #path: string | null;
  #cycle: SaveCycle;
  #cancelTimer: () => void = () => undefined;
  #publishes: Promise<unknown> = Promise.resolve();
  #ended = false;

  /** `document` is what the host holds at first. */
  constructor(
    parts: SessionParts,
    host: LivingHost,
    document: Pick<HostDocument, 'identity' | 'origin'>,
    listener: Pick<SessionListener, 'status' | 'moved'>,
  ) {
    const { identity, origin } = document;
    this.#parts = parts;
    this.#host = host;
    this.#listener = listener;
    this.#path = origin?.path ?? null;
    this.#cycle = openedCycle({ revision: identity.revision, published: origin?.revision ?? null, nowMs: parts.now() });
    this.#schedule();
  }

  /** Realpath of the user's file, or null while there is none. */
  get path(): string | null {
    return this.#path;
  }

  get status(): SaveStatus {
    return statusOf(this.#cycle);
  }

  /** The last revision that the working copy acknowledged. */
  get revision(): number {
    return this.#cycle.revision;
  }

  /** The file holds everything. */
  get isUpToDate(): boolean {
    return isPublished(this.#cycle);
  }

  get fileIsSomebodyElses(): boolean {
    return isSomebodyElses(this.#cycle.failure);
  }

  /** The working copy holds this revision. */
  edited(revision: number): void {
    this.#change(edited(this.#cycle, revision, this.#parts.now()));
  }

  /** The working copy takes nothing. */
  refused(code: ErrorCode): void {
    this.#change(editRefused(this.#cycle, code));
  }

  /** What a host that died had stored without being able to say so counts as stored. */
  resumed({ identity, origin }: HostDocument): void {
    this.#change({ ...this.#cycle, lost: null });
    if (identity.revision > this.#cycle.revision) this.edited(identity.revision);
    if (origin && origin.revision > this.#cycle.published) this.#change(publishDone(this.#cycle, origin.revision, 0, this.#parts.now()));
  }

  /** Publishes whatever the timer says. The document has a file. */
  async save(): Promise<SaveStatus> {
    if (this.#path !== null && (!this.isUpToDate || this.#cycle.failure !== null)) await this.#publish(null, false);
    return this.status;
  }

  /** Publishes to another file, which becomes the document's own; the old file stays as it was. */
  saveAs(path: string): Promise<Result<null>> {
    return this.#publish(path, true);
  }

  /** Publishes over what somebody else wrote. */
  async overwrite(): Promise<SaveStatus> {
    await this.#publish(null, true);
    return this.status;
  }

  /** Somebody looked at the file: what is wrong with it, or that nothing is. */
  noticed(code: ErrorCode | null): void {
    if (!this.#ended) this.#change(fileNoticed(this.#cycle, code, this.#parts.now()));
  }

  /** The window was left. */
  blurred(): void {
    if (publishesOnBlur(this.#cycle)) void this.#publish(null, false);
  }

  /** Publishes what the file lacks, unless somebody else changed it, and waits for every publish under way. */
  async finish(): Promise<void> {
    this.#cancelTimer();
    if (this.#path !== null && !this.isUpToDate && !this.fileIsSomebodyElses) await this.#publish(null, false);
    await this.#publishes;
  }

  /** Nothing is published from now on. */
  end(): void {
    this.#ended = true;
    this.#cancelTimer();
  }

  #publish(path: string | null, force: boolean): Promise<Result<null>> {
    const publish = this.#publishes.then(() => this.#publishNow(path, force));
    this.#publishes = publish.catch(() => undefined);
    return publish;
  }

  async #publishNow(path: string | null, force: boolean): Promise<Result<null>> {
    if (this.#ended || (path === null && !force && this.isUpToDate && this.#cycle.failure === null)) return ok(null);
    this.#change(publishStarted(this.#cycle));
    const published = await this.#host.callTwice('publish', { path, force });
    const now = this.#parts.now();
    if (!published.ok) {
      // A Save As that failed leaves the document with the file it had.
      this.#change(path === null ? publishFailed(this.#cycle, published.error.code, now) : { ...this.#cycle, publishing: null });
      return published;
    }
    const { origin, milliseconds } = published.value;
    const moved = origin.path !== this.#path;
    this.#path = origin.path;
    // First which file it is: what is said next, that it holds everything, is about that one.
    if (moved) this.#listener.moved(origin.path);
    this.#change(publishDone(this.#cycle, origin.revision, milliseconds, now));
    return ok(null);
  }

  #change(cycle: SaveCycle): void {
    const told = JSON.stringify(this.status);
    this.#cycle = cycle;
    this.#schedule();
    const { status } = this;
    if (JSON.stringify(status) !== told) this.#listener.status(status);
  }

  #schedule(): void {
    this.#cancelTimer();
    const due = this.#ended ? null : publishDueAt(this.#cycle);
    this.#cancelTimer = due === null ? () => undefined : this.#parts.at(due, () => void this.#publish(null, false));
  }
}
