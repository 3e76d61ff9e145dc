import type { Point } from '../../../../shared/geometry/rect.ts';
import { mapTitle } from '../../../../shared/layout/names.ts';
import type { ImportGoal } from '../../../editor/importing/bring-in.ts';
import type { ImportAsk } from '../../../editor/importing/preview.ts';
import { remapped } from '../../../editor/importing/guessed-mapping.ts';
import type { TableGoal } from '../../../editor/importing/table-mapping.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { Segmented } from '../../controls/segmented.tsx';
import { useEditor } from '../../editor-context.ts';

interface GoalFieldProps {
  readonly ask: ImportAsk;
  readonly goal: ImportGoal;
  readonly at: Point | null;
  readonly onAsk: (ask: ImportAsk) => void;
  readonly onGoal: (goal: ImportGoal) => void;
}

const NEW = 'new';
const BOARD = 'board';

/** What a file becomes, and where that goes. */
export function GoalField({ ask, goal, at, onAsk, onGoal }: GoalFieldProps) {
  const t = useT();
  const { document } = useEditor();
  const isMapped = 'mapping' in ask;
  const goals: readonly TableGoal[] = isMapped ? ['notes', 'map', 'survey'] : ['notes', 'map'];
  const choose = (chosen: TableGoal) => {
    if (isMapped) {
      const sheet = ask.from.sheets[ask.mapping.sheet];
      if (sheet) onAsk({ ...ask, mapping: remapped(sheet, { ...ask.mapping, goal: chosen }) });
    } else if ('goal' in ask && chosen !== 'survey') onAsk({ ...ask, goal: chosen });
  };
  const current = isMapped ? ask.mapping.goal : 'goal' in ask ? ask.goal : null;
  const maps = isMapped && ask.mapping.goal !== 'notes' ? document.all('map') : [];
  return (
    <>
      {current === null ? null : (
        <Segmented
          label={t('import.as')}
          value={current}
          options={goals.map((value) => ({ value, label: t(`import.as.${value}`) }))}
          onChange={choose}
        />
      )}
      <SelectField
        label={t('import.where')}
        value={goal.to === 'map' ? goal.id : goal.to}
        onChange={({ target }) =>
          onGoal(target.value === NEW ? { to: 'new' } : target.value === BOARD ? { to: 'board', at } : { to: 'map', id: target.value })
        }
      >
        <option value={BOARD}>{t('import.where.board')}</option>
        <option value={NEW}>{t('import.where.new')}</option>
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {t('import.where.map', { name: mapTitle(map, t, document) })}
          </option>
        ))}
      </SelectField>
    </>
  );
}
