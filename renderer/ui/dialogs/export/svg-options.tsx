import { SVG_TEXTS } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { Segmented } from '../../controls/segmented.tsx';
import type { OptionsProps } from './options-panel.tsx';
import { TransparentField } from './transparent-field.tsx';

export function SvgOptions({ options, onChange }: OptionsProps<'svg'>) {
  const t = useT();
  return (
    <>
      <Segmented
        label={t('export.svgText')}
        value={options.text}
        options={SVG_TEXTS.map((value) => ({ value, label: t(`export.svgText.${value}`) }))}
        onChange={(text) => onChange({ ...options, text })}
      />
      <p className="field-hint">{t(`export.svgText.${options.text}.hint`)}</p>
      <TransparentField value={options.transparent} onChange={(transparent) => onChange({ ...options, transparent })} />
    </>
  );
}
