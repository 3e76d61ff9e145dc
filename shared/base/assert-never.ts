/** Proves at compile time that every case of a union is handled; at run time it says which one was not, and why that cannot happen. */
export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: ${JSON.stringify(value)}`);
}
