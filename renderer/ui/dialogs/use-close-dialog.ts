import { useCallback } from 'react';
import { useEditor } from '../editor-context.ts';

export function useCloseDialog(): () => void {
  const editor = useEditor();
  return useCallback(() => editor.session.setState({ dialog: null }), [editor]);
}
