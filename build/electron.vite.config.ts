import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

// One build for both runtimes: the product's Electron and the older one the tests may have to run on.
const NODE = 'node20.18';
const CHROME = 'chrome130';

/** Bundled into one file each: only Electron itself and the compiled addon stay outside. */
const external = ['electron', 'better-sqlite3', /^node:/];

/** What a board is made of, laid out, named and painted by. */
const SHARED_BY_PAGES =
  /[\\/](shared[\\/](base|model|geometry|layout|scene|paint|i18n)|node_modules[\\/](i18next|d3-[a-z]+|fractional-indexing|perfect-freehand))[\\/]/;

/** Faces are asked for with the page, not when its script has run: nothing is laid out before they are there. */
const fontsWithThePage: Plugin = {
  name: 'temas-fonts-with-the-page',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {}, path }) =>
      Object.keys(path === '/index.html' ? bundle : {})
        .filter((file) => file.endsWith('.woff2'))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
  },
};

export default defineConfig({
  main: {
    // Its build for Node asks for `require` in a way that a bundle of modules, which has one of its own, cannot hold.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: NODE,
      outDir: inProject('dist/main'),
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          main: inProject('electron/main/main.ts'),
          host: inProject('electron/host/host.ts'),
          vet: inProject('electron/host/vet.ts'),
          finish: inProject('electron/export/finish.ts'),
          cli: inProject('electron/cli/cli.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: inProject('dist/preload'),
      externalizeDeps: false,
      // A sandboxed preload can load nothing beside it, so the two may not share a chunk.
      isolatedEntries: true,
      rollupOptions: {
        external,
        input: {
          preload: inProject('electron/preload/preload.ts'),
          'export-preload': inProject('electron/preload/export-preload.ts'),
          'decode-preload': inProject('electron/preload/decode-preload.ts'),
          'import-preload': inProject('electron/preload/import-preload.ts'),
        },
        // CommonJS whatever package.json says: the sandbox knows no other modules.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    plugins: [react(), fontsWithThePage],
    resolve: { alias: [{ find: /^fflate$/, replacement: inProject('renderer/platform/fflate-here.ts') }] },
    build: {
      target: CHROME,
      // Every window reads all of it before it can show anything.
      minify: true,
      outDir: inProject('dist/renderer'),
      emptyOutDir: true,
      // The content security policy allows neither inline scripts nor data: addresses.
      assetsInlineLimit: 0,
      // The parts of a script are asked for together, not one when the other has been read.
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: inProject('renderer/index.html'),
          export: inProject('renderer/export.html'),
          decode: inProject('renderer/decode.html'),
          import: inProject('renderer/import.html'),
        },
        // In one file, which all pages need nearly all of: cut by who needs what, a window would ask for twenty pieces one by one.
        output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED_BY_PAGES }] } },
      },
    },
  },
});
