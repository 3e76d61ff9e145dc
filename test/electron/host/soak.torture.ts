import SqliteDatabase from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { random } from './seeded-edits.ts';
import { wordsOf } from './simple-records.ts';
import { board, note, temporaryFolder, valueOf } from './support.ts';

const EDITS = 20_000;
const OBJECTS = 5_000;
const UNDOS = 500;
/** By then it has edited and published a few times, and caches and allocators are filled. */
const WARM = 7_500;
const MEGABYTE = 1024 * 1024;

const reversed = ({ added, updated, removed }: Diff): Diff => ({
  added: removed,
  updated: updated.map(([before, after]) => [after, before]),
  removed: added,
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that this process has in memory, without what nobody refers to any more. */
const memoryNow = (): number => {
  collectGarbage();
  return process.memoryUsage().rss;
};

/** One edit of a long afternoon: most change a note, some add one or take one away; there are always about as many. */
function drawn(notes: readonly Note[], next: () => number, at: number): Diff {
  const chosen = notes[Math.floor(next() * notes.length)];
  const dice = next();
  if (!chosen || dice < 0.1) return { ...EMPTY_DIFF, added: [note(`n${at}`, `Not ${at} ${'ç'.repeat(Math.floor(next() * 200))}`)] };
  if (dice < 0.2) return { ...EMPTY_DIFF, removed: [chosen] };
  return { ...EMPTY_DIFF, updated: [[chosen, { ...chosen, text: `${at} ${'ğ'.repeat(Math.floor(next() * 200))}`, x: Math.floor(next() * 5_000) }]] };
}

it(`stays quick and small through ${EDITS} edits on ${OBJECTS} objects with ${UNDOS} undos`, () => {
  const folder = join(temporaryFolder(), 'copy');
  const path = join(temporaryFolder(), 'long.cxmap');
  const next = random(20_000);
  const notes = Array.from({ length: OBJECTS - 1 }, (_, at) => note(`first${at}`, `Not ${at}`));
  const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records: [board, ...notes], origin: null }));
  valueOf(publish(copy, path, false));
  const times: number[] = [];
  const apply = (diff: Diff): void => {
    const started = performance.now();
    valueOf(copy.apply(diff));
    times.push(performance.now() - started);
  };
  let memory = memoryNow();
  for (let at = 0; at < EDITS; at++) {
    const diff = drawn(copy.document.all('note'), next, at);
    apply(diff);
    if (at % (EDITS / UNDOS) === 0) apply(reversed(diff));
    if (at % 2_000 === 1_999) valueOf(publish(copy, null, false));
    // What the first edits load and cache is no growth.
    if (at === WARM) memory = memoryNow();
  }
  const grown = (memoryNow() - memory) / MEGABYTE;
  valueOf(publish(copy, null, false));
  expect(wordsOf(valueOf(vetFile(path)).records)).toEqual(wordsOf([...copy.document.records().values()]));
  copy.close(false);

  const database = new SqliteDatabase(join(folder, 'document.db'));
  const before = statSync(join(folder, 'document.db')).size;
  database.exec('VACUUM');
  database.close();
  const ratio = before / statSync(join(folder, 'document.db')).size;
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN;
  console.log(
    `soak: ${times.length} commits, p99 ${p99.toFixed(2)} ms, memory +${grown.toFixed(1)} MB, file ${ratio.toFixed(2)} of its VACUUMed size`,
  );
  expect(ratio).toBeLessThanOrEqual(1.3);
  expect(grown).toBeLessThanOrEqual(50);
  expect(p99).toBeLessThanOrEqual(10);
});
