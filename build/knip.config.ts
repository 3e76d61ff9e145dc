import type { KnipConfig } from 'knip';

export default {
  entry: [
    'electron/main/main.ts',
    'electron/host/{host,vet}.ts',
    'electron/export/finish.ts',
    'electron/cli/cli.ts',
    'electron/preload/{preload,export-preload,decode-preload,import-preload}.ts',
    'renderer/{main.tsx,index.html,export.html,decode.html,import.html}',
    'renderer/export/export.ts',
    'renderer/decode/decode.ts',
    'renderer/import/import.ts',
    'renderer/platform/fflate-here.ts',
    'renderer/ui/dialogs/export/pdf-worker.ts',
    'renderer/ui/previews/preview-worker.ts',
    'build/scripts/*.mjs',
    'build/scripts/default-app/main.js',
    'build/*.config.ts',
    'test/**/*.test.{ts,tsx}',
    'test/**/*.page.ts',
    'test/bench/*.bench.ts',
    'test/**/*.torture.ts',
    'test/electron/**/children/*.ts',
    'test/support/electron-setup.ts',
    'test/support/canvas-harness/main.js',
    'test/support/ready-gate.cjs',
  ],
  project: ['{electron,shared,renderer,test,build}/**/*.{ts,tsx,mjs,js}'],
  ignoreExportsUsedInFile: true,
  // Started by path or read by a stylesheet, which knip does not see; @electron/get is electron's own.
  ignoreDependencies: ['@electron/get', '@fontsource/.+', 'electron-builder', 'oxlint', 'oxlint-tsgolint'],
  // The system's.
  ignoreBinaries: ['apt-cache', 'cc', 'dpkg-query', 'mkfifo', 'mount', 'setpriv', 'sqlite3', 'strace', 'umount', 'unshare', 'pdf.+', 'qpdf'],
  vitest: false,
  vite: false,
} satisfies KnipConfig;
