import fc from 'fast-check';
import { z } from 'zod';

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** Inputs a schema takes, or nearly: made from the schema itself, so that every field is reached. What JSON has no words for is bytes. */
export const fromSchema = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  arbitraryOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);

const BYTES = fc.uint8Array({ maxLength: 40 }).map((bytes) => ({ $bytes: [...bytes] }));

function arbitraryOf(shape: Shape): fc.Arbitrary<unknown> {
  const either = shape.anyOf ?? shape.oneOf;
  if (either) return fc.oneof(...either.map(arbitraryOf));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      return shape.pattern === undefined
        ? fc.string({ unit: 'grapheme', maxLength: Math.min(shape.maxLength ?? 80, 80) })
        : fc.stringMatching(new RegExp(shape.pattern));
    case 'integer':
      return fc.integer({ min: Math.max(shape.minimum ?? -1_000, -1_000), max: Math.min(shape.maximum ?? 1_000, 1_000) });
    case 'number':
      return fc.double({ min: Math.max(shape.minimum ?? -1e6, -1e6), max: Math.min(shape.maximum ?? 1e6, 1e6), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(shape.items ? arbitraryOf(shape.items) : fc.anything(), { maxLength: Math.min(shape.maxItems ?? 4, 4) });
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(shape.properties ?? {}).map(([name, one]) => [name, arbitraryOf(one)])));
    default:
      return BYTES;
  }
}
