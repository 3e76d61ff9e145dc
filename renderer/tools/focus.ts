/** True where the keyboard writes text of its own. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** True where Enter, Space, Tab and arrows belong to a control of the interface, not to the board. */
export function isControl(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('button, a, [role="menu"], [role="menuitem"], [role="dialog"], [role="listbox"], [role="radiogroup"], [role="tablist"]') !== null;
}
