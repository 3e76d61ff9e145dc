import { PAPERS } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { BoundedField } from './bounded-field.tsx';
import type { OptionsProps } from './options-panel.tsx';

/** mm */
const [LEAST_SIDE, MOST_SIDE] = [20, 5_000];

/** Which paper, which way round, how much of it stays empty. */
export function PaperFields({ options, onChange }: Pick<OptionsProps<'pdf'>, 'options' | 'onChange'>) {
  const t = useT();
  const { custom, pages } = options;
  // A poster is made of sheets that a printer takes.
  const papers = PAPERS.filter((paper) => paper !== 'fit' || pages !== 'tiles');
  const paper = papers.includes(options.paper) ? options.paper : 'A4';
  return (
    <>
      <SelectField
        label={t('export.page')}
        value={paper}
        onChange={({ target }) => onChange({ ...options, paper: papers.find((one) => one === target.value) ?? 'A4' })}
      >
        {papers.map((one) => (
          <option key={one} value={one}>
            {one === 'fit' ? t('export.pageFit') : one === 'custom' ? t('print.custom') : one}
          </option>
        ))}
      </SelectField>
      {paper === 'custom' ? (
        <div className="field-pair">
          {(['width', 'height'] as const).map((side) => (
            <BoundedField
              key={side}
              label={t(`print.${side}`)}
              value={custom[side]}
              least={LEAST_SIDE}
              most={MOST_SIDE}
              onChange={(length) => onChange({ ...options, custom: { ...custom, [side]: length } })}
            />
          ))}
        </div>
      ) : null}
      {paper === 'fit' ? null : (
        <Segmented
          label={t('export.orientation')}
          value={options.orientation}
          options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
          onChange={(orientation) => onChange({ ...options, orientation })}
        />
      )}
    </>
  );
}
