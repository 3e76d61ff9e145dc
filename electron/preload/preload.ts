import { contextBridge, webUtils } from 'electron';
import type { Bridge, DroppedFile, EventName, Events } from '../../shared/ipc/bridge.ts';
import type { ChosenFile, RequestName } from '../../shared/ipc/contract.ts';
import { listenersOf } from './listeners.ts';
import { receiveFrom, requestOn } from './wire.ts';

// Named here once more, because the contract's own list would bring its schemas along; the type keeps both the same.
const REQUEST_NAMES = {
  'app.boot': true,
  'app.setLanguage': true,
  'app.setTheme': true,
  'app.setCanvas': true,
  'app.setTouch': true,
  'app.setEnter': true,
  'app.setMinimap': true,
  'app.setSnaps': true,
  'app.setAuthor': true,
  'app.setEnabledActions': true,
  'app.setNextSteps': true,
  'app.setFullScreen': true,
  'app.closeWindow': true,
  'app.showStart': true,
  'start.recent': true,
  'start.leftBehind': true,
  'start.discarded': true,
  'start.afterCrash': true,
  'start.workRecords': true,
  'start.workPictures': true,
  'start.forgetRecent': true,
  'start.templates': true,
  'document.new': true,
  'document.newFromTemplate': true,
  'template.save': true,
  'template.read': true,
  'template.rename': true,
  'template.delete': true,
  'document.openDialog': true,
  'document.openRecent': true,
  'document.recover': true,
  'document.unlock': true,
  'document.openSalvaged': true,
  'document.discard': true,
  'document.restoreDiscarded': true,
  'document.saveLeftBehind': true,
  'document.apply': true,
  'document.read': true,
  'history.keep': true,
  'history.read': true,
  'document.flushed': true,
  'versions.list': true,
  'versions.keep': true,
  'versions.read': true,
  'versions.pictures': true,
  'versions.rename': true,
  'versions.remove': true,
  'versions.bring': true,
  'versions.open': true,
  'versions.forget': true,
  'document.save': true,
  'document.saveAs': true,
  'document.overwrite': true,
  'merge.sortDrop': true,
  'merge.intoOriginal': true,
  'merge.read': true,
  'merge.begin': true,
  'merge.end': true,
  'document.setThumbnail': true,
  'export.remembered': true,
  'export.preview': true,
  'export.endPreview': true,
  'export.start': true,
  'export.print': true,
  'export.endPrint': true,
  'export.cancel': true,
  'export.reveal': true,
  'send.versions': true,
  'send.start': true,
  'send.stop': true,
  'send.reveal': true,
  'attachment.choose': true,
  'attachment.take': true,
  'attachment.add': true,
  'attachment.stop': true,
  'attachment.bring': true,
  'attachment.picture': true,
  'attachment.saveAs': true,
  'import.read': true,
  'import.stop': true,
  'link.open': true,
} as const satisfies Record<RequestName, true>;

const EVENTS = {
  action: true,
  status: true,
  title: true,
  language: true,
  theme: true,
  canvas: true,
  touch: true,
  enter: true,
  author: true,
  fullScreen: true,
  notice: true,
  locked: true,
  salvaged: true,
  mergeCopies: true,
  sendProgress: true,
  document: true,
  flush: true,
  exportProgress: true,
} as const satisfies Record<EventName, true>;

const request = Object.fromEntries(
  (Object.keys(REQUEST_NAMES) as RequestName[]).map((name) => [name, requestOn(`temas:${name}`)]),
) as Bridge['request'];

function subscriptionTo<N extends EventName>(name: N) {
  const { receive, subscribe } = listenersOf<Events[N]>();
  receiveFrom(`temas:${name}`, receive);
  return subscribe;
}

const on = Object.fromEntries((Object.keys(EVENTS) as EventName[]).map((name) => [name, subscriptionTo(name)])) as unknown as Bridge['on'];

type Paths = readonly { readonly path: string; readonly name: string; readonly proof: string | null }[];
const sendDropped = requestOn<Paths, null>('temas:openDropped');
const sendChosen = requestOn<Paths, readonly ChosenFile[]>('temas:chooseDropped');

/** A page can pass only files that a user dropped or chose: for anything it made up there is no path. Main asks for a proof all the same. */
const pathsOf = (files: readonly DroppedFile[]): Promise<Paths> =>
  Promise.all(files.map(async (file) => ({ path: pathOf(file), name: file.name, proof: await proofOf(file as unknown as File) })));
const openDropped = async (files: readonly DroppedFile[]) => sendDropped(await pathsOf(files));
const chooseDropped = async (files: readonly DroppedFile[]) => sendChosen(await pathsOf(files));

/** No file that Temas opens or imports is larger. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The SHA-256 of what Chromium lets this page read of the file; null where it lets nothing, as of a folder. */
async function proofOf(file: File): Promise<string | null> {
  try {
    if (file.size > LARGEST_FILE) return null;
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** Empty for what is no file of this computer, or has a name Chromium cannot read in the computer's locale. */
function pathOf(file: DroppedFile): string {
  try {
    return webUtils.getPathForFile(file as unknown as File);
  } catch {
    return '';
  }
}

const bridge: Bridge = { request: Object.freeze(request), on: Object.freeze(on), openDropped, chooseDropped };
contextBridge.exposeInMainWorld('temas', Object.freeze(bridge));
