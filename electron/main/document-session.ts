import { dirname } from 'node:path';
import type { Id } from '../../shared/base/id.ts';
import { ok, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { OpenNotice, SaveStatus } from '../../shared/ipc/contract.ts';
import { holdsWork } from '../../shared/model/default-lists.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AssetBytes } from '../host/assets.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import type { HistoryBatch, HistoryQuestion, HostDocument } from '../host/protocol.ts';
import { EditQueue } from './edit-queue.ts';
import { LivingHost, type Begin } from './living-host.ts';
import { Publisher } from './publisher.ts';
import { nameOfFile } from './file-name.ts';
import type { Beginning } from './session-beginning.ts';
import type { Host, SessionListener, SessionParts } from './session-parts.ts';
import { SessionVersions } from './session-versions.ts';

/** A publish that takes longer, on a network drive that has gone, is given up: the working copy holds everything. */
const CLOSING_MS = 30_000;

/**
 * One open document: brings edits to its host, has its file published, and survives the death of the host.
 * Knows nothing of windows.
 */
export class DocumentSession {
  readonly folder: string;
  /** Settles when the working copy is written, or with why it could not be: the session is of no use then. Requests wait for it. */
  readonly kept: Promise<Result<null>>;
  readonly #parts: SessionParts;
  readonly #host: LivingHost;
  readonly #publisher: Publisher;
  readonly #edits: EditQueue;
  readonly versions: SessionVersions;
  /** Stays the same as long as the document lives, wherever its file goes. */
  readonly documentId: Id;
  /** Shared by all copies that descend from one beginning. */
  readonly lineageId: Id;
  /** With which the file is encrypted, and all that is kept of it; null when it is not. */
  readonly key: FileKey | null;
  /** What to call it while it has no file, when it was taken from something. */
  readonly called: string | null;
  #listener: SessionListener | null = null;
  #notices: readonly OpenNotice[];
  /** What the host held at first, for the first page that asks; null once it may hold something else. */
  #first: (() => string) | null;
  #closed = false;

  /** `keep` tells a host that has nothing yet what to write down. */
  constructor(parts: SessionParts, host: Host, beginning: Beginning, keep: Begin | null = null) {
    const { folder, document, recordsJson, notices } = beginning;
    this.#parts = parts;
    this.folder = folder;
    this.#notices = notices;
    this.#host = new LivingHost(
      parts,
      host,
      { folder, key: document.key },
      {
        resumed: (resumed) => this.#resumed(resumed),
        lost: (code) => this.#publisher.refused(code),
      },
    );
    this.key = document.key;
    this.called = document.called ?? null;
    this.#publisher = new Publisher(parts, this.#host, document, {
      status: (status) => this.#listener?.status(status),
      moved: (path) => this.#listener?.moved(path),
    });
    this.#edits = new EditQueue(this.#host, this.#publisher);
    this.versions = new SessionVersions(this.#host, this.#edits);
    this.kept = keep ? this.#host.begin(keep) : Promise.resolve(ok(null));
    this.documentId = document.identity.documentId;
    this.lineageId = document.identity.lineageId;
    this.#first = recordsJson;
  }

  /** Its process is gone without anybody having ended it. */
  hostDied(): void {
    this.#host.died();
  }

  listen(listener: SessionListener): void {
    this.#listener = listener;
  }

  /** Realpath of the user's file, or null while there is none. */
  get path(): string | null {
    return this.#publisher.path;
  }

  get name(): string | null {
    return this.path === null ? null : nameOfFile(this.path);
  }

  /** The file is encrypted, and nothing of it may lie about in the clear. */
  get encrypted(): boolean {
    return this.key !== null;
  }

  get status(): SaveStatus {
    return this.#publisher.status;
  }

  /** What is worth saying once after opening; said again it would only annoy. */
  takeNotices(): readonly OpenNotice[] {
    const notices = this.#notices;
    this.#notices = [];
    return notices;
  }

  /** The document with every edit that was sent before. */
  read(): Promise<Result<HostDocument>> {
    return this.#edits.settled().then(() => this.#host.callTwice('read', null));
  }

  /** The records as JSON, for a page that begins: right after opening they are known without asking the host. */
  async readForPage(): Promise<Result<string>> {
    const first = this.#first;
    this.#first = null;
    return first ? ok(first()) : this.readRecords();
  }

  /** The records as JSON, with every edit that was sent before. */
  readRecords(): Promise<Result<string>> {
    return this.#edits.settled().then(() => this.#host.callTwice('readRecords', null));
  }

  /** Keeps the bytes of a file that is going to be attached. */
  putAsset(asset: AssetBytes): Promise<Result<{ readonly sha256: string }>> {
    return this.#host.callTwice('putAsset', asset);
  }

  hasAsset(sha256: string): Promise<Result<boolean>> {
    return this.#host.callTwice('hasAsset', { sha256 });
  }

  /** Null when the document has no such bytes. */
  getAsset(sha256: string): Promise<Result<AssetBytes | null>> {
    return this.#host.callTwice('getAsset', { sha256 });
  }

  /** Old steps of undo: they neither wait for edits nor count as any. */
  keepHistory(batch: HistoryBatch): Promise<Result<null>> {
    return this.#host.callTwice('keepHistory', batch);
  }

  readHistory(question: HistoryQuestion): Promise<Result<readonly string[]>> {
    return this.#host.callTwice('readHistory', question);
  }

  /** What a page that is gone still had under way does not count. */
  pageStarted(): void {
    this.#edits.pageStarted();
  }

  /** The answer means the edit is durable. A message sent again after its answer was lost is stored only once. `before` is done first, in its turn among the edits; the edit fails with it. */
  apply(
    sequence: number,
    diff: Diff,
    before: () => Promise<Result<null>> = () => Promise.resolve(ok(null)),
  ): Promise<Result<{ readonly sequence: number }>> {
    this.#first = null;
    return this.#edits.apply(sequence, diff, before);
  }

  /** Ctrl+S. */
  save(): Promise<SaveStatus> {
    return this.#publisher.save();
  }

  /** Another file becomes the document's own; the old file stays as it was. */
  saveAs(path: string): Promise<Result<null>> {
    return this.#publisher.saveAs(path);
  }

  get fileIsSomebodyElses(): boolean {
    return this.#publisher.fileIsSomebodyElses;
  }

  /** Only after the user was asked. */
  overwrite(): Promise<SaveStatus> {
    return this.#publisher.overwrite();
  }

  get ended(): boolean {
    return this.#closed;
  }

  /** Looks whether the user's file is the one Temas knows; fails with what is wrong with it. */
  checkFile(): Promise<Result<null>> {
    return this.#host.callTwice('checkFile', null);
  }

  /** Somebody looked at the file, and this is wrong with it, or nothing. */
  fileNoticed(code: ErrorCode | null): void {
    this.#publisher.noticed(code);
  }

  blurred(): void {
    this.#publisher.blurred();
  }

  /**
   * Publishes and releases the working copy. It is removed only when the file holds everything, or when nothing was made
   * in it; otherwise it stays and is offered at the next start.
   */
  async close(): Promise<void> {
    if (this.#closed) return;
    const { promise: tooLong, resolve } = Promise.withResolvers<void>();
    const cancel = this.#parts.at(this.#parts.now() + CLOSING_MS, resolve);
    await Promise.race([this.#finish(), tooLong]);
    cancel();
    this.giveUp();
  }

  /** Without a working copy there is nothing to publish or to release. */
  giveUp(): void {
    this.#closed = true;
    this.#publisher.end();
    this.#host.end();
  }

  async #finish(): Promise<void> {
    await this.#publisher.finish();
    const discard = this.path === null ? await this.#isUntouched() : this.#publisher.isUpToDate;
    this.#closed = true;
    this.#publisher.end();
    await this.#host.call('close', { discard });
  }

  async #isUntouched(): Promise<boolean> {
    if (this.#publisher.revision === 0) return true;
    const now = await this.read();
    return now.ok && !holdsWork(now.value.records);
  }

  #resumed(document: HostDocument | null): void {
    if (document) this.#publisher.resumed(document);
    this.#listener?.restarted();
  }
}

/** Where the document's file lies: the place to offer for its copies and exports. */
export const folderOf = (session: DocumentSession): string | null => (session.path === null ? null : dirname(session.path));
