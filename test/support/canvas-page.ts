/**
 * Tests for what is drawn, in the Chromium it will be drawn by: `*.canvas.test.ts` drive a page in Electron.
 *
 * What runs in the page is an ordinary module beside the test, `NAME.page.ts`; it may import anything the renderer may,
 * styles and fonts included, and exports functions that take and give plain data:
 *
 *     // note.page.ts
 *     import { paint } from '../../../shared/paint/paint-canvas.ts';
 *     export function darkPixels(text: string): number { … document.createElement('canvas') … }
 *
 *     // note.canvas.test.ts
 *     const canvas = await openCanvasPage<typeof import('./note.page.ts')>(new URL('note.page.ts', import.meta.url));
 *     it('draws the text', async () => expect(await canvas.call('darkPixels', 'Şerit')).toBeGreaterThan(100));
 *
 * `canvas.page` is Playwright's page, for the mouse, the keyboard and screenshots. One Electron per test file; it is closed
 * after the file.
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { afterAll } from 'vitest';
import type { ElectronApplication, Page } from 'playwright-core';
import { startElectron } from './electron.ts';
import { freshFolder } from './fresh-folder.ts';

const harness = fileURLToPath(new URL('canvas-harness', import.meta.url));

type ArgumentsOf<F> = F extends (...args: infer A) => unknown ? A : never;
type ResultOf<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

export interface CanvasPage<Module> {
  readonly page: Page;
  /** Calls a function the module exports, in the page. Throws what it throws. */
  call<Name extends keyof Module & string>(name: Name, ...args: ArgumentsOf<Module[Name]>): Promise<ResultOf<Module[Name]>>;
}

const open = new Set<ElectronApplication>();

afterAll(async () => {
  for (const app of open) await app.close();
});

export async function openCanvasPage<Module>(module: URL): Promise<CanvasPage<Module>> {
  const folder = freshFolder();
  cpSync(harness, folder, { recursive: true });
  await buildPage(fileURLToPath(module), join(folder, 'page'));
  const app = await startElectron(folder, { args: [`--user-data-dir=${freshFolder()}`] });
  open.add(app);
  const page = await app.firstWindow();
  // An error while the page starts is not anybody's call, and would otherwise show as a missing function.
  page.on('pageerror', (error) => console.error(error));
  await page.waitForFunction('document.fonts.status === "loaded" && "canvasPage" in window');
  return {
    page,
    call: (name, ...args) =>
      page.evaluate(([exported, values]) => (window as unknown as Called).canvasPage[exported]?.(...values), [
        name,
        args as unknown[],
      ] as const) as never,
  };
}

interface Called {
  readonly canvasPage: Readonly<Record<string, (...args: unknown[]) => unknown>>;
}

async function buildPage(module: string, outDir: string): Promise<void> {
  mkdirSync(outDir);
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      minify: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      lib: { entry: module, formats: ['iife'], name: 'canvasPage', fileName: () => 'page.js', cssFileName: 'page' },
    },
  });
  const styles = readdirSync(outDir).filter((name) => name.endsWith('.css'));
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}">`).join('');
  writeFileSync(
    join(outDir, 'index.html'),
    `<!doctype html><html><head><meta charset="utf-8">${links}</head><body><script src="page.js"></script></body></html>`,
  );
}
