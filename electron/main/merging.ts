import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { newId, type Id } from '../../shared/base/id.ts';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { MergeMaterial, SortedDrop } from '../../shared/ipc/merge-material.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import { commonStates } from '../../shared/merge/common-states.ts';
import type { HandedOut, PackedFile } from '../host/protocol.ts';
import { originOf } from '../host/identity.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { chosenPath } from './attachments.ts';
import { copyReader } from './copy-files.ts';
import { copyNames } from './copy-names.ts';
import type { DocumentSession } from './document-session.ts';
import { openFile, type Places } from './documents.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

interface Pending {
  /** Of this reading: what is merged is what was shown. */
  readonly token: string;
  readonly session: DocumentSession;
  readonly copies: readonly { readonly token: string; readonly file: PackedFile }[];
  /** The one copy is the document's own file, as somebody else left it. */
  readonly isOwn: boolean;
}

/** Copies that were read to see what a drop holds, by their tokens: nobody has to wait for them twice. */
const dropped = new WeakMap<AppWindow, Map<string, PackedFile>>();

/** What was last read to be merged, in each window. */
const pending = new WeakMap<AppWindow, Pending>();
/** The reading that was begun last, by its token: one that was given up may come to its end after it. */
const reading = new WeakMap<AppWindow, string>();

const OWN = 'own';

/**
 * Checks copies that were chosen, or (null) the document's own file that somebody else changed, and looks for the state they all
 * came from. Every one is vetted like a file that is opened; so is a version that is to be the base. Fails with cancelled when
 * the passphrase of an encrypted one is not given, or others are read by now.
 */
export async function readCopies(place: Place, tokens: readonly string[] | null): Promise<Result<MergeMaterial>> {
  const { state, window, session } = place;
  const reads = newId();
  reading.set(window, reads);
  const read = copyReader(place);
  const isOwn = tokens === null;
  // Something else may have been chosen since, while the merge waited.
  const before = pending.get(window)?.copies ?? [];
  const pathOf = (token: string) => chosenPath(window, token) ?? before.find((copy) => copy.token === token)?.file.path ?? null;
  const paths = isOwn ? [{ token: OWN, path: session.path }] : tokens.map((token) => ({ token, path: pathOf(token) }));
  const copies: { readonly token: string; readonly file: PackedFile }[] = [];
  const foreign: { readonly token: string; readonly name: string }[] = [];
  for (const { token, path } of paths) {
    if (path === null) return fail('bad-request');
    const known = dropped.get(window)?.get(token);
    const vetted = known ? ok(known) : await read(path);
    if (!vetted.ok) return fail(vetted.error.code, { ...vetted.error.detail, name: basename(path) });
    if (vetted.value.identity.lineageId === session.lineageId) copies.push({ token, file: vetted.value });
    else foreign.push({ token, name: basename(path) });
  }
  dropped.delete(window);
  const own = await session.versions.handOut({ withVersions: true, whole: true });
  if (!own.ok) return own;
  if (reading.get(window) !== reads) return fail('cancelled');
  pending.set(window, { token: reads, session, copies, isOwn });
  const names = copyNames(copies.map(({ file }) => file.path));
  return ok({
    token: reads,
    copies: copies.map(({ token, file }, at) => ({
      token,
      name: names[at] ?? '',
      atMs: Date.parse(file.identity.modifiedAt),
      encrypted: file.key !== null,
      recordsJson: file.recordsJson,
    })),
    base:
      copies.length > 0
        ? await findBase(
            state,
            own.value,
            copies.map(({ file }) => file),
          )
        : null,
    foreign,
  });
}

/**
 * Tells those of the files that descend from where this workshop does, itself not counted, from others. What cannot be read is
 * another one: opening it says why. An encrypted file says what it is only once its passphrase is given: one of another
 * workshop is then opened at once, and one whose passphrase is not given is left alone.
 */
export async function sortDrop(place: Place, places: Places, tokens: readonly string[]): Promise<Result<SortedDrop>> {
  const { state, window, session } = place;
  const read = copyReader(place);
  const sorted = { copies: [] as string[], others: [] as string[] };
  const copies = new Map<string, PackedFile>();
  dropped.set(window, copies);
  for (const token of tokens) {
    const path = chosenPath(window, token);
    if (path === undefined) return fail('bad-request');
    if ((await realpath(path).catch(() => path)) === session.path) {
      sorted.others.push(token);
      continue;
    }
    const vetted = await read(path);
    if (!vetted.ok && vetted.error.code === 'cancelled') continue;
    if (vetted.ok && vetted.value.identity.lineageId === session.lineageId) {
      copies.set(token, vetted.value);
      sorted.copies.push(token);
    } else if (vetted.ok && vetted.value.key) {
      const opened = await openFile(state, places, path, window, { key: vetted.value.key });
      if (!opened.ok) sorted.others.push(token);
    } else sorted.others.push(token);
  }
  return ok(sorted);
}

/** The newest common state that somebody still holds. Our own word on what it was counts before that of a file that came in. */
async function findBase(state: AppState, own: HandedOut, files: readonly PackedFile[]): Promise<MergeMaterial['base']> {
  const theirs = files.map(({ identity, passed }) => ({ stateId: identity.stateId, passed }));
  const common = commonStates({ stateId: own.identity.stateId, passed: own.past.passed }, theirs);
  for (const [at, stateId] of common.entries()) {
    const found = await stateOf(state, stateId, own, files);
    if (found) return { ...found, newest: at === 0 };
  }
  return null;
}

async function stateOf(
  { vetting }: AppState,
  stateId: Id,
  own: HandedOut,
  files: readonly PackedFile[],
): Promise<Omit<NonNullable<MergeMaterial['base']>, 'newest'> | null> {
  if (own.identity.stateId === stateId) return { atMs: Date.parse(own.identity.modifiedAt), recordsJson: JSON.stringify(own.records) };
  for (const version of [...own.past.versions, ...files.flatMap(({ versions }) => versions)]) {
    if (version.stateId !== stateId) continue;
    const read = await vetting.checkVersion(version);
    if (read.ok) return { atMs: Date.parse(version.madeAt), recordsJson: read.value };
  }
  const file = files.find(({ identity }) => identity.stateId === stateId);
  return file ? { atMs: Date.parse(file.identity.modifiedAt), recordsJson: file.recordsJson } : null;
}

/** Before what was read is merged: the present is kept as a version, and the document gets the pictures of the copies. */
export async function beginMerge({ window, session }: Place, token: string): Promise<Result<null>> {
  const merge = pending.get(window);
  if (merge?.session !== session || merge.token !== token) return fail('bad-request');
  const kept = await session.versions.keep('automatic', '');
  // Without a merge the only way left with a changed file would be to write over it, and undo has the present all the same.
  if (!kept.ok && kept.error.code !== 'versions-full') return kept;
  for (const asset of merge.copies.flatMap(({ file }) => file.assets)) {
    const put = await session.putAsset(asset);
    if (!put.ok) return put;
  }
  return ok(null);
}

/**
 * After it was merged: the copies are kept as versions, so that whoever sends the next one has a common state with us. The own
 * file is published over the very state that was merged; when it changed once more meanwhile, that is refused as ever.
 */
export async function endMerge({ window, session }: Place, token: string): Promise<Result<SaveStatus>> {
  const merge = pending.get(window);
  if (merge?.session !== session || merge.token !== token) return fail('bad-request');
  pending.delete(window);
  // The document may have been saved elsewhere since.
  const isOwn = merge.isOwn && merge.copies.every(({ file }) => file.path === session.path);
  let failed: AppError | null = null;
  for (const { file } of merge.copies) {
    const { stateId, modifiedAt } = file.identity;
    const kept = await session.versions.keep('merged', basename(file.path, '.cxmap'), { recordsJson: file.recordsJson, stateId, madeAt: modifiedAt });
    if (!kept.ok) failed = kept.error;
    const joined = await session.versions.join({ passed: file.passed, file: isOwn ? withoutPath(file) : null });
    if (!joined.ok) return joined;
  }
  const status = isOwn ? await session.save() : session.status;
  return failed ? { ok: false, error: failed } : ok(status);
}

function withoutPath(file: PackedFile) {
  const { stamp, revision, modifiedAt } = originOf(file);
  return { stamp, revision, modifiedAt };
}
