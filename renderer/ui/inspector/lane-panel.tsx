import { ArrowDown, ArrowUp, BetweenHorizontalStart, Trash2 } from 'lucide-react';
import { canMoveLane } from '../../../shared/commands/lanes.ts';
import { isLine, type Lane } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { CurveList } from './curve-list.tsx';
import { NameField } from './name-field.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';

export function LanePanel({ lane }: { readonly lane: Lane }) {
  const t = useT();
  const editor = useEditor();
  const { document } = editor;
  return (
    <>
      <NameField of={lane} />
      <PanelPart label={t('inspector.type')}>
        <p>{t(`lane.${lane.type}`)}</p>
        <p className="field-hint">{isLine(lane.type) ? t('inspector.lineHint') : t(`laneHint.${lane.type}`)}</p>
      </PanelPart>
      {lane.type === 'emotion' ? <CurveList laneId={lane.id} /> : null}
      <PanelActions>
        <Button look="plain" className="wide" icon={BetweenHorizontalStart} onClick={() => editor.session.setState({ dialog: { name: 'addLane', mapId: lane.mapId } })}>
          {t('inspector.addLaneBelow')}
        </Button>
        {isLine(lane.type) ? null : (
          <>
            <Button look="plain" className="wide" icon={ArrowUp} disabled={!canMoveLane(document, { laneId: lane.id, direction: 'up' })} onClick={() => editor.perform('map.moveUp')}>
              {t('action.map.moveUp')}
            </Button>
            <Button look="plain" className="wide" icon={ArrowDown} disabled={!canMoveLane(document, { laneId: lane.id, direction: 'down' })} onClick={() => editor.perform('map.moveDown')}>
              {t('action.map.moveDown')}
            </Button>
          </>
        )}
        <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
          {t('action.edit.delete')}
        </Button>
      </PanelActions>
    </>
  );
}
