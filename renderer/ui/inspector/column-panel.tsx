import { ArrowLeft, ArrowRight, BetweenVerticalEnd, BetweenVerticalStart } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Stage, Step } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { ActionButton } from './action-button.tsx';
import { ArrowsPart } from './arrows-part.tsx';
import { NameField } from './name-field.tsx';
import { StageShape, StepShape, StepWidth } from './shape-parts.tsx';
import { StepBranches } from './step-branches.tsx';
import { ThingActions } from './thing-parts.tsx';

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
  return (
    <ThingActions>
      <ActionButton action="map.insertBefore" icon={BetweenVerticalEnd}>
        {before}
      </ActionButton>
      <ActionButton action="map.insertAfter" icon={BetweenVerticalStart}>
        {after}
      </ActionButton>
      <ActionButton action="map.moveLeft" icon={ArrowLeft} />
      <ActionButton action="map.moveRight" icon={ArrowRight} />
      {children}
    </ThingActions>
  );
}
