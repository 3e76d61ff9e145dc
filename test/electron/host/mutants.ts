import fc from 'fast-check';

/** One way in which a file can come to be other than it was written. */
export type Mutation =
  | { readonly how: 'flip'; readonly places: readonly (readonly [at: number, bit: number])[] }
  | { readonly how: 'header'; readonly at: number; readonly value: number }
  | { readonly how: 'cut'; readonly length: number }
  | { readonly how: 'zero'; readonly at: number; readonly length: number }
  | { readonly how: 'swap'; readonly a: number; readonly b: number }
  | { readonly how: 'copy'; readonly from: number; readonly to: number }
  | { readonly how: 'grow'; readonly bytes: number };

/** Ways for a file of so many bytes; the first hundred bytes are tried most, as they say how all others are read. */
export function mutationsOf(length: number, pageBytes: number): fc.Arbitrary<Mutation> {
  const at = fc.nat(length - 1);
  const page = fc.nat(Math.floor(length / pageBytes) - 1);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ how: fc.constant('flip' as const), places: fc.array(fc.tuple(at, fc.nat(7)), { minLength: 1, maxLength: 12 }) }),
    },
    { weight: 3, arbitrary: fc.record({ how: fc.constant('header' as const), at: fc.nat(99), value: fc.nat(255) }) },
    { weight: 1, arbitrary: fc.record({ how: fc.constant('cut' as const), length: at }) },
    { weight: 2, arbitrary: fc.record({ how: fc.constant('zero' as const), at, length: fc.integer({ min: 1, max: 4 * pageBytes }) }) },
    { weight: 2, arbitrary: fc.record({ how: fc.constant('swap' as const), a: page, b: page }) },
    { weight: 1, arbitrary: fc.record({ how: fc.constant('copy' as const), from: page, to: page }) },
    { weight: 1, arbitrary: fc.record({ how: fc.constant('grow' as const), bytes: fc.integer({ min: 1, max: 3 * pageBytes }) }) },
  );
}

export function mutated(source: Buffer, mutation: Mutation, pageBytes: number): Buffer {
  const bytes = Buffer.from(source);
  const pageAt = (number: number) => source.subarray(number * pageBytes, (number + 1) * pageBytes);
  switch (mutation.how) {
    case 'flip':
      for (const [at, bit] of mutation.places) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      return bytes;
    case 'header':
      bytes[mutation.at] = mutation.value;
      return bytes;
    case 'cut':
      return bytes.subarray(0, mutation.length);
    case 'zero':
      return bytes.fill(0, mutation.at, Math.min(bytes.length, mutation.at + mutation.length));
    case 'swap':
      bytes.set(pageAt(mutation.b), mutation.a * pageBytes);
      bytes.set(pageAt(mutation.a), mutation.b * pageBytes);
      return bytes;
    case 'copy':
      bytes.set(pageAt(mutation.from), mutation.to * pageBytes);
      return bytes;
    case 'grow':
      return Buffer.concat([bytes, Buffer.alloc(mutation.bytes, 0x5a)]);
  }
}
