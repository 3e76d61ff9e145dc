import { useT } from '../../app-context.ts';
import { SHEETS } from '../../../../shared/model/sheet-names.ts';
import { SelectField } from '../../controls/field.tsx';
import { EveryBoardField } from './every-board-field.tsx';
import type { OptionsProps } from './options-panel.tsx';

/** Of a workbook: of which boards it tells. */
export function WorkbookOptions({ options, choice, onChange }: OptionsProps<'xlsx'>) {
  const t = useT();
  return (
    <>
      <EveryBoardField choice={choice} value={options.everyBoard} onChange={(everyBoard) => onChange({ ...options, everyBoard })} />
      <p className="field-hint">{t('format.xlsx.hint')}</p>
    </>
  );
}

/** Of a table: which sheet of the workbook it is, and of which boards it tells. */
export function TableOptions({ options, choice, onChange }: OptionsProps<'csv'>) {
  const t = useT();
  return (
    <>
      <SelectField
        label={t('export.sheet')}
        value={options.sheet}
        onChange={({ target }) => onChange({ ...options, sheet: SHEETS.find((sheet) => sheet === target.value) ?? 'touchpoints' })}
      >
        {SHEETS.map((sheet) => (
          <option key={sheet} value={sheet}>
            {t(`sheet.${sheet}`)}
          </option>
        ))}
      </SelectField>
      <EveryBoardField choice={choice} value={options.everyBoard} onChange={(everyBoard) => onChange({ ...options, everyBoard })} />
      <p className="field-hint">{t('format.csv.hint')}</p>
    </>
  );
}

/** Of what has nothing to choose: what will be in it. */
export function DataHint({ options }: OptionsProps<'json'> | OptionsProps<'mmd'>) {
  const t = useT();
  return <p className="field-hint">{t(`format.${options.format}.hint`)}</p>;
}
