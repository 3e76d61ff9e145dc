import { z } from 'zod';
import { ERROR_CODES, type Result } from '../base/result.ts';
import { SCRIPT_NAMES } from '../base/scripts.ts';
import type { Language } from '../i18n/translate.ts';
import { SHA256_PATTERN } from '../model/attachments.ts';
import type { ExportChoice } from './export-choice.ts';

/** What the hidden page of an export is to make. */
export interface ExportTask {
  readonly choice: ExportChoice;
  /** All `AnyRecord`s of the document, as JSON: ten thousand objects cross to a page many times slower than one text. */
  readonly recordsJson: string;
  readonly language: Language;
  /** The document's, for readers of the file. */
  readonly title: string;
  /** For them, too; '' where nobody is named. */
  readonly author: string;
  /** Only to be looked at: what has no pages of its own is answered as shared/ipc/export-preview.ts says. */
  readonly isPreview: boolean;
  /** The day it is made, ISO 8601, in the time of this computer. */
  readonly day: string;
}

export interface ExportPicture {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Longer files cross to main in several parts. Bytes. */
export const LONGEST_PART = 16 * 1024 * 1024;

/** A PDF of more pages nobody leafs through. */
export const MOST_SHEETS = 2_000;

const millimetres = z.number().min(1).max(5_081);

/** Where a reader of the file can jump to; `area` is what to show of the sheet, mm from its upper left corner, null for all of it. */
const bookmark = z.object({
  title: z.string().max(1_000),
  level: z.int().min(0).max(5),
  sheet: z.int().min(0),
  area: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
});

/** What somebody should know about a file that was made all the same (scene/print/warnings.ts). */
const warnings = z
  .array(
    z.discriminatedUnion('of', [
      z.object({ of: z.literal('small-text'), points: z.number() }),
      z.object({ of: z.literal('small-slides'), points: z.number(), slides: z.int().min(1) }),
      z.object({ of: z.literal('no-letters'), script: z.enum(SCRIPT_NAMES), examples: z.array(z.string().max(8)).max(5).readonly() }),
    ]),
  )
  .max(40)
  .readonly()
  .optional();

/** A finished drawing. */
const drawn = z.discriminatedUnion('as', [
  /** The page stands ready to be printed: the size of every sheet, mm, in their order. */
  z.object({
    as: z.literal('sheets'),
    sheets: z
      .array(z.object({ width: millimetres, height: millimetres }))
      .min(1)
      .max(MOST_SHEETS),
    /** Whether Chromium is to name every text to those who hear the file. */
    tagged: z.boolean(),
    bookmarks: z.array(bookmark).max(20_000).readonly().optional(),
    warnings,
  }),
  /** The file is whole: all its parts have been sent. */
  z.object({ as: z.literal('parts'), warnings }),
]);
export type Drawn = z.infer<typeof drawn>;
export type ExportWarning = NonNullable<Drawn['warnings']>[number];

/** What stands in the text of a failure: figures, never words of the document. */
const detail = z.record(z.string().regex(/^[a-z]{1,20}$/), z.union([z.number(), z.string().regex(/^[\d.,−-]{1,20}$/)]));

const failure = z.object({ ok: z.literal(false), error: z.object({ code: z.enum(ERROR_CODES), detail: detail.exactOptional() }) });

/** Hidden export page → main. */
export const EXPORT_REQUESTS = {
  task: z.null(),
  /** A picture of the document that is drawn, by its SHA-256; null when its bytes are missing. */
  picture: z.string().regex(SHA256_PATTERN),
  /** 0..1 of the drawing */
  progress: z.number().min(0).max(1),
  /** The next bytes of the file; answered when they are written. */
  part: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= LONGEST_PART),
  drawn: z.union([z.object({ ok: z.literal(true), value: drawn }), failure]),
} as const;

export type ExportRequestName = keyof typeof EXPORT_REQUESTS;
export type ExportRequestInput<N extends ExportRequestName> = z.infer<(typeof EXPORT_REQUESTS)[N]>;
export type ExportRequestOutput<N extends ExportRequestName> = N extends 'task' ? ExportTask : N extends 'picture' ? ExportPicture | null : null;

/** What `window.temasExport` offers the hidden page. */
export type ExportBridge = { readonly [N in ExportRequestName]: (input: ExportRequestInput<N>) => Promise<Result<ExportRequestOutput<N>>> };
