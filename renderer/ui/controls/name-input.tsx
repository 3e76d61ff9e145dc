import { useFieldDraft } from './use-field-draft.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';

interface NameInputProps {
  readonly label: string;
  /** What is stored. */
  readonly name: string;
  /** What is shown where nothing is stored. */
  readonly placeholder?: string;
  readonly onName: (typed: string) => void;
  /** The name is done with, by a key or because the keyboard went elsewhere. */
  readonly onDone: (byKey: boolean) => void;
}

/** A name written in its place in a list: Enter and leaving the field keep it, Escape leaves it as it was. */
export function NameInput({ label, name, placeholder, onName, onDone }: NameInputProps) {
  const field = useFieldDraft(name, onName);
  return (
    <input
      type="text"
      className="input name-input"
      aria-label={label}
      placeholder={placeholder}
      maxLength={LONGEST_NAME}
      spellCheck={false}
      autoComplete="off"
      autoFocus
      {...field}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        field.onBlur();
        onDone(false);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        field.onKeyDown(event);
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        onDone(true);
      }}
    />
  );
}
