import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Id } from '../../shared/base/id.ts';
import { codeOf } from './failure.ts';

const ENDING = '.temas-tmp';

/** A process id means something on one computer only; a shared folder sees the temporary files of several. */
const computer = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const prefixOf = (documentId: Id): string => `.${documentId}-${computer()}-`;

/** The name of the file that a publish of this document, by this process, writes before it is renamed into place. */
export const temporaryName = (documentId: Id): string => `${prefixOf(documentId)}${process.pid}${ENDING}`;

/** Removes what earlier publishes of this document left behind when their process was killed. Never anything else. */
export function sweepTemporaries(folder: string, documentId: Id): void {
  const prefix = prefixOf(documentId);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith(ENDING)) continue;
    const pid = name.slice(prefix.length, -ENDING.length);
    if (/^\d{1,10}$/.test(pid) && (Number(pid) === process.pid || !isAlive(Number(pid)))) rmSync(join(folder, name), { force: true });
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}
