import type { Id } from '../../shared/base/id.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON that is the same for the same content: keys sorted, two blanks a level, one line break at the end. */
export const canonicalJson = (value: unknown): string => `${JSON.stringify(sortKeys(value as Json), null, 2)}\n`;

/** Code unit order, like the order of keys: the same on every computer and in every language. */
export const sortById = <R extends { readonly id: Id }>(records: readonly R[]): readonly R[] => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

function sortKeys(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
}
