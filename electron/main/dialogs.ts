import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { AppWindow } from './app-window.ts';
import { fileNameFrom } from './file-name.ts';
import type { ChosenFiles } from '../../shared/ipc/contract.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import { outsideLink } from './link.ts';

const EXTENSIONS = {
  cxmap: 'native.fileType',
  pdf: 'native.pdf',
  png: 'native.png',
  svg: 'native.svg',
  pptx: 'native.pptx',
  xlsx: 'native.xlsx',
  csv: 'native.csv',
  json: 'native.json',
  mmd: 'native.mmd',
  html: 'native.html',
  md: 'native.md',
} as const satisfies Record<ExportFormat | 'cxmap', MessageKey>;

/** The files the user chose, or none. */
export async function askWhatToOpen({ browser }: AppWindow, t: Translate): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(browser, {
    title: t('native.openTitle'),
    defaultPath: app.getPath('documents'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: t('native.fileType'), extensions: ['cxmap'] },
      { name: t('native.allFiles'), extensions: ['*'] },
    ],
  });
  return answer.canceled ? [] : answer.filePaths;
}

const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif'];

/** Files of other tools that can be read, besides pictures. */
const IMPORTABLE = ['csv', 'tsv', 'xlsx', 'txt', 'md', 'markdown', 'opml', 'mmd', 'mermaid', 'excalidraw', 'json', 'cxmap'];

/** The files the user chose to attach, the pictures to lay on the board, or the one to import, or none. */
export async function askWhatToAttach({ browser }: AppWindow, t: Translate, what: ChosenFiles): Promise<readonly string[]> {
  const all = { name: t('native.allFiles'), extensions: ['*'] };
  const pictures = { name: t('native.pictures'), extensions: what === 'files' ? PICTURE_EXTENSIONS : [...PICTURE_EXTENSIONS, 'svg'] };
  if (what === 'import') return askWhatToImport(browser, t);
  if (what === 'copies') return askWhatToMerge(browser, t);
  const answer = await dialog.showOpenDialog(browser, {
    title: t(what === 'files' ? 'native.attachTitle' : 'native.imageTitle'),
    buttonLabel: t(what === 'picture' ? 'native.replace' : 'native.attach'),
    defaultPath: app.getPath('pictures'),
    properties: what === 'picture' ? ['openFile'] : ['openFile', 'multiSelections'],
    filters: what === 'files' ? [all, pictures] : [pictures, all],
  });
  return answer.canceled ? [] : answer.filePaths;
}

async function askWhatToImport(browser: BrowserWindow, t: Translate): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(browser, {
    title: t('native.importTitle'),
    buttonLabel: t('native.import'),
    defaultPath: app.getPath('documents'),
    properties: ['openFile'],
    filters: [
      { name: t('native.importable'), extensions: [...IMPORTABLE, ...PICTURE_EXTENSIONS, 'svg'] },
      { name: t('native.allFiles'), extensions: ['*'] },
    ],
  });
  return answer.canceled ? [] : answer.filePaths;
}

async function askWhatToMerge(browser: BrowserWindow, t: Translate): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(browser, {
    title: t('native.mergeTitle'),
    buttonLabel: t('native.merge'),
    defaultPath: app.getPath('documents'),
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: t('native.fileType'), extensions: ['cxmap'] }],
  });
  return answer.canceled ? [] : answer.filePaths;
}

/** Where to put a copy of an attached file; null when the user changed their mind. The dialog itself asks before it replaces one. */
export async function askWhereToCopy(
  { browser }: AppWindow,
  t: Translate,
  { folder, name }: { readonly folder: string | null; readonly name: string },
): Promise<string | null> {
  const ending = extname(name);
  const answer = await dialog.showSaveDialog(browser, {
    title: t('native.saveCopyTitle'),
    defaultPath: join(folder ?? app.getPath('documents'), `${fileNameFrom(basename(name, ending))}${/^\.\w{1,10}$/.test(ending) ? ending : ''}`),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Where to write, with the ending added; null when the user changed their mind. */
export async function askWhereToSave(
  window: AppWindow,
  t: Translate,
  wanted: { readonly title: MessageKey; readonly folder: string | null; readonly name: string; readonly extension: keyof typeof EXTENSIONS },
): Promise<string | null> {
  const { extension } = wanted;
  const answer = await dialog.showSaveDialog(window.browser, {
    title: t(wanted.title),
    defaultPath: join(wanted.folder ?? app.getPath('documents'), `${fileNameFrom(wanted.name)}.${extension}`),
    filters: [{ name: t(EXTENSIONS[extension]), extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') return null;
  if (extname(answer.filePath).toLowerCase() === `.${extension}`) return answer.filePath;
  // The dialog asked about the name without the ending, so a file with it has not been asked about yet.
  const path = `${answer.filePath}.${extension}`;
  return !(await exists(path)) || (await confirm(window, t('native.replaceQuestion', { name: basename(path) }), null, t('native.replace'), t))
    ? path
    : null;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** A question whose safe answer is Cancel. */
async function confirm({ browser }: AppWindow, message: string, detail: string | null, yes: string, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'question',
    message,
    ...(detail === null ? {} : { detail }),
    buttons: [yes, t('ui.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

export const askToOverwrite = (window: AppWindow, name: string, t: Translate): Promise<boolean> =>
  confirm(window, t('native.overwriteQuestion'), t('native.overwriteDetail', { name }), t('native.overwrite'), t);

/** Whether to close although the latest edits could not be stored. */
export const askToLose = (window: AppWindow, t: Translate): Promise<boolean> =>
  confirm(window, t('native.loseQuestion'), t('native.loseDetail'), t('native.lose'), t);

/** Whether to remove all that Temas keeps of a file; `unpublished`: also edits that are in no file. */
export const askToForget = (window: AppWindow, name: string, unpublished: boolean, t: Translate): Promise<boolean> =>
  confirm(window, t('native.forgetQuestion', { name }), t(unpublished ? 'native.forgetUnpublished' : 'native.forgetDetail'), t('native.forget'), t);

/** Opens a link in the browser or mail program after showing where it leads. False: it is no link that may be opened. */
export async function openLink(window: AppWindow, text: string, t: Translate): Promise<boolean> {
  const link = outsideLink(text);
  if (!link) return false;
  const question = link.kind === 'mail' ? 'native.mailQuestion' : 'native.linkQuestion';
  if (await confirm(window, t(question), t('native.linkDetail', { host: link.host, address: link.address }), t('native.openLink'), t)) {
    await shell.openExternal(link.address);
  }
  return true;
}
