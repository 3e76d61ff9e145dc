import SqliteDatabase, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../electron/host/publish.ts';
import { MAX_VERSION_ASSETS, MAX_VERSIONS } from '../../../electron/host/version-table.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { publishedBy } from './kept-versions.ts';
import { write } from './published.ts';
import { codeOfResult, valueOf } from './support.ts';

describe('a document that keeps as many versions as a file can hold', () => {
  const full = (database: Database, kind: string, columns = ''): void =>
    void database.exec(
      `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${MAX_VERSIONS})
       INSERT INTO version SELECT 'v' || x, '${kind}', '', '2026-01-01T00:00:00.000Z', x, 's' || x, 4, 0, 0, 0, x'00' FROM c; ${columns}`,
    );
  function filled(sql: (database: Database) => void) {
    const { copy, folder, path } = publishedBy('elsewhere');
    copy.close(false);
    const database = new SqliteDatabase(join(folder, 'document.db'));
    sql(database);
    database.close();
    return { path, copy: valueOf(WorkingCopy.resume(folder, undefined, null, 'here')) };
  }
  const readable = (path: string, copy: WorkingCopy) => {
    valueOf(publish(copy, null, false));
    copy.close(true);
    return valueOf(vetFile(path)).versions;
  };

  it('takes no more, and goes on: its file can still be opened', () => {
    const { copy, path } = filled((database) => full(database, 'named'));
    expect(codeOfResult(copy.past.keep({ id: 'x', kind: 'named', name: 'bir daha' }))).toBe('versions-full');
    write(copy, 'a');
    expect(readable(path, copy).length).toBe(MAX_VERSIONS);
  });

  it('makes room in place of the oldest automatic one', () => {
    const { copy, path } = filled((database) => full(database, 'automatic'));
    write(copy, 'a');
    const left = readable(path, copy);
    expect(left.length).toBe(MAX_VERSIONS);
    expect(left.filter(({ kind }) => kind === 'received').length).toBe(1);
    expect(left.some(({ id }) => id === 'v1')).toBe(false);
  });

  it('counts the pictures they need as well', () => {
    const each = Math.ceil(MAX_VERSION_ASSETS / MAX_VERSIONS);
    const rows = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${each}) INSERT INTO version_asset SELECT id, '${'a'.repeat(64)}' FROM version, c`;
    const { copy, path } = filled((database) => full(database, 'automatic', rows));
    write(copy, 'a');
    const left = readable(path, copy);
    expect(left.reduce((sum, { assets }) => sum + assets.length, 0)).toBeLessThanOrEqual(MAX_VERSION_ASSETS);
    expect(left.some(({ kind }) => kind === 'received')).toBe(true);
  });
});
