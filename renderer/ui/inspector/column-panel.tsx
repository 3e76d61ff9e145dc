import { ArrowLeft, ArrowRight, BetweenVerticalEnd, BetweenVerticalStart, Trash2 } from 'lucide-react';
import { newId } from '../../../shared/base/id.ts';
import { addStage, addStep, canMoveColumn } from '../../../shared/commands/columns.ts';
import type { Stage, Step } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { ArrowsPart } from './arrows-part.tsx';
import { NameField } from './name-field.tsx';
import { PanelActions } from './panel-part.tsx';
import { StepBranches } from './step-branches.tsx';

export function StagePanel({ stage }: { readonly stage: Stage }) {
  const t = useT();
  const editor = useEditor();
  const add = (where: 'before' | 'after') => {
    const stages = editor.document.children('stage', stage.mapId);
    const at = stages.findIndex(({ id }) => id === stage.id);
    const id = newId();
    editor.execute('history.add', addStage(editor.document, { mapId: stage.mapId, after: where === 'after' ? stage.id : (stages[at - 1]?.id ?? null), id }), [id]);
  };
  return (
    <>
      <NameField of={stage} />
      <ColumnActions column={stage} add={add} before={t('inspector.addStageBefore')} after={t('inspector.addStageAfter')} />
    </>
  );
}

export function StepPanel({ step }: { readonly step: Step }) {
  const t = useT();
  const editor = useEditor();
  const add = (where: 'before' | 'after') => {
    const steps = editor.document.children('step', step.stageId);
    const at = steps.findIndex(({ id }) => id === step.id);
    const id = newId();
    editor.execute('history.add', addStep(editor.document, { stageId: step.stageId, after: where === 'after' ? step.id : (steps[at - 1]?.id ?? null), id }), [id]);
  };
  return (
    <>
      <NameField of={step} />
      <ArrowsPart of={step} />
      <StepBranches step={step} />
      <ColumnActions column={step} add={add} before={t('inspector.addStepBefore')} after={t('inspector.addStepAfter')} />
    </>
  );
}

interface ColumnActionsProps {
  readonly column: Stage | Step;
  readonly add: (where: 'before' | 'after') => void;
  readonly before: string;
  readonly after: string;
}

function ColumnActions({ column, add, before, after }: ColumnActionsProps) {
  const t = useT();
  const editor = useEditor();
  return (
    <PanelActions>
      <Button look="plain" className="wide" icon={BetweenVerticalEnd} onClick={() => add('before')}>
        {before}
      </Button>
      <Button look="plain" className="wide" icon={BetweenVerticalStart} onClick={() => add('after')}>
        {after}
      </Button>
      <Button look="plain" className="wide" icon={ArrowLeft} disabled={!canMoveColumn(editor.document, column, 'left')} onClick={() => editor.perform('map.moveLeft')}>
        {t('action.map.moveLeft')}
      </Button>
      <Button look="plain" className="wide" icon={ArrowRight} disabled={!canMoveColumn(editor.document, column, 'right')} onClick={() => editor.perform('map.moveRight')}>
        {t('action.map.moveRight')}
      </Button>
      <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
        {t('action.edit.delete')}
      </Button>
    </PanelActions>
  );
}
