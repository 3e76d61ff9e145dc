import { basename } from 'node:path';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { MergeMaterial } from '../../shared/ipc/merge-material.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import { commonStates } from '../../shared/merge/common-states.ts';
import type { HandedOut, PackedFile } from '../host/protocol.ts';
import { originOf } from '../host/identity.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { chosenPath } from './attachments.ts';
import type { DocumentSession } from './document-session.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

interface Pending {
  readonly session: DocumentSession;
  readonly copies: readonly { readonly token: string; readonly file: PackedFile }[];
  /** The one copy is the document's own file, as somebody else left it. */
  readonly isOwn: boolean;
}

/** What was last read to be merged, in each window. */
const pending = new WeakMap<AppWindow, Pending>();

const OWN = 'own';

/**
 * Checks copies that were chosen, or (null) the document's own file that somebody else changed, and looks for the state they all
 * came from. Every one is vetted like a file that is opened; so is a version that is to be the base.
 */
export async function readCopies({ state, window, session }: Place, tokens: readonly string[] | null): Promise<Result<MergeMaterial>> {
  const isOwn = tokens === null;
  const paths = isOwn ? [{ token: OWN, path: session.path }] : tokens.map((token) => ({ token, path: chosenPath(window, token) ?? null }));
  const copies: { readonly token: string; readonly file: PackedFile }[] = [];
  const foreign: { readonly token: string; readonly name: string }[] = [];
  for (const { token, path } of paths) {
    if (path === null) return fail('bad-request');
    const vetted = await state.vetting.check(path);
    if (!vetted.ok) return fail(vetted.error.code, { ...vetted.error.detail, name: basename(path) });
    if (vetted.value.identity.lineageId === session.lineageId) copies.push({ token, file: vetted.value });
    else foreign.push({ token, name: basename(path) });
  }
  const own = await session.versions.handOut(true);
  if (!own.ok) return own;
  pending.set(window, { session, copies, isOwn });
  return ok({
    copies: copies.map(({ token, file }) => ({
      token,
      name: basename(file.path),
      atMs: Date.parse(file.identity.modifiedAt),
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

/** Those of the files that descend from where this workshop does, itself not counted. What cannot be read is none: opening it says why. */
export async function copiesAmong({ state, window, session }: Place, tokens: readonly string[]): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  for (const token of tokens) {
    const path = chosenPath(window, token);
    if (path === undefined) return fail('bad-request');
    const vetted = await state.vetting.check(path);
    if (vetted.ok && vetted.value.path !== session.path && vetted.value.identity.lineageId === session.lineageId) found.push(token);
  }
  return ok(found);
}

/** The newest common state that somebody still holds. Our own word on what it was counts before that of a file that came in. */
async function findBase(state: AppState, own: HandedOut, files: readonly PackedFile[]): Promise<MergeMaterial['base']> {
  const theirs = files.map(({ identity, passed }) => ({ stateId: identity.stateId, passed }));
  const versions = [...own.past.versions, ...files.flatMap((file) => file.versions)];
  for (const stateId of commonStates({ stateId: own.identity.stateId, passed: own.past.passed }, theirs)) {
    if (own.identity.stateId === stateId) return { atMs: Date.parse(own.identity.modifiedAt), recordsJson: JSON.stringify(own.records) };
    for (const version of versions.filter((one) => one.stateId === stateId)) {
      const read = await state.vetting.checkVersion(version);
      if (read.ok) return { atMs: Date.parse(version.madeAt), recordsJson: read.value };
    }
    const file = files.find(({ identity }) => identity.stateId === stateId);
    if (file) return { atMs: Date.parse(file.identity.modifiedAt), recordsJson: file.recordsJson };
  }
  return null;
}

/** Before what was read is merged: the present is kept as a version, and the document gets the pictures of the copies. */
export async function beginMerge({ window, session }: Place): Promise<Result<null>> {
  const merge = pending.get(window);
  if (merge?.session !== session) return fail('bad-request');
  const kept = await session.versions.keep('automatic', '');
  if (!kept.ok) return kept;
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
export async function endMerge({ window, session }: Place): Promise<Result<SaveStatus>> {
  const merge = pending.get(window);
  if (merge?.session !== session) return fail('bad-request');
  pending.delete(window);
  let failed: AppError | null = null;
  for (const { file } of merge.copies) {
    const { stateId, modifiedAt } = file.identity;
    const kept = await session.versions.keep('merged', basename(file.path, '.cxmap'), { recordsJson: file.recordsJson, stateId, madeAt: modifiedAt });
    if (!kept.ok) failed = kept.error;
    const joined = await session.versions.join({ passed: [...file.passed, stateId], file: merge.isOwn ? withoutPath(file) : null });
    if (!joined.ok) return joined;
  }
  const status = merge.isOwn ? await session.save() : session.status;
  return failed ? { ok: false, error: failed } : ok(status);
}

function withoutPath(file: PackedFile) {
  const { stamp, revision, modifiedAt } = originOf(file);
  return { stamp, revision, modifiedAt };
}
