import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { readableApp } from '../../../build/scripts/lib/desktop-user.mjs';
import { startElectron } from '../../support/electron.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

export const WINDOW = { width: 1_600, height: 900 } as const;
/** A frame lasts as long as its work. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'] as const;

/** A program that shows a board, ready for the hand. */
export interface Program {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Shows the board at 100 %, or all of it. */
  show: (view: '100%' | 'fitted') => Promise<void>;
}

/** Temas with a file open. */
export async function startTemas(file: string): Promise<Program> {
  const app = await startElectron(await readableApp(), {
    args: [...UNLIMITED, `--user-data-dir=${freshFolder('temas-data')}`, '--lang=tr', file],
    env: { LANGUAGE: 'tr', LC_ALL: 'tr_TR.UTF-8' },
  });
  const page = await app.firstWindow();
  await page.getByRole('application').waitFor();
  await sized(app, page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    name: 'temas',
    app,
    page,
    show: async (view) => {
      await page.keyboard.press(view === 'fitted' ? 'Shift+Digit1' : 'Shift+Digit0');
    },
  };
}

/** A page of the built copy of the peers, or our own floor, in an Electron with nothing else in it. */
export async function startPage(name: string, url: string): Promise<Program> {
  const shell = freshFolder('temas-shell');
  writeFileSync(join(shell, 'package.json'), '{"name":"shell","version":"1.0.0","main":"main.js"}');
  const main =
    "const{app,BrowserWindow}=require('electron');app.whenReady().then(()=>new BrowserWindow({width:1600,height:900,webPreferences:{backgroundThrottling:false}}).loadURL('about:blank'))";
  writeFileSync(join(shell, 'main.js'), main);
  const app = await startElectron(shell, { args: [...UNLIMITED, `--user-data-dir=${freshFolder('temas-data')}`] });
  const page = await app.firstWindow();
  await sized(app, page);
  await page.goto(url);
  await page.waitForFunction('window.__ready', null, { timeout: 120_000 });
  return {
    name,
    app,
    page,
    show: async (view) => {
      await page.evaluate(view === 'fitted' ? 'void window.__fit()' : 'void window.__scroll()');
    },
  };
}

async function sized(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), WINDOW);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, WINDOW);
}

/** Of all pages of the program, in MB. */
export const memoryOf = ({ app }: Program): Promise<number> =>
  app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().reduce((sum, { type, memory }) => sum + (type === 'Tab' ? memory.workingSetSize : 0), 0) / 1024,
  );

/** A window full of canvas that redraws one rectangle: no whiteboard in this Electron can be faster. */
const FLOOR = `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;overflow:hidden}canvas{display:block}</style><canvas></canvas><script>
const canvas = document.querySelector('canvas');
canvas.width = innerWidth; canvas.height = innerHeight;
const context = canvas.getContext('2d');
let at = { x: 300, y: 300, size: 200 }, asked = false;
const draw = () => {
  asked = false;
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#ffe58f';
  context.fillRect(at.x, at.y, at.size, at.size);
};
canvas.addEventListener('wheel', (event) => {
  event.preventDefault();
  at = event.ctrlKey ? { ...at, size: at.size - event.deltaY / 4 } : { ...at, x: at.x - event.deltaX, y: at.y - event.deltaY };
  if (!asked) requestAnimationFrame(draw);
  asked = true;
}, { passive: false });
draw();
window.__fit = window.__scroll = () => {};
window.__ready = true;
</script>`;

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Serves the floor and, when there are peers, their built pages; to this computer only. */
export async function servePages(peers: string | null): Promise<{ readonly url: (page: string) => string; readonly stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    void (path === '/floor.html' || peers === null ? Promise.resolve(Buffer.from(FLOOR)) : readFile(join(peers, 'dist', path))).then(
      (bytes) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (page) => `http://127.0.0.1:${port}/${page}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
