import SqliteDatabase from 'better-sqlite3';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Result } from '../../../shared/base/result.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Asset } from '../../../electron/host/assets.ts';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { everyKind, PICTURE } from '../../support/every-kind.ts';
import { board, note } from './simple-records.ts';

export { board, byId, note } from './simple-records.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test alone, removed after it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'temas-test-')));
  folders.push(folder);
  return folder;
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed with ${result.error.code}`);
  return result.value;
}

export const codeOfResult = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** One record of every kind, and a second touchpoint. */
export const small: readonly AnyRecord[] = everyKind(board, note('note-1', 'İnternet yine gitti 😡'));

export const createCopy = (folder: string, records: readonly AnyRecord[] = small, assets: readonly Asset[] = [PICTURE]): WorkingCopy =>
  valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null, assets }));

/** A published file of those records. */
export function makeFile(path: string, records: readonly AnyRecord[] = small, assets: readonly Asset[] = [PICTURE]): void {
  const copy = createCopy(join(temporaryFolder(), 'copy'), records, assets);
  valueOf(publish(copy, path, false));
  copy.close(false);
}

/** Changes a file as any SQLite tool could, without our checks. */
export function tamper(path: string, sql: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.pragma('ignore_check_constraints = ON');
    database.pragma('foreign_keys = OFF');
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** Everything about a folder that a refused file must leave as it was. */
export function snapshot(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      const bytes = stat?.isFile() ? readFileSync(path).toString('base64') : '';
      return `${name} ${stat?.mode} ${stat?.mtimeMs} ${bytes}`;
    });
}
