import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../build/scripts/lib/project.mjs';

export interface Row {
  readonly what: string;
  /** The median, milliseconds. */
  readonly ms: number;
  /** Against the row it is compared with; null for what others are compared with. */
  readonly ratio: number | null;
  /** The ratio we mean to stay under. */
  readonly aim: number | null;
}

interface Report {
  readonly about: string;
  readonly rows: readonly Row[];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

const cell = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

/** Prints a measurement as a table and keeps it as JSON in dist/bench. Measurements pass no judgement: a slow run is no failed test. */
export function report(name: string, { about, rows }: Report): void {
  const lines = rows.map(
    ({ what, ms, ratio, aim }) => `  ${what.padEnd(52)} ${cell(ms, 2).padStart(9)} ${cell(ratio, 3).padStart(8)} ${cell(aim, 2).padStart(6)}`,
  );
  console.log(
    [`${name}: ${about}`, `  ${''.padEnd(52)} ${'median ms'.padStart(9)} ${'ratio'.padStart(8)} ${'aim'.padStart(6)}`, ...lines].join('\n'),
  );
  const folder = inProject('dist', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ about, rows }, null, 2)}\n`);
}
