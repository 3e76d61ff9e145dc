import { within } from '../base/within.ts';

/**
 * What one column of a record may hold. The same description gives the TypeScript type, the check of every value that
 * comes in, and the mapping to the file's columns, so the three cannot drift apart.
 */
export type Field =
  | { readonly type: 'text'; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly nullable: boolean; readonly initial?: string }
  | { readonly type: 'date'; readonly nullable: boolean }
  | { readonly type: 'instant'; readonly nullable: boolean }
  | { readonly type: 'flag'; readonly nullable: false }
  | { readonly type: 'order'; readonly nullable: false }
  | {
      readonly type: 'ref';
      /** One kind, or any of several. */ readonly to: string | readonly string[];
      readonly nullable: boolean;
      readonly whenGone: 'remove' | 'clear';
    };

/** Board coordinates beyond this are refused: layout and canvas stay exact and finite. */
export const COORDINATE_LIMIT = 1e7;

/** The nearest place a record can have: inside the board's limits. */
export const onBoard = (value: number): number => within(value, -COORDINATE_LIMIT, COORDINATE_LIMIT);

/** The nearest value a field can hold. */
export const withinField = (value: number, { min, max }: { readonly min: number; readonly max: number }): number => within(value, min, max);

/** `max` counts UTF-16 code units, as string length does. */
export const text = <M extends number>(max: M) => ({ type: 'text', max, nullable: false }) as const;
export const optionalText = <M extends number>(max: M) => ({ type: 'text', max, nullable: true }) as const;
export const number = (min: number, max: number) => ({ type: 'number', min, max, nullable: false }) as const;
export const optionalNumber = (min: number, max: number) => ({ type: 'number', min, max, nullable: true }) as const;
export const coordinate = () => number(-COORDINATE_LIMIT, COORDINATE_LIMIT);
export const integer = (min: number, max: number) => ({ type: 'integer', min, max, nullable: false }) as const;
export const optionalInteger = (min: number, max: number) => ({ type: 'integer', min, max, nullable: true }) as const;
/** `initial` is what a record has that was made before anybody chose. */
export function choice<const T extends readonly string[]>(of: T): { readonly type: 'choice'; readonly of: T; readonly nullable: false };
export function choice<const T extends readonly string[]>(
  of: T,
  initial: T[number],
): { readonly type: 'choice'; readonly of: T; readonly nullable: false; readonly initial: T[number] };
export function choice(of: readonly string[], initial?: string) {
  return initial === undefined ? { type: 'choice', of, nullable: false } : { type: 'choice', of, nullable: false, initial };
}
export const optionalChoice = <const T extends readonly string[]>(of: T) => ({ type: 'choice', of, nullable: true }) as const;
/** An ISO 8601 calendar day, YYYY-MM-DD. */
export const optionalDate = () => ({ type: 'date', nullable: true }) as const;
/** A moment in UTC, YYYY-MM-DDTHH:MM:SS.sssZ. */
export const instant = () => ({ type: 'instant', nullable: false }) as const;
/** True or false; 1 or 0 in the file. */
export const flag = () => ({ type: 'flag', nullable: false }) as const;
export const order = () => ({ type: 'order', nullable: false }) as const;
/** The id of a record of kind `to`; the record cannot exist without it. */
export const ref = <const K extends string>(to: K) => ({ type: 'ref', to, nullable: false, whenGone: 'remove' }) as const;
/** The id of a record of kind `to`, or null; it becomes null when that record goes. */
export const optionalRef = <const K extends string>(to: K) => ({ type: 'ref', to, nullable: true, whenGone: 'clear' }) as const;
/** The id of a record of any of these kinds, or null; it becomes null when that record goes. The file keeps it without a foreign key. */
export const optionalRefToAny = <const K extends readonly string[]>(to: K) => ({ type: 'ref', to, nullable: true, whenGone: 'clear' }) as const;
/** One of several places a record may belong to: exactly one of them is filled (belonging.ts), and the record goes with it. */
export const hostRef = <const K extends string>(to: K) => ({ type: 'ref', to, nullable: true, whenGone: 'remove' }) as const;

/** True where a reference may lead to a record of that kind. */
export const leadsTo = ({ to }: Extract<Field, { type: 'ref' }>, kind: string): boolean => (typeof to === 'string' ? to === kind : to.includes(kind));

type Filled<F extends Field> = F extends { type: 'choice'; of: infer C extends readonly string[] }
  ? C[number]
  : F extends { type: 'number' | 'integer' }
    ? number
    : F extends { type: 'flag' }
      ? boolean
      : string;

export type ValueOf<F extends Field> = F extends { nullable: true } ? Filled<F> | null : Filled<F>;
