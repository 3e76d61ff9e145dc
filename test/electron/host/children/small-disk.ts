import { execFileSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { newKey, type FileKey } from '../../../../electron/host/encrypted/key.ts';
import { codeOf } from '../../../../electron/host/failure.ts';
import { newIdentity } from '../../../../electron/host/identity.ts';
import { checkFile, publish } from '../../../../electron/host/publish.ts';
import { vetFile } from '../../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../../electron/host/working-copy.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { EMPTY_DIFF } from '../../../../shared/model/diff.ts';
import { random } from '../seeded-edits.ts';
import { board, note, wordsOf } from '../simple-records.ts';
import { PLACES, type DiskReport, type Place, type Weakness } from '../small-disk/report.ts';

/**
 * Works on a document while a disk of 1.6 to 3 MB fills up, is freed, may not be written and may be again, and prints a
 * DiskReport for each round as JSON. Needs a mount namespace of its own. `weakness` is what is done less well than Temas does.
 */
const [root, rounds, weakness] = process.argv.slice(2) as [string, string, Weakness];

const PASSPHRASE = 'üç köprü';
const small = join(root, 'small');
const large = join(root, 'large');
const FILE = 'shop.cxmap';
const FILLER = 'filler';
/** A failure that is none of the disk's; everything else that is said is looked at by the test. */
const CALLED_DAMAGED = ['file-damaged', 'file-foreign', 'file-empty', 'file-hostile', 'document-invalid', 'file-newer'];

const codeOfResult = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const mount = (...args: readonly string[]): void => void execFileSync('mount', args);

/** Writes until there is no room for another byte, and gives back so many. */
function fill(spareBytes: number): void {
  const path = join(small, FILLER);
  const handle = openSync(path, 'a');
  let written = 0;
  try {
    for (let size = 65_536; size >= 1;) {
      try {
        written += writeSync(handle, Buffer.alloc(size));
      } catch (error) {
        if (codeOf(error) !== 'ENOSPC') throw error;
        size = Math.floor(size / 16);
      }
    }
  } finally {
    closeSync(handle);
  }
  truncateSync(path, Math.max(0, written - spareBytes));
}

function round(seed: number): DiskReport {
  // Small numbers that follow each other would give rounds that begin alike.
  const next = random(Math.imul(seed + 1, 2_654_435_761));
  const place: Place = PLACES[seed % PLACES.length] ?? 'file';
  const encrypted = seed % 4 === 3;
  const key: FileKey | null = encrypted ? newKey(PASSPHRASE, 14) : null;
  const report: DiskReport = { seed, place, encrypted, wrong: [], said: {} };
  const wrong = (what: string): void => void report.wrong.push(what);
  const say = (moment: string, result: Result<unknown>): string => {
    const code = codeOfResult(result);
    report.said[`${moment}: ${code}`] = (report.said[`${moment}: ${code}`] ?? 0) + 1;
    if (CALLED_DAMAGED.includes(code)) wrong(`${moment} calls it ${code}`);
    return code;
  };

  const documents = join(place === 'working copy' ? large : small, 'documents');
  const folder = join(place === 'file' ? large : small, 'working', 'copy');
  const file = join(documents, FILE);
  mkdirSync(documents);
  const made = WorkingCopy.create({ folder, identity: newIdentity(), records: [board], origin: null, key });
  if (!made.ok) throw new Error(`there is nothing to begin with: ${made.error.code}`);
  let copy = made.value;
  /** What the document must hold: all that was acknowledged, and nothing that was refused. */
  const kept = new Set<string>();
  /** Revisions that may stand in the file: the last that was said to be there, and what was tried since. */
  let inFile = new Set<number>();
  let edits = 0;

  const edit = (moment: string): string => {
    const id = `e${edits++}`;
    const words = note(id, 'ş'.repeat(Math.floor(next() * 3_000)));
    const code = say(`${moment}, edit`, copy.apply({ ...EMPTY_DIFF, added: [words] }));
    if (code === 'ok' || weakness === 'says it is kept') kept.add(id);
    return code;
  };
  const save = (moment: string, path: string | null = null): string => {
    inFile.add(copy.identity.revision);
    const code = weakness === 'writes in place' && path === null ? inPlace(copy, file) : say(`${moment}, publish`, publish(copy, path, false));
    if (code === 'ok') inFile = new Set([copy.identity.revision]);
    look(moment);
    return code;
  };
  /** The file is whole and one that may be there, and alone. */
  const look = (moment: string): void => {
    const there = vetFile(file, encrypted ? PASSPHRASE : null);
    if (!there.ok) wrong(`${moment}: the file is ${there.error.code}`);
    else if (!inFile.has(there.value.identity.revision)) wrong(`${moment}: the file holds revision ${there.value.identity.revision}`);
    const strangers = readdirSync(documents).filter((name) => name !== FILE);
    if (strangers.length > 0) wrong(`${moment}: beside the file lies ${strangers.join()}`);
  };
  const compare = (moment: string): void => {
    const found = [...copy.document.records().values()].flatMap(({ id, kind }) => (kind === 'note' ? [id] : []));
    const lost = [...kept].filter((id) => !found.includes(id));
    if (lost.length > 0) wrong(`${moment}: lost ${lost.join()}`);
    const more = found.filter((id) => !kept.has(id));
    if (more.length > 0) wrong(`${moment}: there is ${more.join()}, which was refused`);
  };
  /** Lets go and takes up again, as the next start does. */
  const again = (moment: string, whileClosed: () => void = () => undefined): void => {
    copy.close(false);
    whileClosed();
    const resumed = WorkingCopy.resume(folder, 0, key && { key });
    if (!resumed.ok) throw new Error(`${moment}: the working copy cannot be opened: ${resumed.error.code}`);
    copy = resumed.value;
    compare(moment);
  };
  const work = (moment: string, least: number): void => {
    for (let at = Math.floor(next() * 4) + least; at > 0; at--)
      if (next() < 0.7) edit(moment);
      else save(moment);
  };

  const first = publish(copy, file, false);
  if (!first.ok) throw new Error(`there is nothing to begin with: ${first.error.code}`);
  inFile.add(copy.identity.revision);
  work('before', 0);

  fill(Math.floor(next() * 60_000));
  work('full', 4);
  fill(0);
  // Somebody goes on all the same.
  for (let at = 0; at < 3; at++) edit('full');
  save('full');
  if (next() < 0.5) again('full, another start');
  compare('full');
  rmSync(join(small, FILLER));
  if (edit('freed') !== 'ok') wrong('after there is room again the next edit fails');
  if (save('freed') !== 'ok') wrong('after there is room again the next publish fails');
  compare('freed');

  const lock = (): void => mount('-o', 'remount,ro', small);
  const unlock = (): void => mount('-o', 'remount,rw', small);
  if (place === 'file') {
    edit('before');
    lock();
    say('read-only, look', checkFile(copy));
    save('read-only');
    if (edit('read-only') !== 'ok') wrong('an edit needs the disk of the file');
    if (next() < 0.5) again('read-only, another start');
    unlock();
  } else {
    // A disk on which something is open for writing cannot be made read-only here.
    again('read-only, another start', () => {
      lock();
      const refused = WorkingCopy.resume(folder, 0, key && { key });
      say('read-only, start', refused);
      if (refused.ok) {
        say('read-only, edit', refused.value.apply({ ...EMPTY_DIFF, added: [note('refused', 'yeni')] }));
        say('read-only, publish', publish(refused.value, null, false));
        refused.value.close(false);
      }
      look('read-only');
      unlock();
    });
  }
  if (edit('writable again') !== 'ok') wrong('after it may be written again the next edit fails');
  if (save('writable again') !== 'ok') wrong('after it may be written again the next publish fails');
  again('at the end');
  const published = vetFile(file, encrypted ? PASSPHRASE : null);
  const same = published.ok && wordsOf(published.value.records).join() === wordsOf([...copy.document.records().values()]).join();
  if (!same) wrong('the file does not hold the document');
  copy.close(true);
  return report;
}

/** What a program does that has no temporary file. */
function inPlace(copy: WorkingCopy, file: string): string {
  try {
    copyFileSync(copy.prepareFile(copy.identity.documentId), file);
    return 'ok';
  } catch (error) {
    return codeOf(error);
  }
}

for (let seed = 0; seed < Number(rounds); seed++) {
  for (const path of [small, large]) mkdirSync(path, { recursive: true });
  mount('-t', 'tmpfs', '-o', `size=${1_600 + ((seed * 137) % 1_400)}k`, 'none', small);
  try {
    console.log(JSON.stringify(round(seed)));
  } finally {
    execFileSync('umount', ['-l', small]);
    rmSync(large, { recursive: true, force: true });
  }
}
