import type { ExportFormat } from '../../../../shared/ipc/export-formats.ts';
import { EXPORT_FORMATS } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { ChoiceList } from '../../controls/choice-list.tsx';

interface FormatListProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}

/** Every format by its name and what it is good for. */
export function FormatList({ value, onChange }: FormatListProps) {
  const t = useT();
  return (
    <ChoiceList
      label={t('export.format')}
      value={value}
      options={EXPORT_FORMATS.map((format) => ({ value: format, label: t(`format.${format}`), aside: t(`format.${format}.for`) }))}
      onChange={(format) => onChange(format as ExportFormat)}
    />
  );
}
