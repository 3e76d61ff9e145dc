import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mayBeSalvaged, salvageFile } from '../../../../electron/host/salvage/salvage-file.ts';
import { vetFile } from '../../../../electron/host/vet/vet-file.ts';
import { flawOfDocument } from '../../../../shared/model/belonging.ts';
import { mutated, mutationsOf } from '../mutants.ts';

/** What a run over many mutants of one file came to. */
export interface MutantsReport {
  /** How often each answer was given; `salvaged` counts on top of the refusals it follows. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly mostBytes: number;
  /** What must never be, with the mutation it came of. */
  readonly broken: readonly string[];
}

/** Opens `count` mutants of a file as the vetting process does, one after the other. Says which one it is at, in case it is the last. */
function openMutants(source: Buffer, pageBytes: number, seed: number, count: number): MutantsReport {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'temas-mutants-')));
  const path = join(folder, 'mutant.cxmap');
  const answers: Record<string, number> = {};
  const broken: string[] = [];
  let slowestMs = 0;
  const tell = (answer: string) => (answers[answer] = (answers[answer] ?? 0) + 1);
  try {
    for (const mutation of fc.sample(mutationsOf(source.length, pageBytes), { seed, numRuns: count })) {
      process.send?.({ at: mutation });
      const bytes = mutated(source, mutation, pageBytes);
      writeFileSync(path, bytes);
      const begun = performance.now();
      const vetted = vetFile(path);
      tell(vetted.ok ? 'opened' : vetted.error.code);
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      if (vetted.ok && flawOfDocument(vetted.value.records) !== null) broken.push(`opened with a flaw: ${JSON.stringify(mutation)}`);
      if (!vetted.ok && mayBeSalvaged(vetted.error.code)) {
        const salvageBegun = performance.now();
        const salvaged = salvageFile(path);
        slowestMs = Math.max(slowestMs, performance.now() - salvageBegun);
        if (salvaged.ok) tell('salvaged');
        if (salvaged.ok && flawOfDocument(salvaged.value.records) !== null) broken.push(`salvaged with a flaw: ${JSON.stringify(mutation)}`);
      }
      if (!readFileSync(path).equals(bytes) || readdirSync(folder).length !== 1) broken.push(`something was written: ${JSON.stringify(mutation)}`);
    }
    return { answers, slowestMs, mostBytes: process.resourceUsage().maxRSS * 1_024, broken };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.once('message', (message) => {
  const { file, pageBytes, seed, count } = message as {
    readonly file: string;
    readonly pageBytes: number;
    readonly seed: number;
    readonly count: number;
  };
  const report = openMutants(readFileSync(file), pageBytes, seed, count);
  process.send?.({ report }, () => process.disconnect());
});
