import { stat } from 'node:fs/promises';
import { utilityProcess, type UtilityProcess } from 'electron';
import { fail, type Result } from '../../shared/base/result.ts';
import type { Unlocking } from '../host/encrypted/container.ts';
import { UNLOCK_MS, vetDeadlineMs } from '../host/vet/limits.ts';
import type { PackedFile } from '../host/protocol.ts';
import { VET_READY, type VetFileRequest, type VetResponse, type VetVersionRequest, type VetVersionResponse } from '../host/vet/request.ts';
import type { PackedSalvage, SalvageRequest, SalvageResponse } from '../host/salvage/request.ts';
import { endProcess } from './end-process.ts';

/** The process has to start before the check can: on a busy machine that alone takes its time. */
const START_ALLOWANCE_MS = 8_000;

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  );

/** Checks untrusted files, each in a process of its own. */
export class Vetting {
  readonly #program: string;
  #prepared: VettingProcess | null = null;

  /** `program` is the built vet.js. */
  constructor(program: string) {
    this.#program = program;
  }

  /** Starts the process of the next check ahead of it. The app must be ready. */
  prepare(): void {
    this.#prepared ??= new VettingProcess(this.#program);
  }

  /** `given` is what somebody gave for an encrypted file; a text is its passphrase. */
  check(path: string, given: Unlocking | string | null = null): Promise<VetResponse> {
    const unlocking = typeof given === 'string' ? { passphrase: given } : given;
    const request = { path, unlocking } satisfies VetFileRequest;
    return this.#ask<PackedFile>(sizeOf(path), request, unlocking && 'passphrase' in unlocking ? UNLOCK_MS : 0);
  }

  /** The records of a version a document keeps, as JSON: it came with the document, and may be anybody's. */
  checkVersion({ content, schemaVersion }: VetVersionRequest['version']): Promise<VetVersionResponse> {
    const request = { version: { content, schemaVersion } } satisfies VetVersionRequest;
    return this.#ask<string>(Promise.resolve(content.byteLength), request, 0);
  }

  /** What can be had of a file that was refused as damaged, read under the same deadline. */
  salvage(path: string): Promise<SalvageResponse> {
    return this.#ask<PackedSalvage>(sizeOf(path), { salvage: path } satisfies SalvageRequest, 0);
  }

  /** A process that dies over a question may have been ended from outside; a second death says something about the file. */
  async #ask<T>(sizing: Promise<number>, request: object, moreMs: number): Promise<Result<T>> {
    const first = this.#prepared?.hasEnded === false ? this.#prepared : new VettingProcess(this.#program);
    this.#prepared = null;
    const answer = await first.ask<T>(sizing, request, moreMs);
    if (answer !== null) return answer;
    const second = new VettingProcess(this.#program);
    return (await second.ask<T>(sizing, request, moreMs)) ?? fail(second.hasFile ? 'file-damaged' : 'check-stopped');
  }
}

/** A process for one check, killed when that takes too long: a query that hangs can be ended in no other way. */
class VettingProcess {
  readonly #process: UtilityProcess;
  readonly #answer = Promise.withResolvers<unknown>();
  readonly #started = Promise.withResolvers<null>();
  /** A process that ended before it was given a file says nothing about that file. */
  hasFile = false;
  hasEnded = false;

  constructor(program: string) {
    this.#process = utilityProcess.fork(program, [], { serviceName: 'Temas file check', stdio: 'inherit' });
    this.#process.on('message', (message: unknown) => {
      if (message === VET_READY) this.#started.resolve(null);
      else this.#answer.resolve(message);
    });
    this.#process.on('error', () => this.#ended());
    this.#process.once('exit', () => this.#ended());
  }

  #ended(): void {
    this.#answer.resolve(null);
    this.hasEnded = true;
  }

  /** Asks about so many bytes; `moreMs` is what the answer may take beyond the deadline of a file of that size. Null: it died over it. */
  async ask<T>(sizing: Promise<number>, request: object, moreMs: number): Promise<Result<T> | null> {
    let deadline = setTimeout(() => this.#answer.resolve(fail('check-stopped')), START_ALLOWANCE_MS);
    void Promise.all([sizing, this.#started.promise]).then(([size]) => {
      if (this.hasEnded) return;
      clearTimeout(deadline);
      deadline = setTimeout(() => this.#answer.resolve(fail('file-too-slow')), vetDeadlineMs(size) + moreMs);
      this.hasFile = true;
      this.#process.postMessage(request);
    });
    try {
      return (await this.#answer.promise) as Result<T> | null;
    } finally {
      clearTimeout(deadline);
      endProcess(this.#process);
    }
  }
}
