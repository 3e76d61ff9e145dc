import { useEffect } from 'react';
import { isField } from '../../tools/focus.ts';
import { keyOf } from '../../tools/key-event.ts';
import { actionOfKey } from '../../tools/shortcuts.ts';
import { useEditor } from '../editor-context.ts';

/** A field with words in it takes back its own typing; one marked so shows what the document holds. */
const hasOwnUndo = (target: EventTarget | null): boolean =>
  isField(target) && target instanceof HTMLElement && target.dataset['undo'] !== 'document' && (target as HTMLInputElement).value !== '';

/**
 * Undo and redo in a dialog that works on the document at once. While somebody types in one of its fields the keys are the
 * field's.
 */
export function useUndoKeys(): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOfKey(keyOf(event));
      if ((action !== 'edit.undo' && action !== 'edit.redo') || editor.gesturing || hasOwnUndo(event.target)) return;
      event.preventDefault();
      editor.perform(action);
    };
    globalThis.addEventListener('keydown', press, true);
    return () => globalThis.removeEventListener('keydown', press, true);
  }, [editor]);
}
