import { fail, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import type { HostCall, HostCalls, HostDocument } from '../host/protocol.ts';
import type { Host, SessionParts } from './session-parts.ts';

/** A host that dies this often within a minute rests for the remainder of it. */
const MOST_CRASHES = 3;
const CRASH_WINDOW_MS = 60_000;

interface LifeListener {
  /** The host died and its successor has the document as it is on the disk; null: as it was told to begin. */
  resumed(document: HostDocument | null): void;
  /** No host has the document now; it is tried again when somebody asks for it later. */
  lost(code: ErrorCode): void;
}

/** Tells a host what to write into its folder, `again` when another one died over that. */
export type Begin = (host: Host, again: boolean) => Promise<Result<null>>;

/** A document on its way to the disk for the first time. */
interface Beginning {
  readonly tell: Begin;
  /** What becomes of the second try. */
  second: Promise<Result<null>> | null;
}

/** The host of one working copy, started again whenever it dies. */
export class LivingHost {
  readonly #parts: SessionParts;
  readonly #folder: string;
  /** With which the working copy is encrypted; its process knows it no more when it died. */
  readonly #key: FileKey | null;
  readonly #listener: LifeListener;
  #host: Host;
  #crashes: readonly number[] = [];
  #restart: Promise<boolean> = Promise.resolve(true);
  /** Until the document is on the disk. */
  #beginning: Beginning | null = null;
  #restsUntilMs: number | null = null;
  #ended = false;

  /** `host` has the document in `folder` open, or is told to `begin` with one; tell its death to `died`. */
  constructor(parts: SessionParts, host: Host, { folder, key }: { readonly folder: string; readonly key: FileKey | null }, listener: LifeListener) {
    this.#parts = parts;
    this.#host = host;
    this.#folder = folder;
    this.#key = key;
    this.#listener = listener;
  }

  /**
   * Has the host write a document down. When it dies over that, one successor is told the same: nothing was acknowledged
   * yet, and what was asked for since waits for `back`. A second death is no accident.
   */
  async begin(tell: Begin): Promise<Result<null>> {
    const beginning: Beginning = { tell, second: null };
    this.#beginning = beginning;
    const first = await tell(this.#host, false);
    const begun = beginning.second === null ? first : await beginning.second;
    if (begun.ok) this.#beginning = null;
    return begun;
  }

  /** One attempt: answers host-stopped when the host dies over it. */
  call<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    return this.#host.call(call, args);
  }

  /** Asks once more when the host died over the question and came back. Only for what may be done twice. */
  async callTwice<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    const first = await this.call(call, args);
    if (first.ok || first.error.code !== 'host-stopped') return first;
    return (await this.back()) ? this.call(call, args) : fail('host-stopped');
  }

  /** After a death: whether a successor has the document. */
  back(): Promise<boolean> {
    if (this.#restsUntilMs !== null && this.#parts.now() >= this.#restsUntilMs && !this.#ended) {
      this.#restsUntilMs = null;
      this.#restart = this.#startAgain();
    }
    return this.#restart;
  }

  died(): void {
    if (this.#ended || this.#restsUntilMs !== null) return;
    if (this.#beginning) return this.#beginAgain(this.#beginning);
    const now = this.#parts.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    this.#restart = this.#crashes.length > MOST_CRASHES ? Promise.resolve(this.#rest('host-stopped')) : this.#startAgain();
  }

  end(): void {
    this.#ended = true;
    this.#host.end();
  }

  #beginAgain(beginning: Beginning): void {
    if (beginning.second !== null) return;
    this.#host = this.#parts.startHost(() => this.died());
    beginning.second = beginning.tell(this.#host, true);
    this.#restart = beginning.second.then(({ ok }) => {
      if (!ok || this.#ended) return false;
      this.#beginning = null;
      this.#listener.resumed(null);
      return true;
    });
  }

  async #startAgain(): Promise<boolean> {
    this.#host = this.#parts.startHost(() => this.died());
    const resumed = await this.#host.call('resume', { folder: this.#folder, unlocking: this.#key && { key: this.#key } });
    if (!resumed.ok) {
      // When it died over that, its death has started the next one already.
      if (resumed.error.code === 'host-stopped') return this.#ended ? false : this.#restart;
      this.#host.end();
      return this.#rest(resumed.error.code);
    }
    this.#listener.resumed(resumed.value);
    return true;
  }

  #rest(code: ErrorCode): false {
    this.#restsUntilMs = this.#parts.now() + CRASH_WINDOW_MS;
    this.#listener.lost(code);
    return false;
  }
}
