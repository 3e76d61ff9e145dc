import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byId, codeOfResult, small, temporaryFolder, valueOf } from './support.ts';
import { good, vetUntouched } from './vetting.ts';

describe('a file with something beside it', () => {
  /** Leaves what an interrupted program leaves: a journal that undoes the last change. */
  function interrupt(path: string, mode: 'DELETE' | 'WAL'): void {
    const script = `
      const database = require('better-sqlite3')(process.argv[1]);
      database.pragma('journal_mode = ${mode}');
      database.pragma('cache_size = 2');
      database.exec("BEGIN; UPDATE note SET text = 'half'; CREATE TABLE spill (a)");
      database.exec("INSERT INTO spill WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 5000) SELECT hex(randomblob(50)) FROM c");
      if ('${mode}' === 'WAL') database.exec("DROP TABLE spill; COMMIT");
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script, path], { cwd: process.cwd() }).signal).toBe('SIGKILL');
  }

  it('is read as before the interrupted change, says so, and is not to be written to', () => {
    const path = good();
    interrupt(path, 'DELETE');
    const vetted = valueOf(vetUntouched(path));
    expect(byId(vetted.records)).toEqual(byId(small));
    expect(vetted).toMatchObject({ warnings: ['sidecar-replayed'], writable: false });
  });

  it('is refused when its journal names another file, which SQLite might then delete', () => {
    const path = good();
    const victim = join(temporaryFolder(), 'thesis-mj0A1B2C9D3');
    writeFileSync(victim, 'years of work');
    interrupt(path, 'DELETE');
    const name = Buffer.from(victim);
    const tail = Buffer.alloc(16);
    tail.writeUInt32BE(name.length, 0);
    tail.writeUInt32BE(
      name.reduce((sum, byte) => sum + byte, 0),
      4,
    );
    Buffer.from('d9d505f920a163d7', 'hex').copy(tail, 8);
    appendFileSync(`${path}-journal`, Buffer.concat([Buffer.alloc(4), name, tail]));
    const vetted = vetUntouched(path);
    expect(readFileSync(victim, 'utf8')).toBe('years of work');
    expect(codeOfResult(vetted)).toBe('file-hostile');
  });

  it('is read with what another program had written to its log', () => {
    const path = good();
    interrupt(path, 'WAL');
    const vetted = valueOf(vetUntouched(path));
    expect(vetted.records.find(({ id }) => id === 'note-1')).toMatchObject({ text: 'half' });
    expect(vetted).toMatchObject({ warnings: ['sidecar-replayed'], writable: false });
  });

  it.each(['-journal', '-wal'])('is read all the same when a planted %s is rubbish, and is not written to', (ending) => {
    const path = good();
    writeFileSync(path + ending, 'rubbish'.repeat(500));
    const result = vetUntouched(path);
    expect(codeOfResult(result)).toBe('ok');
    expect(valueOf(result).writable).toBe(false);
  });

  it.each(['-journal', '-wal'])('is refused when the %s is no file', (ending) => {
    const path = good();
    mkdirSync(path + ending);
    expect(codeOfResult(vetUntouched(path))).toBe('file-hostile');
  });

  it('takes no notice of an empty one', () => {
    const path = good();
    writeFileSync(`${path}-journal`, '');
    expect(valueOf(vetUntouched(path))).toMatchObject({ warnings: [], writable: true });
  });
});
