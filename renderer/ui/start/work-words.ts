import type { Language, Translate } from '../../../shared/i18n/translate.ts';
import type { LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { formatMoment } from '../format.ts';

/** What unfinished work is called: as its file, else after the first words in it. */
export const workName = ({ name, hint }: LeftBehindWork, t: Translate): string => name ?? (hint === '' ? t('start.untitled') : hint);

/** When it was last edited, and what it holds. */
export function workContents(work: LeftBehindWork, language: Language, t: Translate): string {
  const counts = (['maps', 'touchpoints', 'notes'] as const)
    .filter((what) => work[what] > 0)
    .map((what) => t(`count.${what}`, { count: work[what] }));
  return [formatMoment(work.modifiedMs, Date.now(), language), ...(work.encrypted ? [t('start.encryptedWork')] : counts)].join(' · ');
}
