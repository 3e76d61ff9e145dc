import { newId, type Id } from '../../shared/base/id.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { VersionsSize } from '../../shared/model/versions-size.ts';
import type { HandedOut, HostCalls, StoredVersion, VersionInfo, VersionKind } from '../host/protocol.ts';
import type { EditQueue } from './edit-queue.ts';
import type { LivingHost } from './living-host.ts';

/** What one open document keeps of its past. Every answer comes after all edits that were sent before. */
export class SessionVersions {
  readonly #host: LivingHost;
  readonly #edits: EditQueue;

  constructor(host: LivingHost, edits: EditQueue) {
    this.#host = host;
    this.#edits = edits;
  }

  /** Keeps the present as a version, or the records given; the answer means it is durable. Fails with versions-full. */
  async keep(kind: VersionKind, name: string, of?: HostCalls['keepVersion']['in']['of']): Promise<Result<VersionInfo>> {
    const kept = await this.#edits.inTurn('keepVersion', { id: newId(), kind, name, of });
    return kept.ok ? ok(kept.value.version) : kept;
  }

  /** The newest first. */
  list(): Promise<Result<readonly VersionInfo[]>> {
    return this.#edits.settled().then(() => this.#host.callTwice('listVersions', null));
  }

  size(): Promise<Result<VersionsSize>> {
    return this.#edits.settled().then(() => this.#host.callTwice('versionsSize', null));
  }

  /** What is kept of one, which nobody has looked into: give it to `Vetting.checkVersion`. */
  read(id: Id): Promise<Result<StoredVersion>> {
    return this.#edits.settled().then(() => this.#host.callTwice('readVersion', { id }));
  }

  async rename(id: Id, name: string): Promise<Result<VersionInfo>> {
    const renamed = await this.#edits.inTurn('renameVersion', { id, name });
    return renamed.ok ? ok(renamed.value.version) : renamed;
  }

  async remove(id: Id): Promise<Result<null>> {
    const removed = await this.#edits.inTurn('removeVersion', { id });
    return removed.ok ? ok(null) : removed;
  }

  /** What other copies hold is in the document by now: see the host's call. */
  join(joined: HostCalls['joinCopies']['in']): Promise<Result<null>> {
    return this.#edits.settled().then(() => this.#host.callTwice('joinCopies', joined));
  }

  /** What was edited so far is to leave no snapshot. */
  endSnapshots(): Promise<Result<null>> {
    return this.#edits.settled().then(() => this.#host.callTwice('endSnapshots', null));
  }

  /** The present as it may leave this document; it counts as passed from now on: see the host's call. */
  handOut(how: HostCalls['handOut']['in']): Promise<Result<HandedOut>> {
    return this.#edits.settled().then(() => this.#host.callTwice('handOut', how));
  }
}
