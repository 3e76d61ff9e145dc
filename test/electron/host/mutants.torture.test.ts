import fc from 'fast-check';
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vetInChild } from '../../../electron/cli/vet-in-child.ts';
import { readRows } from '../../../electron/host/document-database.ts';
import { codeOf } from '../../../electron/host/failure.ts';
import { openBytes } from '../../../electron/host/vet/database.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { scaled, TORTURE } from '../../support/scale.ts';
import type { MutantsReport } from './children/open-mutants.ts';
import { demoRecords, pagesOf } from './damage.ts';
import { mutated, mutationsOf } from './mutants.ts';
import { board, codeOfResult, makeFile, note, small, snapshot, temporaryFolder } from './support.ts';

const COUNT = scaled(1_000, 20_000);
/** Of those: through the process of its own that every opened file gets. */
const IN_PROCESSES = scaled(12, 300);
/** So many in one process: what it takes is then that of single mutants, and not of what waits to be collected. */
const BATCH = 250;
const SEED = 20_261_122;
const LONGEST_MS = 2_000;
const MOST_BYTES = 300 * 1024 * 1024;

const SOURCES: readonly (readonly [string, readonly AnyRecord[], number])[] = [
  ['one record of every kind', small, 0.5],
  ['the demo', demoRecords(), 0.3],
  ['many notes', [board, ...Array.from({ length: 300 }, (_, at) => note(`n${at}`, `Not ${at}: ${'söz '.repeat(at % 90)}`))], 0.2],
];

function fileOf(records: readonly AnyRecord[]): { readonly file: string; readonly pageBytes: number } {
  const file = join(temporaryFolder(), 'source.cxmap');
  makeFile(file, records);
  return { file, pageBytes: pagesOf(readFileSync(file)).pageBytes };
}

/** A process that dies or hangs is a failure that names the mutant it was at. */
function openedInChild(task: {
  readonly file: string;
  readonly pageBytes: number;
  readonly seed: number;
  readonly count: number;
}): Promise<MutantsReport> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./children/open-mutants.ts', import.meta.url), [], { execArgv: [] });
    let at: unknown = null;
    const hung = () => {
      child.kill('SIGKILL');
      reject(new Error(`hung at ${JSON.stringify(at)}`));
    };
    let deadline = setTimeout(hung, 15_000);
    child.on('message', (message: { readonly at?: unknown; readonly report?: MutantsReport }) => {
      clearTimeout(deadline);
      if (message.report) return resolve(message.report);
      at = message.at;
      deadline = setTimeout(hung, LONGEST_MS + 3_000);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(deadline);
      reject(new Error(`ended with ${signal ?? code} at ${JSON.stringify(at)}`));
    });
    child.send(task);
  });
}

it(`opens, salvages or refuses ${COUNT} mutants of our own files, and neither crashes, hangs, grows nor writes`, async () => {
  const answers = new Map<string, number>();
  let [slowestMs, mostBytes] = [0, 0];
  for (const [index, [, records, share]] of SOURCES.entries()) {
    const file = fileOf(records);
    const batches = Math.ceil((COUNT * share) / BATCH);
    for (let batch = 0; batch < batches; batch++) {
      const report = await openedInChild({ ...file, seed: SEED + index * 1_000 + batch, count: Math.ceil((COUNT * share) / batches) });
      expect(report.broken).toEqual([]);
      for (const [answer, count] of Object.entries(report.answers)) answers.set(answer, (answers.get(answer) ?? 0) + count);
      slowestMs = Math.max(slowestMs, report.slowestMs);
      mostBytes = Math.max(mostBytes, report.mostBytes);
    }
  }
  if (TORTURE) console.info(`mutants: ${JSON.stringify({ ...Object.fromEntries(answers), slowestMs, mostBytes })}`);
  expect(slowestMs).toBeLessThan(LONGEST_MS);
  expect(mostBytes).toBeLessThan(MOST_BYTES);
  // All of these must have been seen, else too little was tried.
  for (const answer of ['opened', 'file-damaged', 'file-foreign', 'file-newer', 'file-hostile', 'salvaged'])
    expect([answer, answers.get(answer) ?? 0]).not.toEqual([answer, 0]);
});

it(`refuses or opens ${IN_PROCESSES} of them in the process every opened file gets, before its deadline`, async () => {
  const { file, pageBytes } = fileOf(demoRecords());
  const source = readFileSync(file);
  const path = join(temporaryFolder(), 'mutant.cxmap');
  const vet = new URL('../../../electron/host/vet.ts', import.meta.url);
  for (const mutation of fc.sample(mutationsOf(source.length, pageBytes), { seed: SEED, numRuns: IN_PROCESSES })) {
    writeFileSync(path, mutated(source, mutation, pageBytes));
    const before = snapshot(join(path, '..'));
    expect(['file-too-slow', 'unexpected']).not.toContain(codeOfResult(await vetInChild(path, vet)));
    expect(snapshot(join(path, '..'))).toEqual(before);
  }
});

it('has something to find: without the checks some mutants give records that fit no document', () => {
  const { file, pageBytes } = fileOf(small);
  const source = readFileSync(file);
  const believed = (bytes: Buffer): boolean => {
    try {
      const database = openBytes(bytes);
      try {
        return flawOfDocument(readRows(database)) === null;
      } finally {
        database.close();
      }
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_')) return true;
      throw error;
    }
  };
  const flips = mutationsOf(source.length, pageBytes).filter(({ how }) => how === 'flip');
  const sound = fc.sample(flips, { seed: SEED, numRuns: 200 }).map((mutation) => believed(mutated(source, mutation, pageBytes)));
  expect(sound.filter((one) => !one).length).toBeGreaterThan(0);
});
