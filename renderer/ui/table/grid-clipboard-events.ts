import type { TableGrid } from '../../editor/table/grid.ts';
import { copyCells, cutCells, pasteCells } from '../../editor/table/grid-clipboard.ts';
import { isField } from '../../tools/focus.ts';

/** Serves the system's copy, cut and paste while the keyboard is on a cell; the answer ends it. */
export function listenToGridClipboard(box: HTMLElement, grid: TableGrid): () => void {
  const concerns = () => box.contains(document.activeElement) && !isField(document.activeElement) && grid.editor.state.dialog === null;
  const give = (take: (grid: TableGrid) => string | null) => (event: ClipboardEvent) => {
    if (!concerns() || !event.clipboardData) return;
    const text = take(grid);
    if (text === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  const receive = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!concerns() || text === '') return;
    event.preventDefault();
    pasteCells(grid, text);
  };
  // Without a text selection the browser offers these commands only to pages that ask for them.
  const offer = (event: Event) => {
    if (concerns()) event.preventDefault();
  };
  const ended = new AbortController();
  const { signal } = ended;
  for (const name of ['beforecopy', 'beforecut', 'beforepaste']) document.addEventListener(name, offer, { signal });
  document.addEventListener('copy', give(copyCells), { signal });
  document.addEventListener('cut', give(cutCells), { signal });
  document.addEventListener('paste', receive, { signal });
  return () => ended.abort();
}
