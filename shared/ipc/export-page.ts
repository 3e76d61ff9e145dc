import { z } from 'zod';
import type { Id } from '../base/id.ts';
import { ERROR_CODES, type Result } from '../base/result.ts';
import { SHA256_PATTERN } from '../model/attachments.ts';
import type { AnyRecord } from '../model/kinds.ts';
import type { Language } from '../i18n/translate.ts';
import type { PageName } from './names.ts';

/** What the hidden page of an export is to draw. */
export interface ExportTask {
  readonly format: 'pdf' | 'png';
  readonly records: readonly AnyRecord[];
  readonly boardId: Id;
  /** One map, or null for the whole board. */
  readonly mapId: Id | null;
  readonly language: Language;
  readonly page: PageName;
  readonly orientation: 'auto' | 'portrait' | 'landscape';
  /** Pixels per board unit, PNG only. */
  readonly scale: number;
  readonly title: string;
}

export interface ExportPicture {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

const millimetres = z.number().min(1).max(5_081);
const pixels = z.int().min(1).max(65_535);
const errorCode = z.object({ ok: z.literal(false), error: z.object({ code: z.enum(ERROR_CODES) }) });

/** Hidden export page → main. */
export const EXPORT_REQUESTS = {
  task: z.null(),
  /** A picture of the document that is drawn, by its SHA-256; null when its bytes are missing. */
  picture: z.string().regex(SHA256_PATTERN),
  /** 0..1 of the drawing */
  progress: z.number().min(0).max(1),
  /** The page stands ready to be printed, at this size in mm. */
  pdfDrawn: z.union([z.object({ ok: z.literal(true), value: z.object({ width: millimetres, height: millimetres }) }), errorCode]),
  pngDrawn: z.union([
    z.object({ ok: z.literal(true), value: z.object({ width: pixels, height: pixels, png: z.instanceof(Uint8Array) }) }),
    errorCode,
  ]),
} as const;

export type ExportRequestName = keyof typeof EXPORT_REQUESTS;
export type ExportRequestInput<N extends ExportRequestName> = z.infer<(typeof EXPORT_REQUESTS)[N]>;
export type ExportRequestOutput<N extends ExportRequestName> = N extends 'task' ? ExportTask : N extends 'picture' ? ExportPicture | null : null;

/** What `window.temasExport` offers the hidden page. */
export type ExportBridge = { readonly [N in ExportRequestName]: (input: ExportRequestInput<N>) => Promise<Result<ExportRequestOutput<N>>> };
