import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { StoredPicture } from '../../shared/ipc/state-pictures.ts';
import type { VersionEntry } from '../../shared/ipc/version-list.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { PackedFile } from '../host/protocol.ts';
import { readSnapshotName } from '../host/snapshot-name.ts';
import { translateOf, type AppState } from './app-state.ts';
import { assetsFor } from './carry-assets.ts';
import type { DocumentSession } from './document-session.ts';
import { openRecords, type Places } from './documents.ts';
import { picturesAmong } from './state-pictures.ts';
import { documentTitle } from './window-title.ts';

interface Place {
  readonly state: AppState;
  readonly session: DocumentSession;
}

/** Snapshots by the token pages know them by, for as long as the app runs. */
const snapshots = new Map<string, string>();

function tokenOf(path: string): string {
  const known = [...snapshots].find(([, one]) => one === path);
  if (known) return known[0];
  const token = newId();
  snapshots.set(token, path);
  return token;
}

/** Where the snapshots of a workshop and its copies lie. */
export const snapshotFolder = ({ data }: AppState, lineageId: string): string => join(data.snapshots, lineageId);

async function listSnapshots(folder: string): Promise<readonly VersionEntry[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name): readonly VersionEntry[] => {
    const named = readSnapshotName(name);
    return named ? [{ token: tokenOf(join(folder, name)), source: 'snapshot', name: '', atMs: named.madeMs, counts: named.counts }] : [];
  });
}

/** Everything of the window's workshop that can be had back, the newest first. */
export async function listVersions({ state, session }: Place): Promise<Result<readonly VersionEntry[]>> {
  const [inside, outside] = await Promise.all([session.versions.list(), listSnapshots(snapshotFolder(state, session.lineageId))]);
  if (!inside.ok) return inside;
  const kept = inside.value.map(({ id, kind, name, madeAt, notes, maps, touchpoints }): VersionEntry => ({
    token: id,
    source: kind,
    name,
    atMs: Date.parse(madeAt),
    counts: { notes, maps, touchpoints },
  }));
  return ok([...kept, ...outside].toSorted((a, b) => b.atMs - a.atMs));
}

/** A file of Temas's own is checked like any other: somebody may have put another there. */
async function readSnapshot({ state, session }: Place, path: string): Promise<Result<PackedFile>> {
  const vetted = await state.vetting.check(path);
  if (!vetted.ok) return vetted;
  return vetted.value.identity.lineageId === session.lineageId ? vetted : fail('file-foreign');
}

/** The records of one, as JSON. What a version holds came with the file and is checked like one, in a process that can be killed. */
export async function readVersion(place: Place, token: string): Promise<Result<string>> {
  const { state, session } = place;
  const path = snapshots.get(token);
  if (path !== undefined) {
    const read = await readSnapshot(place, path);
    return read.ok ? ok(read.value.recordsJson) : read;
  }
  const stored = await session.versions.read(token);
  return stored.ok ? state.vetting.checkVersion(stored.value) : stored;
}

/**
 * Pictures that one shows. Those of a version, and mostly those of a snapshot, the document has itself; the snapshot is opened again
 * only for others.
 */
export async function readVersionPictures(
  place: Place,
  { token, hashes }: RequestInput<'versions.pictures'>,
): Promise<Result<readonly StoredPicture[]>> {
  const path = token === null ? undefined : snapshots.get(token);
  let outside: Promise<Result<PackedFile>> | null = null;
  return picturesAmong(hashes, async (sha256) => {
    const own = await place.session.getAsset(sha256);
    if (!own.ok || own.value || path === undefined) return own;
    const read = await (outside ??= readSnapshot(place, path));
    return read.ok ? ok(read.value.assets.find((asset) => asset.sha256 === sha256) ?? null) : read;
  });
}

/** Has the document keep the pictures that a snapshot needs; those of a version it keeps already. */
export async function bringPictures(place: Place, token: string): Promise<Result<null>> {
  const path = snapshots.get(token);
  if (path === undefined) return ok(null);
  const read = await readSnapshot(place, path);
  if (!read.ok) return read;
  for (const asset of read.value.assets) {
    const put = await place.session.putAsset(asset);
    if (!put.ok) return put;
  }
  return ok(null);
}

/** Opens one as a new workshop without a file, encrypted like this one, with the pictures it needs; what it was taken from stays as it is. */
export async function openVersion(place: Place, places: Places, token: string): Promise<Result<null>> {
  const { state, session } = place;
  const read = await readVersion(place, token);
  if (!read.ok) return read;
  const brought = await bringPictures(place, token);
  if (!brought.ok) return brought;
  const records = JSON.parse(read.value) as readonly AnyRecord[];
  const assets = await assetsFor(session, records);
  if (!assets.ok) return assets;
  return openRecords(state, places, { records, assets: assets.value, key: session.key, called: await nameOfVersion(place, token) });
}

/** After its workshop and, when nobody gave it a name, its time. */
async function nameOfVersion(place: Place, token: string): Promise<string> {
  const { state, session } = place;
  const t = translateOf(state);
  const listed = await listVersions(place);
  const version = listed.ok ? listed.value.find((one) => one.token === token) : undefined;
  const name = documentTitle(session, t);
  if (!version) return name;
  if (version.name !== '') return t('title.namedVersion', { name, version: version.name });
  const time = new Intl.DateTimeFormat(t('format.locale'), { dateStyle: 'medium', timeStyle: 'short' }).format(version.atMs);
  return t('title.version', { name, time });
}

/** Fails for a snapshot, and for what another installation made. */
export async function removeVersion({ session }: Place, token: string): Promise<Result<null>> {
  return snapshots.has(token) ? fail('bad-request') : session.versions.remove(token);
}

export async function renameVersion({ session }: Place, token: string, name: string): Promise<Result<null>> {
  const renamed = snapshots.has(token) ? fail('bad-request') : await session.versions.rename(token, name);
  return renamed.ok ? ok(null) : renamed;
}

export async function keepVersion({ session }: Place, kind: 'named' | 'automatic', name: string): Promise<Result<null>> {
  const kept = await session.versions.keep(kind, name);
  return kept.ok ? ok(null) : kept;
}
