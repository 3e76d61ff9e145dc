import type { MessageKey } from '../i18n/en.ts';
import type { SaveStatus } from './contract.ts';

/** What the top bar and the window's frame say about the work. They never say more than is true: "saved" is only the user's own file. */
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
