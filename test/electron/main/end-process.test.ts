import { EventEmitter } from 'node:events';
import type { UtilityProcess } from 'electron';
import { expect, it } from 'vitest';
import { endProcess } from '../../../electron/main/end-process.ts';

/** A process as Electron shows it: no number before it has begun, and until then nothing that `kill` could end. */
class Started extends EventEmitter {
  pid: number | undefined = undefined;
  alive = true;
  begin(): void {
    this.pid = 7;
    this.emit('spawn');
  }
  kill(): boolean {
    if (this.pid === undefined) return false;
    this.alive = false;
    return true;
  }
}

it.each(['before it has begun', 'while it runs'])('ends a process %s', (when) => {
  const process = new Started();
  if (when === 'while it runs') process.begin();
  endProcess(process as unknown as UtilityProcess);
  if (when === 'before it has begun') process.begin();
  expect(process.alive).toBe(false);
});
