import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fail, type Result } from '../../shared/base/result.ts';
import { codeOf } from '../host/failure.ts';
import type { PackedFile } from '../host/protocol.ts';
import { VET_READY, type VetFileRequest, type VetResponse } from '../host/vet/request.ts';
import type { PackedSalvage, SalvageRequest, SalvageResponse } from '../host/salvage/request.ts';
import { UNLOCK_MS, vetDeadlineMs } from '../host/vet/limits.ts';

/** The process has to start before the check can: on a busy computer that alone takes its time. */
const START_ALLOWANCE_MS = 10_000;

/** Vets a file in a process of its own (`entry` is the program of electron/host/vet.ts) that is killed when it takes too long. */
export const vetInChild = (path: string, entry: URL, passphrase: string | null = null): Promise<VetResponse> =>
  askChild<PackedFile>(
    path,
    entry,
    { path, unlocking: passphrase === null ? null : { passphrase } } satisfies VetFileRequest,
    passphrase === null ? 0 : UNLOCK_MS,
  );

/** What can be had of a file that was refused as damaged, read in the same way. */
export const salvageInChild = (path: string, entry: URL): Promise<SalvageResponse> =>
  askChild<PackedSalvage>(path, entry, { salvage: path } satisfies SalvageRequest, 0);

function askChild<T>(path: string, entry: URL, request: object, moreMs: number): Promise<Result<T>> {
  return new Promise((resolve) => {
    const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    const finish = (response: Result<T>): void => {
      clearTimeout(deadline);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(response);
    };
    let deadline = setTimeout(() => finish(fail('unexpected')), START_ALLOWANCE_MS);
    child.on('message', (message: unknown) => {
      if (message !== VET_READY) return finish(message as Result<T>);
      clearTimeout(deadline);
      deadline = setTimeout(() => finish(fail('file-too-slow')), vetDeadlineMs(sizeOf(path)) + moreMs);
      child.send(request, (error) => error && finish(fail('file-damaged')));
    });
    child.once('error', () => finish(fail('unexpected')));
    // Ended without an answer: the file brought it down.
    child.once('exit', () => finish(fail('file-damaged')));
  });
}

/** 0 when there is nothing to measure: vetting itself will say what is wrong. */
function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    // A name with NUL in it is refused by Node with a code of its own.
    if (codeOf(error) === '') throw error;
    return 0;
  }
}
