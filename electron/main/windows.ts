import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import type { Theme } from '../../shared/ipc/contract.ts';
import { themes } from '../../shared/scene/themes.ts';
import { languageOf, translateOf, type AppState } from './app-state.ts';
import { AppWindow } from './app-window.ts';
import { boundsForNewWindow } from './bounds.ts';
import { ORIGIN } from './content-policy.ts';
import { pagePreferences } from './guards.ts';
import { logFailure } from '../host/log.ts';
import { isAction, isActionEnabled, menuTemplate } from './menu-template.ts';
import { windowTitle } from './window-title.ts';

export interface WindowHandlers {
  chooseAction(id: string, window: AppWindow): void;
  /** The user wants the window closed; it stays until `finish` destroys it. */
  close(window: AppWindow): void;
  closed(window: AppWindow): void;
}

/** A page that dies this often within a minute is not loaded again. */
const MOST_PAGE_CRASHES = 3;

const isMac = process.platform === 'darwin';

export function createWindow(state: AppState, handlers: WindowHandlers): AppWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { maximized, ...bounds } = boundsForNewWindow(state.settings.current.window, areas, state.windows.size);
  const browser = new BrowserWindow({
    ...bounds,
    show: false,
    minWidth: 640,
    minHeight: 480,
    title: 'Temas',
    backgroundColor: backgroundOf(state.settings.current.theme),
    webPreferences: pagePreferences(state.programs.preload),
  });
  const window = new AppWindow(browser);
  const { webContents } = browser;
  state.windows.set(webContents.id, window);
  void load(window);
  // Its hundred entries would stand in the way of the page, which main has to hand its files; nothing is shown before.
  webContents.once('dom-ready', () => showMenu(state, window, handlers));

  browser.once('ready-to-show', () => {
    if (maximized) browser.maximize();
    browser.show();
  });
  browser.on('page-title-updated', (event) => event.preventDefault());
  browser.on('close', (event) => {
    event.preventDefault();
    handlers.close(window);
  });
  const { id } = webContents;
  browser.once('closed', () => {
    state.windows.delete(id);
    handlers.closed(window);
  });
  browser.on('focus', () => isMac && showMenu(state, window, handlers));
  browser.on('blur', () => window.session?.blurred());
  browser.on('enter-full-screen', () => window.send('fullScreen', true));
  browser.on('leave-full-screen', () => window.send('fullScreen', false));
  webContents.on('render-process-gone', () => revivePage(window));
  return window;
}

async function load(window: AppWindow): Promise<void> {
  try {
    await window.browser.loadURL(`${ORIGIN}/index.html`);
  } catch (error) {
    if (!window.browser.isDestroyed()) logFailure('loading the page', error);
  }
}

/** The page is only a view: the document lives on in its host, and a new page shows it as it stands. */
function revivePage(window: AppWindow): void {
  if (window.browser.isDestroyed() || window.closing) {
    window.onFlushed?.();
    return;
  }
  window.pageGone();
  renewMenu(window);
  const now = Date.now();
  window.pageCrashes = [...window.pageCrashes.filter((time) => now - time < 60_000), now];
  if (window.pageCrashes.length > MOST_PAGE_CRASHES) window.browser.close();
  else void load(window);
}

/** The next window opens where this one was. */
export function rememberBounds(state: AppState, { browser }: AppWindow): void {
  if (browser.isDestroyed() || browser.isFullScreen()) return;
  const window = { ...browser.getNormalBounds(), maximized: browser.isMaximized() };
  state.settings.change({ window }).catch((error: unknown) => logFailure('settings', error));
}

export function showTitle(state: AppState, window: AppWindow): void {
  if (window.browser.isDestroyed()) return;
  const { session } = window;
  window.browser.setTitle(windowTitle(session, translateOf(state)));
}

/** Builds the menu anew: for a new window and when language or theme changed. */
export function showMenu(state: AppState, window: AppWindow, handlers: WindowHandlers): void {
  const { theme, canvas, touch, enter } = state.settings.current;
  const template = menuTemplate(
    {
      t: translateOf(state),
      language: languageOf(state),
      theme,
      canvas,
      touch,
      enter,
      mac: isMac,
      enabled: window.enabledActions,
      nextSteps: window.nextSteps,
    },
    (id) => handlers.chooseAction(id, window),
  );
  const menu = Menu.buildFromTemplate(template);
  window.menu = menu;
  window.buildMenu = () => showMenu(state, window, handlers);
  window.isMenuOpen = false;
  for (const { submenu } of menu.items) {
    submenu?.on('menu-will-show', () => (window.isMenuOpen = true));
    submenu?.on('menu-will-close', () => (window.isMenuOpen = false));
  }
  if (!isMac) window.browser.setMenu(menu);
  else if (window.browser.isFocused()) Menu.setApplicationMenu(menu);
}

/** Edits come faster than anybody looks into a menu. */
const MENU_PAUSE_MS = 500;

/** Builds the menu anew once edits pause, as the names of its entries cannot be changed; never while somebody looks at it or presents. */
export function renewMenu(window: AppWindow): void {
  clearTimeout(window.menuTimer);
  window.menuTimer = setTimeout(() => {
    if (window.browser.isDestroyed()) return;
    if (window.isMenuOpen || window.browser.isFullScreen()) renewMenu(window);
    else window.buildMenu();
  }, MENU_PAUSE_MS);
}

/** Only greys entries out or in: building the menu anew would close it under the user's pointer. */
export function updateMenu(window: AppWindow): void {
  for (const { submenu } of window.menu?.items ?? []) {
    for (const item of submenu?.items ?? []) {
      // Dividers and the system's own entries are none of our actions.
      if (!isAction(item.id)) continue;
      const enabled = isActionEnabled(item.id, window.enabledActions);
      if (item.enabled !== enabled) item.enabled = enabled;
    }
  }
}

/** The colour behind a page that has not drawn yet: the page's own, so that nothing flashes. */
function backgroundOf(theme: Theme): string {
  const name = theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme;
  return themes[name].ui.background;
}

export function applyTheme(state: AppState): void {
  const { theme } = state.settings.current;
  nativeTheme.themeSource = theme === 'dark' ? 'dark' : theme === 'system' ? 'system' : 'light';
  colourWindows(state);
}

export function colourWindows(state: AppState): void {
  for (const { browser } of state.windows.values()) browser.setBackgroundColor(backgroundOf(state.settings.current.theme));
}
