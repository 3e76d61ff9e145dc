import { parentPort } from 'node:worker_threads';
import { logFailure } from '../host/log.ts';
import { CHECKS } from './check/checks.ts';
import { finishPdf } from './finish-pdf.ts';
import type { FinishAnswer, FinishRequest } from './finishing.ts';

async function answer(request: FinishRequest): Promise<FinishAnswer> {
  try {
    return request.wanted === 'pdf'
      ? { pdf: await finishPdf(request.printed, request.drawn, request.about) }
      : { isSound: await CHECKS[request.format](request.path, request.drawn) };
  } catch (error) {
    logFailure('export', error);
    return null;
  }
}

/** Finishes and checks what was exported, one request after the other, until it is ended. */
parentPort?.on('message', (request: FinishRequest) => void answer(request).then((answered) => parentPort?.postMessage(answered)));
