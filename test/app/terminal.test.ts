import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../electron/host/schema.ts';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { freshFolder } from '../support/launch.ts';

/** A refusal must not take longer than a person waits. */
const DEADLINE_MS = 2_000;

const temas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [inProject('dist/main/cli.js'), ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'] }, timeout: 30_000 });

const sqlite = (file: string, sql: string) => execFileSync('sqlite3', [file, sql], { encoding: 'utf8' });

const demo = (file: string): string => {
  expect(temas('new', file, '--template', 'demo', '--lang', 'tr').status).toBe(0);
  return file;
};

const NOT_TEMAS: Readonly<Record<string, (file: string) => void>> = {
  'a text file': (file) => writeFileSync(file, 'Müşteri aradı, tanınmadı.\n'.repeat(100)),
  'a picture': (file) => copyFileSync(inProject('docs/screenshot.png'), file),
  'an empty file': (file) => writeFileSync(file, ''),
  'half a Temas file': (file) => {
    demo(file);
    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
  },
  'another program’s database': (file) => void sqlite(file, 'create table contacts(name); insert into contacts values(1)'),
  'a file of a newer Temas': (file) => {
    demo(file);
    sqlite(file, 'pragma user_version = 99');
  },
};

it.each(Object.keys(NOT_TEMAS))('refuses %s with one line, quickly, and leaves it as it is', (what) => {
  const folder = freshFolder();
  const file = join(folder, 'x.cxmap');
  NOT_TEMAS[what]?.(file);
  const before = readFileSync(file);
  const startedMs = performance.now();
  const { status, stdout, stderr } = temas('check', file);
  expect(performance.now() - startedMs).toBeLessThan(DEADLINE_MS);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/Error:|at .*\(/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['x.cxmap']);
});

it.each(['demo', 'blank', 'journey', 'blueprint'])('makes a %s file that it finds sound itself, without a display', (template) => {
  const file = join(freshFolder(), 'new.cxmap');
  expect(temas('new', file, '--template', template, '--lang', 'tr').status).toBe(0);
  const { status, stdout } = temas('check', file);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: SCHEMA_VERSION, warnings: [] });
});

it('says what is wrong with a command, in one line', () => {
  for (const line of [[], ['check'], ['fly'], ['export', 'a.cxmap'], ['new', 'x.cxmap', '--template', 'poster']]) {
    const { status, stderr } = temas(...line);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});

it('says when it may not write where it was told', () => {
  const { status, stderr } = temas('new', join(freshFolder(), 'nowhere', 'x.cxmap'));
  expect(status).toBe(4);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
