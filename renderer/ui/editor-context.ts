import { createContext, use, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Editor } from '../editor/editor.ts';
import type { Session } from '../editor/session.ts';
import { documentVersion } from './document-version.ts';

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('useEditor needs an EditorProvider above it');
  return editor;
}

/** Follows a part of the session. The selector must answer the same value for the same state, never a new object. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useEditor().session, select);
}

/** Renders again after every change of the document, a little behind what is typed on the board, and answers it. */
export function useDocument(): Editor['document'] {
  const editor = useEditor();
  const { subscribe, version } = documentVersion(editor);
  useSyncExternalStore(subscribe, version);
  return editor.document;
}
