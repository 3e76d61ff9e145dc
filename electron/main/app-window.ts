import type { BrowserWindow, Menu } from 'electron';
import type { EventName, Events } from '../../shared/ipc/bridge.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { DocumentSession } from './document-session.ts';

/** One window: the start screen, or one document. */
export class AppWindow {
  readonly browser: BrowserWindow;
  session: DocumentSession | null = null;
  /** True from the moment a document is on its way here, so that a second one goes elsewhere. */
  reserved = false;
  /** Settles when that document is here, or will not come: a page that starts meanwhile waits for it. */
  arriving: Promise<void> | null = null;
  enabledActions: ReadonlySet<string> = new Set();
  menu: Menu | null = null;
  /** Names of the texts of what undo and redo would take back; null where there is nothing. */
  nextSteps: RequestInput<'app.setNextSteps'> = { undo: null, redo: null };
  /** Builds the menu as it is to be now. */
  buildMenu: () => void = () => {};
  isMenuOpen = false;
  /** Runs when the menu is due to be built anew. */
  menuTimer: NodeJS.Timeout | undefined;
  /** The newest picture of the document, for when it gets a file. */
  thumbnail: Uint8Array | null = null;
  /** Settles the wait of whoever closes this window. */
  onFlushed: (() => void) | null = null;
  /** While it is being closed; false: it stays after all. */
  closing: Promise<boolean> | null = null;
  pageCrashes: readonly number[] = [];
  #booted = false;
  #early: (() => void)[] = [];

  constructor(browser: BrowserWindow) {
    this.browser = browser;
  }

  get isFree(): boolean {
    return this.session === null && !this.reserved && this.closing === null;
  }

  get booted(): boolean {
    return this.#booted;
  }

  /** The page has asked for its first state: from now on it hears events, and those that came too early. */
  pageBooted(): void {
    this.#booted = true;
    for (const send of this.#early.splice(0)) send();
  }

  /** A page that is being loaded anew asks again for everything that was current. */
  pageGone(): void {
    this.#booted = false;
    this.nextSteps = { undo: null, redo: null };
  }

  send<N extends EventName>(name: N, payload: Events[N]): void {
    if (this.browser.isDestroyed()) return;
    const send = () => this.browser.isDestroyed() || this.browser.webContents.send(`temas:${name}`, payload);
    if (this.#booted) send();
    else if (name === 'notice' || name === 'locked' || name === 'salvaged' || name === 'mergeCopies') this.#early.push(send);
  }

  show(): void {
    if (this.browser.isDestroyed()) return;
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }
}
