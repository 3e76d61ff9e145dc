const FOCUSABLE = '[tabindex="0"], button:not(:disabled, [tabindex="-1"]), input, select, textarea, a[href]';

/**
 * Moves the keyboard to the next part of the window, `data-pane` in the page: the way from a selected note to its
 * properties, since on the board Tab goes from note to note.
 */
export function focusNextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + 1) % panes.length];
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Puts the keyboard on the board, so that arrow keys walk there, or into the table in its place. */
export const focusBoard = (): void => document.querySelector<HTMLElement>('[role="application"], [role="grid"] [tabindex="0"]')?.focus();

/** Gives the board the keyboard when nothing has it, as after what had it is gone from the page. */
export function focusBoardIfFree(): void {
  if (document.activeElement === null || document.activeElement === document.body) focusBoard();
}
