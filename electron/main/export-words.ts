import type { AppError } from '../../shared/base/result.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { ExportWarning } from '../../shared/ipc/export-page.ts';
import { warningText } from '../../shared/scene/print/warnings.ts';
import { inputMessage, outputMessage } from '../cli/messages.ts';

/** What a terminal is told of an export. */
export function exportWords(language: Language) {
  const t = translator(language);
  return {
    t,
    ofInput: (error: AppError): string => inputMessage(error, t),
    ofOutput: (error: AppError): string => outputMessage(error, t),
    ofWarning: (warning: ExportWarning): string => warningText(warning, t),
  };
}
