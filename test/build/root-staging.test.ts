import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXPORT_WORDS } from '../../electron/cli/export-arguments.ts';
import { IMPORT_WORDS } from '../../electron/cli/import-arguments.ts';
import { stage } from '../../build/scripts/lib/root-staging.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-stage-'));
  for (const name of ['a.cxmap', 'Rapor (1) $&.cxmap', 'Rapor 1.cxmap']) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.getuid?.() === 0)('what root asks for, done by somebody else', () => {
  it('has each file once, however it is named, and those alone that a pattern means', async () => {
    const { words, unstaged, remove } = await stage(['export', 'a.cxmap', './a.cxmap', 'Rapor (1)*', '--to', '{name}.md'], folder);
    const [, first = '', again, report = '', option] = words;
    expect(again).toBe(first);
    expect(option).toBe('--to');
    expect(unstaged(`${report}: read`)).toBe('Rapor (1) $&.cxmap: read');
    remove();
  });

  it('takes the value of no option for a file', async () => {
    const options = Object.entries({ ...EXPORT_WORDS.options, ...IMPORT_WORDS.options }).flatMap(([name, { type }]) =>
      type === 'string' && name !== 'to' && name !== 'passphrase-file' ? [`--${name}`, 'a.cxmap'] : [],
    );
    const { words, remove } = await stage(['export', 'Rapor 1.cxmap', '--to', 'a.pdf', ...options], folder);
    expect(words.slice(4)).toEqual(options);
    remove();
  });

  it('gets what is whole and nothing else, also from a program that was killed', async () => {
    mkdirSync(join(folder, 'out'));
    const { words, deliver, remove } = await stage(['export', 'a.cxmap', '--to', 'out/{name}.pdf'], folder);
    const made = dirname(words.at(-1) ?? '');
    writeFileSync(join(made, 'a.pdf'), 'whole');
    writeFileSync(join(made, '.temas-export-0-1.temas-tmp'), 'hal');
    deliver();
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.pdf']);
    remove();
  });

  it('is not written over a file that somebody else has seen and left alone', async () => {
    const [there, fresh] = [join(folder, 'Rapor 1.cxmap'), join(folder, 'Rapor 2.cxmap')];
    writeFileSync(there, 'old');
    const over = await stage(['import', 'a.cxmap', there], folder);
    expect(existsSync(over.words.at(-1) ?? '')).toBe(true);
    over.deliver();
    expect(readFileSync(there, 'utf8')).toBe('old');
    writeFileSync(over.words.at(-1) ?? '', 'new');
    over.deliver();
    expect(readFileSync(there, 'utf8')).toBe('new');
    over.remove();
    const beside = await stage(['import', 'a.cxmap', fresh], folder);
    expect(existsSync(beside.words.at(-1) ?? '')).toBe(false);
    beside.remove();
  });
});
