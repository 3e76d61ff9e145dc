import { logFailure } from './log.ts';
import { connectParent } from './parent-port.ts';
import { createService } from './service.ts';

/** The document host: one process for one open document. Every call is synchronous, so the next one waits for its turn by itself. */
const parent = connectParent();

const report = (error: unknown): void => logFailure('document host', error);
const serve = createService(report);

parent.onMessage((request) => {
  parent.send(serve(request)).catch(report);
});
