import { Check } from 'lucide-react';
import { newId, type Id } from '../../../shared/base/id.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import { isLine, LANE_TYPES, LINE_TYPES, type LaneType } from '../../../shared/model/kinds.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { currentCell } from '../../editor/cells.ts';
import { useApp } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useEditor } from '../editor-context.ts';
import { themeNameOf } from '../../platform/theme.ts';
import { useCloseDialog } from './use-close-dialog.ts';
import './dialogs.css';

const ROWS = LANE_TYPES.filter((type) => !isLine(type));

/** Which lane to add, each with a word on what it is for and where: below the row the keyboard is in, unless it was said already. */
export function AddLaneDialog({ mapId, after: chosen }: { readonly mapId: Id; readonly after?: Id | null | undefined }) {
  const { t } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const { document } = editor;
  const there = new Set(document.children('lane', mapId).map((lane) => lane.type));
  const [selected] = editor.state.selection;
  const laneId = currentCell(editor)?.laneId ?? selected;
  const lane = laneId === undefined ? undefined : document.find('lane', laneId);
  const after = chosen === undefined ? (lane?.mapId === mapId ? lane.id : undefined) : chosen;
  const add = (type: LaneType) => {
    const id = newId();
    editor.execute('history.add', addLane(document, { mapId, type, id, ...(after === undefined ? {} : { after }) }), [id]);
    close();
  };
  return (
    <DialogFrame title={t('lanes.title')} size="large" onClose={close}>
      <LaneList heading={t('lanes.rows')} types={ROWS} there={there} onAdd={add} />
      <LaneList heading={t('lanes.lines')} types={LINE_TYPES} there={there} onAdd={add} />
    </DialogFrame>
  );
}

interface LaneListProps {
  readonly heading: string;
  readonly types: readonly LaneType[];
  readonly there: ReadonlySet<LaneType>;
  readonly onAdd: (type: LaneType) => void;
}

function LaneList({ heading, types, there, onAdd }: LaneListProps) {
  const { t, theme } = useApp();
  const { lanes } = themes[themeNameOf(theme)].board;
  return (
    <section className="lane-list" aria-label={heading}>
      <h3>{heading}</h3>
      <ul>
        {types.map((type) => (
          <li key={type}>
            <button type="button" className="lane-choice" disabled={isLine(type) && there.has(type)} onClick={() => onAdd(type)}>
              <span
                className={isLine(type) ? 'lane-sign line' : 'lane-sign'}
                style={isLine(type) ? {} : { background: lanes[type].card, borderColor: lanes[type].edge }}
                aria-hidden
              />
              <span className="lane-words">
                <strong>{type === 'custom' ? t('lanes.own') : t(`lane.${type}`)}</strong>
                <span>{t(`laneHint.${type}`)}</span>
              </span>
              {there.has(type) ? <Check size={16} aria-label={t('lanes.there')} /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
