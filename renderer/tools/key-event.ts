import type { Key } from './shortcuts.ts';

const isMac = /Mac/.test(navigator.platform);

/** Ctrl, on a Mac Cmd. */
export const modOf = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean => (isMac ? event.metaKey : event.ctrlKey);

/** A key as the tools know it. */
export function keyOf(event: KeyboardEvent): Key {
  const { key, code, shiftKey: shift, altKey: alt } = event;
  return { key, code, mod: modOf(event), shift, alt, altGraph: event.getModifierState('AltGraph') };
}
