import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { VersionsSize } from '../../shared/model/versions-size.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Vault } from './encrypted/vault.ts';
import { attempt, readErrorOf, writeErrorOf } from './failure.ts';
import { addPassed, MAX_PASSED, newStateId, readPassed } from './passed.ts';
import type { DocumentIdentity, HandedOut, HostCalls, StoredVersion, VersionChanged, VersionInfo } from './protocol.ts';
import { checkedRecords } from './version-content.ts';
import type { VersionKeeper } from './version-keeper.ts';
import { listVersions, NO_CHANGE, readVersion, readVersions, sizeOfVersions, type VersionChange } from './version-table.ts';

/** What a working copy lets its past see and do. */
interface Hands {
  readonly database: Database;
  readonly vault: Vault | null;
  readonly keeper: VersionKeeper;
  readonly present: () => { readonly identity: DocumentIdentity; readonly records: readonly AnyRecord[] };
  /** Makes one edit that changes no record. */
  readonly edit: (change: VersionChange) => Result<{ readonly revision: number }>;
}

/** The versions and states that one open document keeps. */
export class DocumentPast {
  readonly #hands: Hands;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Keeps a version of the present, or of other records. Asked twice with one id, it is kept once. */
  keep({ id, kind, name, of }: HostCalls['keepVersion']['in']): Result<VersionChanged> {
    return attempt(() => {
      const { database, keeper, edit } = this.#hands;
      if (!readVersion(database, id)) {
        const present = this.#hands.present();
        const { revision, modifiedAt } = present.identity;
        const records = of ? checkedRecords(of.recordsJson) : present.records;
        if (!records) return fail('document-invalid');
        const madeAt = of?.madeAt ?? (kind === 'named' ? new Date().toISOString() : modifiedAt);
        const change = keeper.keep({ id, kind, name, madeAt, revision, stateId: of?.stateId ?? present.identity.stateId }, records);
        if (!change.ok) return change;
        const edited = edit(change.value);
        if (!edited.ok) return edited;
      }
      return this.#changed(id);
    }, writeErrorOf);
  }

  /** The newest first. */
  list(): Result<readonly VersionInfo[]> {
    return attempt(() => ok(listVersions(this.#hands.database)), readErrorOf);
  }

  size(): Result<VersionsSize> {
    return attempt(() => ok(sizeOfVersions(this.#hands.database)), readErrorOf);
  }

  read(id: Id): Result<StoredVersion> {
    return attempt(() => {
      const found = readVersion(this.#hands.database, id);
      return found ? ok(found) : fail('file-missing');
    }, readErrorOf);
  }

  rename(id: Id, name: string): Result<VersionChanged> {
    return attempt(() => {
      if (!readVersion(this.#hands.database, id)) return fail('file-missing');
      const edited = this.#hands.edit({ ...NO_CHANGE, renamed: { id, name } });
      return edited.ok ? this.#changed(id) : edited;
    }, writeErrorOf);
  }

  /** One that is gone already is gone. Fails with bad-request for what another installation made: it is the base of merging. */
  remove(id: Id): Result<{ readonly revision: number }> {
    return attempt(() => {
      const found = readVersion(this.#hands.database, id);
      if (!found) return ok({ revision: this.#hands.present().identity.revision });
      if (found.kind === 'received') return fail('bad-request');
      return this.#hands.edit({ ...NO_CHANGE, removed: [id] });
    }, writeErrorOf);
  }

  /**
   * The present as it may leave this document: from now on it counts among the states that others may have. What is not whole
   * is a state of its own that nothing came before: held against any other, it would seem to have removed what was left out.
   */
  handOut({ withVersions, whole }: HostCalls['handOut']['in']): Result<HandedOut> {
    return attempt(() => {
      const { database } = this.#hands;
      const { identity, records } = this.#hands.present();
      const stateId = whole ? identity.stateId : newStateId();
      this.#pass([stateId]);
      const passed = whole ? [...readPassed(database).filter((one) => one !== stateId), stateId] : [stateId];
      return ok({ identity: { ...identity, stateId }, records, past: { passed, versions: withVersions ? readVersions(database) : [] } });
    }, writeErrorOf);
  }

  /** States of other copies count as passed; the last is the newest. Only so many of them that our own have room beside them. */
  join(passed: readonly Id[]): Result<null> {
    return attempt(() => {
      const known = new Set(readPassed(this.#hands.database));
      this.#pass(passed.filter((stateId) => !known.has(stateId)).slice(-MAX_PASSED / 2));
      return ok(null);
    }, writeErrorOf);
  }

  #pass(stateIds: readonly Id[]): void {
    const { database, vault } = this.#hands;
    database.transaction(() => {
      addPassed(database, stateIds);
      if (stateIds.length > 0) vault?.append({ type: 'passed', stateIds });
    })();
  }

  #changed(id: Id): Result<VersionChanged> {
    const version = listVersions(this.#hands.database).find((one) => one.id === id);
    return version ? ok({ version, revision: this.#hands.present().identity.revision }) : fail('file-missing');
  }
}
