import { readFileSync, readdirSync } from 'node:fs';
import type { Temas } from './launch.ts';

export interface Running {
  readonly pid: number;
  readonly command: readonly string[];
  readonly seccomp: string;
}

/** Every process of the app, by what the system knows of it. */
export function processesOf(temas: Temas): readonly Running[] {
  const main = temas.app.process().pid ?? 0;
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
        const seccomp = /^Seccomp:\s+(\d)/m.exec(status)?.[1] ?? '';
        return [{ pid: Number(pid), parent, seccomp, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').split(' ') }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
  const below = (pid: number): readonly Running[] => all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter(({ pid }) => pid === main), ...below(main)];
}
