import { isDrawable, LEAST_DPI, UNITS_PER_INCH } from '../../../../shared/paint/picture-area.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../controls/button.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { useEditor } from '../../editor-context.ts';
import { formatNumber } from '../../format.ts';
import { DpiField } from './dpi-field.tsx';
import type { OptionsProps } from './options-panel.tsx';
import { pictureOf } from './picture-of.ts';
import { TransparentField } from './transparent-field.tsx';

const SCALES = ['1', '2', '3', '4'] as const;

export function PngOptions({ options, choice, onChange }: OptionsProps<'png'>) {
  const { t, language } = useApp();
  const editor = useEditor();
  const pixels = pictureOf(editor, choice);
  return (
    <>
      <Segmented
        label={t('export.scale')}
        value={String(options.scale) as (typeof SCALES)[number]}
        options={SCALES.map((value) => ({ value, label: `${value}×` }))}
        onChange={(scale) => onChange({ ...options, scale: Number(scale) })}
      />
      <DpiField scale={options.scale} onChange={(scale) => onChange({ ...options, scale })} />
      <TransparentField value={options.transparent} onChange={(transparent) => onChange({ ...options, transparent })} />
      {pixels ? (
        <p className={isDrawable(pixels) ? 'field-hint' : 'field-hint error'} aria-live="polite">
          {t('export.pixels', { width: formatNumber(pixels.width, language), height: formatNumber(pixels.height, language) })}
          {isDrawable(pixels) ? null : ` · ${t(pixels.largestDpi === null ? 'export.partTooLarge' : 'export.tooLarge')}`}
        </p>
      ) : null}
      {pixels && !isDrawable(pixels) && pixels.largestDpi !== null ? (
        <div>
          <Button onClick={() => onChange({ ...options, scale: (pixels.largestDpi ?? LEAST_DPI) / UNITS_PER_INCH })}>
            {t('export.useLargest', { dpi: formatNumber(pixels.largestDpi, language) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
