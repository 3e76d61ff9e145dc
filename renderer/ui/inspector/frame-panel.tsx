import { CopyPlus, Lock, SquarePen, Trash2 } from 'lucide-react';
import { setFrameLook } from '../../../shared/commands/frames.ts';
import { FRAME_SHAPES, type Frame, type PersonaCard } from '../../../shared/model/kinds.ts';
import { openPersona } from '../../editor/persona-cards.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor } from '../editor-context.ts';
import { NameField } from './name-field.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';

export function FramePanel({ frame }: { readonly frame: Frame }) {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      <NameField of={frame} />
      <Segmented
        label={t('frame.shape')}
        value={frame.shape}
        options={FRAME_SHAPES.map((value) => ({ value, label: t(`frame.${value}`) }))}
        onChange={(shape) => editor.execute('history.frame', setFrameLook(editor.document, { ids: [frame.id], shape }))}
      />
      <PanelPart label={t('inspector.color')}>
        <Swatches
          label={t('inspector.color')}
          value={frame.color ?? 'none'}
          withNone
          onChange={(color) => editor.execute('history.color', setFrameLook(editor.document, { ids: [frame.id], color }))}
        />
      </PanelPart>
      <PanelActions>
        <Button look="plain" className="wide" icon={Lock} onClick={() => editor.perform('frame.lock')}>
          {t('action.frame.lock')}
        </Button>
        <FreeActions />
      </PanelActions>
    </>
  );
}

export function PersonaCardPanel({ card }: { readonly card: PersonaCard }) {
  const t = useT();
  const editor = useEditor();
  const persona = editor.document.find('persona', card.personaId);
  return (
    <>
      <PanelPart label={t('kind.persona')}>
        <p>{persona?.name.trim() || t('persona.unnamed')}</p>
      </PanelPart>
      <Button className="wide" icon={SquarePen} onClick={() => openPersona(editor, card.id)}>
        {t('personaCard.open')}
      </Button>
      <PanelActions>
        <FreeActions />
      </PanelActions>
    </>
  );
}

function FreeActions() {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      <Button look="plain" className="wide" icon={CopyPlus} onClick={() => editor.perform('edit.duplicate')}>
        {t('action.edit.duplicate')}
      </Button>
      <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
        {t('action.edit.delete')}
      </Button>
    </>
  );
}
