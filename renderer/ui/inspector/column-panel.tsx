import { ArrowLeft, ArrowRight, BetweenVerticalEnd, BetweenVerticalStart, CopyPlus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Stage, Step } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { ArrowsPart } from './arrows-part.tsx';
import { NameField } from './name-field.tsx';
import { PanelActions } from './panel-part.tsx';
import { ActionButton, StageShape, StepShape, StepWidth } from './shape-parts.tsx';
import { StepBranches } from './step-branches.tsx';

export function StagePanel({ stage }: { readonly stage: Stage }) {
  const t = useT();
  return (
    <>
      <NameField of={stage} />
      <ColumnActions before={t('inspector.addStageBefore')} after={t('inspector.addStageAfter')}>
        <StageShape stage={stage} />
      </ColumnActions>
    </>
  );
}

export function StepPanel({ step }: { readonly step: Step }) {
  const t = useT();
  return (
    <>
      <NameField of={step} />
      <ArrowsPart of={step} />
      <StepBranches step={step} />
      <StepWidth step={step} />
      <ColumnActions before={t('inspector.addStepBefore')} after={t('inspector.addStepAfter')}>
        <StepShape />
      </ColumnActions>
    </>
  );
}

interface ColumnActionsProps {
  readonly before: string;
  readonly after: string;
  readonly children: ReactNode;
}

function ColumnActions({ before, after, children }: ColumnActionsProps) {
  const t = useT();
  return (
    <PanelActions>
      <ActionButton action="map.insertBefore" icon={BetweenVerticalEnd}>
        {before}
      </ActionButton>
      <ActionButton action="map.insertAfter" icon={BetweenVerticalStart}>
        {after}
      </ActionButton>
      <ActionButton action="map.moveLeft" icon={ArrowLeft}>
        {t('action.map.moveLeft')}
      </ActionButton>
      <ActionButton action="map.moveRight" icon={ArrowRight}>
        {t('action.map.moveRight')}
      </ActionButton>
      {children}
      <ActionButton action="edit.duplicate" icon={CopyPlus}>
        {t('action.edit.duplicate')}
      </ActionButton>
      <ActionButton action="edit.delete" icon={Trash2}>
        {t('action.edit.delete')}
      </ActionButton>
    </PanelActions>
  );
}
