import { z } from 'zod';
import { ERROR_CODES, type Result } from '../base/result.ts';
import type { Language } from '../i18n/translate.ts';

/** What becomes of a file for which nobody is asked. */
export interface ImportAnswer {
  /** Null is what fits best. */
  readonly goal: 'notes' | 'map' | null;
}

/** What the hidden page that reads one file of another tool is given. */
export interface ImportTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of names that are made for what has none. */
  readonly language: Language;
  /** A whole document is made of it; null when somebody will be asked what becomes of it. */
  readonly document: ImportAnswer | null;
}

/** More is not handed on; what is read is checked again by whoever uses it. Characters. */
const LONGEST_ANSWER = 200_000_000;

const error = z.object({ code: z.enum(ERROR_CODES), detail: z.record(z.string().max(40), z.union([z.string().max(400), z.number()])).optional() });

/** Hidden import page → main. */
export const IMPORT_REQUESTS = {
  task: z.null(),
  /** What the file holds (exchange/imported.ts), or the document made of it, as JSON. */
  read: z.union([z.object({ ok: z.literal(true), value: z.string().max(LONGEST_ANSWER) }), z.object({ ok: z.literal(false), error })]),
} as const;

export type ImportRequestName = keyof typeof IMPORT_REQUESTS;
export type ImportRequestInput<N extends ImportRequestName> = z.infer<(typeof IMPORT_REQUESTS)[N]>;
export type ImportRequestOutput<N extends ImportRequestName> = N extends 'task' ? ImportTask : null;

/** What `window.temasImport` offers the hidden page. */
export type ImportBridge = { readonly [N in ImportRequestName]: (input: ImportRequestInput<N>) => Promise<Result<ImportRequestOutput<N>>> };
