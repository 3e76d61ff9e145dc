import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { outlineOf, type Place } from '../../editor/outline/tree.ts';
import { placesHere } from '../../editor/outline/outline.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';

/** Nobody reads a list while it changes with every key or pixel: it follows after a pause, ms. */
const PAUSE = 150;

/** Calls a function after things have come to rest; the second answer ends it. */
function afterPause(act: () => void): readonly [later: () => void, stop: () => void] {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  const later = () => {
    stop();
    timer = window.setTimeout(act, PAUSE);
  };
  return [later, stop];
}

/** The outline of the document as it is, once nobody changes it. */
export function useOutline(): readonly Place[] {
  const editor = useEditor();
  const t = useT();
  const [places, setPlaces] = useState<readonly Place[]>(() => outlineOf(editor.document, t));
  useEffect(() => {
    const look = () => setPlaces(outlineOf(editor.document, t));
    look();
    const [later, stop] = afterPause(look);
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
    const [later, stop] = afterPause(() => setHere(placesHere(editor)));
    const unsubscribe = editor.session.subscribe((state, before) => {
      if (state.camera !== before.camera || state.selection !== before.selection || state.boardId !== before.boardId || state.version !== before.version) later();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [editor]);
  return here;
}
