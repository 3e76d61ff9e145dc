import { fork, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import type { Result } from '../../../shared/base/result.ts';
import type { HostCall, HostCalls, HostResponse } from '../../../electron/host/protocol.ts';

/** A real document host, spoken to as main does. */
export class HostProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (response: HostResponse) => void>();
  readonly ended: Promise<void>;
  #last = 0;

  constructor(words: readonly string[] = []) {
    this.#child = fork(new URL('../../../electron/host/host.ts', import.meta.url), words, { serialization: 'advanced', execArgv: [] });
    this.#child.on('message', (message) => {
      const response = message as HostResponse;
      this.#waiting.get(response.id)?.(response);
      this.#waiting.delete(response.id);
    });
    this.ended = new Promise((resolve) => this.#child.once('exit', () => resolve()));
    onTestFinished(async () => {
      this.kill();
      await this.ended;
    });
  }

  call<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    const id = ++this.#last;
    return this.raw({ id, call, args }, id) as Promise<Result<HostCalls[C]['out']>>;
  }

  /** Sends anything at all; `id` is the one the answer will carry. */
  raw(message: object, id: number): Promise<Result<unknown>> {
    return new Promise((resolve) => {
      this.#waiting.set(id, (response) => resolve(response.result));
      // A message to a killed process is lost, as it should be.
      this.#child.send(message, () => undefined);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
