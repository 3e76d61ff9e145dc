import { fail, type ErrorCode, type Result } from '../../shared/base/result.ts';

/** The code of a failed system call or SQLite call, or '' for anything else. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** What a failed write means to the user. Takes codes of system calls and of SQLite. */
export function writeErrorOf(error: unknown): ErrorCode {
  const code = codeOf(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_CANTOPEN':
      return 'write-denied';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'folder-missing';
    case 'ENAMETOOLONG':
      return 'file-name-unusable';
    default:
      return code.startsWith('SQLITE_READONLY') ? 'write-denied' : 'write-failed';
  }
}

/** What SQLite says when the disk, the system or another process is to blame, and nothing is known of the file itself. */
const NOT_THE_FILE = ['IOERR', 'CANTOPEN', 'FULL', 'BUSY', 'LOCKED', 'NOMEM', 'PROTOCOL', 'READONLY', 'PERM', 'INTERRUPT', 'NOLFS'];

/** What a failed read means to the user: only what SQLite found in the file itself makes it a damaged one. */
export function readErrorOf(error: unknown): ErrorCode {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-missing';
    case 'EACCES':
    case 'EPERM':
      return 'file-read-denied';
    // Reading an encrypted working copy begins with opening it for writing.
    case 'EROFS':
      return 'write-denied';
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return 'file-name-unusable';
    case 'EISDIR':
    case 'ENXIO':
      return 'file-not-regular';
    default:
      return code.startsWith('SQLITE_') && !NOT_THE_FILE.some((name) => code.startsWith(`SQLITE_${name}`)) ? 'file-damaged' : 'read-failed';
  }
}

/** An expected failure on its way out of code that cannot return it (inside a transaction, deep in a sequence of steps). */
export class Failure extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

/** Runs steps that throw, and answers with a Result: a Failure keeps its code, a system or SQLite error gets one, a bug is thrown on. */
export function attempt<T>(steps: () => Result<T>, codeFor: (error: unknown) => ErrorCode): Result<T> {
  try {
    return steps();
  } catch (error) {
    if (error instanceof Failure) return fail(error.code);
    if (codeOf(error) === '') throw error;
    return fail(codeFor(error));
  }
}
