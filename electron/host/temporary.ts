import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../shared/base/id.ts';
import { codeOf } from './failure.ts';

const ENDING = '.temas-tmp';

/** A process id means something on one computer only; a shared folder sees the temporary files of several. */
const computer = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const prefixOf = (what: Id): string => `.${what}-${computer()}-`;

/**
 * The name of the file that this process writes before it is renamed into place. `what` is the id of the document; `run`
 * tells several under way at once apart.
 */
export const temporaryName = (what: Id, run: Id | null = null): string => `${prefixOf(what)}${process.pid}${run === null ? '' : `-${run}`}${ENDING}`;

/** Removes what was left behind under such names by processes that were killed. Never anything else. */
export function sweepTemporaries(folder: string, what: Id): void {
  const prefix = prefixOf(what);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(ENDING)) continue;
    const [, pid, run] = /^(\d{1,10})(-[A-Za-z0-9_-]{1,64})?$/.exec(name.slice(prefix.length, -ENDING.length)) ?? [];
    if (pid === undefined) continue;
    // Without a run of its own ours can only be an earlier one's.
    const isOld = Number(pid) === process.pid ? run === undefined : !isAlive(Number(pid));
    if (isOld) rmSync(join(folder, name), { force: true });
  }
}

/** A folder one may write into but not list is swept by nobody. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'EACCES') return [];
    throw error;
  }
}

/** Whether a process of that number runs on this computer. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
