import { join } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Asset } from '../host/assets.ts';
import { isLocked, type Unlocking } from '../host/encrypted/container.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import { originOf } from '../host/identity.ts';
import { foldersOf } from '../host/left-folders.ts';
import type { DocumentIdentity, PackedFile } from '../host/protocol.ts';
import type { VetResponse } from '../host/vet/request.ts';
import { DocumentSession } from './document-session.ts';
import { begin, beginAgain, beginVetted, type Beginning } from './session-beginning.ts';
import type { Host, SessionParts } from './session-parts.ts';

/** A file that is to be opened. */
interface OpenedPath {
  /** A realpath. */
  readonly path: string;
  readonly unlocking?: Unlocking | null;
  /** Whether it is a copy of another file that is known here, once it is known what it holds. */
  readonly isCopy?: (file: Pick<PackedFile, 'identity'>) => boolean;
}

/** A new document without a file; with a `key` it is encrypted like the document that has the same. */
export function newSession(
  parts: SessionParts,
  workingRoot: string,
  identity: DocumentIdentity,
  records: readonly AnyRecord[],
  assets: readonly Asset[] = [],
  { key = null, called = null }: { readonly key?: FileKey | null; readonly called?: string | null } = {},
): Promise<Result<DocumentSession>> {
  return start(parts, async (host) => {
    const folder = join(workingRoot, newId());
    const notices = key ? (['same-passphrase'] as const) : [];
    return begin(folder, notices, await host.call('create', { folder, identity, records, assets, key, called, origin: null }));
  });
}

/** Work an earlier run left in `folder`; an encrypted one fails with passphrase-needed or passphrase-wrong. */
export function resumedSession(parts: SessionParts, folder: string, unlocking: Unlocking | null = null): Promise<Result<DocumentSession>> {
  return start(parts, (host) => beginAgain(host, folder, unlocking));
}

/**
 * The file at `path`, a realpath: checked by `vet`, unless an earlier run left edits of it behind that the file lacks.
 * What was checked can be shown at once; the working copy is written meanwhile (`kept`).
 */
export async function fileSession(
  parts: SessionParts,
  workingRoot: string,
  { path, unlocking = null, isCopy = () => false }: OpenedPath,
  vet: () => Promise<VetResponse>,
): Promise<Result<DocumentSession>> {
  const vetting = vet();
  // The process of a host takes longer to start than this look.
  if (foldersOf(workingRoot, path).length > 0) {
    const left = await resumeLeft(parts, workingRoot, path, unlocking);
    if (left.ok && left.value !== null) return ok(left.value);
    if (!left.ok) {
      if (!isLocked(left.error.code)) return left;
      // What was left opens with another passphrase than its file does now, or the file with none: it goes on waiting.
      const file = await vetting;
      if (!file.ok) return isLocked(file.error.code) ? file : left;
      return ok(keeping(parts, join(workingRoot, newId()), file.value, isCopy(file.value)));
    }
  }
  const vetted = await vetting;
  return vetted.ok ? ok(keeping(parts, join(workingRoot, newId()), vetted.value, isCopy(vetted.value))) : vetted;
}

/** What an earlier run left of a file; null when that turns out to be nothing. */
async function resumeLeft(
  parts: SessionParts,
  workingRoot: string,
  path: string,
  unlocking: Unlocking | null,
): Promise<Result<DocumentSession | null>> {
  const found = { left: true };
  const started = await start(parts, async (host) => {
    const left = await host.call('findForFile', { workingRoot, path });
    if (!left.ok) return left;
    found.left = left.value !== null;
    if (left.value === null) return fail('file-missing');
    return beginAgain(host, left.value.folder, unlocking);
  });
  return found.left ? started : ok(null);
}

function keeping(parts: SessionParts, folder: string, vetted: PackedFile, copied: boolean): DocumentSession {
  const { identity, recordsJson, assets, key, passed, versions } = vetted;
  const past = { passed, versions };
  const origin = originOf(vetted);
  let onCrash = () => {};
  // What is checked is shown first: until somebody edits it, its file holds everything.
  const host = parts.startHost(() => onCrash(), { mayWait: true });
  const session = new DocumentSession(parts, host, beginVetted(folder, vetted, origin), (one, again) =>
    one.call('keep', { folder, identity, recordsJson, assets, past, origin, key, again, copied }),
  );
  onCrash = () => session.hostDied();
  return session;
}

async function start(parts: SessionParts, ask: (host: Host) => Promise<Result<Beginning>>): Promise<Result<DocumentSession>> {
  // A host that dies before the document is open fails the call under way; nobody else needs to know.
  let onCrash = () => {};
  const host = parts.startHost(() => onCrash());
  const beginning = await ask(host);
  if (!beginning.ok) {
    host.end();
    return beginning;
  }
  const session = new DocumentSession(parts, host, beginning.value);
  onCrash = () => session.hostDied();
  return ok(session);
}
