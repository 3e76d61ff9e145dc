import SqliteDatabase from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newKey, type FileKey } from '../../../../electron/host/encrypted/key.ts';
import { publish } from '../../../../electron/host/publish.ts';
import { newIdentity } from '../../../../electron/host/identity.ts';
import { vetFile } from '../../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../../electron/host/working-copy.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { EMPTY_DIFF } from '../../../../shared/model/diff.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';

/** Does what one test of publish-faults.test.ts asks, as an ordinary user or on a small disk, and prints what came of it as JSON. */
const [task, working, target] = process.argv.slice(2) as [string, string, string];

const board: AnyRecord = { id: 'b', kind: 'board', name: null, order: 'a0' };
const note = (id: string, text: string): AnyRecord =>
  fresh('note', { id, boardId: 'b', x: 0, y: 0, width: 180, height: 180, text, color: 'blue', order: 'a0' });
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const bulk = (name: string) => ({ ...EMPTY_DIFF, added: Array.from({ length: 80 }, (_, at) => note(`${name}${at}`, 'x'.repeat(20_000))) });

function create(key: FileKey | null = null): WorkingCopy {
  const created = WorkingCopy.create({ folder: join(working, 'copy'), identity: newIdentity(), records: [board], origin: null, key });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
}

function revisionOf(path: string): number {
  const vetted = vetFile(path);
  return vetted.ok ? vetted.value.identity.revision : -1;
}

function asOrdinaryUser(): void {
  // Everything is loaded by now: the user we become may not be able to read this folder.
  new SqliteDatabase(':memory:').close();
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}

const TASKS: Readonly<Record<string, () => unknown>> = {
  publish: () => {
    asOrdinaryUser();
    return code(publish(create(), target, false));
  },
  vet: () => {
    asOrdinaryUser();
    const vetted = vetFile(target);
    return vetted.ok ? { writable: vetted.value.writable } : vetted.error.code;
  },
  smallTarget: () => {
    const copy = create();
    const first = code(publish(copy, target, false));
    copy.apply(bulk('n'));
    const full = code(publish(copy, null, false));
    const kept = revisionOf(target);
    copy.apply({ ...EMPTY_DIFF, removed: bulk('n').added });
    return { first, full, kept, beside: readdirSync(join(target, '..')), later: code(publish(copy, null, false)), now: revisionOf(target) };
  },
  smallAttachment: () => {
    const copy = create();
    const put = (bytes: number) => code(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.alloc(bytes, 'x') }));
    const [fits, full] = [put(20_000), put(900_000)];
    return { fits, full, after: code(copy.apply({ ...EMPTY_DIFF, added: [note('last', 'x')] })) };
  },
  smallWorking: () => untilFull(null),
  smallEncrypted: () => untilFull(newKey('dört mevsim', 14)),
};

/** Edits that fit, one that does not, and what is there afterwards. */
function untilFull(key: FileKey | null): unknown {
  const copy = create(key);
  const first = code(copy.apply({ ...EMPTY_DIFF, added: [note('first', 'x')] }));
  const full = code(copy.apply(bulk('n')));
  const inMemory = copy.document.records().size;
  const after = code(copy.apply({ ...EMPTY_DIFF, added: [note('last', 'x')] }));
  copy.close(false);
  const again = WorkingCopy.resume(copy.folder, undefined, key && { key });
  return { first, full, inMemory, after, stored: again.ok ? [...again.value.document.records().keys()].toSorted() : again.error.code };
}

console.log(JSON.stringify(TASKS[task]?.()));
