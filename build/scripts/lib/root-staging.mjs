import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveToDesktopUser } from './desktop-user.mjs';
import { Stop } from './say.mjs';

const CANNOT_WRITE = 4;

/**
 * Root asks for an export of a file that only root may read, into a folder that only root may write, while Electron runs
 * as somebody who may do neither. So the input is copied into a private folder of that user, Electron works there, and root
 * puts the finished file in its place in one rename.
 * @typedef {object} Staging
 * @property {string[]} words the command line with the staged paths in it
 * @property {string} home an empty folder for the program's own files
 * @property {(line: string) => string} unstaged gives a line of output the names the user wrote
 * @property {() => void} deliver
 * @property {() => void} remove
 *
 * @param {readonly string[]} words
 * @param {string} folder where relative paths start
 * @returns {Staging}
 */
export function stage(words, folder) {
  const stageFolder = giveToDesktopUser(mkdtempSync(join(tmpdir(), 'temas-root-')));
  const part = (/** @type {string} */ name) => {
    const path = join(stageFolder, name);
    mkdirSync(path, { mode: 0o700 });
    return giveToDesktopUser(path);
  };
  const [inputFolder, outputFolder, home] = [part('in'), part('out'), part('home')];
  const staged = [...words];
  /** @type {[staged: string, asWritten: string][]} */
  const names = [];
  /** @type {string | undefined} */
  let target;

  const { positional, output } = pathsIn(words);
  if (positional !== undefined) {
    const path = stagedInput(resolve(folder, positional.value), inputFolder);
    staged[positional.index] = path;
    names.push([path, positional.value]);
  }
  if (output !== undefined) {
    target = resolve(folder, output.value);
    const path = stagedOutput(target, outputFolder);
    staged[output.index] = output.inline ? `--to=${path}` : path;
    names.push([path, output.value]);
  }
  const result = target === undefined ? undefined : join(outputFolder, basename(target));

  return {
    words: staged,
    home,
    unstaged: (line) => names.reduce((text, [path, asWritten]) => text.replaceAll(path, asWritten), line),
    deliver() {
      if (target !== undefined && result !== undefined && existsSync(result)) moveIntoPlace(result, target, output?.value ?? target);
    },
    remove: () => rmSync(stageFolder, { recursive: true, force: true }),
  };
}

/** @param {readonly string[]} words */
function pathsIn(words) {
  const value = /** @type {const} */ ({ type: 'string' });
  const { tokens } = parseArgs({
    args: [...words],
    options: { to: value, page: value, map: value, scale: value, lang: value },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const file = tokens.filter((token) => token.kind === 'positional')[1]; // the first is the verb
  const to = tokens.findLast((token) => token.kind === 'option' && token.name === 'to');
  return {
    positional: file?.kind === 'positional' ? { index: file.index, value: file.value } : undefined,
    output:
      to?.kind === 'option' && to.value !== undefined
        ? { index: to.inlineValue ? to.index : to.index + 1, value: to.value, inline: to.inlineValue }
        : undefined,
  };
}

/**
 * Whatever lies beside the file and belongs to it comes along: the program must see what it would see in place. What is not
 * a file is left for the program to refuse, and what is missing is missing in the staging folder too.
 * @param {string} path
 * @param {string} folder
 */
function stagedInput(path, folder) {
  const copy = join(folder, basename(path));
  if (existsSync(path) && !statSync(path).isFile()) return path;
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    if (!existsSync(path + suffix) || !statSync(path + suffix).isFile()) continue;
    copyFileSync(path + suffix, copy + suffix);
    chmodSync(copy + suffix, 0o600);
    giveToDesktopUser(copy + suffix);
  }
  return copy;
}

/**
 * @param {string} path
 * @param {string} folder
 */
function stagedOutput(path, folder) {
  if (existsSync(path) && !statSync(path).isFile()) return path;
  const parent = dirname(path);
  const place = existsSync(parent) && statSync(parent).isDirectory() ? folder : join(folder, 'missing');
  return join(place, basename(path));
}

/**
 * @param {string} result
 * @param {string} target
 * @param {string} asWritten
 */
function moveIntoPlace(result, target, asWritten) {
  const place = existsSync(target) ? realpathSync(target) : target;
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    copyFileSync(result, temporary, constants.COPYFILE_EXCL);
    // Copying keeps the staged file's owner and mode; a replaced file's are to stay, and a new one is root's like any other.
    const { uid, gid, mode } = existsSync(place) ? statSync(place) : { uid: 0, gid: 0, mode: 0o666 & ~process.umask() };
    chownSync(temporary, uid, gid);
    chmodSync(temporary, mode & 0o777);
    sync(temporary);
    renameSync(temporary, place);
    sync(dirname(place));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new Stop(`${asWritten}: cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code})`, CANNOT_WRITE);
  }
}

/** @param {string} path */
function sync(path) {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
