import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isDiff } from '../../shared/model/check.ts';
import { holdsWork } from '../../shared/model/default-lists.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { asStoredDiff, diffFits, diffWriter, type DiffWriter } from './apply-diff.ts';
import { getAsset, hasAsset, putAsset, type AssetBytes } from './assets.ts';
import { beginCopy, openCopy, type Creation, type Held } from './begin-copy.ts';
import { commitKept } from './commit-kept.ts';
import { DocumentPast } from './document-past.ts';
import type { Unlocking } from './encrypted/container.ts';
import type { FileKey } from './encrypted/key.ts';
import type { Vault } from './encrypted/vault.ts';
import { attempt, codeOf, Failure, readErrorOf, writeErrorOf } from './failure.ts';
import { HistoryFile } from './history-file.ts';
import { readIdentity, setDocumentId, setEdited } from './identity-row.ts';
import type { FolderLock } from './lock.ts';
import { pendingHappened, writeOriginNotes, type OriginNotes } from './origin.ts';
import { prepareIn } from './prepared.ts';
import { addPassed, newStateId } from './passed.ts';
import type { DocumentIdentity, FileOrigin, HostCalls, HostDocument } from './protocol.ts';
import type { Photographed } from './snapshots.ts';
import { both, VersionKeeper } from './version-keeper.ts';
import { changeVersions, NO_CHANGE, type VersionChange } from './version-table.ts';
import { dropPrepared, LOCK_PATIENCE_MS, removeFolder } from './working-folder.ts';

/** The private database of one open document, locked for this process from `create` or `resume` to `close`. */
export class WorkingCopy {
  readonly folder: string;
  /** Old steps of undo, of this sitting only. */
  readonly history: HistoryFile;
  /** Versions it keeps and states it passed. */
  readonly past: DocumentPast;
  readonly #lock: FolderLock;
  readonly #database: Database;
  readonly #document: Document;
  readonly #writer: DiffWriter;
  /** Of an encrypted document: what keeps it, as its database lies in memory. */
  readonly #vault: Vault | null;
  readonly #installationId: Id | null;
  readonly #keeper: VersionKeeper;
  #identity: DocumentIdentity;
  #notes: OriginNotes;
  /** Another file begins with the same state: whatever comes of both, that is what they have in common. */
  #isShared: boolean;

  private constructor(folder: string, lock: FolderLock, { database, notes, records, vault, installationId, copied = false }: Held) {
    const identity = readIdentity(database);
    if (!identity) throw new Failure('file-damaged');
    this.folder = folder;
    this.history = new HistoryFile(folder, { inMemory: vault !== null });
    this.#vault = vault;
    this.#installationId = installationId;
    this.#keeper = new VersionKeeper(database, installationId);
    this.past = new DocumentPast({
      database,
      vault,
      keeper: this.#keeper,
      present: () => ({ identity: this.#identity, records: this.#records() }),
      edit: (change) => this.#edit(EMPTY_DIFF, change, this.#identity.stateId),
    });
    this.#lock = lock;
    this.#database = database;
    this.#document = new Document(records);
    this.#writer = diffWriter(database);
    this.#identity = identity;
    this.#notes = notes;
    this.#isShared = copied;
  }

  /** Makes `folder` and the working copy in it. Fails with file-in-use, document-invalid or why it could not be written. */
  static create(creation: Creation): Result<WorkingCopy> {
    return beginCopy(creation, (lock, held) => new WorkingCopy(creation.folder, lock, held));
  }

  /**
   * Opens the working copy that is in `folder`. Fails with file-missing, file-in-use, file-newer, passphrase-needed or
   * passphrase-wrong for an encrypted one, or file-damaged and document-invalid when it does not hold what Temas wrote.
   * `patienceMs` is how long to wait for a lock.
   */
  static resume(
    folder: string,
    patienceMs = LOCK_PATIENCE_MS,
    unlocking: Unlocking | null = null,
    installationId: Id | null = null,
  ): Result<WorkingCopy> {
    return openCopy({ folder, patienceMs, unlocking }, (lock, stored) => {
      const copy = new WorkingCopy(folder, lock, { ...stored, installationId });
      copy.settlePublish();
      return copy;
    });
  }

  get identity(): DocumentIdentity {
    return this.#identity;
  }

  get origin(): FileOrigin | null {
    return this.#notes.origin;
  }

  get document(): Document {
    return this.#document;
  }

  get state(): HostDocument {
    const { origin, unpublished, key } = this;
    return { identity: this.#identity, records: this.#records(), origin, unpublished, key };
  }

  /** For a snapshot; null while there must be none. */
  get photographed(): Photographed | null {
    return this.#vault ? null : { identity: this.#identity, database: this.#database };
  }

  /** With which everything of this document is encrypted; null when it is not. */
  get key(): FileKey | null {
    return this.#vault?.key ?? null;
  }

  /** True when this holds work that no file of the user holds. A board nobody ever edited, or that was emptied again, is no work. */
  get unpublished(): boolean {
    const { origin } = this.#notes;
    if (origin) return origin.revision !== this.#identity.revision || origin.modifiedAt !== this.#identity.modifiedAt;
    return this.#identity.revision > 0 && holdsWork(this.#document.records().values());
  }

  /**
   * Makes one change durable. The answer means it survives a crash and a power cut; a failure means nothing of it was kept. Asked twice
   * for one state it is made once.
   */
  apply(diff: Diff, stateId: Id = newStateId()): Result<{ readonly revision: number }> {
    if (stateId === this.#identity.stateId) return ok({ revision: this.#identity.revision });
    if (!isDiff(diff)) return fail('edit-refused');
    const stored = asStoredDiff(diff);
    if (!diffFits(this.#document, stored)) return fail('edit-refused');
    return this.#edit(stored, NO_CHANGE, stateId);
  }

  /** What other copies hold is in this one now; the last of `passed` is the newest. */
  joinCopies({ passed, file }: HostCalls['joinCopies']['in']): Result<null> {
    const joined = this.past.join(passed);
    if (!joined.ok) return joined;
    return attempt(() => {
      const { origin } = this.#notes;
      if (file && origin) this.#setNotes({ origin: { ...origin, ...file }, pending: null });
      return ok(null);
    }, writeErrorOf);
  }

  #records(): readonly AnyRecord[] {
    return [...this.#document.records().values()];
  }

  /** One edit with what has to be kept before it. The diff fits, and is as SQLite will keep it. */
  #edit(diff: Diff, change: VersionChange, stateId: Id): Result<{ readonly revision: number }> {
    const next: DocumentIdentity = {
      ...this.#identity,
      revision: this.#identity.revision + 1,
      modifiedAt: new Date().toISOString(),
      stateId,
      installationId: this.#installationId ?? this.#identity.installationId,
    };
    return attempt(() => {
      const { needed, wished } = this.#keeper.before(this.#identity, () => this.#records(), this.#isShared);
      const least = both(needed, change);
      let failure = this.#commit(diff, next, both(wished, least));
      if (failure !== null && wished !== NO_CHANGE) failure = this.#commit(diff, next, least);
      if (failure !== null) return failure;
      this.#document.apply(diff);
      this.#identity = next;
      this.#isShared = false;
      return ok({ revision: next.revision });
    }, writeErrorOf);
  }

  #commit(diff: Diff, next: DocumentIdentity, versions: VersionChange): Result<never> | null {
    // What a file holds others may have; of all other states nobody ever hears.
    const passed = this.#isInFile ? this.#identity.stateId : null;
    return commitKept(
      this.#database,
      () => {
        if (passed !== null) addPassed(this.#database, [passed]);
        changeVersions(this.#database, versions);
        this.#writer.write(diff);
        setEdited(this.#database, next);
        const { revision, modifiedAt, stateId, installationId } = next;
        this.#vault?.append({ type: 'edit', diff, revision, modifiedAt, stateId, installationId, passed, versions });
      },
      (kept) => kept.revision === next.revision,
    );
  }

  /** The present stands in the file, or may: nobody could say whether it was put in place. */
  get #isInFile(): boolean {
    const { revision, modifiedAt } = this.#identity;
    return [this.#notes.origin, this.#notes.pending?.origin].some((file) => file?.revision === revision && file.modifiedAt === modifiedAt);
  }

  /** Keeps the bytes of a file that is going to be attached; the answer means they are durable. */
  putAsset(asset: AssetBytes): Result<{ readonly sha256: string }> {
    return attempt(
      () =>
        this.#database.transaction(() => {
          const put = putAsset(this.#database, asset);
          if (put.ok) this.#vault?.append({ type: 'asset', asset });
          return put;
        })(),
      writeErrorOf,
    );
  }

  hasAsset(sha256: string): Result<boolean> {
    return attempt(() => ok(hasAsset(this.#database, sha256)), readErrorOf);
  }

  getAsset(sha256: string): Result<AssetBytes | null> {
    return attempt(() => ok(getAsset(this.#database, sha256)), readErrorOf);
  }

  /** Writes the whole document, without anything deleted, to a file in the private folder and returns its path. Throws what SQLite throws. */
  prepareFile(documentId: Id): string {
    return prepareIn(this.folder, this.#database, this.key, { from: this.#identity.documentId, to: documentId });
  }

  dropPreparedFile(): void {
    dropPrepared(this.folder);
  }

  /** Notes that the prepared file is about to be put in place at `origin`, so that a crash in between can be told afterwards. */
  beginPublish(origin: FileOrigin, documentId: Id): void {
    this.#setNotes({ origin: this.#notes.origin, pending: { origin, documentId } });
  }

  /** Looks whether the prepared file stands in place; if so, it is this document's file from now on. */
  settlePublish(): void {
    const { origin, pending } = this.#notes;
    if (!pending) return;
    if (pendingHappened(this.#notes)) {
      this.#adopt(pending.documentId);
      this.#setNotes({ origin: pending.origin, pending: null });
      this.#rebase();
    } else this.#setNotes({ origin, pending: null });
  }

  /** Lets go of the folder; with `discard` removes it too, which is refused while it holds unpublished work. */
  close(discard: boolean): Result<null> {
    if (discard && this.unpublished) return fail('bad-request');
    this.#letGo();
    if (discard) removeFolder(this.folder, this.#lock);
    else this.#lock.release();
    return ok(null);
  }

  /** Removes the working copy with all it holds, because the user said so. */
  destroy(): void {
    this.#letGo();
    removeFolder(this.folder, this.#lock);
  }

  #letGo(): void {
    this.history.remove();
    this.#database.close();
    this.#vault?.close();
  }

  /**
   * What was just published is what the vault begins with from now on, with the pictures that nothing names at the moment: undo may
   * bring one back. Without that it only goes on growing.
   */
  #rebase(): void {
    if (!this.#vault || this.unpublished) return;
    try {
      this.#vault.rebase(this.#database.serialize());
    } catch (error) {
      if (codeOf(error) === '') throw error;
    }
  }

  #adopt(documentId: Id): void {
    if (documentId === this.#identity.documentId) return;
    this.#vault?.append({ type: 'identity', documentId });
    setDocumentId(this.#database, documentId);
    this.#identity = { ...this.#identity, documentId };
    this.#isShared = true;
  }

  #setNotes(notes: OriginNotes): void {
    writeOriginNotes(this.folder, notes);
    this.#notes = notes;
  }
}
