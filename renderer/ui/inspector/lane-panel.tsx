import { ArrowDown, ArrowUp, BetweenHorizontalEnd, BetweenHorizontalStart, CopyPlus, Trash2 } from 'lucide-react';
import { isLine, type Lane } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { ActionButton } from './action-button.tsx';
import { CurveList } from './curve-list.tsx';
import { NameField } from './name-field.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';
import { LaneHeight, LaneShape } from './shape-parts.tsx';

export function LanePanel({ lane }: { readonly lane: Lane }) {
  const t = useT();
  return (
    <>
      <NameField of={lane} />
      <PanelPart label={t('inspector.type')}>
        <p>{t(`lane.${lane.type}`)}</p>
        <p className="field-hint">{isLine(lane.type) ? t('inspector.lineHint') : t(`laneHint.${lane.type}`)}</p>
      </PanelPart>
      {lane.type === 'emotion' ? <CurveList laneId={lane.id} /> : null}
      <LaneHeight lane={lane} />
      <PanelActions>
        <ActionButton action="map.insertBefore" icon={BetweenHorizontalEnd}>
          {t('shape.addLaneAbove')}
        </ActionButton>
        <ActionButton action="map.insertAfter" icon={BetweenHorizontalStart}>
          {t('inspector.addLaneBelow')}
        </ActionButton>
        {isLine(lane.type) ? null : (
          <>
            <ActionButton action="map.moveUp" icon={ArrowUp} />
            <ActionButton action="map.moveDown" icon={ArrowDown} />
            <LaneShape lane={lane} />
            <ActionButton action="edit.duplicate" icon={CopyPlus} />
          </>
        )}
        <ActionButton action="edit.delete" icon={Trash2} />
      </PanelActions>
    </>
  );
}
