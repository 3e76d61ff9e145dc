import { PAPERS } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import type { OptionsProps } from './options-panel.tsx';

export function PdfOptions({ options, onChange }: OptionsProps<'pdf'>) {
  const t = useT();
  return (
    <>
      <SelectField
        label={t('export.page')}
        value={options.paper}
        onChange={({ target }) => onChange({ ...options, paper: PAPERS.find((paper) => paper === target.value) ?? 'fit' })}
      >
        {PAPERS.filter((paper) => paper !== 'custom').map((paper) => (
          <option key={paper} value={paper}>
            {paper === 'fit' ? t('export.pageFit') : paper}
          </option>
        ))}
      </SelectField>
      {options.paper === 'fit' ? null : (
        <Segmented
          label={t('export.orientation')}
          value={options.orientation}
          options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
          onChange={(orientation) => onChange({ ...options, orientation })}
        />
      )}
      <p className="field-hint">{t('export.pdfHint')}</p>
    </>
  );
}
