import type { Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Diff } from '../../shared/model/diff.ts';
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

/** What vetting hands over: only checked values. */
export interface VettedFile {
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
  /** The first text somebody typed, to recognise it by; empty when there is none. */
  readonly hint: string;
  /** Then nobody knows what it holds before the passphrase is given. */
  readonly encrypted: boolean;
}

/** Work that was discarded and can still be had back. */
export interface Discarded extends LeftBehind {
  readonly discardedMs: number;
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
      /** Then it is encrypted. */
      passphrase?: string | null | undefined;
    };
    out: HostDocument;
  };
  /** The same for a file that was vetted; `again`: over what a host that died over this call has left in the folder. */
  keep: {
    in: {
      folder: string;
      identity: DocumentIdentity;
      recordsJson: string;
      origin: FileOrigin;
      assets: readonly Asset[];
      key: FileKey | null;
      again: boolean;
    };
    out: null;
  };
  /** The working copy that is already in `folder`. An encrypted one fails with passphrase-needed or passphrase-wrong. */
  resume: { in: { folder: string; unlocking?: Unlocking | null | undefined }; out: HostDocument };
  /** One synchronous transaction; the answer means it is durable. */
  apply: { in: { diff: Diff }; out: { revision: number } };
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
  /** Writes the whole document to its file, or to `path` (Save As: new document id, same lineage). `force` skips the changed-on-disk check after the user chose so. */
  publish: { in: { path: string | null; force: boolean }; out: Published };
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

/** What the vetting process says first, once it has started and listens: the deadline counts from here, not from a slow start. */
export const VET_READY = 'ready';
/** The vetting process answers one request and ends. */
export interface VetRequest {
  readonly path: string;
  /** Of an encrypted file; null while nobody gave one. */
  readonly passphrase: string | null;
}
export type VetResponse = Result<PackedFile>;
