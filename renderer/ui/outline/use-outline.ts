import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { outlineOf, type Place } from '../../editor/outline/tree.ts';
import { placesHere } from '../../editor/outline/outline.ts';
import { useT } from '../app-context.ts';
import { afterPause } from '../controls/after-pause.ts';
import { useEditor } from '../editor-context.ts';

/** Nobody reads a list while it changes with every key or pixel: it follows after a pause. */
const PAUSE_MS = 150;

/** The outline of the document as it is, once nobody changes it. */
export function useOutline(): readonly Place[] {
  const editor = useEditor();
  const t = useT();
  const [places, setPlaces] = useState<readonly Place[]>(() => outlineOf(editor.document, t));
  useEffect(() => {
    const look = () => setPlaces(outlineOf(editor.document, t));
    look();
    const { later, stop } = afterPause(look, PAUSE_MS);
    const stopListening = editor.onDocument(later);
    return () => {
      stopListening();
      stop();
    };
  }, [editor, t]);
  return places;
}

/** The places one is at, the innermost first, once the view stands still. */
export function usePlacesHere(): readonly Id[] {
  const editor = useEditor();
  const [here, setHere] = useState<readonly Id[]>(() => placesHere(editor));
  useEffect(() => {
    const { later, stop } = afterPause(() => setHere(placesHere(editor)), PAUSE_MS);
    const unsubscribe = editor.session.subscribe((state, before) => {
      const moved = state.camera !== before.camera || state.boardId !== before.boardId;
      if (moved || state.selection !== before.selection || state.version !== before.version) later();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [editor]);
  return here;
}
