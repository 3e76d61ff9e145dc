import { useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';

/**
 * For a field that takes effect on Enter or when it is left; Escape takes back what was typed. `keep` is called only with
 * a text other than what is stored. Gives the field's properties.
 */
export function useFieldDraft(stored: string, keep: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  /** The same at once: a field that gives the keyboard away on Enter or Escape is left before it is drawn again. */
  const now = useRef(typed);
  const set = (text: string | null) => {
    now.current = text;
    setTyped(text);
  };
  const finish = () => {
    const text = now.current;
    set(null);
    if (text !== null && text !== stored) keep(text);
  };
  return {
    value: typed ?? stored,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(event.target.value),
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') finish();
      if (event.key !== 'Escape' || now.current === null) return;
      event.stopPropagation();
      set(null);
    },
  };
}
