/** What all of them have; undefined when they differ, or there are none. */
export function commonOf<T, V>(things: readonly T[], of: (thing: T) => V): V | undefined {
  const [first, ...others] = things;
  if (first === undefined) return undefined;
  const value = of(first);
  return others.every((other) => of(other) === value) ? value : undefined;
}
