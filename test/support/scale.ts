/** Whether this is `npm run torture`: the same tests, as many rounds as make a long run of them. */
export const TORTURE = process.env['TEMAS_TORTURE'] === '1';

/** How often to do something: in `npm test`, and in `npm run torture`. The only place that tells one from the other. */
export const scaled = (inTest: number, inTorture: number): number => (TORTURE ? inTorture : inTest);
