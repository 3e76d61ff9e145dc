import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { emotionMap } from '../../shared/layout/emotion-lane.ts';
import { makeFile, temporaryFolder } from './support.ts';

const text = readFileSync(new URL('../../../docs/file-format.md', import.meta.url), 'utf8');

/** What the documented query behind these words answers on a file with these records. */
function ask(words: string, records: readonly AnyRecord[]): readonly Readonly<Record<string, unknown>>[] {
  const sql = text.slice(text.indexOf(words)).match(/```sql\n([^`]+)```/)?.[1] ?? '';
  const path = join(temporaryFolder(), 'a.cxmap');
  makeFile(path, records);
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    return database.prepare(sql).all() as readonly Readonly<Record<string, unknown>>[];
  } finally {
    database.close();
  }
}

const persona = fresh('persona', { id: 'elif', name: 'Elif', color: 'teal', icon: 'user', order: 'a0' });
const values = (...list: readonly (number | null)[]) => list.map((value) => (value === null ? null : { value }));
const stages = [{ steps: 2 }, { steps: 2 }];

it('finds the lowest emotion of each stage and persona, and the step it is at', () => {
  const records = emotionMap({
    steps: 4,
    stages,
    curves: [
      { subject: 'experience', points: values(-1, -1.5, 2, 1) },
      { subject: 'experience', personaId: 'elif', points: values(0, null, -2, -1) },
      { subject: 'expectation', points: values(-2, -2, -2, -2) },
    ],
  });
  const named = records.map((record): AnyRecord => (record.kind === 'step' ? { ...record, name: record.id } : record));
  expect(ask('The lowest emotion of each stage', [...named, persona]).map(({ persona: whose, lowest, step }) => [whose, lowest, step])).toEqual([
    ['', -1.5, 'step-1'],
    ['Elif', 0, 'step-0'],
    ['', 1, 'step-3'],
    ['Elif', -2, 'step-2'],
  ]);
});

it('finds the steps where expectation exceeds experience by 2 or more, each persona against her own expectation', () => {
  const records = emotionMap({
    steps: 4,
    curves: [
      { subject: 'experience', points: values(-1, -1.8, -1, -0.7) },
      { subject: 'expectation', points: values(1, 1.4, null, 1.2) },
      { subject: 'experience', personaId: 'elif', points: values(-2, 0, 0, 0) },
      { subject: 'expectation', personaId: 'elif', points: values(-2, 2, 1, 1) },
      { subject: 'experience', scaleMin: 1, scaleMax: 10, points: values(1, 1, 1, 1) },
    ],
  });
  const named = records.map((record): AnyRecord => (record.kind === 'step' ? { ...record, name: record.id } : record));
  expect(ask('Steps where expectation exceeds experience', [...named, persona]).map(({ persona: whose, step, gap }) => [whose, step, gap])).toEqual([
    ['', 'step-1', 3.2],
    ['', 'step-0', 2],
    ['Elif', 'step-1', 2],
  ]);
});
