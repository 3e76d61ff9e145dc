import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './durable.ts';
import { codeOf } from './failure.ts';

export const CALLED_NAME = 'called.json';

const schema = z.object({ called: z.string().max(1_000) });

/** Notes what a working copy is called while it has no file: after what it was taken from. */
export const writeCalled = (folder: string, called: string): void => writeAtomically(join(folder, CALLED_NAME), JSON.stringify({ called }));

/** Null when nobody noted anything, or it cannot be read: it then goes by what is in it. */
export function readCalled(folder: string): string | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, CALLED_NAME), 'utf8')));
    return parsed.success ? parsed.data.called : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== '') return null;
    throw error;
  }
}
