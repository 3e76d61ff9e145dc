import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from './project.mjs';
import { say } from './say.mjs';

/**
 * One set-up or build at a time in a clone: two `npm ci` at once ruin each other. The lock dies with its process.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProjectLock(work) {
  const file = inProject('dist', '.lock');
  mkdirSync(inProject('dist'), { recursive: true });
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let said = false; !take(file, mine);) {
    if (breakIfStale(file)) continue;
    if (!said) say(`waiting for another set-up or build of this clone to finish (lock: ${file})`);
    said = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} owner
 */
function take(file, owner) {
  try {
    writeFileSync(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
function breakIfStale(file) {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').split(' ');
    if (pid !== '' && isAlive(Number(pid)) && startOf(Number(pid)) === started) return false;
    // Renaming first means that only one of several waiting processes removes it.
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker; the next attempt to take it will tell.
  }
  return true;
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return statOf(pid)[0] !== 'Z'; // a zombie is only waiting for its parent, in a container without init for ever
}

/**
 * Process ids are reused; with its start time (Linux only) a process is unmistakable.
 * @param {number} pid
 */
const startOf = (pid) => statOf(pid)[19] ?? '';

/**
 * @param {number} pid
 * @returns {string[]} what the kernel says after the process's name (proc(5) numbers these fields from 3); empty elsewhere
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
