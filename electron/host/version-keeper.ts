import type { Database } from 'better-sqlite3';
import { newId, type Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { isVersionDue, outgrown } from './automatic-versions.ts';
import type { DocumentIdentity, StoredVersion, VersionInfo } from './protocol.ts';
import { contentOf } from './version-content.ts';
import {
  countNeeded,
  listVersions,
  MAX_ALL_VERSION_BYTES,
  MAX_VERSION_ASSETS,
  MAX_VERSIONS,
  NO_CHANGE,
  type VersionChange,
} from './version-table.ts';

/** Where what is kept comes from. */
type Source = Pick<VersionInfo, 'id' | 'kind' | 'name' | 'madeAt' | 'revision' | 'stateId'>;

/** What has to be kept before an edit. */
interface BeforeEdit {
  /** Without it the edit is not made. */
  readonly needed: VersionChange;
  /** Of use, but no reason to refuse the edit. */
  readonly wished: VersionChange;
}

export const both = (a: VersionChange, b: VersionChange): VersionChange => ({
  put: [...a.put, ...b.put],
  renamed: a.renamed ?? b.renamed,
  removed: [...a.removed, ...b.removed],
});

const infoOf = ({ content, ...version }: StoredVersion): VersionInfo => ({ ...version, bytes: content.byteLength });

/** Says which versions of a document are kept, and when; the working copy writes them with its edits. */
export class VersionKeeper {
  readonly #database: Database;
  /** Null where nobody works: then nothing is kept by itself. */
  readonly #installationId: Id | null;
  readonly #now: () => number;
  #lastMs: number | null = null;

  constructor(database: Database, installationId: Id | null, now: () => number = Date.now) {
    this.#database = database;
    this.#installationId = installationId;
    this.#now = now;
  }

  /** What another installation made, or `isShared` with another file, is kept as it came; what stood before a rest, or for long, is kept as well. */
  before(identity: DocumentIdentity, records: () => readonly AnyRecord[], isShared = false): BeforeEdit {
    if (this.#installationId === null) return { needed: NO_CHANGE, wished: NO_CHANGE };
    const source = { name: '', madeAt: identity.modifiedAt, revision: identity.revision, stateId: identity.stateId };
    if (isShared || identity.installationId !== this.#installationId) {
      const isKept = listVersions(this.#database).some(({ kind, stateId }) => kind === 'received' && stateId === identity.stateId);
      const received = isKept ? NO_CHANGE : this.#fitting({ ...source, id: newId(), kind: 'received' }, records());
      return { needed: received, wished: NO_CHANGE };
    }
    return {
      needed: NO_CHANGE,
      wished: this.#isDue(identity) ? this.#fitting({ ...source, id: newId(), kind: 'automatic' }, records()) : NO_CHANGE,
    };
  }

  /** Fails with versions-full when there is no room, also not in place of automatic ones. */
  keep(source: Source, records: readonly AnyRecord[]): Result<VersionChange> {
    const kept = this.#version(source, records);
    if (!kept) return fail('versions-full');
    const there = listVersions(this.#database);
    const automatic = there.filter(({ kind }) => kind === 'automatic').toReversed();
    let count = there.length + 1;
    let bytes = there.reduce((sum, version) => sum + version.bytes, kept.content.byteLength);
    const needed = countNeeded(this.#database);
    let pictures = [...needed.values()].reduce((sum, own) => sum + own, kept.assets.length);
    const removed: Id[] = [];
    while (count > MAX_VERSIONS || bytes > MAX_ALL_VERSION_BYTES || pictures > MAX_VERSION_ASSETS) {
      const oldest = automatic.shift();
      if (!oldest) return fail('versions-full');
      removed.push(oldest.id);
      count--;
      bytes -= oldest.bytes;
      pictures -= needed.get(oldest.id) ?? 0;
    }
    if (source.kind !== 'automatic') return ok({ ...NO_CHANGE, put: [kept], removed });
    this.#lastMs = this.#now();
    return ok({ ...NO_CHANGE, put: [kept], removed: [...new Set([...removed, ...this.#outgrownBy(kept, there)])] });
  }

  /** A file that could not be opened any more would be worse than one that lacks a version. */
  #fitting(source: Source, records: readonly AnyRecord[]): VersionChange {
    const kept = this.keep(source, records);
    return kept.ok ? kept.value : NO_CHANGE;
  }

  #outgrownBy(kept: StoredVersion, there: readonly VersionInfo[]): readonly Id[] {
    return outgrown([infoOf(kept), ...there], this.#now());
  }

  #isDue({ createdAt, modifiedAt, revision, stateId }: DocumentIdentity): boolean {
    // What a template put there is no work yet.
    if (revision === 0) return false;
    const nowMs = this.#now();
    this.#lastMs ??= Date.parse(listVersions(this.#database)[0]?.madeAt ?? createdAt);
    if (!isVersionDue({ nowMs, modifiedMs: Date.parse(modifiedAt), lastMs: this.#lastMs })) return false;
    this.#lastMs = nowMs;
    return !listVersions(this.#database).some((version) => version.stateId === stateId);
  }

  #version(source: Source, records: readonly AnyRecord[]): StoredVersion | null {
    const content = contentOf(records);
    return content && { ...source, ...content };
  }
}
