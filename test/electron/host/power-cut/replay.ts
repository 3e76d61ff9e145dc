import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { random, seededEdits } from '../seeded-edits.ts';
import { Disk, ORDERED, type Crash, type Fate } from './disk.ts';
import { Judge, type Verdict } from './judge.ts';
import { NOTHING_PROMISED, ownFile, promised, type Promises } from './promises.ts';
import { quickFolder, record, type Recording, type Work } from './recording.ts';

export interface Outcome {
  /** Disks that differ from each other or in what had been promised. */
  readonly states: number;
  readonly lost: number;
  readonly damaged: number;
  /** The first few that were, in words. */
  readonly examples: readonly string[];
}

/** One in so many is also edited and published. */
const GOES_ON = 8;
const MOST_EXAMPLES = 5;
const ORDERED_SHARE = 0.4;
/** How much of what is asked for the first round brings, at most. */
const FIRST_ROUND = 0.7;
/** A short piece of work does not leave as many different disks as one may ask for. */
const MOST_ROUNDS = 120;

/**
 * Records one piece of work, and opens what power cuts leave of it: states of a system that keeps
 * order, and of one that keeps nothing it was not told to, about `states` together, drawn from the seed of the work.
 */
export function replayed(work: Work, states: number): Outcome {
  const root = quickFolder();
  try {
    return replay(record(work, root), states);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function replay(recording: Recording, states: number): Outcome {
  const { calls, root, seed } = recording;
  const judge = new Judge(recording, seededEdits(seed, 200), stampsOf(recording));
  const next = random(seed * 31 + 7);
  const known = new Set<string>();
  const outcome = { states: 0, lost: 0, damaged: 0, examples: [] as string[] };
  const judged = (crash: Crash, promises: Promises, at: number): void => {
    const print = printOf(crash, promises);
    if (known.has(print)) return;
    known.add(print);
    outcome.states++;
    const verdict: Verdict = judge.verdict(crash, promises, outcome.states % GOES_ON === 0);
    if (!verdict) return;
    outcome[verdict.kind]++;
    if (outcome.examples.length < MOST_EXAMPLES) outcome.examples.push(`after call ${at} of ${calls.length}: ${verdict.what}`);
  };
  // Every round goes over all of the work, so that no part of it is left out. Many a draw gives a disk that was there before.
  const chance = Math.min(1, (states * FIRST_ROUND) / calls.length);
  for (let round = 0; outcome.states < states && round < MOST_ROUNDS; round++) {
    const disk = new Disk(root);
    let promises = NOTHING_PROMISED;
    for (const [at, call] of calls.entries()) {
      if (outcome.states >= states) break;
      disk.apply(call);
      if (call.type === 'mark') promises = promised(promises, call, root);
      if (round === 0 && next() < chance * ORDERED_SHARE) judged(disk.crash(ORDERED), promises, at);
      if (next() < chance) judged(disk.crash(adversary(next)), promises, at);
    }
  }
  return outcome;
}

/** Chances of keeping what was not flushed: extremes find more than the middle does. */
const CHANCES = [0, 0.1, 0.5, 0.9, 1];

function adversary(next: () => number): Fate {
  const one = (): number => CHANCES[Math.floor(next() * CHANCES.length)] ?? 1;
  const [data, name, torn] = [one(), one(), next() < 0.5 ? 0 : 0.3];
  return { keepsData: () => next() < data, keepsName: () => next() < name, tears: () => next() < torn, keepsSector: () => next() < 0.5 };
}

/** Which file had the stamp that was noted down when it was published. */
function stampsOf({ calls, root }: Recording): ReadonlyMap<string, number> {
  const stamps = new Map<string, number>();
  const disk = new Disk(root);
  let promises = NOTHING_PROMISED;
  for (const call of calls) {
    disk.apply(call);
    if (call.type !== 'mark') continue;
    promises = promised(promises, call, root);
    if (call.words[0] === 'published') stamps.set(call.words.slice(1).join('/'), disk.inodeAt(ownFile(promises)) ?? -1);
  }
  return stamps;
}

function printOf({ folders, files }: Crash, promises: Promises): string {
  const hash = createHash('sha1')
    .update(folders.join('\n'))
    .update(JSON.stringify({ ...promises, files: [...promises.files] }));
  for (const [path, { inode, bytes }] of files) hash.update(`\n${path} ${inode} ${bytes.length} `).update(bytes);
  return hash.digest('hex');
}
