import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputFiles, outputFor } from '../../../electron/cli/inputs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-inputs-'));
  for (const name of ['b.cxmap', 'a.cxmap', 'not.txt', 'what[1]?.cxmap']) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('files that words mean', () => {
  it('are all that a pattern matches, in order, each once', async () => {
    expect(await inputFiles(['b.cxmap', '?.cxmap'], folder)).toEqual(['b.cxmap', 'a.cxmap']);
    expect(await inputFiles([join(folder, '?.cxmap'), join(folder, '*.txt')], '/')).toEqual(
      ['a.cxmap', 'b.cxmap', 'not.txt'].map((name) => join(folder, name)),
    );
  });

  it('are the file of that very name, whatever letters it holds', async () => {
    expect(await inputFiles(['what[1]?.cxmap'], folder)).toEqual(['what[1]?.cxmap']);
  });

  it('are said to be none where a pattern matches nothing; a missing file is for its reader to say', async () => {
    expect(await inputFiles(['*.pdf'], folder)).toEqual({ unmatched: '*.pdf' });
    expect(await inputFiles(['gone.cxmap'], folder)).toEqual(['gone.cxmap']);
  });
});

it('names each output after its input', () => {
  expect(outputFor('in/Kuzey bölgesi.cxmap', 'out/{name} A0.pdf')).toBe(join('out', 'Kuzey bölgesi A0.pdf'));
  expect(outputFor('in/a.cxmap', 'b.pdf')).toBe('b.pdf');
});
