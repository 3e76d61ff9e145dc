import type { Id } from '../../shared/base/id.ts';
import type { Camera, Size } from '../../shared/geometry/camera.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { SaveStatus, Theme } from '../../shared/ipc/contract.ts';

/** Which text of which record is being typed. */
export interface TextEdit {
  readonly id: Id;
  readonly field: 'text' | 'title' | 'name';
  /** Typing replaces what is there (renaming) or goes on at its end. */
  readonly selectAll: boolean;
}

export type ToolName = 'select' | 'hand' | 'note';

/** A box that asks for something; at most one is open. */
export type Dialog =
  | { readonly name: 'palette' | 'shortcuts' | 'about' | 'export' }
  | { readonly name: 'header'; readonly mapId: Id }
  | { readonly name: 'link'; readonly id: Id }
  | { readonly name: 'addLane'; readonly mapId: Id };

/** A short word to the user at the bottom of the window. */
export interface Notice {
  readonly key: string;
  readonly tone: 'info' | 'error';
  readonly text: string;
}

/**
 * Everything about the window that is not the document: never saved, never undone. React reads it through zustand
 * selectors; the canvas subscribes.
 */
export interface Session {
  readonly language: Language;
  readonly theme: Theme;
  readonly boardId: Id;
  readonly camera: Camera;
  readonly view: Size;
  readonly tool: ToolName;
  readonly selection: ReadonlySet<Id>;
  readonly edit: TextEdit | null;
  readonly dialog: Dialog | null;
  readonly notices: readonly Notice[];
  readonly presenting: { readonly mapId: Id | null; /** −1 shows the whole map; else the stage's index. */ readonly stop: number } | null;
  readonly title: string;
  readonly untitled: boolean;
  readonly status: SaveStatus;
  /** Grows with every change of the document, so that React can follow it. */
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
