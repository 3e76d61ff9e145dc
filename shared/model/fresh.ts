import type { Id } from '../base/id.ts';
import type { Field } from './field.ts';
import { KINDS, type Kind, type RecordOf } from './kinds.ts';

/** Fields that have a value before anybody gave one: what may be null, flags, texts, choices with a first answer. */
type FilledByItself<F> = F extends { nullable: true } | { type: 'flag' | 'text' } | { initial: string } ? true : false;
type Own<K extends Kind> = Omit<RecordOf<K>, 'id' | 'kind'>;
type Asked<K extends Kind> = {
  [N in keyof Own<K>]: N extends keyof (typeof KINDS)[K] ? (FilledByItself<(typeof KINDS)[K][N]> extends true ? never : N) : never;
}[keyof Own<K>];
/** What has to be said about a new record; the rest starts empty. */
type Given<K extends Kind> = { readonly id: Id } & Pick<RecordOf<K>, Asked<K>> & Partial<Own<K>>;

function initialOf(field: Field): unknown {
  if (field.nullable) return null;
  if (field.type === 'flag') return false;
  if (field.type === 'text') return '';
  return field.type === 'choice' ? field.initial : undefined;
}

/** A record of every kind in which nothing is filled yet. */
const EMPTY = new Map<Kind, object>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    Object.fromEntries(Object.entries(KINDS[kind]).map(([name, field]: [string, Field]) => [name, initialOf(field)])),
  ]),
);

/** A new record of a kind: what is given, and the empty value of every field that has one. */
export const fresh = <K extends Kind>(kind: K, given: Given<K>): RecordOf<K> => ({ ...EMPTY.get(kind), ...given, kind }) as unknown as RecordOf<K>;
