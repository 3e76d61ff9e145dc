import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { fail, type Result } from '../../shared/base/result.ts';
import { logFailure } from '../host/log.ts';
import { isOurPage } from './app-address.ts';

export type Answer<T> = Promise<Result<T>> | Result<T>;

/** What is asked for on a channel, once its sender is known and its input checked; null where that sender may not ask. */
type Ask<T> = (contentsId: number) => ((input: T) => Answer<unknown>) | null;

/** Every message passes sender (`page` of ours, as itself), channel, schema and handler in this order, and is always answered. */
export function serveChannel<T>(channel: string, page: string, schema: z.ZodType<T>, ask: Ask<T>): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    const handle = isFromPage(event, page) ? ask(event.sender.id) : null;
    return handle ? answer(channel, schema, input, handle) : fail('bad-request');
  });
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
