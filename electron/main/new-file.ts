import { rm } from 'node:fs/promises';
import { ok, type Result } from '../../shared/base/result.ts';
import type { HostCalls } from '../host/protocol.ts';
import type { Host } from './session-parts.ts';
import { untilDone } from './writes.ts';

type NewFile = Omit<HostCalls['create']['in'], 'origin'>;

/** Writes a document nobody has open to a file of its own, on the way every document is saved. `folder` is made, and gone before the app ends. */
export const writeNewFile = (startHost: () => Host, content: NewFile, path: string): Promise<Result<null>> =>
  untilDone(write(startHost, content, path));

async function write(startHost: () => Host, content: NewFile, path: string): Promise<Result<null>> {
  const host = startHost();
  try {
    const created = await host.call('create', { ...content, origin: null });
    if (!created.ok) return created;
    const published = await host.call('publish', { path, force: true });
    await host.call('close', { discard: true });
    return published.ok ? ok(null) : published;
  } finally {
    host.end();
    await rm(content.folder, { recursive: true, force: true });
  }
}
