import { z } from 'zod';
import { isDiff } from '../model/check.ts';
import type { Diff } from '../model/diff.ts';

/** A change on its way from a page, as JSON: copying ten thousand objects out of a page stops it several times as long as one text. */
export const wireDiff = z.string().transform((text, context): Diff => {
  const value = parsed(text);
  if (isDiff(value)) return value;
  context.addIssue('no change');
  return z.NEVER;
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
