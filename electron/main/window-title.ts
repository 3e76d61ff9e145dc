import type { Translate } from '../../shared/i18n/translate.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import { saveWords } from '../../shared/ipc/save-words.ts';

interface Named {
  /** Of its file; null while it has none. */
  readonly name: string | null;
  /** After what it was taken from; null for a new one. */
  readonly called: string | null;
}

/** What a document is called. */
export const documentTitle = ({ name, called }: Named, t: Translate): string => name ?? called ?? t('start.untitled');

/** "Name — status" for the window's frame; the start screen is just Temas. */
export function windowTitle(document: (Named & { readonly status: SaveStatus }) | null, t: Translate): string {
  if (!document) return 'Temas';
  return `${documentTitle(document, t)} — ${t(saveWords(document.status, document.name === null))}`;
}
