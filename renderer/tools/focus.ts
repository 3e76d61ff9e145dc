/** True where the keyboard writes text of its own. What only waits for words on the board is the board. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset['waits'] !== undefined) return false;
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
