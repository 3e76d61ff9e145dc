import { CopyPlus, ExternalLink, Link2, Trash2 } from 'lucide-react';
import type { Id } from '../../../shared/base/id.ts';
import { setColor } from '../../../shared/commands/notes.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor } from '../editor-context.ts';
import { PanelActions, PanelPart } from './panel-part.tsx';

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
      <Button look="plain" className="wide" icon={Link2} onClick={() => editor.perform('edit.link')}>
        {t('inspector.addLink')}
      </Button>
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

export function ThingActions() {
  const t = useT();
  const editor = useEditor();
  return (
    <PanelActions>
      <Button look="plain" className="wide" icon={CopyPlus} onClick={() => editor.perform('edit.duplicate')}>
        {t('action.edit.duplicate')}
      </Button>
      <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
        {t('action.edit.delete')}
      </Button>
    </PanelActions>
  );
}
