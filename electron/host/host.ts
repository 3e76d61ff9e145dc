import { logFailure } from './log.ts';
import { connectParent } from './parent-port.ts';
import { createService } from './service.ts';
import { Snapshots } from './snapshots.ts';

/** The document host: one process for one open document. Every call is synchronous, so the next one waits for its turn by itself. */
const parent = connectParent();

const report = (error: unknown): void => logFailure('document host', error);
/** What main says on the command line as `--name=value`; null where it says nothing. */
const wordOf = (name: string): string | null => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const snapshots = wordOf('snapshots');
const serve = createService(report, {
  installationId: wordOf('installation'),
  snapshots: snapshots === null ? null : new Snapshots(snapshots),
});

parent.onMessage((request) => {
  parent.send(serve(request)).catch(report);
});
