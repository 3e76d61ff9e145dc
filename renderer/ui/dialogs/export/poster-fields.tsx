import { useT } from '../../app-context.ts';
import { Segmented } from '../../controls/segmented.tsx';
import { BoundedField } from './bounded-field.tsx';
import type { OptionsProps } from './options-panel.tsx';

const STARTING_ACROSS = 3;

/** Percent, as the checks of a choice have it. */
const [LEAST_SCALE, MOST_SCALE] = [5, 1_000];

export function ScaleField({ options, onChange }: Pick<OptionsProps<'pdf'>, 'options' | 'onChange'>) {
  const t = useT();
  return (
    <BoundedField
      label={t('print.scaleField')}
      value={Math.round(options.scale * 100)}
      least={LEAST_SCALE}
      most={MOST_SCALE}
      onChange={(percent) => onChange({ ...options, scale: percent / 100 })}
    />
  );
}

/** How large a poster of several sheets becomes, and what its sheets share. */
export function PosterFields({ options, onChange }: Pick<OptionsProps<'pdf'>, 'options' | 'onChange'>) {
  const t = useT();
  const { across, overlap } = options;
  return (
    <>
      <Segmented
        label={t('print.size')}
        value={across > 0 ? 'sheets' : 'scale'}
        options={(['scale', 'sheets'] as const).map((value) => ({ value, label: t(`print.size.${value}`) }))}
        onChange={(by) => onChange({ ...options, across: by === 'sheets' ? STARTING_ACROSS : 0 })}
      />
      <div className="field-pair">
        {across > 0 ? (
          <BoundedField
            label={t('print.across')}
            value={across}
            least={1}
            most={20}
            onChange={(sheets) => onChange({ ...options, across: Math.round(sheets) })}
          />
        ) : (
          <ScaleField options={options} onChange={onChange} />
        )}
        <BoundedField
          label={t('print.overlap')}
          value={overlap}
          least={0}
          most={50}
          onChange={(shared) => onChange({ ...options, overlap: shared })}
        />
      </div>
    </>
  );
}
