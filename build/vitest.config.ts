import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { cacheFolder } from './scripts/lib/project.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inElectron = {
  globalSetup: 'test/support/electron-setup.ts',
  fileParallelism: false,
  hookTimeout: 120_000,
  // What is waited for comes at once; this is when it is taken to hang, on a busy machine, too.
  expect: { poll: { timeout: 10_000 } },
};
/** What holds the app to a time, or the computer busy: alone, after the others. */
const ALONE = ['test/app/**/*.torture.test.ts', ...['clipboard', 'crash', 'files', 'odd-places', 'typing'].map((name) => `test/app/${name}.test.ts`)];
const HOURS_MS = 12 * 60 * 60_000;

// Kinds of tests, told apart by name and place: what plain Node can run, what must be drawn by a real Chromium, what a person
// would do in the whole app, what they would do in the packaged one, what is tried far more often than a person would, and what is measured and never judged.
export default defineConfig({
  root,
  cacheDir: `${cacheFolder()}/vite`,
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/app/**', 'test/**/*.canvas.test.ts'],
          // Of two processors vitest would use one.
          maxWorkers: '100%',
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { ...inElectron, name: 'canvas', include: ['test/**/*.canvas.test.ts'], testTimeout: 60_000 } },
      // Two at a time: a start waits as much as it works, and each file has a screen, a clipboard and a data folder of its own.
      {
        extends: true,
        test: {
          ...inElectron,
          name: 'app',
          include: ['test/app/**/*.test.ts'],
          exclude: ['test/app/packaged.test.ts', ...ALONE],
          fileParallelism: true,
          maxWorkers: 2,
          testTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { ...inElectron, name: 'app-alone', include: ALONE, testTimeout: 240_000, sequence: { groupOrder: 2 } } },
      { extends: true, test: { ...inElectron, name: 'package', include: ['test/app/packaged.test.ts'], testTimeout: 120_000 } },
      // The tests of this kind of name are among the others, too, and shorter there: test/support/scale.ts.
      {
        extends: true,
        test: {
          name: 'torture',
          include: ['test/**/*.torture.test.ts', 'test/**/*.torture.ts'],
          exclude: ['test/app/**'],
          fileParallelism: false,
          testTimeout: HOURS_MS,
        },
      },
      {
        extends: true,
        test: { ...inElectron, name: 'torture-app', include: ['test/app/**/*.torture.test.ts', 'test/app/**/*.torture.ts'], testTimeout: HOURS_MS },
      },
      { extends: true, test: { ...inElectron, name: 'bench', include: ['test/bench/*.bench.ts'], testTimeout: 600_000 } },
    ],
  },
});
