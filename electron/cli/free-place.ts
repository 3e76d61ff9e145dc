import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { attempt, writeErrorOf } from '../host/failure.ts';

/** Fails with file-exists where a file would be replaced that nobody said may be. What is no file is for the writing to refuse. */
export const freePlace = ({ output, force }: { readonly output: string; readonly force: boolean }): Result<null> =>
  attempt(() => (!force && statSync(resolve(output), { throwIfNoEntry: false })?.isFile() ? fail('file-exists') : ok(null)), writeErrorOf);
