import { ChevronsDownUp, ChevronsLeftRight, ChevronsRightLeft, ChevronsUpDown, Columns3, Eye, EyeOff, Merge, RotateCcw, Split } from 'lucide-react';
import { setStepWidth } from '../../../shared/commands/column-shape.ts';
import { hiddenLanes, setLaneHeight, setLaneHidden } from '../../../shared/commands/lane-shape.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { MAP } from '../../../shared/layout/metrics.ts';
import { laneName, numberText } from '../../../shared/layout/names.ts';
import { isLine, type JourneyMap, type Lane, type Stage, type Step } from '../../../shared/model/kinds.ts';
import { isFixed } from '../../../shared/model/fixed.ts';
import { refuseLocked } from '../../editor/locked.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { NumberField } from './number-field.tsx';
import { PanelPart } from './panel-part.tsx';
import './shape.css';

export function StageShape({ stage }: { readonly stage: Stage }) {
  const t = useT();
  return (
    <>
      <ActionButton action="map.collapse" icon={stage.collapsed ? ChevronsLeftRight : ChevronsRightLeft}>
        {t(stage.collapsed ? 'shape.expand' : 'shape.collapse')}
      </ActionButton>
      <ActionButton action="map.merge" icon={Merge}>
        {t('shape.mergeStage')}
      </ActionButton>
    </>
  );
}

/** How wide a column is; emptied, it is as wide as usual. */
export function StepWidth({ step }: { readonly step: Step }) {
  const t = useT();
  const editor = useEditor();
  const rect = editor
    .layout()
    .maps.flatMap((map) => map.steps)
    .find(({ id }) => id === step.id)?.rect;
  const commit = (width: number | null) => {
    if (refuseLocked(editor, step.id)) return;
    editor.execute('history.resize', setStepWidth(editor.document, { ids: [step.id], width: width === MAP.step ? null : width }));
  };
  return rect ? <NumberField label={t('shape.width')} shown={numberText(Math.round(rect.width), t)} onCommit={commit} /> : null;
}

export function StepShape() {
  const t = useT();
  return (
    <>
      <ActionButton action="map.split" icon={Split}>
        {t('shape.splitStage')}
      </ActionButton>
      <ActionButton action="map.autoSize" icon={RotateCcw}>
        {t('shape.usualWidth')}
      </ActionButton>
    </>
  );
}

/** How high a row is at least; emptied, it is as high as what is in it. */
export function LaneHeight({ lane }: { readonly lane: Lane }) {
  const t = useT();
  const editor = useEditor();
  const row = editor
    .layout()
    .maps.flatMap((map) => map.lanes)
    .find(({ id }) => id === lane.id);
  const commit = (height: number | null) => {
    if (!row || refuseLocked(editor, lane.id)) return;
    editor.execute(
      'history.resize',
      setLaneHeight(editor.document, { ids: [lane.id], height: height !== null && height > row.least ? height : null }),
    );
  };
  return row && !row.collapsed && !isLine(lane.type) ? (
    <NumberField label={t('shape.height')} shown={numberText(Math.round(row.rect.height), t)} onCommit={commit} />
  ) : null;
}

export function LaneShape({ lane }: { readonly lane: Lane }) {
  const t = useT();
  return (
    <>
      <ActionButton action="map.collapse" icon={lane.collapsed ? ChevronsUpDown : ChevronsDownUp}>
        {t(lane.collapsed ? 'shape.expand' : 'shape.collapse')}
      </ActionButton>
      <ActionButton action="map.hideLane" icon={EyeOff} />
      <ActionButton action="map.split" icon={Split}>
        {t('shape.splitOff')}
      </ActionButton>
      <ActionButton action="map.merge" icon={Merge}>
        {t('shape.mergeLane')}
      </ActionButton>
      <ActionButton action="map.autoSize" icon={RotateCcw}>
        {t('shape.byContent')}
      </ActionButton>
    </>
  );
}

/** Several columns, or cards of one lane, at once. */
export function ManyShape() {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      {editor.can('map.sameWidth') ? <ActionButton action="map.sameWidth" icon={Columns3} /> : null}
      {editor.can('map.split') ? (
        <ActionButton action="map.split" icon={Split}>
          {t('shape.splitLane')}
        </ActionButton>
      ) : null}
    </>
  );
}

/** Whether the frame of a map is locked, and what locking means. */
export function FrameLock({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  return (
    <div>
      <label className="check-row">
        <input
          type="checkbox"
          checked={map.locked}
          onChange={({ target }) => editor.execute('history.lock', setLocked(editor.document, { mapId: map.id, locked: target.checked }))}
        />
        {t('shape.locked')}
      </label>
      <p className="field-hint">{t('shape.lockedHint')}</p>
    </div>
  );
}

/** The lanes nobody sees, each with the way back. */
export function HiddenLanes({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const lanes = hiddenLanes(editor.document, map.id);
  if (lanes.length === 0) return null;
  const show = (lane: Lane) => {
    if (isFixed(editor.document, lane.id)) return void refuseLocked(editor, lane.id);
    editor.execute('history.hide', setLaneHidden(editor.document, { ids: [lane.id], hidden: false }), [map.id]);
  };
  return (
    <PanelPart label={t('shape.hiddenLanes')}>
      <ul className="hidden-lanes">
        {lanes.map((lane) => (
          <li key={lane.id}>
            <Button look="plain" className="wide" icon={Eye} aria-label={t('shape.showLane', { name: laneName(lane, t) })} onClick={() => show(lane)}>
              {laneName(lane, t)}
            </Button>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
