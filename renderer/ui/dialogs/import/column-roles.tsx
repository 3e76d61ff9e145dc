import type { MessageKey } from '../../../../shared/i18n/en.ts';
import type { Translate } from '../../../../shared/i18n/translate.ts';
import { CARD_ROLES, LANE_ROLES, NOTE_ROLES, SURVEY_ROLES, type ColumnRole, type TableGoal } from '../../../editor/importing/table-mapping.ts';

const PLACE_ROLES: readonly ColumnRole[] = ['map', 'stage', 'step', 'lane'];

interface RoleGroup {
  readonly label: MessageKey;
  readonly roles: readonly ColumnRole[];
}

/** What a column of a map can be: where its cards lie, what is said of them, values of the curve, cards of a lane. */
const MAP_GROUPS: readonly RoleGroup[] = [
  { label: 'import.roles.place', roles: PLACE_ROLES },
  { label: 'import.roles.attributes', roles: CARD_ROLES.filter((role) => !PLACE_ROLES.includes(role)) },
  { label: 'import.roles.curve', roles: ['emotion'] },
  { label: 'import.roles.lanes', roles: LANE_ROLES },
];

interface ColumnRolesProps {
  readonly goal: TableGoal;
  readonly t: Translate;
}

/** The choices of a column, those of a map in groups. */
export function ColumnRoles({ goal, t }: ColumnRolesProps) {
  return (
    <>
      <option value="">{t('import.role.none')}</option>
      {goal === 'map'
        ? MAP_GROUPS.map(({ label, roles }) => (
            <optgroup key={label} label={t(label)}>
              <RoleOptions roles={roles} t={t} />
            </optgroup>
          ))
        : null}
      {goal === 'notes' ? <RoleOptions roles={NOTE_ROLES} t={t} /> : null}
      {goal === 'survey' ? <RoleOptions roles={SURVEY_ROLES} t={t} /> : null}
    </>
  );
}

function RoleOptions({ roles, t }: { readonly roles: readonly ColumnRole[]; readonly t: Translate }) {
  return roles.map((role) => (
    <option key={role} value={role}>
      {roleName(role, t)}
    </option>
  ));
}

const OWN_NAMES: ReadonlySet<ColumnRole> = new Set(['text', 'group', 'x', 'y', 'emotion', 'answer', 'day']);

/** A lane says that it is one: once chosen, its group is not in sight, and an attribute may be called the same. */
function roleName(role: ColumnRole, t: Translate): string {
  if (role.startsWith('lane:')) return t('import.roles.lane', { name: t(role.replace(':', '.') as MessageKey) });
  if (OWN_NAMES.has(role)) return t(`import.role.${role}` as MessageKey);
  return t((role === 'persona' || role === 'map' ? `kind.${role}` : `table.column.${role}`) as MessageKey);
}
