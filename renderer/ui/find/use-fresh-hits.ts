import { useEffect } from 'react';
import { refreshFind } from '../../editor/find/find.ts';
import { useEditor } from '../editor-context.ts';

/** A key may be followed by another at once: only after a pause is a document searched again, ms. */
const PAUSE = 120;

/** Keeps the hits true while the document is worked on, the language changes, or the table takes the place of the board. */
export function useFreshHits(): void {
  const editor = useEditor();
  useEffect(() => {
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => refreshFind(editor), PAUSE);
    };
    const stops = [
      editor.onDocument(later),
      editor.session.subscribe((state, before) => {
        if (state.language !== before.language || state.table.open !== before.table.open) later();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [editor]);
}
