import { CalendarArrowUp, Sprout, Unlink } from 'lucide-react';
import { mapTitle } from '../../../shared/layout/names.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { goTo } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { PanelPart } from './panel-part.tsx';
import './lines.css';

/** The map whose columns this one follows, with the way there and the way out. */
export function MapSource({ map }: { readonly map: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const source = map.sourceId === null ? undefined : editor.document.find('map', map.sourceId);
  if (!source) return null;
  return (
    <PanelPart label={t('inspector.source')}>
      <button type="button" className="line-end" onClick={() => goTo(editor, source.id)}>
        <span>{mapTitle(source, t, editor.document)}</span>
      </button>
      <p className="field-hint">{t('inspector.sourceHint')}</p>
      <ActionButton action="map.unlink" icon={Unlink} />
    </PanelPart>
  );
}

/** Maps that can be made from this one. */
export function GrowActions({ map }: { readonly map: JourneyMap }) {
  return (
    <>
      {map.form === 'journey' ? <ActionButton action="map.growBlueprint" icon={Sprout} /> : null}
      <ActionButton action="map.duplicateAsFuture" icon={CalendarArrowUp} />
    </>
  );
}
