import type { Id } from '../../../shared/base/id.ts';
import type { ChangeSummary } from '../../../shared/exchange/comparison.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import type { StoredPicture } from '../../../shared/ipc/state-pictures.ts';
import type { themes } from '../../../shared/scene/themes.ts';
import type { DeclaredFace } from '../../platform/faces.ts';

export type ThemeName = keyof typeof themes;

/** What a picture is to be like. */
export interface PictureAsk {
  /** The state to draw, by the name it was loaded under. */
  readonly state: string;
  /** Null: the first board. */
  readonly boardId: Id | null;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the canvas per CSS px. */
  readonly density: number;
  readonly theme: ThemeName;
  /** Two loaded states: what differs between them is outlined. */
  readonly differing: { readonly before: string; readonly after: string } | null;
}

export interface DrawnState {
  readonly bitmap: ImageBitmap;
  /** Attached pictures that are empty places yet, or too small, by SHA-256: the largest first, and no more than can be asked for at once. */
  readonly missing: readonly string[];
}

export interface PreviewBoard {
  readonly id: Id;
  readonly name: string;
}

/** What can be asked of the worker that looks at states of a workshop beside the page; each answer carries the number of its question. */
export interface PreviewCalls {
  /** First of all: the faces the page declares, and the reader's language. */
  begin: { in: { readonly faces: readonly DeclaredFace[]; readonly language: Language }; out: null };
  /** Keeps the records (as JSON) under a name. */
  load: { in: { readonly state: string; readonly recordsJson: string }; out: readonly PreviewBoard[] };
  /** Null when there is nothing on that board. */
  draw: { in: PictureAsk; out: DrawnState | null };
  /** Decodes attached pictures, to be seen in what is drawn from then on. True: there are more of them than before. */
  give: { in: { readonly pictures: readonly StoredPicture[] }; out: boolean };
  /** What is different in `after`. */
  compare: { in: { readonly before: string; readonly after: string }; out: ChangeSummary };
  /** The change from one state to another, as JSON of its parts (model/diff-pieces.ts). */
  difference: { in: { readonly from: string; readonly to: string }; out: readonly string[] };
}

export type PreviewCall = keyof PreviewCalls;

export interface PreviewQuestion<C extends PreviewCall = PreviewCall> {
  readonly id: number;
  readonly call: C;
  readonly args: PreviewCalls[C]['in'];
}

/** `value` is missing when the call failed: what it was to show cannot be shown. */
export interface PreviewAnswer<C extends PreviewCall = PreviewCall> {
  readonly id: number;
  readonly value?: PreviewCalls[C]['out'];
}
