import { app, crashReporter } from 'electron';
import { makeFolder } from '../host/durable.ts';
import { tidyCrashDumps } from './crash-dumps.ts';

/** The reporter may still be writing when main hears of the crash, and longer on a busy computer. */
const DUMP_WAITS_MS = [0, 1_000, 10_000];

/**
 * Has dumps of crashes written into that folder and sent to nobody: whoever asked for them wants to find out why a program of
 * ours crashes. Must run before the app is ready.
 */
export function startCrashDumps(folder: string): void {
  makeFolder(folder);
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
  const tidy = (): void => {
    for (const wait of DUMP_WAITS_MS) setTimeout(() => tidyCrashDumps(folder, Date.now(), 'later'), wait);
  };
  // Main's own dump waits for the next start.
  app.on('render-process-gone', tidy);
  app.on('child-process-gone', tidy);
}
