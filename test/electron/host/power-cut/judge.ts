import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listLeftBehind } from '../../../../electron/host/left-behind.ts';
import { ORIGIN_NAME } from '../../../../electron/host/origin.ts';
import { publish } from '../../../../electron/host/publish.ts';
import { currentStamp } from '../../../../electron/host/stamp.ts';
import { vetFile } from '../../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../../electron/host/working-copy.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { EMPTY_DIFF, type Diff } from '../../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { stateAfter } from '../seeded-edits.ts';
import { byId, note } from '../simple-records.ts';
import type { Crash } from './disk.ts';
import { ownFile, type Promises } from './promises.ts';
import { PASSPHRASE, type Recording } from './recording.ts';

/** What is wrong with a disk after a power cut; null when all that was promised holds. */
export type Verdict = null | { readonly kind: 'lost' | 'damaged'; readonly what: string };

/** One file as a reader finds it. */
type Seen = { readonly revision: number; readonly records: string } | { readonly code: string };

const lost = (what: string): Verdict => ({ kind: 'lost', what });
const damaged = (what: string): Verdict => ({ kind: 'damaged', what });
/** The same for records whose fields come in another order. */
const jsonOf = (records: readonly AnyRecord[]): string =>
  JSON.stringify(byId(records).map((record) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** Puts disks in place and opens what is on them with the real code. */
export class Judge {
  readonly #recording: Recording;
  readonly #edits: readonly Diff[];
  /** Which file of the model had that stamp while it was recorded. */
  readonly #stamped: ReadonlyMap<string, number>;
  readonly #expected = new Map<number, string>();
  readonly #seen = new Map<string, Seen>();

  constructor(recording: Recording, edits: readonly Diff[], stamped: ReadonlyMap<string, number>) {
    this.#recording = recording;
    this.#edits = edits;
    this.#stamped = stamped;
  }

  /** `goesOn`: also edits and publishes what it found, as a user would. */
  verdict(crash: Crash, promises: Promises, goesOn: boolean): Verdict {
    this.#putInPlace(crash);
    return this.#ofFiles(promises) ?? this.#ofWorkingCopy(promises, goesOn);
  }

  #after(revision: number): string {
    const known = this.#expected.get(revision);
    if (known !== undefined) return known;
    const json = jsonOf(stateAfter(this.#edits, revision));
    this.#expected.set(revision, json);
    return json;
  }

  #putInPlace({ folders, files }: Crash): void {
    const { root } = this.#recording;
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true, force: true });
    for (const folder of folders) mkdirSync(folder, { recursive: true });
    const places = new Map<number, string>();
    for (const [path, { inode, bytes }] of files) {
      writeFileSync(path, bytes);
      places.set(inode, path);
    }
    for (const path of files.keys()) if (basename(path) === ORIGIN_NAME) this.#restamp(path, places);
  }

  /** After a power cut a file has the stamp it had before; one that was made anew here has another, which notes have to name. */
  #restamp(path: string, places: ReadonlyMap<number, string>): void {
    const text = readFileSync(path, 'utf8');
    const stamps = /"stamp":(\{[^}]*\})/g;
    const restamped = text.replaceAll(stamps, (whole, json: string) => {
      const stamp = JSON.parse(json) as { inode: string; modifiedMs: number };
      const place = places.get(this.#stamped.get(`${stamp.inode}/${stamp.modifiedMs}`) ?? -1);
      const now = place === undefined ? null : currentStamp(place);
      return now ? `"stamp":${JSON.stringify({ ...stamp, dev: now.dev, inode: now.inode, modifiedMs: now.modifiedMs })}` : whole;
    });
    if (restamped !== text) writeFileSync(path, restamped);
  }

  #see(path: string): Seen {
    const print = createHash('sha1').update(readFileSync(path)).digest('hex');
    const known = this.#seen.get(print);
    if (known) return known;
    const vetted = vetFile(path, this.#recording.key ? PASSPHRASE : null);
    const seen: Seen = vetted.ok ? { revision: vetted.value.identity.revision, records: jsonOf(vetted.value.records) } : { code: vetted.error.code };
    this.#seen.set(print, seen);
    return seen;
  }

  #ofFiles({ files }: Promises): Verdict {
    for (const [path, { holds, underway }] of files) {
      const name = basename(path);
      if (!existsSync(path)) {
        if (holds !== null) return lost(`${name} is gone`);
        continue;
      }
      const seen = this.#see(path);
      if ('code' in seen) return damaged(`${name}: ${seen.code}`);
      if (seen.revision !== holds && seen.revision !== underway) return lost(`${name} holds ${seen.revision}, not ${holds} or ${underway}`);
      if (seen.records !== this.#after(seen.revision)) return damaged(`${name} holds other records than edit ${seen.revision} left`);
    }
    return null;
  }

  #ofWorkingCopy(promises: Promises, goesOn: boolean): Verdict {
    const { root, key } = this.#recording;
    const { created, acknowledged, begun, discarding } = promises;
    const folder = join(root, 'working', 'copy');
    const resumed = WorkingCopy.resume(folder, 0, key && { key });
    if (!resumed.ok) {
      const { code } = resumed.error;
      if (!created || (discarding && this.#isInFile(promises))) return this.#ofStart();
      return code === 'file-missing' ? lost('there is no working copy') : damaged(`the working copy: ${code}`);
    }
    const copy = resumed.value;
    try {
      const { revision } = copy.identity;
      if (created && (revision < acknowledged || revision > begun))
        return lost(`the working copy holds ${revision}, not ${acknowledged} or ${begun}`);
      if (jsonOf([...copy.document.records().values()]) !== this.#after(revision)) return damaged('the working copy holds other records');
      if (!copy.unpublished && revision > 0 && !this.#isInFile(promises)) return lost('it counts as published, and no file holds it');
      if (goesOn) return this.#goingOn(copy);
    } finally {
      copy.close(false);
    }
    return null;
  }

  /** Whether a file has what was acknowledged last. */
  #isInFile(promises: Promises): boolean {
    if (promises.files.size === 0) return false;
    const path = ownFile(promises);
    const seen: Seen = existsSync(path) ? this.#see(path) : { code: 'file-missing' };
    return 'revision' in seen && seen.revision >= promises.acknowledged;
  }

  /** What a start screen does with it. */
  #ofStart(): Verdict {
    const listed = listLeftBehind(join(this.#recording.root, 'working'));
    return listed.ok ? null : damaged(`the start screen: ${listed.error.code}`);
  }

  #goingOn(copy: WorkingCopy): Verdict {
    const failed = (result: Result<unknown>): string | null => (result.ok ? null : result.error.code);
    const target = copy.origin?.path ?? join(this.#recording.root, 'documents', 'later.cxmap');
    if (!existsSync(dirname(target))) return null;
    const code =
      failed(copy.apply({ ...EMPTY_DIFF, added: [note('later', 'later')] })) ??
      failed(publish(copy, copy.origin ? null : target, false)) ??
      failed(vetFile(target, copy.key ? PASSPHRASE : null));
    if (code !== null) return damaged(`going on: ${code}`);
    const beside = readdirSync(dirname(target)).filter((name) => name.endsWith('-journal'));
    return beside.length > 0 ? damaged(`beside the file: ${beside.join()}`) : null;
  }
}
