import { ArrowDown, ArrowUp, Eye, EyeOff } from 'lucide-react';
import { setCurves } from '../../../shared/commands/curves.ts';
import { scaleText } from '../../../shared/layout/curve-keys.ts';
import { CURVE_SUBJECTS, type Curve } from '../../../shared/model/kinds.ts';
import { isOnScale } from '../../../shared/model/scale.ts';
import { toggleCurves } from '../../editor/active-curve.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { EntryPicker } from '../controls/entry-picker.tsx';
import { SelectField } from '../controls/field.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useDocument, useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { CurveSample } from './curve-sample.tsx';
import { NameField } from './name-field.tsx';
import { PanelPart } from './panel-part.tsx';
import { ThingActions } from './thing-parts.tsx';
import './curves.css';

/** What a curve shows, whose it is, how it looks and on what scale it is. */
export function CurvePanel({ curve }: { readonly curve: Curve }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const among = document.children('curve', curve.laneId);
  const set = (patch: Parameters<typeof setCurves>[1]['patch']) =>
    editor.execute('history.curve', setCurves(editor.document, { ids: [curve.id], patch }));
  const off = document.children('curvePoint', curve.id).filter(({ value }) => !isOnScale(curve, value)).length;
  const twin =
    curve.subject !== 'custom' && among.find(({ subject, personaId }) => subject === curve.subject && personaId === curve.personaId)?.id !== curve.id;
  return (
    <>
      <NameField of={curve} />
      <div className="curve-subject">
        <SelectField
          label={t('curves.subject')}
          hint={twin ? t('curves.clash') : undefined}
          value={curve.subject}
          onChange={(event) => {
            const subject = CURVE_SUBJECTS.find((candidate) => candidate === event.target.value);
            if (subject) set({ subject });
          }}
        >
          {CURVE_SUBJECTS.map((subject) => (
            <option key={subject} value={subject}>
              {t(`curve.${subject}`)}
            </option>
          ))}
        </SelectField>
        <CurveSample curve={curve} among={among} />
      </div>
      <EntryPicker
        kind="persona"
        label={t('curves.persona')}
        none={t('curves.anybody')}
        value={curve.personaId}
        onChange={(personaId) => set({ personaId })}
      />
      <PanelPart label={t('inspector.color')}>
        <Swatches label={t('inspector.color')} value={curve.color ?? 'none'} withNone onChange={(color) => set({ color })} />
      </PanelPart>
      <PanelPart label={t('scale.title')}>
        <p>{scaleText(curve, t)}</p>
        {off > 0 ? <p className="field-hint">{t('curves.offScale', { count: off })}</p> : null}
        <Button className="wide" onClick={() => editor.session.setState({ dialog: { name: 'scale', curveIds: [curve.id] } })}>
          {t('scale.change')}
        </Button>
      </PanelPart>
      <p className="field-hint">{t(curve.hidden ? 'curves.hidden' : 'curves.active')}</p>
      <ThingActions>
        <Button look="plain" className="wide" icon={curve.hidden ? Eye : EyeOff} onClick={() => toggleCurves(editor, [curve.id])}>
          {t(curve.hidden ? 'emotion.show' : 'emotion.hide')}
        </Button>
        <ActionButton action="map.moveUp" icon={ArrowUp} />
        <ActionButton action="map.moveDown" icon={ArrowDown} />
      </ThingActions>
    </>
  );
}
