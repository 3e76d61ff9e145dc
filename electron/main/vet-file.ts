import { stat } from 'node:fs/promises';
import { utilityProcess } from 'electron';
import { fail } from '../../shared/base/result.ts';
import { vetDeadlineMs } from '../host/vet/limits.ts';
import { VET_READY, type VetRequest, type VetResponse } from '../host/protocol.ts';

/** The process has to start before the check can: on a busy machine that alone takes its time. */
const START_ALLOWANCE_MS = 8_000;

/**
 * Checks an untrusted file in a process of its own, which is killed when it takes too long: a query that hangs can be
 * ended in no other way.
 */
export async function vetFile(program: string, path: string): Promise<VetResponse> {
  const sizing = stat(path).then(
    (found) => found.size,
    () => 0,
  );
  const process = utilityProcess.fork(program, [], { serviceName: 'Temas file check', stdio: 'inherit' });
  const { promise, resolve } = Promise.withResolvers<VetResponse>();
  let deadline = setTimeout(() => resolve(fail('unexpected')), START_ALLOWANCE_MS);
  process.on('message', (message: typeof VET_READY | VetResponse) => {
    if (message !== VET_READY) return resolve(message);
    clearTimeout(deadline);
    void sizing.then((size) => {
      deadline = setTimeout(() => resolve(fail('file-too-slow')), vetDeadlineMs(size));
      process.postMessage({ path } satisfies VetRequest);
    });
  });
  process.on('error', () => resolve(fail('file-damaged')));
  process.once('exit', () => resolve(fail('file-damaged')));
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    process.kill();
  }
}
