import { utilityProcess, type UtilityProcess } from 'electron';
import { logFailure } from '../host/log.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { HostCall, HostCalls, HostRequest, HostResponse } from '../host/protocol.ts';
import { endProcess } from './end-process.ts';

interface Waiting {
  readonly request: HostRequest;
  readonly answer: (result: Result<never>) => void;
}

/** A document host process seen from main: one request at a time, each answered, also when the process dies. */
export class HostClient {
  readonly #program: string;
  readonly #onCrash: () => void;
  readonly #arguments: readonly string[];
  readonly #waiting: Waiting[] = [];
  #process: UtilityProcess | null = null;
  #startTimer: NodeJS.Timeout | undefined;
  #nextId = 1;
  #ended = false;

  /**
   * `program` is the built host.js; `onCrash` is called when the process ends without having been ended by us. It starts
   * at once, or so many ms later, but then with the second call at the latest. `words` are its command line.
   */
  constructor(program: string, onCrash: () => void, afterMs = 0, words: readonly string[] = []) {
    this.#arguments = words;
    this.#program = program;
    this.#onCrash = onCrash;
    if (afterMs === 0) this.#start();
    else this.#startTimer = setTimeout(() => this.#start(), afterMs);
  }

  call<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    if (this.#ended) return Promise.resolve(fail('host-stopped'));
    const { promise, resolve } = Promise.withResolvers<Result<HostCalls[C]['out']>>();
    this.#waiting.push({ request: { id: this.#nextId++, call, args }, answer: resolve });
    if (this.#waiting.length === 1) this.#sendNext();
    else this.#start();
    return promise;
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#startTimer);
    if (this.#process) endProcess(this.#process);
    else this.#stopped();
  }

  #start(): void {
    if (this.#process || this.#ended) return;
    clearTimeout(this.#startTimer);
    this.#process = utilityProcess.fork(this.#program, [...this.#arguments], { serviceName: 'Temas document', stdio: 'inherit' });
    this.#process.on('message', (message: HostResponse) => this.#receive(message));
    // It ends next; without a listener the event itself would count as a failure of main.
    this.#process.on('error', (kind) => logFailure(`document host: ${kind}`, null));
    this.#process.once('exit', () => {
      const crashed = !this.#ended;
      this.#ended = true;
      if (crashed) this.#onCrash();
      this.#stopped();
    });
    this.#sendNext();
  }

  #stopped(): void {
    for (const { answer } of this.#waiting.splice(0)) answer(fail('host-stopped'));
  }

  #sendNext(): void {
    const next = this.#waiting[0];
    if (next) this.#process?.postMessage(next.request);
  }

  #receive({ id, result }: HostResponse): void {
    const first = this.#waiting[0];
    if (first?.request.id !== id) return;
    this.#waiting.shift();
    first.answer(result as Result<never>);
    this.#sendNext();
  }
}

/** Asks one thing of a host that has no document, and ends it. */
export async function askHost<C extends HostCall>(program: string, call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
  const host = new HostClient(program, () => undefined);
  try {
    return await host.call(call, args);
  } finally {
    host.end();
  }
}
