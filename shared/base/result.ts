/**
 * Expected failures are values. `code` is looked up in the user's language; `detail` fills the placeholders of that
 * text and never holds document text.
 */
export interface AppError {
  readonly code: ErrorCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** Every failure a user can meet. Each has a text `error.<code>` in every language. */
export const ERROR_CODES = [
  'file-missing',
  'file-not-regular',
  'file-name-unusable',
  'file-empty',
  'file-too-large',
  'file-foreign',
  'file-newer',
  'file-damaged',
  'file-hostile',
  'file-too-slow',
  'check-stopped',
  'file-in-use',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-file',
  'file-exists',
  'file-changed-on-disk',
  'file-replaced',
  'file-read-denied',
  'read-failed',
  'folder-missing',
  'write-denied',
  'disk-full',
  'write-failed',
  'document-invalid',
  'edit-refused',
  'attachment-empty',
  'attachment-too-large',
  'attachments-full',
  'versions-full',
  'picture-too-large',
  'picture-unreadable',
  'picture-kind',
  'svg-refused',
  'svg-blank',
  'svg-slow',
  'host-stopped',
  'export-too-large',
  'export-part-too-large',
  'export-too-many-sheets',
  'export-no-pages',
  'export-no-map',
  'export-no-frame',
  'export-no-view',
  'export-failed',
  'print-failed',
  'preview-too-large',
  'map-unknown',
  'board-unknown',
  'frame-unknown',
  'template-encrypted',
  'import-unknown',
  'import-too-large',
  'import-too-much',
  'import-empty',
  'import-unreadable',
  'import-no-journey',
  'import-foreign-json',
  'import-slow',
  'cancelled',
  'bad-request',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What stands where the document's file was is not ours to write over: another state of it, or anything else. */
export const isSomebodyElses = (code: ErrorCode | null): boolean => code === 'file-changed-on-disk' || code === 'file-replaced';

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export function fail<T = never>(code: ErrorCode, detail?: AppError['detail']): Result<T> {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
