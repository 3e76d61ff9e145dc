import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';

const folders: string[] = [];

/** A folder in which the user Electron runs as may write; removed after the test file. */
export function freshFolder(name = 'temas-test'): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  giveToDesktopUser(folder);
  folders.push(folder);
  return folder;
}

// A program that was killed a moment ago may still be dying in its folder.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
