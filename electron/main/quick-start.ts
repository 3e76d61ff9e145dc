import { app } from 'electron';

/**
 * A page asks for the graphics process as soon as it starts and does not stand still until that answers: its script is
 * loaded meanwhile. Where a Chromium knows these no more, they do nothing. Must run before the app is ready.
 */
export function startPagesQuickly(): void {
  app.commandLine.appendSwitch('enable-features', ['EarlyEstablishGpuChannel', 'EstablishGpuChannelAsync'].join());
}
