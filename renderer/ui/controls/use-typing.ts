import { useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { useEditor } from '../editor-context.ts';

interface Typing {
  /** What the field shows: what is typed, else what is stored. */
  readonly value: string;
  readonly type: (text: string) => void;
  /** Ends the step of undo; the field shows what is stored again. */
  readonly finish: () => void;
}

/**
 * Typing into a field of a record: every key shows at once wherever the text stands, and all keys until the field is left
 * are one step of undo.
 */
export function useTyping(stored: string, history: MessageKey, command: (document: DocumentReader, text: string) => Diff): Typing {
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const open = useRef(false);
  const finish = () => {
    if (open.current) editor.commit();
    open.current = false;
    setTyped(null);
  };
  useEffect(
    () => () => {
      if (open.current) editor.commit();
    },
    [editor],
  );
  return {
    value: typed ?? stored,
    type(text) {
      if (!open.current || !editor.gesturing) editor.mark(history, { live: true });
      open.current = true;
      setTyped(text);
      editor.amend(command(editor.document, text));
    },
    finish,
  };
}
