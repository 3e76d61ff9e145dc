import { ExternalLink, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { setColor } from '../../../shared/commands/notes.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { selectedRecords } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';
import { RotationField } from './rotation-field.tsx';

interface ColorPartProps {
  readonly ids: readonly Id[];
  readonly value: NoteColor | 'none' | null;
  readonly withNone?: boolean;
}

export function ColorPart({ ids, value, withNone = false }: ColorPartProps) {
  const t = useT();
  const editor = useEditor();
  return (
    <PanelPart label={t('inspector.color')}>
      <Swatches
        label={t('inspector.color')}
        value={value}
        withNone={withNone}
        onChange={(color) => {
          editor.execute('history.color', setColor(editor.document, { ids, color }));
          // The next note follows the last choice.
          if (color) editor.session.setState({ noteColor: color });
        }}
      />
    </PanelPart>
  );
}

/** The address is shown as text; opening it is an act of its own. */
export function LinkPart({ link }: { readonly link: string | null }) {
  const t = useT();
  const editor = useEditor();
  if (link === null) {
    return (
      <ActionButton action="edit.link" icon={Link2}>
        {t('inspector.addLink')}
      </ActionButton>
    );
  }
  return (
    <PanelPart label={t('inspector.link')}>
      <p className="inspector-link" title={link}>
        {link}
      </p>
      <div className="button-row">
        <Button icon={Link2} onClick={() => editor.perform('edit.link')}>
          {t('inspector.editLink')}
        </Button>
        <Button icon={ExternalLink} onClick={() => editor.perform('edit.openLink')}>
          {t('inspector.openLink')}
        </Button>
      </div>
    </PanelPart>
  );
}

/** What can be done with the selection and is particular to it; what can be done with everything stands at the head of the panel. */
export function ThingActions({ children }: { readonly children?: ReactNode }) {
  const editor = useEditor();
  return (
    <>
      <RotationField records={selectedRecords(editor)} />
      {children ? <PanelActions>{children}</PanelActions> : null}
    </>
  );
}
