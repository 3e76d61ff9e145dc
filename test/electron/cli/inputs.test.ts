import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputFiles, outputsFor } from '../../../electron/cli/inputs.ts';

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

  it('are one file, however often and in whatever way it is named', async () => {
    expect(await inputFiles(['a.cxmap', './a.cxmap', join(folder, 'a.cxmap')], folder)).toEqual(['a.cxmap']);
  });

  it('are matched letter by letter but for * and ?', async () => {
    for (const name of ['Rapor (1) son.cxmap', 'Rapor 1 son.cxmap', 'x{a,b}.cxmap', '!y.cxmap']) writeFileSync(join(folder, name), '');
    expect(await inputFiles(['Rapor (1)*.cxmap', 'x{a,b}*', '!*.cxmap', 'what[1]*.cxmap'], folder)).toEqual([
      'Rapor (1) son.cxmap',
      'x{a,b}.cxmap',
      '!y.cxmap',
      'what[1]?.cxmap',
    ]);
  });

  it('are the file of that very name, whatever letters it holds', async () => {
    expect(await inputFiles(['what[1]?.cxmap'], folder)).toEqual(['what[1]?.cxmap']);
  });

  it('are said to be none where a pattern matches nothing; a missing file is for its reader to say', async () => {
    expect(await inputFiles(['*.pdf'], folder)).toEqual({ unmatched: '*.pdf' });
    expect(await inputFiles(['gone.cxmap'], folder)).toEqual(['gone.cxmap']);
  });
});

describe('where the files go', () => {
  it('is named after each of them, whatever letters its name holds', () => {
    expect(outputsFor(['in/Kuzey bölgesi.cxmap', 'in/a.cxmap'], 'out/{name} A0.pdf')).toEqual([
      { file: 'in/Kuzey bölgesi.cxmap', output: join('out', 'Kuzey bölgesi A0.pdf') },
      { file: 'in/a.cxmap', output: join('out', 'a A0.pdf') },
    ]);
    expect(outputsFor(['in/a.cxmap'], 'b.pdf')).toEqual([{ file: 'in/a.cxmap', output: 'b.pdf' }]);
    expect(outputsFor(["a$&b$$c$'.cxmap"], '{name}.pdf')).toEqual([{ file: "a$&b$$c$'.cxmap", output: "a$&b$$c$'.pdf" }]);
  });

  it('is never the same place twice', () => {
    expect(outputsFor(['2025/a.cxmap', '2026/b.cxmap', '2026/a.cxmap'], 'out/{name}.pdf')).toEqual({ twice: join('out', 'a.pdf') });
    expect(outputsFor(['a.cxmap', 'b.cxmap'], '{name}/all.pdf')).toEqual({ twice: join('{name}', 'all.pdf') });
  });
});
