import type { Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { VersionsSize } from '../../shared/model/versions-size.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Asset, AssetBytes } from './assets.ts';
import type { Unlocking } from './encrypted/container.ts';
import type { FileKey } from './encrypted/key.ts';

/** Who a document is, across copies and computers. */
export interface DocumentIdentity {
  /** New for every Save As and every new document. */
  readonly documentId: Id;
  /** Shared by all copies that descend from one beginning. */
  readonly lineageId: Id;
  /** Grows by one with every edit. */
  readonly revision: number;
  /** ISO 8601 instants in UTC. `modifiedAt` is the time of the edit that made `revision`. */
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Of the state that `revision` is: copies that have it in common hold the same. New with every edit, also across computers. */
  readonly stateId: Id;
  /** Of the installation of Temas that made the last edit; null when nobody said so. */
  readonly installationId: Id | null;
}

export const VERSION_KINDS = ['named', 'automatic', 'received', 'merged'] as const;
/** Named by the user, kept by itself, as it came from another installation, or one that was merged into this document. */
export type VersionKind = (typeof VERSION_KINDS)[number];

/** One version a document keeps of itself, without what it holds. */
export interface VersionInfo {
  readonly id: Id;
  readonly kind: VersionKind;
  /** Empty but for named ones, unless somebody gave one. */
  readonly name: string;
  /** ISO 8601 instant in UTC: when a named one was named, of any other the last edit it holds. */
  readonly madeAt: string;
  readonly revision: number;
  readonly stateId: Id;
  readonly notes: number;
  readonly maps: number;
  readonly touchpoints: number;
  /** Bytes it takes in the file, without its pictures. */
  readonly bytes: number;
}

/** The same with what it holds: records as deflated JSON, believed by nobody before version-content.ts has looked at them. */
export interface StoredVersion extends Omit<VersionInfo, 'bytes'> {
  /** Whose tables its records were written for. */
  readonly schemaVersion: number;
  readonly content: Uint8Array;
  /** SHA-256 of the attached files it needs. */
  readonly assets: readonly string[];
}

/** What a document went through. */
export interface Past {
  /** Every state of it that a file ever held, the oldest first; the last one is the present. */
  readonly passed: readonly Id[];
  readonly versions: readonly StoredVersion[];
}

/** The user's file as it was when we last read or published it: a difference means somebody else wrote it. */
export interface FileStamp {
  readonly dev: string;
  readonly inode: string;
  readonly size: number;
  readonly modifiedMs: number;
}

export interface FileOrigin {
  /** The realpath of the user's file. */
  readonly path: string;
  readonly stamp: FileStamp;
  /** The revision that file holds, and when it was made: two computers can count to the same revision, not at the same moment. */
  readonly revision: number;
  readonly modifiedAt: string;
}

/** What vetting hands over: only checked values, and versions whose content nobody has looked into. */
export interface VettedFile extends Past {
  readonly identity: DocumentIdentity;
  readonly schemaVersion: number;
  readonly records: readonly AnyRecord[];
  /** The bytes of every attachment that has them. */
  readonly assets: readonly Asset[];
  readonly stamp: FileStamp;
  readonly path: string;
  readonly writable: boolean;
  /** Harmless repairs that were made, as codes. */
  readonly warnings: readonly string[];
  /** What opened it; null when it is not encrypted. */
  readonly key: FileKey | null;
}

/** The same on its way between processes: one text is handed over in a fraction of the time ten thousand objects take. */
export interface PackedFile extends Omit<VettedFile, 'records'> {
  readonly recordsJson: string;
}

export interface HostDocument {
  readonly identity: DocumentIdentity;
  readonly records: readonly AnyRecord[];
  readonly origin: FileOrigin | null;
  /** True when the working copy holds edits that its file does not. */
  readonly unpublished: boolean;
  /** With which it is encrypted, also on this computer; null when it is not. */
  readonly key: FileKey | null;
  /** What to call it while it has no file: after what it was taken from; nothing for what began as a new one. */
  readonly called?: string | null;
}

export interface Published {
  readonly origin: FileOrigin;
  /** Has a new document id after Save As. */
  readonly identity: DocumentIdentity;
  readonly milliseconds: number;
}

/** One working copy that nobody has open and that holds what no file does, for the start screen and the recovery dialog. */
export interface LeftBehind {
  readonly folder: string;
  readonly path: string | null;
  readonly modifiedMs: number;
  readonly counts: Readonly<Record<string, number>>;
  /** What to call it without a file: after what it was taken from, its map or board, or the first text in it; empty when there is nothing. */
  readonly hint: string;
  /** Then nobody knows what it holds before the passphrase is given. */
  readonly encrypted: boolean;
}

/** Work that was discarded and can still be had back. */
export interface Discarded extends LeftBehind {
  readonly discardedMs: number;
}

export interface VersionChanged {
  readonly version: VersionInfo;
  readonly revision: number;
}

/** A document on its way out of its own file: into a copy to send, or into a merge. */
export interface HandedOut {
  readonly identity: DocumentIdentity;
  readonly records: readonly AnyRecord[];
  readonly past: Past;
}

/** Steps of undo to keep outside of the page, each as JSON (stored-step.ts); `from` is the number of the first, counted from 0. */
export interface HistoryBatch {
  /** The editor they belong to. */
  readonly sitting: Id;
  readonly from: number;
  readonly steps: readonly string[];
}

/** The steps that end before number `at`, or begin with it. */
export interface HistoryQuestion {
  readonly sitting: Id;
  readonly at: number;
  readonly toward: 'older' | 'newer';
}

/** Requests main sends to a document host, one at a time, each answered by a Result. */
export interface HostCalls {
  /** A new working copy in `folder` (created if missing) from records already checked. Fails with file-in-use when another process holds it. */
  create: {
    in: {
      folder: string;
      identity: DocumentIdentity;
      records: readonly AnyRecord[];
      origin: FileOrigin | null;
      assets?: readonly Asset[] | undefined;
      /** Then it is encrypted, with a key of its own. */
      passphrase?: string | null | undefined;
      /** Then it is encrypted like the document whose key this is, and opens with the same passphrase. */
      key?: FileKey | null | undefined;
      /** What to call it while it has no file. */
      called?: string | null | undefined;
      /** Nothing unless given. */
      past?: Past | undefined;
    };
    out: HostDocument;
  };
  /**
   * The same for a file that was vetted; `again`: over what a host that died over this call has left in the folder. `copied`: it is
   * a copy of another file this installation knows, and what both have in common is kept with the first edit.
   */
  keep: {
    in: {
      folder: string;
      identity: DocumentIdentity;
      recordsJson: string;
      origin: FileOrigin;
      assets: readonly Asset[];
      past: Past;
      key: FileKey | null;
      again: boolean;
      copied: boolean;
    };
    out: null;
  };
  /** The working copy that is already in `folder`. An encrypted one fails with passphrase-needed or passphrase-wrong. */
  resume: { in: { folder: string; unlocking?: Unlocking | null | undefined }; out: HostDocument };
  /** One synchronous transaction; the answer means it is durable. `stateId` is new, that of the state it makes: with it asking twice is safe. */
  apply: { in: { diff: Diff; stateId?: Id | undefined }; out: { revision: number } };
  /** Keeps the bytes of a file that is going to be attached; the answer means they are durable. What no attachment names is left out of the published file. */
  putAsset: { in: AssetBytes; out: { sha256: string } };
  /** Whether there are such bytes, without moving them. */
  hasAsset: { in: { sha256: string }; out: boolean };
  /** Null when there are no such bytes. */
  getAsset: { in: { sha256: string }; out: AssetBytes | null };
  /** Keeps steps of undo until the document is closed, out of the document and its file. Fails when there is no room for them. */
  keepHistory: { in: HistoryBatch; out: null };
  /** As many of the steps asked for as make a fair answer, in order, at least one; fails when that one is not there. */
  readHistory: { in: HistoryQuestion; out: readonly string[] };
  /**
   * Keeps a version: the present, or the records given, which are checked. `id` is new, and makes asking twice safe. The
   * answer means it is durable. It counts as an edit that changes no record. Fails with versions-full or document-invalid.
   */
  keepVersion: {
    in: {
      id: Id;
      kind: VersionKind;
      name: string;
      /** `stateId` and `madeAt` are those of where they come from. */
      of?: { readonly recordsJson: string; readonly stateId: Id; readonly madeAt: string } | undefined;
    };
    out: VersionChanged;
  };
  /** What it holds is not read. The newest first. */
  listVersions: { in: null; out: readonly VersionInfo[] };
  versionsSize: { in: null; out: VersionsSize };
  /** Unchecked: to be read by a process that may be killed. Fails with file-missing. */
  readVersion: { in: { id: Id }; out: StoredVersion };
  /** Fails with file-missing. */
  renameVersion: { in: { id: Id; name: string }; out: VersionChanged };
  removeVersion: { in: { id: Id }; out: { readonly revision: number } };
  /**
   * The present as it may leave this document: it counts as passed from now on, like what a file holds. `withVersions`: or none of
   * them. `whole`: it goes out as it is; else it is a state of its own, as something of it is left out or made smaller.
   */
  handOut: { in: { withVersions: boolean; whole: boolean }; out: HandedOut };
  /**
   * What other copies hold is in this document now: the states they passed count as passed here. `file`: one of them was the
   * document's own file as somebody else left it; publishing over that very file loses nothing, over any later one it refuses.
   */
  joinCopies: { in: { passed: readonly Id[]; file: Pick<FileOrigin, 'stamp' | 'revision' | 'modifiedAt'> | null }; out: null };
  /** No snapshot is made any more of what was edited so far. */
  endSnapshots: { in: null; out: null };
  /** Writes the whole document to its file, or to `path` (Save As: new document id, same lineage). `force` skips the changed-on-disk check after the user chose so. */
  publish: { in: { path: string | null; force: boolean }; out: Published };
  /** Looks whether the document's own file is the one we know and can be written; fails as publish would. */
  checkFile: { in: null; out: null };
  /** The document as it stands now. */
  read: { in: null; out: HostDocument };
  /** Its records as JSON, for a page: ten thousand objects cross between processes many times slower than one text. */
  readRecords: { in: null; out: string };
  /** Working copies directly inside `workingRoot` that no process holds and whose file does not hold everything, newest first. Removes the empty and the published ones. */
  listLeftBehind: { in: { workingRoot: string }; out: readonly LeftBehind[] };
  /** Puts one of them away, because the user said so; it can be had back for 30 days. Fails with file-in-use when a process holds it. */
  discardLeftBehind: { in: { workingRoot: string; discardedRoot: string; folder: string }; out: null };
  /** What can be had back, the last discarded first. Removes for ever what was discarded longer ago. */
  listDiscarded: { in: { discardedRoot: string }; out: readonly Discarded[] };
  /** Puts one of those back among the working copies. */
  restoreDiscarded: { in: { discardedRoot: string; workingRoot: string; folder: string }; out: null };
  /** Removes for ever what is left of the file at `path` (a realpath), but for what somebody has open. */
  forgetFile: { in: { workingRoot: string; discardedRoot: string; path: string }; out: null };
  /** The working copy of the file at `path` (a realpath) that holds work its file does not, or null. Fails with file-in-use when another process has that file open. */
  findForFile: { in: { workingRoot: string; path: string }; out: LeftBehind | null };
  /** Releases the working copy; `discard` also removes it (only ever when the file holds everything, or nothing was written). */
  close: { in: { discard: boolean }; out: null };
}

export type HostCall = keyof HostCalls;
export interface HostRequest<C extends HostCall = HostCall> {
  readonly id: number;
  readonly call: C;
  readonly args: HostCalls[C]['in'];
}
export interface HostResponse<C extends HostCall = HostCall> {
  readonly id: number;
  readonly result: Result<HostCalls[C]['out']>;
}
