import { expect, it } from 'vitest';
import { scaled } from '../../support/scale.ts';
import { replayed, type Outcome } from './power-cut/replay.ts';
import type { Work } from './power-cut/recording.ts';

/** For the page that names figures: what was seen in this run. */
function told(what: string, outcome: Outcome): Outcome {
  console.log(`power cut, ${what}: ${outcome.states} states, ${outcome.lost} lost, ${outcome.damaged} damaged`);
  return outcome;
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
    const outcome = told(what, replayed(work, states));
    expect(outcome).toMatchObject({ lost: 0, damaged: 0, examples: [] });
    expect(outcome.states).toBeGreaterThanOrEqual(states / 2);
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
