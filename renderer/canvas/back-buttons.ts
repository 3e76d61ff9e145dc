import type { Editor } from '../editor/editor.ts';

/** The thumb's buttons of a mouse, which go back and forward everywhere else, too. */
const BUTTONS: Readonly<Record<number, 'view.back' | 'view.forward'>> = { 3: 'view.back', 4: 'view.forward' };

/** Goes through the places the view has been by the buttons of the mouse; the answer ends it. */
export function listenToBackButtons(editor: Editor): () => void {
  const ended = new AbortController();
  const press = (event: MouseEvent) => {
    const action = BUTTONS[event.button];
    if (!action) return;
    // The browser would look for a page to go back to.
    event.preventDefault();
    if (event.type === 'mouseup' && editor.state.dialog === null) editor.perform(action);
  };
  for (const type of ['mousedown', 'mouseup', 'auxclick'] as const) globalThis.addEventListener(type, press, { signal: ended.signal, capture: true });
  return () => ended.abort();
}
