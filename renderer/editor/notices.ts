import type { Notice } from './session.ts';

const MOST = 3;
const LEAST_MS = 6_000;
const MOST_MS = 20_000;
/** Slow readers, and those who have to look up first. */
const MS_A_LETTER = 90;

/** At most three at once: older news gives way first, then what went wrong longest ago. */
export function stacked(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= MOST) return notices;
  const last = notices.at(-1);
  const first = notices.find((notice) => notice.tone === 'info' && notice !== last) ?? notices[0];
  return stacked(notices.filter((notice) => notice !== first));
}

/** How long news stays, in ms: as long as it takes to read. */
export const staysFor = ({ text }: Notice): number => Math.min(MOST_MS, Math.max(LEAST_MS, text.length * MS_A_LETTER));
