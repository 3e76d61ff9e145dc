import { useT } from '../../app-context.ts';

interface TransparentFieldProps {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function TransparentField({ value, onChange }: TransparentFieldProps) {
  const t = useT();
  return (
    <label className="check-row">
      <input type="checkbox" checked={value} onChange={({ target }) => onChange(target.checked)} />
      {t('export.transparent')}
    </label>
  );
}
