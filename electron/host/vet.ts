import { fail } from '../../shared/base/result.ts';
import { logFailure } from './log.ts';
import { packed } from './packed-file.ts';
import { connectParent } from './parent-port.ts';
import { VET_READY, type VetResponse } from './protocol.ts';
import { vetFile } from './vet/vet-file.ts';

/** Says VET_READY, answers one VetRequest and is done. Whoever started it waits for the answer, then ends it; at the deadline it is killed. */
const parent = connectParent();

function respond(request: unknown): VetResponse {
  try {
    return packed(vetFile(typeof request === 'object' && request !== null && 'path' in request ? request.path : undefined));
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
