import type { MessageKey } from '../../../../shared/i18n/en.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import {
  CARD_ROLES,
  LANE_ROLES,
  NOTE_ROLES,
  SURVEY_ROLES,
  type ColumnRole,
  type MappedTable,
  type TableMapping,
} from '../../../editor/importing/table-mapping.ts';
import { useT } from '../../app-context.ts';

/** Rows shown of a file. */
const SHOWN = 6;
/** A cell is shown to be recognised, not to be read. */
const MOST_LETTERS = 80;

interface ColumnTableProps {
  readonly table: MappedTable;
  readonly mapping: TableMapping;
  readonly onRoles: (roles: readonly ColumnRole[]) => void;
}

/** The first rows of a file, and over each column what it is. */
export function ColumnTable({ table: { names, rows }, mapping: { goal, roles }, onRoles }: ColumnTableProps) {
  const t = useT();
  const more = rows.length - SHOWN;
  return (
    <div className="field">
      <span className="field-label">{t('import.columns')}</span>
      {/* It scrolls sideways, so the keyboard must reach it. */}
      <div className="import-columns" tabIndex={0} role="region" aria-label={t('import.columns')}>
        <table>
          <thead>
            <tr>
              {names.map((name, column) => (
                <th key={column} scope="col">
                  <select
                    className="input"
                    aria-label={name === '' ? t('import.columnNumber', { number: column + 1 }) : t('import.columnOf', { number: column + 1, name })}
                    value={roles[column] ?? ''}
                    data-none={(roles[column] ?? '') === ''}
                    onChange={({ target }) => onRoles(names.map((_, at) => (at === column ? (target.value as ColumnRole) : (roles[at] ?? ''))))}
                  >
                    <option value="">{t('import.role.none')}</option>
                    {goal === 'map' ? (
                      <MapRoles t={t} />
                    ) : (
                      (goal === 'notes' ? NOTE_ROLES : SURVEY_ROLES).map((role) => <RoleOption key={role} of={role} t={t} />)
                    )}
                  </select>
                  {name}
                </th>
              ))}
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
    </div>
  );
}

const shortened = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words);

function RoleOption({ of, t }: { readonly of: ColumnRole; readonly t: Translate }) {
  return <option value={of}>{roleName(of, t)}</option>;
}

function MapRoles({ t }: { readonly t: Translate }) {
  return (
    <>
      <optgroup label={t('import.roles.attributes')}>
        {CARD_ROLES.map((role) => (
          <RoleOption key={role} of={role} t={t} />
        ))}
        <RoleOption of="emotion" t={t} />
        <RoleOption of="map" t={t} />
      </optgroup>
      <optgroup label={t('import.roles.lanes')}>
        {LANE_ROLES.map((role) => (
          <RoleOption key={role} of={role} t={t} />
        ))}
      </optgroup>
    </>
  );
}

const OWN_NAMES: ReadonlySet<ColumnRole> = new Set(['text', 'group', 'emotion', 'answer', 'day']);

function roleName(role: ColumnRole, t: Translate): string {
  if (role.startsWith('lane:')) return t(role.replace(':', '.') as MessageKey);
  if (OWN_NAMES.has(role)) return t(`import.role.${role}` as MessageKey);
  return t((role === 'persona' || role === 'map' ? `kind.${role}` : `table.column.${role}`) as MessageKey);
}
