import type { ElectronApplication } from 'playwright-core';

/** The menu bars windows get from now on, by window; Electron tells nobody afterwards which one a window has. */
export const watchMenus = (app: ElectronApplication) =>
  app.evaluateHandle(({ BrowserWindow, Menu }) => {
    const menus = new Map<number, InstanceType<typeof Menu>>();
    const { setMenu } = BrowserWindow.prototype;
    BrowserWindow.prototype.setMenu = function (menu) {
      if (menu) menus.set(this.id, menu);
      setMenu.call(this, menu);
    };
    return menus;
  });
