import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { STARTING_OPTIONS } from '../../../../shared/ipc/export-formats.ts';

/** Sharp enough for a dialog, and quickly drawn. Pixels per board unit. */
const MOST_SCALE = 1;

/** What is made to be looked at: the same as what is chosen, but no larger a picture than a dialog can show. */
export function previewChoice(choice: ExportChoice): ExportChoice {
  const { options } = choice;
  // A page of the web cannot be shown in a page of ours: its pictures can.
  if (options.format === 'html') return { ...choice, options: STARTING_OPTIONS.svg };
  // Nobody sees it in the pages.
  if ('author' in options) return { ...choice, options: { ...options, author: null } };
  return options.format === 'png' ? { ...choice, options: { ...options, scale: Math.min(options.scale, MOST_SCALE) } } : choice;
}
