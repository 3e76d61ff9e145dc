import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { logFailure } from '../host/log.ts';
import { confinePages, silenceChromium } from './guards.ts';
import { startPagesQuickly } from './quick-start.ts';
import { declareScheme } from './scheme.ts';
import { startFrom } from './start-arguments.ts';

const built = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const programs = {
  host: built('main/host.js'),
  vet: built('main/vet.js'),
  finish: built('main/finish.js'),
  preload: built('preload/preload.cjs'),
  exportPreload: built('preload/export-preload.cjs'),
  decodePreload: built('preload/decode-preload.cjs'),
  importPreload: built('preload/import-preload.cjs'),
};

// Every document lives in a process of its own, so the app goes on after a bug here; Electron's way would be a box with a stack trace.
process.on('uncaughtException', (error) => logFailure('main', error));
process.on('unhandledRejection', (error) => logFailure('main', error));

const start = startFrom(process.argv, { packaged: !process.defaultApp, folder: process.cwd() });
app.enableSandbox();
silenceChromium();
startPagesQuickly();
confinePages();
declareScheme();
// What nobody asked for is not loaded: half of main is about windows. Chromium waits for this module before it is ready.
const boot =
  start.mode === 'cli'
    ? (await import('./terminal.ts')).runTerminalCommand(start.arguments, programs, built('renderer'))
    : (await import('./open-app.ts')).openApp(start, programs, built('renderer'));
boot.catch((error: unknown) => {
  logFailure('starting', error);
  app.exit(1);
});
