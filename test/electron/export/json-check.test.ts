import { openSync, closeSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWholeJson } from '../../../electron/export/check/data.ts';
import { temasJsonParts, writeTemasJson } from '../../../shared/exchange/temas-json.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { LONGEST_BODY } from '../../../shared/model/lengths.ts';
import { small } from '../host/support.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

const written = (content: string | Uint8Array): string => {
  const path = join(freshFolder(), 'file.json');
  writeFileSync(path, content);
  return path;
};

const sound = writeTemasJson(small, 'Kesinti “Ocak”\u2028satır');

it('takes JSON for whole that is, and nothing that ends too soon, goes on or says another thing', async () => {
  expect(await isWholeJson(written(sound))).toBe(true);
  const lines = sound.split('\n');
  const wrong = [
    '',
    `${sound}\n`,
    sound.replace('temas-document', 'other-document'),
    sound.replace('"kind":"note"', '"kind":"memo"'),
    // A record that others refer to, the comma after one, and half of one.
    lines.filter((line) => !line.startsWith('{"kind":"board"')).join('\n'),
    sound.replace('},\n', '}\n'),
    lines.map((line) => (line.startsWith('{"kind":"note"') ? line.slice(0, line.length / 2) : line)).join('\n'),
    sound.replace('\n  ]\n', ',\n  ]\n'),
  ];
  expect(await Promise.all(wrong.map((text) => isWholeJson(written(text))))).toEqual(wrong.map(() => false));
  expect(await isWholeJson(written(Buffer.concat([Buffer.from(sound), Buffer.from([0xc5])])))).toBe(false);
  expect(await isWholeJson(join(freshFolder(), 'nowhere.json'))).toBe(false);
});

it('takes no beginning of a file for all of it', async () => {
  const bytes = Buffer.from(sound);
  const path = written('');
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      writeFileSync(path, bytes.subarray(0, length));
      expect(await isWholeJson(path)).toBe(false);
    }),
  );
});

it('reads a file that is longer than any text to be taken apart, in parts', { timeout: 60_000 }, async () => {
  const [board] = small;
  if (!board) throw new Error('there is a board');
  const text = 'ş'.repeat(LONGEST_BODY);
  const notes = Array.from({ length: Math.ceil(66_000_000 / LONGEST_BODY) }, (_, at): AnyRecord =>
    fresh('note', {
      id: `n${at}`,
      boardId: board.id,
      x: 0,
      y: 0,
      width: 180,
      height: 180,
      text,
      color: 'yellow',
      order: `a${String(at).padStart(6, '0')}V`,
    }),
  );
  const path = written('');
  const file = openSync(path, 'w');
  let parts = 0;
  for (const part of temasJsonParts([board, ...notes], 'Uzun')) {
    writeSync(file, part);
    parts += 1;
  }
  closeSync(file);
  expect(parts).toBeGreaterThan(10);
  expect(statSync(path).size).toBeGreaterThan(128_000_000);
  expect(await isWholeJson(path)).toBe(true);
});
