import { expect, it } from 'vitest';
import { scaled } from '../../support/scale.ts';
import { replayed, type Outcome } from './power-cut/replay.ts';
import type { Work } from './power-cut/recording.ts';

/** For the page that names figures: what was seen in this run. */
function told(what: string, outcome: Outcome): Outcome {
  console.log(`power cut, ${what}: ${outcome.states} states, ${outcome.lost} lost, ${outcome.damaged} damaged`);
  return outcome;
}

/** One short piece of work leaves only so many different disks; more of its kind are recorded until there are enough. */
const MOST_RECORDINGS = 8;

function replayedOver(work: Work, states: number): Outcome {
  let all = replayed(work, states);
  for (let more = 1; all.states < states && more < MOST_RECORDINGS; more++) {
    const { states: found, lost, damaged, examples } = replayed({ ...work, seed: work.seed + 100 * more }, states - all.states);
    all = { states: all.states + found, lost: all.lost + lost, damaged: all.damaged + damaged, examples: [...all.examples, ...examples] };
  }
  return all;
}

// Recorded with strace, which there is on Linux alone.
const ELSEWHERE = process.platform !== 'linux';
const TIME_MS = scaled(240_000, 4 * 60 * 60_000);
const STATES = scaled(2_000, 15_000);

it.skipIf(ELSEWHERE).each<[string, Work]>([
  ['a working copy', { kind: 'edits', seed: 1 }],
  ['publishing', { kind: 'publishes', seed: 2 }],
  ['the vault of an encrypted document', { kind: 'edits', seed: 3, encrypted: true }],
  ['publishing an encrypted document', { kind: 'publishes', seed: 4, encrypted: true }],
])(
  'loses nothing and damages nothing when the power goes: %s',
  (what, work) => {
    const states = work.encrypted ? STATES / 8 : STATES;
    const outcome = told(what, replayedOver(work, states));
    expect(outcome).toEqual({ states, lost: 0, damaged: 0, examples: [] });
  },
  TIME_MS,
);

it.skipIf(ELSEWHERE).each<[string, Work]>([
  ['synchronous = FULL', { kind: 'edits', seed: 1, weakness: 'FULL' }],
  ['synchronous = OFF', { kind: 'edits', seed: 1, weakness: 'OFF' }],
  ['no flush of a published file', { kind: 'publishes', seed: 2, weakness: 'no-flush' }],
  ['no flush of the vault', { kind: 'edits', seed: 3, encrypted: true, weakness: 'no-flush' }],
])(
  'would lose something with %s',
  (what, work) => {
    const { lost, damaged } = told(what, replayed(work, scaled(150, 1_000)));
    expect(lost + damaged).toBeGreaterThan(0);
  },
  TIME_MS,
);
