import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isWholeHandOut, isWholeMarkdown } from '../../../electron/export/check/told.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

const written = (content: string | Uint8Array): string => {
  const path = join(freshFolder(), 'file');
  writeFileSync(path, content);
  return path;
};

const HEAD = '<!doctype html>\n<html lang="tr">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="">';

it('takes a hand-out for whole only with its policy, its end and real UTF-8', async () => {
  expect(await isWholeHandOut(written(`${HEAD}</head><body>ş</body></html>\n`))).toBe(true);
  expect(await isWholeHandOut(written(`${HEAD}</head><body>ş</body>`))).toBe(false);
  expect(await isWholeHandOut(written('<!doctype html>\n<html lang="tr">\n<head></head><body></body></html>\n'))).toBe(false);
  expect(await isWholeHandOut(written(Buffer.concat([Buffer.from(HEAD), Buffer.from([0xc5]), Buffer.from('</body></html>\n')])))).toBe(false);
});

it('takes Markdown for whole only with a title and a last line end', async () => {
  expect(await isWholeMarkdown(written('# Plan\n'))).toBe(true);
  expect(await isWholeMarkdown(written('# Plan'))).toBe(false);
  expect(await isWholeMarkdown(written(''))).toBe(false);
  expect(await isWholeMarkdown(join(freshFolder(), 'nowhere'))).toBe(false);
});
