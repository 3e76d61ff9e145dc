import { app, type Session, type WebContents } from 'electron';
import { SCHEME } from './content-policy.ts';

/**
 * Switches that keep Chromium's own services from the network. Host names resolve to nothing at all, so that whatever
 * a later Chromium adds finds nobody to talk to.
 */
export function silenceChromium(): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
    'no-default-browser-check',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  commandLine.appendSwitch(
    'disable-features',
    [
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'MediaRouter',
      'DialMediaRouteProvider',
      'CertificateTransparencyComponentUpdater',
      'AutofillServerCommunication',
      'SpareRendererForSitePerProcess',
    ].join(),
  );
}

/** Nothing is allowed but writing to the clipboard, and nothing leaves. Must run before the session's first window. */
export function hardenSession(session: Session): void {
  // Even an empty window would look a dictionary up; so spell checking is off.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((contents, permission, answer) => answer(mayWriteClipboard(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) => mayWriteClipboard(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** The one thing our pages may do that a page has to ask for: put a picture or words on the clipboard, which the system checks. Reading it stays forbidden. */
const mayWriteClipboard = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && URL.canParse(address) && new URL(address).protocol === `${SCHEME}:`;

const OUR_SCHEMES: readonly string[] = [`${SCHEME}:`, 'data:', 'blob:', 'devtools:'];

const isOurs = (address: string): boolean => URL.canParse(address) && OUR_SCHEMES.includes(new URL(address).protocol);

/** A page stays where it was loaded: no navigation, no other windows, no web views. */
export function confinePages(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('select-bluetooth-device', (event) => event.preventDefault());
  });
}

/** What every page of ours runs with. */
export const pagePreferences = (preload: string) =>
  ({
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    safeDialogs: true,
  }) as const;
