import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareDataFolder } from '../../../electron/main/data-folder.ts';
import { temporaryFolder } from '../host/support.ts';

it('holds nothing half written any more once Temas starts again, and all else', () => {
  const root = join(temporaryFolder(), 'data');
  const { thumbnails, sending } = prepareDataFolder(root);
  mkdirSync(join(sending, 'copy'), { recursive: true });
  writeFileSync(join(sending, 'copy', 'document.db'), 'x');
  for (const folder of [root, thumbnails]) {
    for (const name of ['.4711-3.tmp', 'mine.tmp', '.hidden']) writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, '.1-1.tmp'));
  }
  prepareDataFolder(root);
  for (const folder of [root, thumbnails]) expect(readdirSync(folder)).toEqual(expect.arrayContaining(['.1-1.tmp', '.hidden', 'mine.tmp']));
  expect(readdirSync(thumbnails)).not.toContain('.4711-3.tmp');
  expect(readdirSync(root)).not.toContain('.4711-3.tmp');
  expect(readdirSync(root)).not.toContain('sending');
});
