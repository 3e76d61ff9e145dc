import { useEffect, type RefObject } from 'react';

/** Calls `act` when Escape is pressed anywhere within an element and nothing in it has used the key; the board does not see it then. */
export function useEscape(within: RefObject<HTMLElement | null>, act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (!(event.target instanceof Node) || !within.current?.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // After the page's own handlers, which stop what they use, and before the board's on the window.
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
