import { z } from 'zod';
import { REQUESTS, type ChosenFile, type RequestInput, type RequestName, type RequestOutput } from '../../shared/ipc/contract.ts';
import { SHA256_PATTERN } from '../../shared/model/attachments.ts';
import type { AppWindow } from './app-window.ts';
import { provenFiles, type DroppedFile } from './dropped-files.ts';
import { serveChannel, type Answer } from './ipc.ts';

/** One handler per channel of the contract; `window` is the window that asked. */
export type Handlers = { readonly [N in RequestName]: (input: RequestInput<N>, window: AppWindow) => Answer<RequestOutput<N>> } & {
  /** Private to the preload, which alone can turn dropped files into paths. */
  readonly openDropped: (files: readonly DroppedFile[], window: AppWindow) => Answer<null>;
  readonly chooseDropped: (files: readonly DroppedFile[], window: AppWindow) => Answer<readonly ChosenFile[]>;
};

/** The path is empty where there is none; the name is only for saying so, the proof is looked at in dropped-files.ts. */
const droppedPath = z.object({ path: z.string().max(4096), name: z.string().max(1024), proof: z.string().regex(SHA256_PATTERN).nullable() });

/** Requests of the windows' pages. */
export function serveRequests(handlers: Handlers, windowOf: (contentsId: number) => AppWindow | null): void {
  const serve = <T>(channel: string, schema: z.ZodType<T>, handle: (input: T, window: AppWindow) => Answer<unknown>) =>
    serveChannel(`temas:${channel}`, '/index.html', schema, (contentsId) => {
      const window = windowOf(contentsId);
      return window && ((input) => handle(input, window));
    });
  for (const name of Object.keys(REQUESTS) as RequestName[]) {
    serve(name, REQUESTS[name] as unknown as z.ZodType<never>, handlers[name] as (input: never, window: AppWindow) => Answer<unknown>);
  }
  const drops = z.array(droppedPath).max(50);
  serve('openDropped', drops, async (files, window) => handlers.openDropped(await provenFiles(files), window));
  serve('chooseDropped', drops, async (files, window) => handlers.chooseDropped(await provenFiles(files), window));
}
