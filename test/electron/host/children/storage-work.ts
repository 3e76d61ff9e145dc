import SqliteDatabase from 'better-sqlite3';
import fs, { accessSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { makeFolder } from '../../../../electron/host/durable.ts';
import { newKey, type FileKey } from '../../../../electron/host/encrypted/key.ts';
import { newIdentity } from '../../../../electron/host/identity.ts';
import { publish } from '../../../../electron/host/publish.ts';
import { WorkingCopy } from '../../../../electron/host/working-copy.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { MARKS } from '../power-cut/trace.ts';
import { seededEdits } from '../seeded-edits.ts';
import { board } from '../simple-records.ts';

/**
 * Works as a document host does while somebody records its system calls, and marks in them what it acknowledged: the seed of
 * its edits and what it says are all that is needed to know what must be there.
 */
const [root, work, seed, passphrase, weakness] = process.argv.slice(2) as [string, string, string, string, string];

const folder = join(root, 'working', 'copy');
const edits = seededEdits(Number(seed), 200);
const key: FileKey | null = passphrase === '' ? null : newKey(passphrase, 14);
let done = 0;

function mark(...words: readonly (string | number)[]): void {
  try {
    accessSync(MARKS + words.join('/'));
  } catch {
    // It is never there: to have asked is enough.
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** What the settings of a database are good for shows when one of them is not what it seems to be. */
function weaken(synchronous: string): void {
  const { pragma } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.pragma = function (source, options) {
    if (source === 'synchronous') return 3;
    return pragma.call(this, source === 'synchronous = EXTRA' ? `synchronous = ${synchronous}` : source, options);
  };
}

/** … and what flushing is good for when, after the beginning, none of Temas's own files is. */
function flushNothing(): void {
  fs.fsyncSync = () => undefined;
  syncBuiltinESMExports();
}

function edit(copy: WorkingCopy, count: number): void {
  for (let at = 0; at < count; at++) {
    mark('edit', done + 1);
    const diff = edits[done++];
    if (!diff) throw new Error('there are no more edits');
    valueOf(copy.apply(diff));
    mark('edited', done);
  }
}

function publishTo(copy: WorkingCopy, name: string | null): void {
  const target = name === null ? null : join(root, 'documents', name);
  mark('publish', name ?? 'own', copy.identity.revision);
  const { origin } = valueOf(publish(copy, target, false));
  mark('published', origin.stamp.inode, origin.stamp.modifiedMs);
}

function again(copy: WorkingCopy): WorkingCopy {
  copy.close(false);
  return valueOf(WorkingCopy.resume(folder, undefined, key && { key }));
}

const WORK: Readonly<Record<string, (copy: WorkingCopy) => void>> = {
  edits: (copy) => {
    edit(copy, 12);
    valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.alloc(30_000, 'x') }));
    edit(copy, 12);
    const later = again(copy);
    edit(later, 12);
    later.close(false);
  },
  publishes: (copy) => {
    publishTo(copy, 'first.cxmap');
    for (let round = 0; round < 3; round++) {
      edit(copy, 2);
      publishTo(copy, null);
    }
    edit(copy, 1);
    publishTo(copy, 'second.cxmap');
    const later = again(copy);
    edit(later, 2);
    publishTo(later, null);
    edit(later, 1);
    publishTo(later, 'first.cxmap');
    mark('discard');
    valueOf(later.close(true));
  },
};

if (weakness === 'FULL' || weakness === 'OFF') weaken(weakness);
for (const name of ['working', 'documents']) makeFolder(join(root, name));
mark('create');
const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records: [board], origin: null, key }));
mark('created');
if (weakness === 'no-flush') flushNothing();
WORK[work]?.(copy);
console.log(
  key ? Buffer.from(JSON.stringify({ ...key, salt: [...key.salt], secret: [...key.secret], check: [...key.check] })).toString('base64') : '',
);
