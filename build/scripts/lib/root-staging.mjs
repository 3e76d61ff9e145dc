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
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveToDesktopUser } from './desktop-user.mjs';
import { Stop } from './say.mjs';

const CANNOT_WRITE = 4;

/**
 * Root asks for work on files that only root may read, into a folder that only root may write, while Electron runs as
 * somebody who may do neither. So the inputs are copied into a private folder of that user, Electron works there, and root
 * puts each finished file in its place in one rename.
 * @typedef {object} Staging
 * @property {string[]} words the command line with the staged paths in it
 * @property {string} home an empty folder for the program's own files
 * @property {(line: string) => string} unstaged gives a line of output the names the user wrote
 * @property {() => void} deliver
 * @property {() => void} remove
 *
 * @param {readonly string[]} words
 * @param {string} folder where relative paths start
 * @returns {Promise<Staging>}
 */
export async function stage(words, folder) {
  const stageFolder = giveToDesktopUser(mkdtempSync(join(tmpdir(), 'temas-root-')));
  const part = (/** @type {string} */ name) => {
    const path = join(stageFolder, name);
    mkdirSync(path, { mode: 0o700 });
    return giveToDesktopUser(path);
  };
  const [outputFolder, home] = [part('out'), part('home')];
  /** @type {[staged: string, asWritten: string][]} */
  const names = [];
  /** @type {string[]} */
  const staged = [];
  /** @type {string | undefined} */
  let target;
  const toOutput = (/** @type {string} */ asWritten) => {
    target = resolve(folder, asWritten);
    const path = stagedOutput(target, outputFolder);
    // A name that stands for several is told by its folder: the program fills in the rest.
    names.push(asWritten.includes('{name}') ? [dirname(path), dirname(asWritten)] : [path, asWritten]);
    return path;
  };

  /** @type {Map<string, string>} by where it lies: a file that is named twice is one file for the program, too */
  const copies = new Map();
  const toInput = (/** @type {string} */ asWritten) => {
    const path = resolve(folder, asWritten);
    const copy = copies.get(path) ?? stagedInput(path, part(`in-${copies.size}`));
    copies.set(path, copy);
    names.push([copy, asWritten]);
    return copy;
  };

  const roles = rolesOf(words);
  for (const [index, word] of words.entries()) {
    const role = roles.get(index);
    if (role?.is === 'output') staged.push(role.prefix + toOutput(role.value));
    else if (role?.is === 'input') {
      for (const file of await filesOf(role.value, folder)) staged.push(role.prefix + toInput(file));
    } else staged.push(word);
  }

  return {
    words: staged,
    home,
    unstaged: (line) => names.reduce((text, [path, asWritten]) => text.replaceAll(path, () => asWritten), line),
    deliver() {
      if (target === undefined) return;
      const made = readdirSync(outputFolder).filter((name) => isWhole(join(outputFolder, name)));
      for (const name of made) moveIntoPlace(join(outputFolder, name), join(dirname(target), name));
    },
    remove: () => rmSync(stageFolder, { recursive: true, force: true }),
  };
}

/**
 * A program that was killed leaves what it was just writing under a name of its own (electron/host/temporary.ts). Empty is what
 * only says that a file is there.
 */
const isWhole = (/** @type {string} */ path) => !path.endsWith('.temas-tmp') && statSync(path).size > 0;

/**
 * A word the program would look up itself, if it could see the folder.
 * @param {string} word
 * @param {string} folder
 */
async function filesOf(word, folder) {
  if (!/[*?]/.test(word) || existsSync(resolve(folder, word))) return [word];
  // Installed by now; not yet when this file is loaded on a fresh machine.
  const { escapePath, glob } = await import('tinyglobby');
  const { root } = parse(word);
  const found = await glob(escapePath(word.slice(root.length)).replaceAll(/\\([*?])/g, '$1'), {
    cwd: root || folder,
    absolute: root !== '',
    expandDirectories: false,
  });
  return found.length > 0 ? found.toSorted() : [word];
}

/** Options that name a file to be read. */
const INPUT_OPTIONS = ['passphrase-file'];

/**
 * Which words are files, by their index; `prefix` is what comes before the name in the same word.
 * @param {readonly string[]} words
 * @returns {ReadonlyMap<number, { is: 'input' | 'output', value: string, prefix: string }>}
 */
function rolesOf(words) {
  const value = /** @type {const} */ ({ type: 'string' });
  // Options that are not listed take no value; all that do must be known, or their values would pass for files.
  const names = [
    'to',
    'page',
    'pages',
    'map',
    'frame',
    'board',
    'scale',
    'dpi',
    'text',
    'slides',
    'margin',
    'across',
    'overlap',
    'palette',
    'report-parts',
    'author',
    'sheet',
    'lang',
    'as',
    ...INPUT_OPTIONS,
  ];
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(names.map((name) => [name, value])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  /** @type {Map<number, { is: 'input' | 'output', value: string, prefix: string }>} */
  const roles = new Map();
  const [, ...files] = tokens.filter((token) => token.kind === 'positional'); // the first is the verb
  // What is imported goes to the file named last.
  const last = words[0] === 'import' && files.length > 1 ? files.at(-1) : undefined;
  for (const token of files)
    if (token.kind === 'positional') roles.set(token.index, { is: token === last ? 'output' : 'input', value: token.value, prefix: '' });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    const is = token.name === 'to' ? 'output' : INPUT_OPTIONS.includes(token.name) ? 'input' : undefined;
    if (is)
      roles.set(token.inlineValue ? token.index : token.index + 1, { is, value: token.value, prefix: token.inlineValue ? `--${token.name}=` : '' });
  }
  return roles;
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
  const staged = join(place, basename(path));
  // Whether it is there, the program must see: it may have to leave it alone.
  if (existsSync(path)) {
    writeFileSync(staged, '');
    giveToDesktopUser(staged);
  }
  return staged;
}

/**
 * @param {string} result
 * @param {string} target
 */
function moveIntoPlace(result, target) {
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
    throw new Stop(`${target}: cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code})`, CANNOT_WRITE);
  }
}

/** @param {string} path */
function sync(path) {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
