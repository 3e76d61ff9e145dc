import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { LONGEST_PASSPHRASE } from '../../shared/ipc/passphrase.ts';
import { codeOf } from '../host/failure.ts';
import type { Values } from './words.ts';

/** The file that holds the passphrase of an encrypted file, if one was named. */
export function passphraseFileIn(values: Values): string | null {
  const path = values['passphrase-file'];
  return typeof path === 'string' ? path : null;
}

/**
 * The passphrase in a file: its first line. On a command line everybody who lists processes would read it. Null without a
 * file; fails with passphrase-file when there is none in it.
 */
export function readPassphrase(path: string | null): Result<string | null> {
  if (path === null) return ok(null);
  try {
    // Editors of Windows begin with a mark of their own.
    const [line = ''] = readFileSync(resolve(path), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/, 1);
    return line === '' || line.length > LONGEST_PASSPHRASE ? fail('passphrase-file') : ok(line);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return fail('passphrase-file');
  }
}
