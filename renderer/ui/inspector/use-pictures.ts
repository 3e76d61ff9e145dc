import { useEffect, useReducer } from 'react';
import { picturesOf, type Pictures } from '../../editor/pictures.ts';
import { useEditor } from '../editor-context.ts';

/** The decoded pictures of the document; whoever asks for them is drawn again when one arrives. */
export function usePictures(): Pictures {
  const pictures = picturesOf(useEditor());
  const [, look] = useReducer((times: number) => times + 1, 0);
  useEffect(() => pictures.onArrival(look), [pictures]);
  return pictures;
}
