import { SLIDE_SETS } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { useEditor } from '../../editor-context.ts';
import type { OptionsProps } from './options-panel.tsx';
import { slideCount } from './page-sets.ts';

export function PptxOptions({ options, choice, onChange }: OptionsProps<'pptx'>) {
  const t = useT();
  const editor = useEditor();
  const paged = { document: editor.document, layout: editor.layout(), content: choice.content };
  const count = slideCount(paged, options.slides);
  return (
    <>
      <SelectField
        label={t('export.slides')}
        value={options.slides}
        onChange={({ target }) => onChange({ ...options, slides: SLIDE_SETS.find((slides) => slides === target.value) ?? 'stages' })}
      >
        {SLIDE_SETS.map((slides) => (
          <option key={slides} value={slides} disabled={slideCount(paged, slides) === 0}>
            {t(`export.slides.${slides}`)}
          </option>
        ))}
      </SelectField>
      <p className={count === 0 ? 'field-hint error' : 'field-hint'}>
        {count === 0 ? t(`export.slides.${options.slides}.none`) : t('export.slideCount', { count })}
      </p>
      <p className="field-hint">{t('export.pptxHint')}</p>
    </>
  );
}
