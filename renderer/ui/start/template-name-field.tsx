import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';

/** What two lines of a template's card hold. */
export const LONGEST_TEMPLATE_NAME = 60;

/** Asks what a template is called, and says how much of that its card has room for. */
export function TemplateNameField({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const t = useT();
  return (
    <TextField
      label={t('saveTemplate.name')}
      hint={t('saveTemplate.limit', { most: LONGEST_TEMPLATE_NAME, left: Math.max(0, LONGEST_TEMPLATE_NAME - value.length) })}
      value={value}
      maxLength={LONGEST_TEMPLATE_NAME}
      autoFocus
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
