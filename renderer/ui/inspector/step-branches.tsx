import { Merge, Split } from 'lucide-react';
import { alternativeGoal, alternativesOf } from '../../../shared/commands/alternatives.ts';
import type { Step } from '../../../shared/model/kinds.ts';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';

/** A step as one of several ways the journey can go. */
export function StepBranches({ step }: { readonly step: Step }) {
  const { document } = useEditor();
  return (
    <>
      <ActionButton action="map.addAlternative" icon={Split} />
      {alternativeGoal(document, step) === null ? null : <ActionButton action="map.makeAlternative" icon={Split} />}
      {alternativesOf(document, step).length > 1 ? <ActionButton action="map.endAlternative" icon={Merge} /> : null}
    </>
  );
}
