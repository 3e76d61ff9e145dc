import { ID_PATTERN } from '../../../shared/base/id.ts';

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);

/** A whole number past 2^53 comes as a BigInt: it is handed on as it is, so that no check takes a rounded one for good. */
export const plainNumber = (value: unknown): unknown =>
  typeof value === 'bigint' && value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;

export const isCount = (value: unknown, max: number): value is number => typeof value === 'number' && value >= 0 && value <= max;
