import type { Editor } from './editor.ts';

/** How often it is looked whether a hand has finished its drag, ms. */
const HAND_MS = 50;

/** Until no drag is under way, which any other step would end under the hand; or what waits for it is not wanted any more. */
export async function handAtRest(editor: Editor, isWanted: () => boolean): Promise<void> {
  while (isWanted() && editor.gesturing && !editor.writing) await new Promise((resolve) => setTimeout(resolve, HAND_MS));
}
