import { z } from 'zod';
import { MAX_LINK } from '../base/link.ts';
import { SHA256_PATTERN } from '../model/attachments.ts';
import type { AnyRecord, Attachment } from '../model/kinds.ts';
import { exportChoice, type ExportOptions } from './export-choice.ts';
import type { ExportWarning } from './export-page.ts';
import type { MergeMaterial, SortedDrop } from './merge-material.ts';
import { TEMPLATES } from './names.ts';
import { LONGEST_PASSPHRASE } from './passphrase.ts';
import { sendChoice, type SentCopy } from './send-choice.ts';
import type { DiscardedWork, LeftBehindWork, OwnTemplate, RecentFile } from './start-lists.ts';
import { MOST_STATE_PICTURES, type StoredPicture } from './state-pictures.ts';
import { LONGEST_STEP, MOST_STEPS_AT_ONCE } from './stored-step.ts';
import type { VersionEntry } from './version-list.ts';
import { wireDiff } from './wire-diff.ts';
import { LANGUAGES, type Language } from '../i18n/translate.ts';
import { LONGEST_NAME } from '../model/lengths.ts';
import type { VersionsSize } from '../model/versions-size.ts';

// The renderer's CSP forbids eval, which zod would otherwise use to compile its schemas.
z.config({ jitless: true });

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
/** What the board is painted in: as the interface, or light or dark whatever the interface is. */
export const CANVASES = ['same', 'light', 'dark'] as const;
export type CanvasChoice = (typeof CANVASES)[number];
/** Whether everything is large enough for fingers: always, never, or while fingers are used. */
export const TOUCH_CHOICES = ['auto', 'on', 'off'] as const;
export type TouchChoice = (typeof TOUCH_CHOICES)[number];
/** What Enter does while a note is written: it opens the next one, or begins a new line. Shift+Enter is the other one. */
export const ENTER_CHOICES = ['next', 'line'] as const;
export type EnterChoice = (typeof ENTER_CHOICES)[number];
/** Where the work is: only `saved` means the user's file holds everything; `kept` means Temas does. */
export type SaveStatus =
  | { readonly state: 'editing' }
  | { readonly state: 'kept'; readonly atMs: number }
  | { readonly state: 'saved'; readonly atMs: number }
  | { readonly state: 'failed'; readonly code: import('../base/result.ts').ErrorCode; readonly kept: boolean };

/** What can be worth saying once after opening; each has a text `notice.<name>`. */
export const OPEN_NOTICES = ['recovered', 'repaired', 'read-only', 'same-passphrase'] as const;
export type OpenNotice = (typeof OPEN_NOTICES)[number];

export interface OpenDocument {
  readonly title: string;
  /** True while there is no file yet. */
  readonly untitled: boolean;
  /** Its file opens with a passphrase. */
  readonly encrypted: boolean;
  /** All `AnyRecord`s, as JSON: ten thousand objects cross to the page many times slower than one text. */
  readonly recordsJson: string;
  readonly status: SaveStatus;
  readonly notices: readonly OpenNotice[];
}

export interface Boot {
  readonly language: Language;
  readonly theme: Theme;
  readonly canvas: CanvasChoice;
  readonly touch: TouchChoice;
  readonly enter: EnterChoice;
  /** Whether a window shows the minimap. */
  readonly minimap: boolean;
  /** Whether what is dragged is drawn to what lies near. */
  readonly snaps: boolean;
  /** Who writes comments on this computer; '' while nobody has said. */
  readonly author: string;
  readonly version: string;
  readonly platform: 'linux' | 'mac' | 'windows';
  /** Null: show the start screen. */
  readonly document: OpenDocument | null;
}

const token = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const stepName = z.string().regex(/^history\.[A-Za-z]{1,40}$/);
/** Copies that are merged at once. */
const MOST_COPIES = 20;
const templateName = z.string().trim().min(1).max(200);
const thumbnail = z.instanceof(Uint8Array).refine((png) => png.byteLength <= 512 * 1024);
const sha256 = z.string().regex(SHA256_PATTERN);
const shownHashes = z.array(sha256).max(MOST_STATE_PICTURES);
/** As a `picture` it is to be seen: drawings become pixels, and what cannot be seen is refused. */
const keptAs = z.enum(['file', 'picture']);
/** A file whose bytes the document keeps by now, as its attachment is to say. */
export type AttachedFile = Pick<Attachment, 'sha256' | 'mime' | 'name' | 'byteCount' | 'width' | 'height'>;

export interface KeptFile {
  readonly file: AttachedFile;
  /** What people call the sort of picture it is, "HEIC", when Temas cannot show it; else null. */
  readonly unseen: string | null;
}

/** A file somebody chose in a dialog; where it lies is not the page's business. */
export interface ChosenFile {
  readonly token: string;
  readonly name: string;
}

/** Renderer → main. Each answers a Result, never silence. */
export const REQUESTS = {
  'app.boot': z.null(),
  'app.setLanguage': z.enum(LANGUAGES),
  'app.setTheme': z.enum(THEMES),
  'app.setCanvas': z.enum(CANVASES),
  'app.setTouch': z.enum(TOUCH_CHOICES),
  'app.setEnter': z.enum(ENTER_CHOICES),
  /** Kept for the next window; the others stay as they are. */
  'app.setMinimap': z.boolean(),
  'app.setSnaps': z.boolean(),
  'app.setAuthor': z.string().max(LONGEST_NAME),
  /** Which actions can run now, so that the menu greys out the rest. */
  'app.setEnabledActions': z.array(z.string().max(60)).max(300),
  /** What undo and redo would take back, as the names of their `history.` texts, so that the menu says so. */
  'app.setNextSteps': z.object({ undo: stepName.nullable(), redo: stepName.nullable() }),
  'app.setFullScreen': z.boolean(),
  'app.closeWindow': z.null(),
  /** Brings a window with the start screen to the front, a new one if need be. */
  'app.showStart': z.null(),
  'start.recent': z.null(),
  'start.leftBehind': z.null(),
  'start.discarded': z.null(),
  /** Whether the run before ended by a crash; true once, and not while the window asks for a passphrase. */
  'start.afterCrash': z.null(),
  /** What such work holds, to draw a picture of it. */
  'start.workRecords': token,
  /** Its pictures, those of them that fit one answer. */
  'start.workPictures': z.object({ token, hashes: shownHashes }),
  'start.forgetRecent': token,
  'start.templates': z.null(),
  'document.new': z.enum(TEMPLATES),
  'document.newFromTemplate': token,
  /** Keeps a board of the window's document, as it is stored by now, as a template. */
  'template.save': z.object({ name: templateName, boardId: token, picture: thumbnail.nullable() }),
  /** What is in a template, to lay it on a board of the window's document; that keeps the bytes of its pictures by then. */
  'template.read': token,
  'template.rename': z.object({ token, name: templateName }),
  'template.delete': token,
  'document.openDialog': z.null(),
  'document.openRecent': token,
  'document.recover': token,
  /** Answers the event `locked`: opens the file with a passphrase, or gives it up (null). Fails with passphrase-wrong; it may be tried again then. */
  'document.unlock': z.object({ token, passphrase: z.string().max(LONGEST_PASSPHRASE).nullable() }),
  /** Answers the event `salvaged`: opens what was read of a damaged file as a new workshop, or gives it up. */
  'document.openSalvaged': z.object({ token, open: z.boolean() }),
  'document.discard': token,
  /** Has discarded work offered again. */
  'document.restoreDiscarded': token,
  /** Asks where, and writes work that was left behind to a file. */
  'document.saveLeftBehind': z.object({ token, name: z.string().max(200).nullable() }),
  'document.apply': z.object({ sequence: z.int().min(1), diff: wireDiff }),
  /** Everything that is kept, with every edit that was sent before. */
  'document.read': z.null(),
  /** Steps of undo that the page lets go of, each as JSON (stored-step.ts), counted from 0 in its own `sitting`. */
  'history.keep': z.object({ sitting: token, from: z.int().min(0), steps: z.array(z.string().max(LONGEST_STEP)).min(1).max(MOST_STEPS_AT_ONCE) }),
  /** Some of those that end before `at`, or begin with it. */
  'history.read': z.object({ sitting: token, at: z.int().min(0), toward: z.enum(['older', 'newer']) }),
  /** The answer to the event `flush`: everything held back has been sent and acknowledged, or cannot be. */
  'document.flushed': z.null(),
  'versions.list': z.null(),
  /** Keeps the present, with everything that was sent before. */
  'versions.keep': z.object({ kind: z.enum(['named', 'automatic']), name: z.string().trim().max(LONGEST_NAME) }),
  /** What one holds, checked. */
  'versions.read': token,
  /** Pictures of one, or (null) of the present, those of them that fit one answer. */
  'versions.pictures': z.object({ token: token.nullable(), hashes: shownHashes }),
  'versions.rename': z.object({ token, name: z.string().trim().min(1).max(LONGEST_NAME) }),
  'versions.remove': token,
  /** The pictures it needs are in the document by then. */
  'versions.bring': token,
  /** As a new untitled workshop, in a window of its own. */
  'versions.open': token,
  /** Asks, then removes what Temas keeps of the window's file beside it. */
  'versions.forget': z.null(),
  'document.save': z.null(),
  'document.saveAs': z.null(),
  /** After "changed on disk": write over it anyway. Only accepted while that failure stands. */
  'document.overwrite': z.null(),
  /** Which of the files that were just dropped are copies of the window's workshop, by their tokens, and which are to be opened. */
  'merge.sortDrop': z.array(token).max(MOST_COPIES),
  /** The window's file is a copy of another one, here or open lately: begins their merge in that one's window. */
  'merge.intoOriginal': z.null(),
  /** Checks copies that were just chosen, or (null) the document's own file that somebody else changed, to merge them. */
  'merge.read': z.array(token).min(1).max(MOST_COPIES).nullable(),
  /** What was read, by the token of that reading, is about to be merged: the present is kept as a version, and the pictures of the copies come along. */
  'merge.begin': token,
  /** It was merged: the copies are kept as versions, and the own file is published if it was one of them. */
  'merge.end': token,
  'document.setThumbnail': thumbnail,
  /** What was chosen for this document before, the newest first, one of each format. */
  'export.remembered': z.null(),
  /** The very bytes an export of that name would write, or what shows them (ipc/export-preview.ts). */
  'export.preview': z.object({ choice: exportChoice, suggestedName: z.string().max(200) }),
  /** Nobody looks any more at the one being made. */
  'export.endPreview': z.null(),
  'export.start': z.object({ choice: exportChoice, suggestedName: z.string().max(200) }),
  /** Hands the sheets of a PDF to the system's own dialog; answered when they are on their way to a printer, or the dialog was closed. */
  'export.print': exportChoice,
  /** Nobody wants the sheets any more that are being drawn for that dialog; once it is open, it is for its own buttons. */
  'export.endPrint': z.null(),
  'export.cancel': token,
  'export.reveal': token,
  /** What the earlier versions would take in a copy to send: a VersionsSize. */
  'send.versions': z.null(),
  /** Asks where to put a copy to send, and makes it. */
  'send.start': sendChoice,
  'send.stop': z.null(),
  /** Shows the copy last made in its folder. */
  'send.reveal': z.null(),
  /** Asks which files to attach, which pictures to lay on a board, which one to put in place of another, or which file to import. */
  'attachment.choose': z.enum(['files', 'pictures', 'picture', 'import', 'copies']),
  /** Keeps the bytes of a file that was just chosen; what it is attached to is an edit of the page. */
  'attachment.take': z.object({ token, as: keptAs }),
  /** The same for bytes that were dropped or pasted. */
  'attachment.add': z.object({ name: z.string().max(1_024), bytes: z.instanceof(Uint8Array), as: keptAs }),
  /** Whatever is being read for this window is wanted no more. */
  'attachment.stop': z.null(),
  /** What is about to be pasted needs these bytes: other windows give what they have. */
  'attachment.bring': z.array(sha256).max(2_000),
  /** A picture of the window's own document, by its SHA-256. */
  'attachment.picture': sha256,
  'attachment.saveAs': z.object({ sha256, name: z.string().max(LONGEST_NAME) }),
  /** What is in a file of another tool, or another workshop, that was just chosen. An encrypted one fails with passphrase-needed or passphrase-wrong. */
  'import.read': z.object({ token, passphrase: z.string().max(LONGEST_PASSPHRASE).nullable() }),
  /** The file being read for this window is wanted no more, nor what was read of it. */
  'import.stop': z.null(),
  'link.open': z.string().max(MAX_LINK),
} as const;

export type RequestName = keyof typeof REQUESTS;
/** What a handler in main is given, and what a page sends for it. */
export type RequestInput<N extends RequestName> = z.infer<(typeof REQUESTS)[N]>;
export type RequestMessage<N extends RequestName> = z.input<(typeof REQUESTS)[N]>;
export type ChosenFiles = RequestInput<'attachment.choose'>;

/** The bytes an export would write, and what somebody should know about them. */
export interface PreviewedFile {
  readonly bytes: Uint8Array;
  readonly warnings: readonly ExportWarning[];
}

interface Outputs {
  'app.boot': Boot;
  'start.recent': readonly RecentFile[];
  'start.leftBehind': readonly LeftBehindWork[];
  'start.discarded': readonly DiscardedWork[];
  'start.afterCrash': boolean;
  /** The records as JSON. */
  'start.workRecords': string;
  'start.workPictures': readonly StoredPicture[];
  'start.templates': readonly OwnTemplate[];
  'template.read': readonly AnyRecord[];
  /** The sequence number that is now durable. */
  'document.apply': { readonly sequence: number };
  /** The records as JSON. */
  'document.read': string;
  /** In the order of their numbers, at least one. */
  'history.read': readonly string[];
  'versions.list': readonly VersionEntry[];
  /** The records as JSON. */
  'versions.read': string;
  'versions.pictures': readonly StoredPicture[];
  'document.save': SaveStatus;
  'document.saveAs': SaveStatus;
  'document.overwrite': SaveStatus;
  'merge.sortDrop': SortedDrop;
  'merge.read': MergeMaterial;
  'merge.end': SaveStatus;
  'send.versions': VersionsSize;
  /** Null when the user closed the save dialog. */
  'send.start': SentCopy | null;
  /** Empty when the dialog was closed. */
  'attachment.choose': readonly ChosenFile[];
  'attachment.take': KeptFile;
  'attachment.add': KeptFile;
  /** Those that no window has. */
  'attachment.bring': readonly string[];
  /** Null when the document has no such picture. */
  'attachment.picture': { readonly mime: string; readonly bytes: Uint8Array } | null;
  'export.remembered': readonly ExportOptions[];
  'export.preview': PreviewedFile;
  /** An `Imported` (exchange/imported.ts). A page believes it no more than a clipboard. */
  'import.read': { readonly json: string };
  /** Null when the user closed the save dialog. */
  'export.start': { readonly jobId: string } | null;
}
export type RequestOutput<N extends RequestName> = N extends keyof Outputs ? Outputs[N] : null;
