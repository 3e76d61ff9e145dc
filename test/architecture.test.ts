import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder may import, besides itself. Who is not named here may import nothing of ours. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'shared/base': [],
  'shared/i18n': ['shared/base'],
  'shared/model': ['shared/base'],
  'shared/geometry': ['shared/base', 'shared/model'],
  'shared/layout': ['shared/base', 'shared/i18n', 'shared/model', 'shared/geometry'],
  'shared/scene': ['shared/base', 'shared/i18n', 'shared/model', 'shared/geometry', 'shared/layout'],
  'shared/paint': ['shared/base', 'shared/i18n', 'shared/model', 'shared/geometry', 'shared/layout', 'shared/scene'],
  'shared/commands': ['shared/base', 'shared/i18n', 'shared/model', 'shared/geometry'],
  'shared/merge': ['shared/base', 'shared/model'],
  'shared/ipc': ['shared/base', 'shared/i18n', 'shared/model'],
  'shared/templates': ['shared/base', 'shared/i18n', 'shared/ipc', 'shared/model'],
  'shared/exchange': ['shared/base', 'shared/i18n', 'shared/model', 'shared/geometry', 'shared/layout', 'shared/commands'],
  'electron/host': ['shared'],
  'electron/cli': ['shared', 'electron/host'],
  'electron/preload': ['shared'],
  'electron/export': ['shared', 'electron/host', 'electron/main'],
  'electron/main': ['shared', 'electron/host', 'electron/cli', 'electron/export'],
  'renderer/platform': ['shared'],
  'renderer/editor': ['shared'],
  'renderer/tools': ['shared', 'renderer/editor'],
  'renderer/canvas': ['shared', 'renderer/editor', 'renderer/tools', 'renderer/platform'],
  'renderer/export': ['shared', 'renderer/platform'],
  'renderer/decode': ['shared'],
  'renderer/import': ['shared', 'renderer/editor'],
  'renderer/present': ['shared', 'renderer/editor', 'renderer/tools', 'renderer/canvas', 'renderer/platform', 'renderer/ui'],
  'renderer/ui': ['shared', 'renderer/editor', 'renderer/tools', 'renderer/canvas', 'renderer/present', 'renderer/platform'],
  'renderer/main.tsx': ['shared', 'renderer/platform', 'renderer/ui'],
};

/** Pure packages: they touch no file, screen or network. Anything else in shared/ would tie it to one kind of process. */
const sharedPackages = [
  'd3-shape',
  'fflate',
  'fractional-indexing',
  'i18next',
  'nanoid',
  'papaparse',
  'perfect-freehand',
  'rbush',
  'read-excel-file',
  'zod',
];

interface Source {
  readonly path: string;
  /** Its first two path segments. */
  readonly folder: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** The folder of ours it leads to, or null for a package. */
  readonly folder: string | null;
  /** The package's name; empty for a file of ours. */
  readonly name: string;
  readonly names: string;
}

const sources = ['shared', 'electron', 'renderer'].flatMap((top) => filesBelow(join(root, top))).map(readSource);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function readSource(file: string): Source {
  const path = relative(root, file).split(sep).join('/');
  const code = readFileSync(file, 'utf8');
  const statements = [
    ...code.matchAll(/^(?:import|export)\s+([^'";]*?)\s*from\s+'([^'\n]+)'/gm),
    ...code.matchAll(/(?:^import|\bimport\()()\s*'([^'\n]+)'/gm),
  ];
  return { path, folder: folderOf(path), imports: statements.map(([, names = '', specifier = '']) => readImport(file, specifier, names)) };
}

function readImport(file: string, specifier: string, names: string): Import {
  if (specifier.startsWith('.'))
    return {
      folder: folderOf(
        relative(root, join(dirname(file), specifier))
          .split(sep)
          .join('/'),
      ),
      name: '',
      names,
    };
  return {
    folder: null,
    name: specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/'),
    names,
  };
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

const isAllowed = (from: string, to: string): boolean =>
  from === to || (arrows[from] ?? []).some((allowed) => to === allowed || to.startsWith(`${allowed}/`));

const packagesIn = (belongs: (path: string) => boolean): readonly string[] =>
  sources
    .filter(({ path }) => belongs(path))
    .flatMap(({ path, imports }) => imports.filter(({ folder }) => folder === null).map(({ name }) => `${path} imports ${name}`));

const within =
  (...folders: readonly string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));

describe('the house', () => {
  it('is looked at whole', () => {
    const count = (top: string): number => sources.filter(({ path }) => path.startsWith(`${top}/`)).length;
    expect(count('shared')).toBeGreaterThanOrEqual(70);
    expect(count('electron')).toBeGreaterThanOrEqual(75);
    expect(count('renderer')).toBeGreaterThanOrEqual(110);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThanOrEqual(900);
  });

  it('has no import against the arrows', () => {
    const wrong = sources.flatMap(({ path, folder, imports }) =>
      imports.flatMap((one) => (one.folder === null || isAllowed(folder, one.folder) ? [] : [`${path} imports ${one.folder}`])),
    );
    expect(wrong).toEqual([]);
  });

  it('notices an import against the arrows', () => {
    expect(isAllowed('shared/model', 'shared/layout')).toBe(false);
    expect(isAllowed('renderer/ui', 'electron/main')).toBe(false);
    expect(isAllowed('electron/main', 'renderer/ui')).toBe(false);
    expect(isAllowed('shared/base', 'electron/host')).toBe(false);
    expect(readImport(join(root, 'shared/base/id.ts'), '../../electron/host/rows.ts', '').folder).toBe('electron/host');
    expect(readImport(join(root, 'shared/base/id.ts'), 'node:fs/promises', '').name).toBe('node:fs');
  });

  it('keeps shared/ pure', () => {
    expect(packagesIn(within('shared')).filter((line) => !sharedPackages.some((name) => line.endsWith(` ${name}`)))).toEqual([]);
  });

  it('lets the document host and the terminal commands run in plain Node', () => {
    expect(packagesIn(within('electron/host', 'electron/cli')).filter((line) => line.endsWith(' electron'))).toEqual([]);
  });

  it('keeps React and Konva out of the editor and the tools', () => {
    expect(packagesIn(within('renderer/editor', 'renderer/tools')).filter((line) => / (react|react-dom|konva|react-konva)$/.test(line))).toEqual([]);
  });

  it('keeps Node and Electron out of the renderer', () => {
    expect(packagesIn(within('renderer')).filter((line) => / (electron|better-sqlite3|node:.*)$/.test(line))).toEqual([]);
  });

  it('touches the raw IPC in one file on either side', () => {
    const users = (name: string): readonly string[] =>
      sources
        .filter(({ imports }) => imports.some((one) => one.name === 'electron' && new RegExp(`\\b${name}\\b`).test(one.names)))
        .map(({ path }) => path);
    expect(users('ipcMain')).toEqual(['electron/main/ipc.ts']);
    expect(users('ipcRenderer')).toEqual(['electron/preload/wire.ts']);
  });
});
