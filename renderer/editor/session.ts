import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { Camera, Size } from '../../shared/geometry/camera.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { CanvasChoice, ChosenFile, EnterChoice, SaveStatus, Theme } from '../../shared/ipc/contract.ts';
import type { VersionSource } from '../../shared/ipc/version-list.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Icon, InkColor } from '../../shared/model/choices.ts';
import type { GridPlace } from '../../shared/model/grid.ts';
import type { NoteColor, Shape } from '../../shared/model/kinds.ts';
import type { Messages } from './messages.ts';
import type { Connecting } from './connecting.ts';
import type { FindView } from './find/view.ts';
import type { TableView } from './table/view.ts';
import type { ListKind } from '../../shared/model/structure.ts';

/** Which text of which record is being typed. */
export interface TextEdit {
  readonly id: Id;
  readonly field: 'text' | 'title' | 'name' | 'value' | 'label';
  /** Typing replaces what is there (renaming) or goes on at its end. */
  readonly selectAll: boolean;
  /** Where somebody pointed at the words, board units: the caret goes there. */
  readonly at?: Point;
  /** A note just made: while nothing is written in it, a press on the empty board brings it there. */
  readonly follows?: true;
  /** A shape just drawn: until something is written in it, keys that write nothing mean the shape. */
  readonly drawn?: true;
}

/** Tools that draw: each has its states and effects in renderer/tools. */
export const DRAWING_TOOLS = [
  'text',
  'rectangle',
  'rounded',
  'ellipse',
  'diamond',
  'triangle',
  'line',
  'arrow',
  'elbow',
  'curve',
  'pen',
  'highlighter',
  'eraser',
  'stamp',
  'frame',
  'grid',
] as const;
export type DrawingTool = (typeof DRAWING_TOOLS)[number];
export type ToolName = 'select' | 'hand' | 'note' | DrawingTool;

/** What a stamp prints: an emoji, or a sign where there is none. */
export interface StampMark {
  readonly emoji: string;
  readonly icon: Icon | null;
}

/** What the next drawn thing looks like: as the last one was made to look. */
export interface DrawingStyle {
  readonly color: InkColor;
  readonly fill: NoteColor | null;
  readonly stroke: Shape['stroke'];
  readonly strokeWidth: Shape['strokeWidth'];
  /** Board units. */
  readonly fontSize: number;
  readonly highlight: InkColor;
  /** Board units. */
  readonly penThickness: number;
  readonly highlighterThickness: number;
  readonly stamp: StampMark;
  /** Used last, the newest first. */
  readonly recentStamps: readonly StampMark[];
  /** Of the next table. */
  readonly gridSize: { readonly columns: number; readonly rows: number };
}

export const FIRST_STYLE: DrawingStyle = {
  color: 'black',
  fill: null,
  stroke: 'solid',
  strokeWidth: 'medium',
  fontSize: 20,
  highlight: 'yellow',
  penThickness: 4,
  highlighterThickness: 22,
  stamp: { emoji: '👍', icon: null },
  recentStamps: [],
  gridSize: { columns: 3, rows: 4 },
};

export type CarriedPart = 'comments' | 'attachments';

/** A box that asks for something; at most one is open. */
export type Dialog =
  | { readonly name: 'palette' | 'shortcuts' | 'about' | 'send' | 'keepVersion' | 'recovery' }
  /** Begins with the newest state that comes from there, else with the newest of all. */
  | { readonly name: 'versions'; readonly source?: VersionSource }
  /** To a printer instead of a file; as a `format` where one was asked for, else as the last time. */
  | { readonly name: 'export'; readonly toPrinter?: true; readonly format?: ExportFormat }
  | { readonly name: 'header'; readonly mapId: Id }
  | { readonly name: 'link'; readonly id: Id }
  | {
      readonly name: 'addLane';
      readonly mapId: Id;
      /** The lane it goes below, null on top; that of the selection when not given. */ readonly after?: Id | null;
    }
  /** The scale of these curves of one lane. */
  | { readonly name: 'scale'; readonly curveIds: readonly Id[] }
  | { readonly name: 'lists'; readonly list: ListKind; readonly entryId: Id | null }
  | { readonly name: 'comments' }
  /** What becomes of a file of another tool; `at` is where it was dropped. */
  | { readonly name: 'import'; readonly file: ChosenFile; readonly at: Point | null }
  /** Copies that came back; null: the document's own file, which somebody else changed. */
  | { readonly name: 'merge'; readonly files: readonly ChosenFile[] | null }
  /** What one card carries, where there is no inspector beside it. */
  | { readonly name: 'carried'; readonly id: Id; readonly part: CarriedPart }
  | { readonly name: 'moveToBoard' | 'personaCard' | 'saveTemplate' };

/** A cell of a map, by the step and the lane that cross in it. */
export interface CellRef {
  readonly stepId: Id;
  readonly laneId: Id;
}

/** What somebody can try again when it did not work. */
export type Tried = 'paste' | 'files' | 'copy';

/** A short word to the user at the bottom of the window. */
export interface Notice {
  readonly key: string;
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** It is about the last edit and offers to undo it; the next change takes it away. */
  readonly undoes?: true;
  /** It says what is seen anyway: it takes the place of the one before it, and goes soon. */
  readonly fleeting?: true;
  /** It says what is still going on, and stays until that ends; or what must not be missed, and stays until somebody takes it away. */
  readonly lasting?: true;
  /** It says that the work was not saved; a save that works takes it away. */
  readonly saving?: true;
  /** It says what went wrong with something; the next try of the same kind takes it away. */
  readonly tried?: Tried;
  /** It says that a locked frame forbids something, and offers to unlock that map. */
  readonly unlocks?: Id;
  /** It is about something that can be done at once; done, it goes. */
  readonly offers?: { readonly label: MessageKey; readonly act: () => void };
}

/**
 * Everything about the window that is not the document: never saved, never undone. React reads it through zustand
 * selectors; the canvas subscribes.
 */
export interface Session {
  readonly language: Language;
  readonly theme: Theme;
  /** What the board is painted in. */
  readonly canvas: CanvasChoice;
  readonly minimap: boolean;
  /** What Enter does while a note is written. */
  readonly enter: EnterChoice;
  /** What is dragged or made larger is drawn to what lies near. */
  readonly snaps: boolean;
  /** The list of saved views, and the one of them that is being named. */
  readonly views: { readonly open: boolean; readonly naming: Id | null };
  readonly boardId: Id;
  /** The board whose tab is being renamed. */
  readonly namingBoard: Id | null;
  readonly camera: Camera;
  readonly view: Size;
  readonly tool: ToolName;
  /** A drawing tool stays chosen after it has drawn. */
  readonly toolStays: boolean;
  /** What the next note gets. */
  readonly noteColor: NoteColor;
  readonly style: DrawingStyle;
  readonly selection: ReadonlySet<Id>;
  /** That selection opens no panel, until a hand takes it again: a search left it. */
  readonly withoutPanel: ReadonlySet<Id> | null;
  /** The cell the keyboard is in: typing there makes a card. Never set together with a selection. */
  readonly cell: CellRef | null;
  /** The cell of the selected table the keyboard is in. Set only while that table alone is selected. */
  readonly gridCell: GridPlace | null;
  /** Of several chosen cells the one the choice began in; the keyboard is in the opposite corner of their block. Null for one cell alone. */
  readonly gridFrom: GridPlace | null;
  readonly edit: TextEdit | null;
  /** The locked thing somebody pressed on; see `askedLock`. */
  readonly lockAsked: Id | null;
  /** The curve last chosen: clicks and keys in its lane set points of it. */
  readonly activeCurve: Id | null;
  /** An arrow or jump that is being drawn by keyboard. */
  readonly connecting: Connecting | null;
  readonly dialog: Dialog | null;
  /** The note or card whose comments shall get the keyboard. */
  readonly commenting: Id | null;
  readonly notices: readonly Notice[];
  readonly messages: Messages;
  /** What a screen reader is to say now: the selection, or what was undone. */
  readonly announcement: string;
  /** The box for typing many notes; what stands in it waits there while it is closed. */
  readonly entry: {
    readonly open: boolean;
    readonly draft: string;
    /** How often it was asked for: each time it takes the keyboard. */ readonly turn: number;
  };
  readonly presenting: { readonly mapId: Id | null; /** −1 shows the whole map; else the stage's index. */ readonly stop: number } | null;
  readonly table: TableView;
  readonly find: FindView;
  /** The outline stands beside the board. */
  readonly outline: boolean;
  /** Sections of the inspector that are open; it shows them so for whatever is selected. Null while nobody chose: as many as fit. */
  readonly openSections: ReadonlySet<string> | null;
  readonly title: string;
  readonly untitled: boolean;
  /** Its file opens with a passphrase. */
  readonly encrypted: boolean;
  readonly status: SaveStatus;
  /** How often saving was asked for while it could not be done: each time the banner that says why takes the keyboard. */
  readonly saveRefused: number;
  /** Grows with every change of the document, so that React can follow it. */
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo and redo are about to take back; null when there is nothing, or it is still on its way into memory. */
  readonly undoLabel: MessageKey | null;
  readonly redoLabel: MessageKey | null;
}
