import { SLIDE_SETS, type SlideSet } from '../../../../shared/ipc/export-formats.ts';
import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { useEditor } from '../../editor-context.ts';
import type { Editor } from '../../../editor/editor.ts';
import type { OptionsProps } from './options-panel.tsx';

/** How many slides there will be behind the title. */
function slidesOf({ document }: Editor, { boardId, content }: ExportChoice, from: SlideSet): number {
  const isMeant = ({ id }: { readonly id: string }) =>
    content.of === 'board' || (content.of === 'selection' ? content.ids.includes(id) : content.id === id);
  const stagesOf = document
    .children('map', boardId)
    .filter(isMeant)
    .map(({ id }) => document.children('stage', id).length);
  switch (from) {
    case 'stages':
      return stagesOf.reduce((sum, stages) => sum + Math.max(stages, 1), 0);
    case 'maps':
      return stagesOf.reduce((sum, stages) => sum + 1 + stages, 0);
    case 'frames':
      return document.children('frame', boardId).filter(isMeant).length;
    case 'views':
      return document.children('view', boardId).length;
  }
}

export function PptxOptions({ options, choice, onChange }: OptionsProps<'pptx'>) {
  const t = useT();
  const editor = useEditor();
  const count = slidesOf(editor, choice, options.slides);
  return (
    <>
      <SelectField
        label={t('export.slides')}
        value={options.slides}
        onChange={({ target }) => onChange({ ...options, slides: SLIDE_SETS.find((slides) => slides === target.value) ?? 'stages' })}
      >
        {SLIDE_SETS.map((slides) => (
          <option key={slides} value={slides}>
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
