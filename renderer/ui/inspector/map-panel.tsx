import { Columns3, PanelTop, Rows3, SquarePen, Trash2 } from 'lucide-react';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { CardShows } from './card-shows.tsx';
import { GrowActions, MapSource } from './map-links.tsx';
import { MarkCounts } from './mark-toggles.tsx';
import { NameField } from './name-field.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';
import { FrameLock, HiddenLanes } from './shape-parts.tsx';

export function MapPanel({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      <NameField of={map} label={t('map.title')} />
      <PanelPart label={t('map.status')}>
        <p>{t(`status.${map.status}`)}</p>
      </PanelPart>
      <Button className="wide" icon={SquarePen} onClick={() => editor.perform('map.header')}>
        {t('inspector.editHeader')}
      </Button>
      <PanelPart label={t('cards.show')}>
        <CardShows map={map} />
      </PanelPart>
      <PanelPart label={t('marks.title')}>
        <MarkCounts map={map} />
      </PanelPart>
      <HiddenLanes map={map} />
      <FrameLock map={map} />
      <MapSource map={map} />
      <PanelActions>
        <GrowActions map={map} />
        <Button look="plain" className="wide" icon={PanelTop} onClick={() => editor.perform('map.addStage')}>
          {t('action.map.addStage')}
        </Button>
        <Button look="plain" className="wide" icon={Columns3} onClick={() => editor.perform('map.addStep')}>
          {t('action.map.addStep')}
        </Button>
        <Button look="plain" className="wide" icon={Rows3} onClick={() => editor.perform('map.addLane')}>
          {t('action.map.addLane')}
        </Button>
        <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
          {t('action.edit.delete')}
        </Button>
      </PanelActions>
    </>
  );
}
