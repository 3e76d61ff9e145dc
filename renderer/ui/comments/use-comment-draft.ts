import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import type { Editor } from '../../editor/editor.ts';
import { useEditor } from '../editor-context.ts';

const drafts = new WeakMap<Editor, Map<Id, string>>();

/** What is being written about a note or card: still there when one comes back to it, as long as the window is open. */
export function useCommentDraft(on: Id): readonly [text: string, write: (text: string) => void] {
  const editor = useEditor();
  const kept = drafts.get(editor) ?? new Map<Id, string>();
  drafts.set(editor, kept);
  const [text, setText] = useState(kept.get(on) ?? '');
  const write = (next: string) => {
    kept.set(on, next);
    setText(next);
  };
  return [text, write];
}
