import type { Translate } from '../../shared/i18n/translate.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';
import { saveWords } from '../../shared/ipc/save-words.ts';

/** What a document is called; `name` is null while it has no file. */
export const documentTitle = (name: string | null, t: Translate): string => name ?? t('start.untitled');

/** "Name — status" for the window's frame; the start screen is just Temas. */
export function windowTitle(document: { readonly name: string | null; readonly status: SaveStatus } | null, t: Translate): string {
  if (!document) return 'Temas';
  return `${documentTitle(document.name, t)} — ${t(saveWords(document.status, document.name === null))}`;
}
