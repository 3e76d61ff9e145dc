import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { SaveStatus } from '../../../shared/ipc/contract.ts';

/** What the top bar says about the work. It never says more than is true: "saved" is only the user's own file. */
export function saveWords(status: SaveStatus, untitled: boolean): MessageKey {
  switch (status.state) {
    case 'editing':
      return 'save.editing';
    case 'kept':
      return untitled ? 'save.keptUntitled' : 'save.kept';
    case 'saved':
      return 'save.saved';
    case 'failed':
      return status.kept ? 'save.failedKept' : 'save.failed';
  }
}

export type SaveTone = 'quiet' | 'busy' | 'warning';

export function saveTone(status: SaveStatus): SaveTone {
  if (status.state === 'failed') return 'warning';
  return status.state === 'editing' ? 'busy' : 'quiet';
}
