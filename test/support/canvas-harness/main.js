// The smallest program around a page: one window on the page built for a canvas test (see ../canvas-page.ts).
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

// Pictures of it are compared: on every screen the same pixels, colours and grey edges of letters.
for (const [name, value] of [
  ['force-device-scale-factor', '1'],
  ['force-color-profile', 'srgb'],
  ['disable-lcd-text', ''],
])
  app.commandLine.appendSwitch(name, value);

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  });
  return window.loadFile(join(import.meta.dirname, 'page', 'index.html'));
});
app.on('window-all-closed', () => app.quit());
