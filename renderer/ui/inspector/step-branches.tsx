import { Merge, Split } from 'lucide-react';
import { alternativeGoal, alternativesOf } from '../../../shared/commands/alternatives.ts';
import type { Step } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';

/** A step as one of several ways the journey can go. */
export function StepBranches({ step }: { readonly step: Step }) {
  const t = useT();
  const editor = useEditor();
  const branches = alternativesOf(editor.document, step).length > 1;
  return (
    <>
      <Button look="plain" className="wide" icon={Split} onClick={() => editor.perform('map.addAlternative')}>
        {t('action.map.addAlternative')}
      </Button>
      {alternativeGoal(editor.document, step) === null ? null : (
        <Button look="plain" className="wide" icon={Split} onClick={() => editor.perform('map.makeAlternative')}>
          {t('action.map.makeAlternative')}
        </Button>
      )}
      {branches ? (
        <Button look="plain" className="wide" icon={Merge} onClick={() => editor.perform('map.endAlternative')}>
          {t('action.map.endAlternative')}
        </Button>
      ) : null}
    </>
  );
}
