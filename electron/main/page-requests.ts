import type { z } from 'zod';
import { DECODE_REQUESTS, type DecodeRequestInput, type DecodeRequestName, type DecodeRequestOutput } from '../../shared/ipc/decode-page.ts';
import { EXPORT_REQUESTS, type ExportRequestInput, type ExportRequestName, type ExportRequestOutput } from '../../shared/ipc/export-page.ts';
import { IMPORT_REQUESTS, type ImportRequestInput, type ImportRequestName, type ImportRequestOutput } from '../../shared/ipc/import-page.ts';
import { serveChannel, type Answer } from './ipc.ts';

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
    serveChannel(`temas-${page}:${name}`, `/${page}.html`, requests[name] as z.ZodType<never>, (id) => (input) => handle(input, id));
  }
}
