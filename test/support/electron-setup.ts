import { ensureBuilt } from '../../build/scripts/lib/build-app.mjs';
import { setUp } from '../../build/scripts/lib/set-up.mjs';

/** Vitest's global set-up for what runs in Electron: nobody tests yesterday's build, however the tests were started. */
export async function setup(): Promise<void> {
  await setUp({ tests: true });
  await ensureBuilt();
}
