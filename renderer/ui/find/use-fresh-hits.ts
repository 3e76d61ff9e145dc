import { useEffect } from 'react';
import { refreshFind } from '../../editor/find/find.ts';
import { afterPause } from '../controls/after-pause.ts';
import { useEditor } from '../editor-context.ts';

/** A key may be followed by another at once: only after a pause is a document searched again. */
const PAUSE_MS = 120;

/** Keeps the hits true while the document is worked on, the language changes, or the table takes the place of the board. */
export function useFreshHits(): void {
  const editor = useEditor();
  useEffect(() => {
    const { later, stop } = afterPause(() => refreshFind(editor), PAUSE_MS);
    const stops = [
      stop,
      editor.onDocument(later),
      editor.session.subscribe((state, before) => {
        if (state.language !== before.language || state.table.open !== before.table.open) later();
      }),
    ];
    return () => {
      for (const end of stops) end();
    };
  }, [editor]);
}
