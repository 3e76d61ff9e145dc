import { useEffect, type RefObject } from 'react';
import { keyOf } from '../../tools/key-event.ts';
import { actionOfKey } from '../../tools/shortcuts.ts';
import { useEditor } from '../editor-context.ts';

/** Undo and redo in the fields of the search: after something was replaced they mean that, after typing the field's own. */
export function useUndoOfReplacing(bar: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!editor.state.find.replaced || !(event.target instanceof Node) || !bar.current?.contains(event.target)) return;
      const action = actionOfKey(keyOf(event));
      if (action !== 'edit.undo' && action !== 'edit.redo') return;
      event.preventDefault();
      event.stopPropagation();
      editor.perform(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [editor, bar]);
}
