import { useState, type ChangeEvent, type KeyboardEvent } from 'react';

/**
 * For a field that takes effect on Enter or when it is left; Escape takes back what was typed. `keep` is called only with
 * a text other than what is stored. Gives the field's properties.
 */
export function useFieldDraft(stored: string, keep: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    if (typed !== null && typed !== stored) keep(typed);
    setTyped(null);
  };
  return {
    value: typed ?? stored,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value),
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') finish();
      if (event.key !== 'Escape' || typed === null) return;
      event.stopPropagation();
      setTyped(null);
    },
  };
}
