/** UTF-16 code units, as somebody types them. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 1_000;
