import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFile, publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { scaled } from '../../support/scale.ts';
import { published, write } from './published.ts';
import { random } from './seeded-edits.ts';
import { wordsOf } from './simple-records.ts';
import { codeOfResult, makeFile, valueOf } from './support.ts';

/** What somebody else does to the file while it is open, and what is said of it. `other` is another file of theirs. */
const EVENTS: Readonly<Record<string, { readonly does: (path: string, other: string) => void; readonly said: readonly string[] }>> = {
  deleted: { does: (path) => rmSync(path), said: ['file-missing'] },
  renamed: { does: (path) => renameSync(path, `${path}.old`), said: ['file-missing'] },
  'replaced by another workshop': { does: (path, other) => renameSync(other, path), said: ['file-replaced'] },
  'overwritten by another workshop': { does: (path, other) => copyFileSync(other, path), said: ['file-replaced'] },
  'overwritten by something else': { does: (path) => writeFileSync(path, 'a letter'), said: ['file-replaced'] },
  'written to': { does: (path) => appendFileSync(path, 'more'), said: ['file-replaced'] },
  truncated: { does: (path) => truncateSync(path, 4_096), said: ['file-replaced'] },
  emptied: { does: (path) => truncateSync(path, 0), said: ['file-replaced'] },
  'replaced by a folder': {
    does: (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    said: ['file-replaced', 'file-not-regular'],
  },
};
const NAMES = Object.keys(EVENTS);

const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(join(folder, entry.name), 'base64') : 'a folder',
    ]),
  );

const ROUNDS = Array.from({ length: scaled(20, 200) }, (_, at) => [at, NAMES[at % NAMES.length] ?? ''] as const);

it.each(ROUNDS)('loses nothing and overwrites nothing when the file is changed underneath (%i, %s)', (seed, name) => {
  const { root, folder, path, copy } = published();
  const other = join(root, 'theirs.cxmap');
  makeFile(other);
  const next = random(seed);
  const edit = (count: number, what: string): void => {
    for (let at = 0; at < count; at++) write(copy, `${what}${at}`);
  };
  edit(Math.floor(next() * 4), 'before');
  if (next() < 0.5) valueOf(publish(copy, null, false));
  edit(Math.floor(next() * 3) + 1, 'after');
  const { does, said } = EVENTS[name] ?? { does: () => undefined, said: [] };
  does(path, other);
  const theirs = bytesIn(folder);

  expect(said).toContain(codeOfResult(checkFile(copy)));
  expect(said).toContain(codeOfResult(publish(copy, null, false)));
  expect(bytesIn(folder)).toEqual(theirs);

  edit(1, 'later');
  const elsewhere = join(folder, 'mine.cxmap');
  valueOf(publish(copy, elsewhere, false));
  expect(wordsOf(valueOf(vetFile(elsewhere)).records)).toEqual(wordsOf([...copy.document.records().values()]));
  expect(bytesIn(folder)).toMatchObject(theirs);
  expect(readdirSync(folder).toSorted()).toEqual([...Object.keys(theirs), 'mine.cxmap'].toSorted());
  copy.close(false);
  const again = valueOf(WorkingCopy.resume(copy.folder));
  expect(again.unpublished).toBe(false);
  again.close(true);
});

it('would overwrite it if nobody looked', () => {
  const { path, copy } = published();
  write(copy, 'mine');
  writeFileSync(path, 'a letter');
  valueOf(publish(copy, null, true));
  expect(readFileSync(path, 'utf8')).not.toBe('a letter');
  copy.close(true);
});
