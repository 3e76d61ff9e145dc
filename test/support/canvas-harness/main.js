// The smallest program around a page: one window on the page built for a canvas test (see ../canvas-page.ts).
import { join } from 'node:path';
import { BrowserWindow, app } from 'electron';

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
