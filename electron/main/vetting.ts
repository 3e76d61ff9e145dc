import { stat } from 'node:fs/promises';
import { utilityProcess, type UtilityProcess } from 'electron';
import { fail, type Result } from '../../shared/base/result.ts';
import { UNLOCK_MS, vetDeadlineMs } from '../host/vet/limits.ts';
import {
  VET_READY,
  type PackedFile,
  type VetFileRequest,
  type VetResponse,
  type VetVersionRequest,
  type VetVersionResponse,
} from '../host/protocol.ts';
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

  /** `passphrase` is that of an encrypted file, when somebody gave one. */
  check(path: string, passphrase: string | null = null): Promise<VetResponse> {
    const process = this.#prepared?.hasEnded === false ? this.#prepared : new VettingProcess(this.#program);
    this.#prepared = null;
    return process.ask<PackedFile>(sizeOf(path), { path, passphrase } satisfies VetFileRequest, passphrase === null ? 0 : UNLOCK_MS);
  }

  /** The records of a version a document keeps, as JSON: it came with the document, and may be anybody's. */
  checkVersion({ content, schemaVersion }: VetVersionRequest['version']): Promise<VetVersionResponse> {
    const request = { version: { content, schemaVersion } } satisfies VetVersionRequest;
    return new VettingProcess(this.#program).ask<string>(Promise.resolve(content.byteLength), request, 0);
  }

  /** What can be had of a file that was refused as damaged, read under the same deadline. */
  salvage(path: string): Promise<SalvageResponse> {
    return new VettingProcess(this.#program).ask<PackedSalvage>(sizeOf(path), { salvage: path } satisfies SalvageRequest, 0);
  }
}

/** A process for one check, killed when that takes too long: a query that hangs can be ended in no other way. */
class VettingProcess {
  readonly #process: UtilityProcess;
  readonly #answer = Promise.withResolvers<unknown>();
  readonly #started = Promise.withResolvers<null>();
  #hasFile = false;
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

  /** A process that ended before it was given a file says nothing about that file. */
  #ended(): void {
    this.#answer.resolve(fail(this.#hasFile ? 'file-damaged' : 'unexpected'));
    this.hasEnded = true;
  }

  /** Asks about so many bytes; `moreMs` is what the answer may take beyond the deadline of a file of that size. */
  async ask<T>(sizing: Promise<number>, request: object, moreMs: number): Promise<Result<T>> {
    let deadline = setTimeout(() => this.#answer.resolve(fail('unexpected')), START_ALLOWANCE_MS);
    void Promise.all([sizing, this.#started.promise]).then(([size]) => {
      if (this.hasEnded) return;
      clearTimeout(deadline);
      deadline = setTimeout(() => this.#answer.resolve(fail('file-too-slow')), vetDeadlineMs(size) + moreMs);
      this.#hasFile = true;
      this.#process.postMessage(request);
    });
    try {
      return (await this.#answer.promise) as Result<T>;
    } finally {
      clearTimeout(deadline);
      endProcess(this.#process);
    }
  }
}
