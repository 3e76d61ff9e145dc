import { setFlagsFromString } from 'node:v8';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { logFailure } from './log.ts';
import { packed } from './packed-file.ts';
import { connectParent } from './parent-port.ts';
import { VET_READY, type VetFileRequest, type VetVersionRequest } from './vet/request.ts';
import { answerSalvage, isSalvageRequest } from './salvage/request.ts';
import { recordsOfVersion } from './version-content.ts';
import { vetFile } from './vet/vet-file.ts';

/** Says VET_READY, answers one VetFileRequest, VetVersionRequest or SalvageRequest and is done. Whoever started it waits for the answer, then ends it; at the deadline it is killed. */
const parent = connectParent();

// V8's most thorough compiler does not earn what it costs in a process that ends so soon: a fifth of all its work, on threads
// that the page of the same file needs.
setFlagsFromString('--no-opt');

function respond(request: unknown): Result<object | string> {
  try {
    if (isSalvageRequest(request)) return answerSalvage(request);
    const { path, unlocking, version } = (request ?? {}) as Partial<VetFileRequest & VetVersionRequest>;
    if (version) {
      const records = recordsOfVersion(version);
      return records.ok ? ok(JSON.stringify(records.value)) : records;
    }
    return packed(vetFile(path, unlocking ?? null));
  } catch (error) {
    logFailure('vetting', error);
    return fail('unexpected');
  }
}

parent.onMessage((request) => {
  void parent.send(respond(request)).then(() => {
    if (process.connected) process.disconnect();
  });
});

await parent.send(VET_READY);
