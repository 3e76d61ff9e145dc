import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { fail, type Result } from '../../shared/base/result.ts';
import { REQUESTS, type ChosenFile, type RequestInput, type RequestName, type RequestOutput } from '../../shared/ipc/contract.ts';
import { EXPORT_REQUESTS, type ExportRequestInput, type ExportRequestName, type ExportRequestOutput } from '../../shared/ipc/export-page.ts';
import { DECODE_REQUESTS, type DecodeRequestInput, type DecodeRequestName, type DecodeRequestOutput } from '../../shared/ipc/decode-page.ts';
import { IMPORT_REQUESTS, type ImportRequestInput, type ImportRequestName, type ImportRequestOutput } from '../../shared/ipc/import-page.ts';
import { SHA256_PATTERN } from '../../shared/model/attachments.ts';
import { provenFiles, type DroppedFile } from './dropped-files.ts';
import { isOurPage } from './app-address.ts';
import type { AppWindow } from './app-window.ts';
import { logFailure } from '../host/log.ts';

type Answer<T> = Promise<Result<T>> | Result<T>;

/** One handler per channel of the contract; `window` is the window that asked. */
export type Handlers = { readonly [N in RequestName]: (input: RequestInput<N>, window: AppWindow) => Answer<RequestOutput<N>> } & {
  /** Private to the preload, which alone can turn dropped files into paths. */
  readonly openDropped: (files: readonly DroppedFile[], window: AppWindow) => Answer<null>;
  readonly chooseDropped: (files: readonly DroppedFile[], window: AppWindow) => Answer<readonly ChosenFile[]>;
};

/** What the hidden page that decodes a picture asks; `contentsId` says which picture it is about. */
export type DecodeHandlers = {
  readonly [N in DecodeRequestName]: (input: DecodeRequestInput<N>, contentsId: number) => Answer<DecodeRequestOutput<N>>;
};

/** What the hidden page that reads a file of another tool asks; `contentsId` says which file it is about. */
export type ImportHandlers = {
  readonly [N in ImportRequestName]: (input: ImportRequestInput<N>, contentsId: number) => Answer<ImportRequestOutput<N>>;
};

/** What the hidden page of an export asks; `contentsId` says which export it belongs to. */
export type ExportHandlers = {
  readonly [N in ExportRequestName]: (input: ExportRequestInput<N>, contentsId: number) => Answer<ExportRequestOutput<N>>;
};

/** The path is empty where there is none; the name is only for saying so, the proof is looked at in dropped-files.ts. */
const droppedPath = z.object({ path: z.string().max(4096), name: z.string().max(1024), proof: z.string().regex(SHA256_PATTERN).nullable() });

/** Every message passes sender, channel, schema and handler in this order, and is always answered. */
export function serveRequests(handlers: Handlers, windowOf: (contentsId: number) => AppWindow | null): void {
  const serve = <T>(channel: string, schema: z.ZodType<T>, handle: (input: T, window: AppWindow) => Answer<unknown>) => {
    ipcMain.handle(`temas:${channel}`, (event, input: unknown) => {
      const window = isFromPage(event, '/index.html') ? windowOf(event.sender.id) : null;
      return window ? answer(channel, schema, input, (checked) => handle(checked, window)) : fail('bad-request');
    });
  };
  for (const name of Object.keys(REQUESTS) as RequestName[]) {
    serve(name, REQUESTS[name] as unknown as z.ZodType<never>, handlers[name] as (input: never, window: AppWindow) => Answer<unknown>);
  }
  const drops = z.array(droppedPath).max(50);
  serve('openDropped', drops, async (files, window) => handlers.openDropped(await provenFiles(files), window));
  serve('chooseDropped', drops, async (files, window) => handlers.chooseDropped(await provenFiles(files), window));
}

export const serveExportRequests = (handlers: ExportHandlers): void => serveHiddenPage('export', EXPORT_REQUESTS, handlers);

export const serveDecodeRequests = (handlers: DecodeHandlers): void => serveHiddenPage('decode', DECODE_REQUESTS, handlers);

export const serveImportRequests = (handlers: ImportHandlers): void => serveHiddenPage('import', IMPORT_REQUESTS, handlers);

/** Requests of one hidden page, `/<page>.html`; each handler learns which web contents ask. */
function serveHiddenPage<N extends string>(
  page: string,
  requests: Readonly<Record<N, z.ZodType>>,
  handlers: Readonly<Record<N, (input: never, contentsId: number) => Answer<unknown>>>,
): void {
  for (const name of Object.keys(requests) as N[]) {
    const handle = handlers[name];
    ipcMain.handle(`temas-${page}:${name}`, (event, input: unknown) =>
      isFromPage(event, `/${page}.html`)
        ? answer(name, requests[name] as z.ZodType<never>, input, (checked) => handle(checked, event.sender.id))
        : fail('bad-request'),
    );
  }
}

const isFromPage = ({ senderFrame, sender }: IpcMainInvokeEvent, page: string): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url, page);

async function answer<T>(channel: string, schema: z.ZodType<T>, input: unknown, handle: (input: T) => Answer<unknown>): Promise<Result<unknown>> {
  const checked = schema.safeParse(input);
  if (!checked.success) return fail('bad-request');
  try {
    return await handle(checked.data);
  } catch (error) {
    logFailure(channel, error);
    return fail('unexpected');
  }
}
