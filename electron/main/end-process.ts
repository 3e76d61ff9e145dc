import type { UtilityProcess } from 'electron';

/** Ends a process, also one that was only just asked for: Electron's `kill` does nothing to a process that has not begun. */
export function endProcess(process: Pick<UtilityProcess, 'pid' | 'kill' | 'once'>): void {
  if (process.pid === undefined) process.once('spawn', () => process.kill());
  else process.kill();
}
