import type { Result } from '../base/result.ts';
import type { Language } from '../i18n/translate.ts';
import type {
  CanvasChoice,
  ChosenFile,
  EnterChoice,
  OpenDocument,
  RequestMessage,
  RequestName,
  RequestOutput,
  SaveStatus,
  Theme,
  TouchChoice,
} from './contract.ts';
import type { ExportWarning } from './export-page.ts';
import type { SalvageSummary } from '../model/salvage-summary.ts';

/** Main → renderer. */
export interface Events {
  /** A menu entry was chosen. */
  action: { readonly id: string };
  status: SaveStatus;
  title: { readonly title: string; readonly untitled: boolean };
  language: Language;
  theme: Theme;
  canvas: CanvasChoice;
  touch: TouchChoice;
  enter: EnterChoice;
  author: string;
  fullScreen: boolean;
  /** Something happened that the user did not ask for here (a file given on the command line, a restarted host): an error code, or the name of a `notice.` text. */
  notice: { readonly code: string; readonly detail: Readonly<Record<string, string | number>> };
  /** A file opens with a passphrase: ask for it, then `document.unlock`. */
  locked: { readonly token: string; readonly name: string | null };
  /** A file is damaged, and part of it can be read: ask whether to open that, then `document.openSalvaged`. */
  salvaged: { readonly token: string; readonly name: string; readonly summary: SalvageSummary };
  /** Copies were chosen in another window to be merged with this one's document. */
  mergeCopies: { readonly files: readonly ChosenFile[] };
  /** How many of the pictures of a copy to send have been made smaller. */
  sendProgress: { readonly done: number; readonly total: number };
  /** The window now shows this document (opened into a start window), or the start screen. */
  document: OpenDocument | null;
  /** Main is about to close the window: send everything that is held back now, then `document.flushed`; main waits for it. */
  flush: null;
  exportProgress: {
    readonly jobId: string;
    /** 0..1 */
    readonly done: number;
    readonly result: Result<{ readonly fileName: string; readonly warnings: readonly ExportWarning[] }> | null;
  };
}
export type EventName = keyof Events;

/** A browser File; named here because shared code knows no DOM. */
export interface DroppedFile {
  readonly name: string;
}

/** What `window.temas` offers: one named function per request, and one per event that returns its unsubscribe. */
export interface Bridge {
  readonly request: { readonly [N in RequestName]: (input: RequestMessage<N>) => Promise<Result<RequestOutput<N>>> };
  readonly on: { readonly [N in EventName]: (listener: (payload: Events[N]) => void) => () => void };
  /** Opens files dropped on the window. Their paths stay in the preload: the page only ever holds File objects. */
  readonly openDropped: (files: readonly DroppedFile[]) => Promise<Result<null>>;
  /** The same to import one of them: what is in it can then be asked for by its token. */
  readonly chooseDropped: (files: readonly DroppedFile[]) => Promise<Result<readonly ChosenFile[]>>;
}
