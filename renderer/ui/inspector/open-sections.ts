import type { Session } from '../../editor/session.ts';

/** A canvas of a window on a screen of 1,080 px and not one of 768, CSS px. */
const TALL = 840;

const IN_TALL: ReadonlySet<string> = new Set(['happens', 'who', 'feels', 'time', 'marks']);
const IN_LOW: ReadonlySet<string> = new Set(['happens', 'who']);

/** The sections somebody left open; until somebody chose, what a touchpoint is mostly asked about, as far as the window is high. */
export const openSectionsOf = ({ openSections, view }: Pick<Session, 'openSections' | 'view'>): ReadonlySet<string> =>
  openSections ?? (view.height >= TALL ? IN_TALL : IN_LOW);
