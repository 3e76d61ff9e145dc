import { SquarePen } from 'lucide-react';
import { setFrameShape } from '../../../shared/commands/frames.ts';
import { setColor } from '../../../shared/commands/notes.ts';
import { FRAME_SHAPES } from '../../../shared/model/choices.ts';
import type { Frame, PersonaCard } from '../../../shared/model/kinds.ts';
import { openPersona } from '../../editor/persona-cards.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor } from '../editor-context.ts';
import { NameField } from './name-field.tsx';
import { PanelPart } from './panel-part.tsx';
import { ThingActions } from './thing-parts.tsx';

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
        onChange={(shape) => editor.execute('history.frame', setFrameShape(editor.document, { ids: [frame.id], shape }))}
      />
      <PanelPart label={t('inspector.color')}>
        <Swatches
          label={t('inspector.color')}
          value={frame.color ?? 'none'}
          withNone
          onChange={(color) => editor.execute('history.color', setColor(editor.document, { ids: [frame.id], color }))}
        />
      </PanelPart>
      <ThingActions />
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
      <ThingActions />
    </>
  );
}
