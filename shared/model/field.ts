/**
 * What one column of a record may hold. The same description gives the TypeScript type, the check of every value that
 * comes in, and the mapping to the file's columns, so the three cannot drift apart.
 */
export type Field =
  | { readonly type: 'text'; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly nullable: boolean }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly nullable: boolean }
  | { readonly type: 'date'; readonly nullable: boolean }
  | { readonly type: 'order'; readonly nullable: false }
  | { readonly type: 'ref'; readonly to: string; readonly nullable: false };

/** Board coordinates beyond this are refused: layout and canvas stay exact and finite. */
export const COORDINATE_LIMIT = 1e7;

/** `max` counts UTF-16 code units, as string length does. */
export const text = <M extends number>(max: M) => ({ type: 'text', max, nullable: false }) as const;
export const optionalText = <M extends number>(max: M) => ({ type: 'text', max, nullable: true }) as const;
export const number = (min: number, max: number) => ({ type: 'number', min, max, nullable: false }) as const;
export const coordinate = () => number(-COORDINATE_LIMIT, COORDINATE_LIMIT);
export const optionalInteger = (min: number, max: number) => ({ type: 'integer', min, max, nullable: true }) as const;
export const choice = <const T extends readonly string[]>(of: T) => ({ type: 'choice', of, nullable: false }) as const;
export const optionalChoice = <const T extends readonly string[]>(of: T) => ({ type: 'choice', of, nullable: true }) as const;
/** An ISO 8601 calendar day, YYYY-MM-DD. */
export const optionalDate = () => ({ type: 'date', nullable: true }) as const;
export const order = () => ({ type: 'order', nullable: false }) as const;
/** The id of a record of kind `to`; the record cannot exist without it. */
export const ref = <const K extends string>(to: K) => ({ type: 'ref', to, nullable: false }) as const;

type Filled<F extends Field> = F extends { type: 'choice'; of: infer C extends readonly string[] }
  ? C[number]
  : F extends { type: 'number' | 'integer' }
    ? number
    : string;

export type ValueOf<F extends Field> = F extends { nullable: true } ? Filled<F> | null : Filled<F>;
