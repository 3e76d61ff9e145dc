import { withRoles } from '../../../editor/importing/guessed-mapping.ts';
import { isWide, type ColumnRole, type MappedTable, type TableMapping } from '../../../editor/importing/table-mapping.ts';
import { useT } from '../../app-context.ts';
import { ColumnRoles } from './column-roles.tsx';
import { ColumnScale } from './column-scale.tsx';

/** Rows shown of a file. */
const SHOWN = 6;
/** A cell is shown to be recognised, not to be read. */
const MOST_LETTERS = 80;

interface ColumnTableProps {
  readonly table: MappedTable;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}

/** The first rows of a file, and over each column what it is. */
export function ColumnTable({ table, mapping, onChange }: ColumnTableProps) {
  const t = useT();
  const { names, rows } = table;
  const { goal, roles, scales } = mapping;
  const more = rows.length - SHOWN;
  const numbers = scales.filter((scale) => scale !== null).length;
  return (
    <div className="field">
      <span className="field-label">{t('import.columns')}</span>
      {/* It scrolls sideways, so the keyboard must reach it. */}
      <div className="import-columns" tabIndex={0} role="region" aria-label={t('import.columns')}>
        <table>
          <thead>
            <tr>
              {names.map((name, column) => {
                const role = roles[column] ?? '';
                const scale = scales[column] ?? null;
                const number = column + 1;
                return (
                  <th key={column} scope="col">
                    <select
                      className="input"
                      aria-label={name === '' ? t('import.columnNumber', { number }) : t('import.columnOf', { number, name })}
                      value={role}
                      data-none={role === ''}
                      onChange={({ target }) =>
                        onChange(
                          withRoles(
                            mapping,
                            table,
                            names.map((_, at) => (at === column ? (target.value as ColumnRole) : (roles[at] ?? ''))),
                          ),
                        )
                      }
                    >
                      <ColumnRoles goal={goal} t={t} />
                    </select>
                    {scale && (role === 'emotion' || role === 'answer') ? (
                      <ColumnScale
                        label={t('import.scaleOf', { number, name })}
                        of={role}
                        scale={scale}
                        onChange={(chosen) => onChange({ ...mapping, scales: scales.with(column, chosen) })}
                      />
                    ) : numbers > 0 ? (
                      <div className="import-no-scale" />
                    ) : null}
                    {name}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, at) => (
              <tr key={at}>
                {names.map((_, column) => (
                  <td key={column} data-none={(roles[column] ?? '') === ''}>
                    {shortened(row[column] ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p className="field-hint">{t('import.moreRows', { count: more })}</p> : null}
      {goal === 'survey' && isWide(mapping) && numbers > 1 ? (
        <label className="check-row">
          <input type="checkbox" checked={mapping.across} onChange={({ target }) => onChange({ ...mapping, across: target.checked })} />
          {t('import.across')}
        </label>
      ) : null}
      {goal === 'survey' && numbers > 0 ? <p className="field-hint">{t('import.answersHint')}</p> : null}
    </div>
  );
}

const shortened = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words);
