import { within } from '../../shared/base/within.ts';
import type { Notice, Tried } from './session.ts';

const MOST = 3;
const LEAST_MS = 6_000;
const MOST_MS = 20_000;
/** Slow readers, and those who have to look up first. */
const MS_A_LETTER = 90;

/** With one more, in place of those that say the same, or nothing more than it does. */
export const stacked = (notices: readonly Notice[], added: Notice): readonly Notice[] =>
  fewOf([...notices.filter((notice) => notice.text !== added.text && !(notice.fleeting && added.fleeting)), added]);

/** At most three at once: older news gives way first, then what went wrong longest ago. */
function fewOf(notices: readonly Notice[]): readonly Notice[] {
  if (notices.length <= MOST) return notices;
  const last = notices.at(-1);
  const first = notices.find((notice) => notice.tone === 'info' && notice !== last) ?? notices[0];
  return fewOf(notices.filter((notice) => notice !== first));
}

/** What only says what is seen anyway is read at a glance. */
const FLEETING_MS = 2_500;

/** What went wrong is often read by somebody who has to be fetched first. */
const ERROR = { leastMs: 12_000, msALetter: 60 } as const;

/** Without what was said of a save that failed: another one has worked. */
export const withoutSaving = (notices: readonly Notice[]): readonly Notice[] =>
  notices.some(({ saving }) => saving) ? notices.filter(({ saving }) => !saving) : notices;

/** Without what was said of tries of that kind: another one begins. */
export const withoutTried = (notices: readonly Notice[], tried: Tried): readonly Notice[] =>
  notices.some((notice) => notice.tried === tried) ? notices.filter((notice) => notice.tried !== tried) : notices;

/** How long a notice stays, in ms: as long as it takes to read. */
export const staysFor = ({ text, tone, fleeting }: Notice): number => {
  if (tone === 'error') return ERROR.leastMs + text.length * ERROR.msALetter;
  return fleeting ? FLEETING_MS : newsStays(text);
};

const newsStays = (text: string): number => within(text.length * MS_A_LETTER, LEAST_MS, MOST_MS);
