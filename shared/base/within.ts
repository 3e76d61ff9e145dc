/** The nearest value between `least` and `most`; `most` where the two leave no room. */
export const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
