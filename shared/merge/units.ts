/** Which things are decided on as one: a union-find over the places of a list. */
export class Units {
  readonly #above: number[];

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, at) => at);
  }

  /** The place that stands for all it is joined with: always the first of them. */
  unitOf(at: number): number {
    let unit = at;
    for (let above = this.#above[unit] ?? unit; above !== unit; above = this.#above[unit] ?? unit) unit = above;
    this.#above[at] = unit;
    return unit;
  }

  /** False when they were one already. */
  join(a: number, b: number): boolean {
    const [first, second] = [this.unitOf(a), this.unitOf(b)];
    if (first === second) return false;
    this.#above[Math.max(first, second)] = Math.min(first, second);
    return true;
  }
}
