import { useEffect } from 'react';

/** Looks now, and whenever the window comes to the front: what is listed comes and goes while it is in the background. */
export function useLookAgain(look: () => void): void {
  useEffect(() => {
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
}
