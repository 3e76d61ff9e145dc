import type { Editor } from './editor.ts';

/** What is done sooner says so by being there. */
const SILENT_MS = 600;

/** Says that something is going on, once it takes long, until `work` is over. `giveUp` is what the user can do about it, where there is something. */
export async function saying<T>(editor: Editor, words: string, giveUp: (() => void) | null, work: () => Promise<T>): Promise<T> {
  let notice: string | null = null;
  const patience = setTimeout(() => {
    notice = editor.notify('info', words, { ...(giveUp && { offers: { label: 'ui.cancel', act: giveUp } }), lasting: true });
  }, SILENT_MS);
  try {
    return await work();
  } finally {
    clearTimeout(patience);
    if (notice !== null) editor.dismiss(notice);
  }
}
