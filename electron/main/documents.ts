import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { OpenDocument } from '../../shared/ipc/contract.ts';
import type { TemplateName } from '../../shared/ipc/names.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { fromTemplate } from '../../shared/templates/own-template.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import type { Asset } from '../host/assets.ts';
import type { Unlocking } from '../host/encrypted/container.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import { identityOfWork, newIdentity } from '../host/identity.ts';
import { recordsOf } from '../host/packed-file.ts';
import { namedRecords } from '../host/salvage/named-gathering.ts';
import type { PackedSalvage } from '../host/salvage/request.ts';
import { languageOf, translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import type { DocumentSession } from './document-session.ts';
import { FileWatch, keepLooking } from './file-watch.ts';
import { HostClient } from './host-client.ts';
import { logFailure } from '../host/log.ts';
import { isPassingPlace } from './odd-places.ts';
import { fileSession, newSession, resumedSession } from './open-session.ts';
import { tellOfOriginal } from './original.ts';
import type { SessionParts } from './session-parts.ts';
import { documentTitle } from './window-title.ts';
import { showTitle } from './windows.ts';

export interface Places {
  /** A new window, its page not loaded yet. */
  newWindow(): AppWindow;
}

/** A process that starts while a page paints its first board would take the processor from it. */
const AFTER_FIRST_PAINT_MS = 500;

/** What is being opened right now, by realpath, so that the same file opened twice at once is opened once. */
const opening = new Map<string, Promise<Result<null>>>();

const partsFor = (state: AppState): SessionParts => ({
  startHost: (onCrash, { mayWait } = { mayWait: false }) =>
    new HostClient(state.programs.host, onCrash, mayWait ? AFTER_FIRST_PAINT_MS : 0, [
      `--installation=${state.installationId}`,
      `--snapshots=${state.data.snapshots}`,
    ]),
  now: Date.now,
  at: (timeMs, action) => {
    const timer = setTimeout(action, Math.max(0, timeMs - Date.now()));
    return () => clearTimeout(timer);
  },
});

/** Whether a window, other than `own`, has the file at `path` open: nobody else may write it. */
export async function isOpenElsewhere({ windows }: AppState, path: string, own: AppWindow | null = null): Promise<boolean> {
  const real = await realpath(path).catch(() => path);
  return [...windows.values()].some((window) => window !== own && window.session?.path === real);
}

/**
 * Opens a file in `asking` when that shows the start screen, else in a window of its own; one that is open is brought to the
 * front. An encrypted file fails with passphrase-needed or passphrase-wrong.
 */
export async function openFile(
  state: AppState,
  places: Places,
  path: string,
  asking: AppWindow | null,
  unlocking: Unlocking | null = null,
): Promise<Result<null>> {
  // When there is no such file, vetting says what is wrong with it.
  const real = await realpath(path).catch(() => path);
  const already = [...state.windows.values()].find((window) => window.session?.path === real);
  // One that is just being closed is opened again when it is gone.
  if (already && (already.closing === null || !(await already.closing))) {
    already.show();
    return ok(null);
  }
  const running = opening.get(real);
  if (running) return running;
  const started = openInto(state, places, asking, () =>
    fileSession(
      partsFor(state),
      state.data.working,
      { path: real, unlocking, isCopy: ({ identity }) => state.recent.isNewCopy(real, identity.lineageId) },
      () => state.vetting.check(path, unlocking),
    ),
  );
  opening.set(real, started);
  return started.finally(() => opening.delete(real));
}

/**
 * Opens several files, one after the other, and returns those that could not be: to be told when all are open, since news
 * on a start screen goes with it. `asking` is the window to use if it is free, asked before each.
 */
export async function openEach(
  state: AppState,
  places: Places,
  paths: readonly string[],
  asking: () => AppWindow | null,
): Promise<readonly { readonly path: string; readonly error: AppError }[]> {
  const failures: { readonly path: string; readonly error: AppError }[] = [];
  for (const path of paths) {
    const opened = await openFile(state, places, path, asking());
    if (!opened.ok) failures.push({ path, error: opened.error });
  }
  return failures;
}

export function openTemplate(state: AppState, places: Places, template: TemplateName, asking: AppWindow | null): Promise<Result<null>> {
  const records = templateRecords(template, languageOf(state), newId);
  return openInto(state, places, asking, () => newSession(partsFor(state), state.data.working, newIdentity(), records));
}

/** Begins a document with what was read of a damaged one, called after it. */
export const openSalvaged = (
  state: AppState,
  places: Places,
  { found, name }: { readonly found: Pick<PackedSalvage, 'recordsJson' | 'assets' | 'gathering'>; readonly name: string },
  asking: AppWindow | null,
): Promise<Result<null>> =>
  openInto(state, places, asking, () =>
    newSession(partsFor(state), state.data.working, identityOfWork(), namedRecords(found, translateOf(state)('salvage.board')), found.assets, {
      called: translateOf(state)('title.rescued', { name }),
    }),
  );

interface OpenedRecords {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
  readonly key: FileKey | null;
  /** What to call it while it has no file. */
  readonly called: string;
}

/** Opens checked records as a new document without a file, in a window of its own; with a `key` it is encrypted. */
export const openRecords = (state: AppState, places: Places, { records, assets, ...more }: OpenedRecords): Promise<Result<null>> =>
  openInto(state, places, null, () => newSession(partsFor(state), state.data.working, identityOfWork(), records, assets, more));

/** Begins a document with a template of the user's own. It is checked like any file: somebody may have put another there. */
export function openOwnTemplate(state: AppState, places: Places, path: string, asking: AppWindow | null): Promise<Result<null>> {
  return openInto(state, places, asking, async () => {
    const vetted = await state.vetting.check(path);
    if (!vetted.ok) return vetted;
    return newSession(partsFor(state), state.data.working, newIdentity(), fromTemplate(recordsOf(vetted.value), newId), vetted.value.assets);
  });
}

/** What is in a template of the user's own, checked in the same way; the document it goes to gets the bytes of its pictures first. */
export async function readTemplate(state: AppState, path: string, session: DocumentSession): Promise<Result<readonly AnyRecord[]>> {
  const vetted = await state.vetting.check(path);
  if (!vetted.ok) return vetted;
  for (const asset of vetted.value.assets) {
    const put = await session.putAsset(asset);
    if (!put.ok) return put;
  }
  return ok(recordsOf(vetted.value));
}

/** Opens work an earlier run left behind. */
export const recover = (
  state: AppState,
  places: Places,
  folder: string,
  asking: AppWindow | null,
  unlocking: Unlocking | null = null,
): Promise<Result<null>> => openInto(state, places, asking, () => resumedSession(partsFor(state), folder, unlocking));

async function openInto(
  state: AppState,
  places: Places,
  asking: AppWindow | null,
  open: () => Promise<Result<DocumentSession>>,
): Promise<Result<null>> {
  const here = asking?.isFree === true ? asking : null;
  if (!here) return intoWindow(state, places, null, open);
  here.reserved = true;
  let arrived = () => {};
  here.arriving = new Promise((resolve) => {
    arrived = resolve;
  });
  return intoWindow(state, places, here, () => open().finally(() => (here.reserved = false))).finally(() => {
    here.arriving = null;
    arrived();
  });
}

async function intoWindow(
  state: AppState,
  places: Places,
  here: AppWindow | null,
  open: () => Promise<Result<DocumentSession>>,
): Promise<Result<null>> {
  const opened = await open();
  if (!opened.ok) return opened;
  const session = opened.value;
  if (here && here.closing === null && !here.browser.isDestroyed()) {
    const before = here.booted;
    attach(state, here, session);
    // A page that has not asked yet gets it when it does.
    const document = before ? await documentFor(state, here) : null;
    if (document?.ok) here.send('document', document.value);
  } else {
    attach(state, places.newWindow(), session);
  }
  void session.kept.then((kept) => {
    if (!kept.ok) takeBack(state, session, kept.error);
    else if (session.path !== null) rememberQuietly(state, session.path, session, session.encrypted ? 'nothing' : null);
  });
  return ok(null);
}

/** What is shown could not be written down: no edit of it could ever be kept, so it is not open. */
function takeBack(state: AppState, session: DocumentSession, error: AppError): void {
  const window = [...state.windows.values()].find((one) => one.session === session);
  session.giveUp();
  if (!window || window.closing !== null) return;
  window.session = null;
  showTitle(state, window);
  window.send('document', null);
  tellFailure(window, session.path ?? '', error);
}

function attach(state: AppState, window: AppWindow, session: DocumentSession): void {
  window.session = session;
  session.pageStarted();
  session.listen({
    status: (status) => {
      window.send('status', status);
      showTitle(state, window);
    },
    moved: (path) => {
      tellTitle(state, window);
      rememberQuietly(state, path, session, session.encrypted ? 'nothing' : window.thumbnail);
    },
    restarted: () => window.send('notice', { code: 'host-restarted', detail: {} }),
  });
  showTitle(state, window);
  watchFile(window, session);
  void tellOfOriginal({ state, window, session }).catch((error: unknown) => logFailure('looking for an original', error));
}

/** What somebody should know of where the file lies is said once, what happens to it as long as it is open. */
function watchFile(window: AppWindow, session: DocumentSession): void {
  const { path } = session;
  if (path !== null && isPassingPlace(path, tmpdir())) window.send('notice', { code: 'passing-place', detail: {} });
  const watch = new FileWatch(session, (name) => window.send('notice', { code: 'conflict-copy', detail: { copy: name } }));
  keepLooking(watch, (error) => logFailure('watching a file', error));
}

/** Tells frame and page what the document is called: after Save As, or in another language. */
export function tellTitle(state: AppState, window: AppWindow): void {
  showTitle(state, window);
  const { session } = window;
  if (session) window.send('title', { title: documentTitle(session, translateOf(state)), untitled: session.name === null });
}

/** What a page needs to show the window's document as it stands now. */
export async function documentFor(state: AppState, { session }: AppWindow): Promise<Result<OpenDocument | null>> {
  if (!session) return ok(null);
  const read = await session.readForPage();
  if (!read.ok) return read;
  return ok({
    title: documentTitle(session, translateOf(state)),
    untitled: session.name === null,
    encrypted: session.encrypted,
    recordsJson: read.value,
    status: session.status,
    notices: session.takeNotices(),
  });
}

/** Of a recent file: a new one, null for the one it has, or none ever, as it is encrypted. */
type Picture = Uint8Array | 'nothing' | null;

/** A list that cannot be written is no reason not to open a file. */
const rememberQuietly = (state: AppState, path: string, session: DocumentSession, thumbnail: Picture): void =>
  void remember(state, path, session, thumbnail).catch((error: unknown) => logFailure('recent files', error));

async function remember(state: AppState, path: string, { documentId, lineageId }: DocumentSession, thumbnail: Picture): Promise<void> {
  const { token, dropped } = await state.recent.touch(path, Date.now(), { documentId, lineageId });
  if (thumbnail === 'nothing') await state.thumbnails.remove(token);
  else if (thumbnail) await state.thumbnails.put(token, thumbnail);
  await Promise.all(dropped.map((gone) => state.thumbnails.remove(gone)));
}

/** Says in a window why a file nobody asked for there could not be opened. */
export function tellFailure(window: AppWindow, path: string, error: AppError): void {
  window.send('notice', { code: error.code, detail: { ...error.detail, name: basename(path) } });
}
