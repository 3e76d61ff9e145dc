import type { Result } from '../../shared/base/result.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import type { HostCall, HostCalls } from '../host/protocol.ts';

/** What a session needs of a document host process. */
export interface Host {
  call<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>>;
  end(): void;
}

export interface SessionParts {
  /** `mayWait`: what it is asked first is done soon enough a moment later, unless it is asked something else. */
  readonly startHost: (onCrash: () => void, options?: { readonly mayWait: boolean }) => Host;
  readonly now: () => number;
  /** Runs `action` at a time (epoch ms); the answer cancels it. */
  readonly at: (timeMs: number, action: () => void) => () => void;
}

/** What the window that shows a document is told. */
export interface SessionListener {
  status(status: SaveStatus): void;
  /** The document has another file now. */
  moved(path: string): void;
  restarted(): void;
}
