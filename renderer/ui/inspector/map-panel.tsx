import { Columns3, PanelTop, Rows3, SquarePen, Trash2 } from 'lucide-react';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
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
        <ActionButton action="map.addStage" icon={PanelTop} />
        <ActionButton action="map.addStep" icon={Columns3} />
        <ActionButton action="map.addLane" icon={Rows3} />
        <ActionButton action="edit.delete" icon={Trash2} />
      </PanelActions>
    </>
  );
}
