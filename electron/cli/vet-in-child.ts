import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fail } from '../../shared/base/result.ts';
import { codeOf } from '../host/failure.ts';
import { VET_READY, type VetRequest, type VetResponse } from '../host/protocol.ts';
import { UNLOCK_MS, vetDeadlineMs } from '../host/vet/limits.ts';

/** The process has to start before the check can: on a busy computer that alone takes its time. */
const START_ALLOWANCE_MS = 10_000;

/** Vets a file in a process of its own (`entry` is the program of electron/host/vet.ts) that is killed when it takes too long. */
export function vetInChild(path: string, entry: URL, passphrase: string | null = null): Promise<VetResponse> {
  return new Promise((resolve) => {
    const child = fork(entry, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    const finish = (response: VetResponse): void => {
      clearTimeout(deadline);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(response);
    };
    let deadline = setTimeout(() => finish(fail('unexpected')), START_ALLOWANCE_MS);
    child.on('message', (message: typeof VET_READY | VetResponse) => {
      if (message !== VET_READY) return finish(message);
      clearTimeout(deadline);
      deadline = setTimeout(() => finish(fail('file-too-slow')), vetDeadlineMs(sizeOf(path)) + (passphrase === null ? 0 : UNLOCK_MS));
      child.send({ path, passphrase } satisfies VetRequest, (error) => error && finish(fail('file-damaged')));
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
