import { PAGE_SETS, PRINT_PALETTES } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { useEditor } from '../../editor-context.ts';
import { BoundedField } from './bounded-field.tsx';
import { EveryBoardField } from './every-board-field.tsx';
import type { OptionsProps } from './options-panel.tsx';
import { hasPages } from './page-sets.ts';
import { PaperFields } from './paper-fields.tsx';
import { ReportParts } from './report-parts.tsx';
import { PosterFields, ScaleField } from './poster-fields.tsx';

export function PdfOptions({ options, choice, onChange }: OptionsProps<'pdf'>) {
  const t = useT();
  const editor = useEditor();
  const { pages, paper, palette } = options;
  const paged = { document: editor.document, layout: editor.layout(), content: choice.content };
  // A report has pages of its own.
  const isReport = pages === 'report';
  return (
    <>
      <SelectField
        label={t('print.pages')}
        value={pages}
        onChange={({ target }) => onChange({ ...options, pages: PAGE_SETS.find((set) => set === target.value) ?? 'one' })}
      >
        {PAGE_SETS.map((set) => (
          <option key={set} value={set} disabled={!hasPages(paged, set, options.everyBoard)}>
            {t(`print.pages.${set}`)}
          </option>
        ))}
      </SelectField>
      <EveryBoardField choice={choice} value={options.everyBoard} onChange={(everyBoard) => onChange({ ...options, everyBoard })} />
      {isReport ? <ReportParts leftOut={options.leftOut} onChange={(leftOut) => onChange({ ...options, leftOut })} /> : null}
      {isReport ? <p className="field-hint">{t('print.report.hint')}</p> : <PaperFields options={options} onChange={onChange} />}
      {isReport ? null : pages === 'tiles' ? (
        <PosterFields options={options} onChange={onChange} />
      ) : paper === 'fit' ? (
        <ScaleField options={options} onChange={onChange} />
      ) : null}
      {isReport ? null : (
        <BoundedField label={t('print.margin')} value={options.margin} least={0} most={100} onChange={(margin) => onChange({ ...options, margin })} />
      )}
      {isReport || pages === 'tiles' ? null : (
        <>
          <label className="check-row">
            <input type="checkbox" checked={options.head} onChange={({ target }) => onChange({ ...options, head: target.checked })} />
            {t('print.head')}
          </label>
          <label className="check-row">
            <input type="checkbox" checked={options.foot} onChange={({ target }) => onChange({ ...options, foot: target.checked })} />
            {t('print.foot')}
          </label>
        </>
      )}
      <SelectField
        label={t('print.palette')}
        value={palette}
        onChange={({ target }) => onChange({ ...options, palette: PRINT_PALETTES.find((one) => one === target.value) ?? 'color' })}
      >
        {PRINT_PALETTES.map((one) => (
          <option key={one} value={one}>
            {t(`print.palette.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
