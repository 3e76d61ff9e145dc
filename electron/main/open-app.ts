import { realpath } from 'node:fs/promises';
import { app, nativeTheme, session } from 'electron';
import { createExports } from '../export/exports.ts';
import { RememberedExports } from '../export/remembered.ts';
import { exportTasks } from '../export/export-window.ts';
import type { AppState, Programs } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { closeWindow } from './close-window.ts';
import { tidyCrashDumps } from './crash-dumps.ts';
import { startCrashDumps } from './crash-reporter.ts';
import { prepareDataFolder } from './data-folder.ts';
import { decodeTasks } from './decode-window.ts';
import { openEach } from './documents.ts';
import { fileMapOf } from './file-map.ts';
import { hardenSession } from './guards.ts';
import { createHandlers } from './handlers.ts';
import { HostClient } from './host-client.ts';
import { importTasks } from './import-window.ts';
import { installationIdIn } from './installation.ts';
import { serveDecodeRequests, serveExportRequests, serveImportRequests } from './page-requests.ts';
import { serveRequests } from './window-requests.ts';
import { logFailure } from '../host/log.ts';
import { OwnTemplates } from './own-templates.ts';
import { createPreferences, runOwnAction } from './preferences.ts';
import { RecentFiles } from './recent-files.ts';
import { RunMark } from './run-mark.ts';
import { serveScheme } from './scheme.ts';
import { SettingsStore } from './settings.ts';
import type { WindowsStart } from './start-arguments.ts';
import { Thumbnails } from './thumbnails.ts';
import { tellOrAsk } from './unlocking.ts';
import { Vetting } from './vetting.ts';
import { applyTheme, colourWindows, createWindow, type WindowHandlers } from './windows.ts';
import { writesDone } from './writes.ts';

/** From the lock to the first windows. `pages` is the folder of the built pages. Without the lock the files go to the Temas that has it. */
export async function openApp({ files: asked, crashDumps }: WindowsStart, programs: Programs, pages: string): Promise<void> {
  if (!app.requestSingleInstanceLock({ files: asked })) {
    app.quit();
    return;
  }
  const opener = listenForFiles();
  const data = prepareDataFolder(app.getPath('userData'));
  // Also what an earlier start left, which may have been main's own crash.
  tidyCrashDumps(data.crashDumps, Date.now(), 'at a start');
  if (crashDumps) startCrashDumps(data.crashDumps);
  const runMark = new RunMark(data.running);
  const thumbnails = new Thumbnails(data.thumbnails);
  // Read while Chromium starts.
  const loading = Promise.all([
    fileMapOf(pages),
    SettingsStore.load(data.settings),
    RecentFiles.load(data.recent),
    OwnTemplates.load({ folder: data.templates, thumbnails, startHost: () => new HostClient(programs.host, () => undefined) }),
    RememberedExports.load(data.exports),
    installationIdIn(data.installation),
  ]);
  await app.whenReady();
  const vetting = new Vetting(programs.vet);
  // Nothing of an opening takes longer than the start of the process that checks the file.
  if (asked.length > 0) vetting.prepare();
  hardenSession(session.defaultSession);
  const [files, settings, recent, templates, exported, installationId] = await loading;
  serveScheme(session.defaultSession, files, (token) => thumbnails.get(token));
  const state: AppState = {
    programs,
    data,
    settings,
    recent,
    thumbnails,
    templates,
    vetting,
    installationId,
    windows: new Map(),
    locale: app.getLocale(),
  };
  applyTheme(state);
  // The computer went dark or light: windows that follow it must not flash the other colour.
  nativeTheme.on('updated', () => colourWindows(state));

  const handlers: WindowHandlers = {
    chooseAction: (id, window) => runOwnAction(preferences, id) || window.send('action', { id }),
    close: (window) => void closeWindow(state, window),
    closed: (window) => exports.windowClosed(window),
  };
  const preferences = createPreferences(state, handlers);
  const exports = createExports(state, exported);
  const places = { newWindow: () => createWindow(state, handlers) };
  serveRequests(createHandlers({ state, places, preferences, exports, runMark }), (id) => state.windows.get(id) ?? null);
  serveExportRequests(exportTasks);
  serveDecodeRequests(decodeTasks);
  serveImportRequests(importTasks);
  quitWithoutLosing(state, runMark);

  const open = (paths: readonly string[]) => openFiles(state, places, paths);
  opener.start((paths) => void open(paths).catch((error: unknown) => logFailure('opening', error)));
  app.on('activate', () => state.windows.size === 0 && places.newWindow());
  await open(asked);
}

/** Files may be handed to us before anything is ready: by a second start of the program, or by the Mac's Finder. */
function listenForFiles() {
  let early: (readonly string[])[] = [];
  let take = (paths: readonly string[]): void => void early.push(paths);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { files } = (data ?? {}) as { readonly files?: unknown };
    take(Array.isArray(files) ? files.filter((file) => typeof file === 'string') : []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
  return {
    start(open: (paths: readonly string[]) => void) {
      take = open;
      for (const paths of early) open(paths);
      early = [];
    },
  };
}

async function openFiles(state: AppState, places: { newWindow(): AppWindow }, paths: readonly string[]): Promise<void> {
  const anyWindow = () => [...state.windows.values()].at(-1) ?? null;
  const freeWindow = () => [...state.windows.values()].find((window) => window.isFree) ?? null;
  // The page of the first window loads while its file is being checked.
  if (paths.length > 0 && state.windows.size === 0) places.newWindow();
  const real = await Promise.all(paths.map((one) => realpath(one).catch(() => one)));
  const failures = await openEach(state, places, [...new Set(real)], freeWindow);
  for (const failure of failures) tellOrAsk(state, places, anyWindow() ?? places.newWindow(), failure);
  if (paths.length === 0) anyWindow()?.show();
  if (state.windows.size === 0) places.newWindow();
}

/** However the app is asked to end, every window closes as if by hand first. */
function quitWithoutLosing(state: AppState, runMark: RunMark): void {
  let done = false;
  app.on('before-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void Promise.all([...state.windows.values()].map((window) => closeWindow(state, window))).then(async (closed) => {
      await writesDone();
      done = closed.every(Boolean);
      if (!done) return;
      runMark.end();
      app.quit();
    });
  });
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
}
