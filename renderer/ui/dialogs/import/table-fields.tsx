import type { Asked } from '../../../editor/importing/plan.ts';
import { remapped, sheetMapping, swappedOver } from '../../../editor/importing/guessed-mapping.ts';
import { tableOf, turnedRows, type TableMapping } from '../../../editor/importing/table-mapping.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { ColumnTable } from './column-table.tsx';
import { HeaderField } from './header-field.tsx';

interface TableFieldsProps {
  readonly ask: Extract<Asked, { mapping: unknown }>;
  readonly onChange: (mapping: TableMapping) => void;
}

/** Which sheet, how it is to be read, and what its columns are. */
export function TableFields({ ask: { from, mapping }, onChange }: TableFieldsProps) {
  const t = useT();
  const { sheets } = from;
  const sheet = sheets[mapping.sheet];
  if (!sheet) return null;
  const table = tableOf(sheet, mapping);
  return (
    <>
      {sheets.length > 1 ? (
        <SelectField
          label={t('import.sheet')}
          value={mapping.sheet}
          onChange={({ target }) => {
            const index = Number(target.value);
            const chosen = sheets[index];
            if (chosen) onChange(sheetMapping(chosen, index, mapping.goal));
          }}
        >
          {sheets.map(({ name }, index) => (
            <option key={name || index} value={index}>
              {name || index + 1}
            </option>
          ))}
        </SelectField>
      ) : null}
      <HeaderField
        rows={turnedRows(sheet, mapping)}
        header={mapping.header}
        onChange={(header) => onChange(remapped(sheet, { ...mapping, header }))}
      />
      <div className="import-checks">
        <label className="check-row">
          <input type="checkbox" checked={mapping.swapped} onChange={({ target }) => onChange(swappedOver(sheet, mapping, target.checked))} />
          {t('import.swapped')}
        </label>
      </div>
      <ColumnTable table={table} mapping={mapping} onChange={onChange} />
    </>
  );
}
