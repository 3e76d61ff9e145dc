import { Trash2 } from 'lucide-react';
import { setPoint } from '../../../shared/commands/curves.ts';
import { scaleText } from '../../../shared/layout/curve-keys.ts';
import { curveName, numberText, shownWords } from '../../../shared/layout/names.ts';
import { POINT_BASES, type Curve, type CurvePoint } from '../../../shared/model/kinds.ts';
import { isOnScale, isSigned, stepOf } from '../../../shared/model/scale.ts';
import { LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import { gapText } from '../../editor/gap-text.ts';
import { useT } from '../app-context.ts';
import { DateField } from '../controls/date-field.tsx';
import { TextArea } from '../controls/field.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { useDocument, useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { BasisChoice } from './basis-choice.tsx';
import { CurveSample } from './curve-sample.tsx';
import { NumberField } from './number-field.tsx';
import { PanelActions } from './panel-part.tsx';
import './curves.css';

/** Scales with more marks than this get a number field instead of buttons. */
const MOST_BUTTONS = 6;

/** Value, where it comes from, what was said there, and how far it is from what was expected. */
export function PointPanel({ point }: { readonly point: CurvePoint }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const curve = document.find('curve', point.curveId);
  const step = document.find('step', point.stepId);
  if (!curve || !step) return null;
  const set = (patch: Partial<Parameters<typeof setPoint>[1]>) =>
    editor.execute(
      'history.emotion',
      setPoint(editor.document, { curveId: point.curveId, stepId: point.stepId, value: point.value, basis: point.basis, ...patch }),
    );
  const gap = gapText(editor, curve.laneId, point.stepId);
  return (
    <>
      <div>
        <div className="point-where">
          <button type="button" className="curve-open" onClick={() => editor.select([curve.id])}>
            <CurveSample curve={curve} among={document.children('curve', curve.laneId)} />
            <span>{curveName(curve, t, document)}</span>
          </button>
        </div>
        <p className="field-hint">{shownWords(document, step, t)}</p>
      </div>
      <ValueFields curve={curve} point={point} onChange={(value) => set({ value })} />
      {gap === '' ? null : <p className="point-gap">{gap}</p>}
      <BasisChoice label={t('inspector.basis')} bases={POINT_BASES} value={point.basis} onChange={(basis) => set({ basis })} />
      {point.basis === 'measured' ? (
        <>
          <NumberField
            label={t('inspector.sampleSize')}
            shown={point.sampleSize === null ? '' : String(point.sampleSize)}
            onCommit={(value) => set({ sampleSize: value === null ? null : Math.max(0, Math.round(value)) })}
          />
          <DateField label={t('inspector.measuredOn')} value={point.measuredOn} onChange={(measuredOn) => set({ measuredOn })} />
        </>
      ) : null}
      <Quote point={point} />
      <PanelActions>
        <ActionButton action="edit.delete" icon={Trash2} />
      </PanelActions>
    </>
  );
}

interface ValueFieldsProps {
  readonly curve: Curve;
  readonly point: CurvePoint;
  readonly onChange: (value: number) => void;
}

/** Buttons for the whole values of a short scale; a field for what lies between them, and for long scales. */
function ValueFields({ curve, point, onChange }: ValueFieldsProps) {
  const t = useT();
  const shown = (value: number) => numberText(value, t, isSigned(curve));
  const marks = curve.scaleMax - curve.scaleMin + 1;
  const buttons = marks <= MOST_BUTTONS && Number.isInteger(marks) && Number.isInteger(curve.scaleMin) && stepOf(curve) >= 0.5;
  return (
    <>
      {buttons ? (
        <Segmented
          label={t('inspector.value')}
          value={String(point.value)}
          options={Array.from({ length: marks }, (_, index) => curve.scaleMin + index).map((value) => ({
            value: String(value),
            label: shown(value),
          }))}
          onChange={(value) => onChange(Number(value))}
        />
      ) : null}
      {buttons && Number.isInteger(point.value) && isOnScale(curve, point.value) ? null : (
        <NumberField
          label={buttons ? t('inspector.exactValue') : t('point.value', { scale: scaleText(curve, t) })}
          shown={shown(point.value)}
          hint={isOnScale(curve, point.value) ? undefined : t('point.offScale')}
          onCommit={(value) => onChange(value ?? point.value)}
        />
      )}
    </>
  );
}

function Quote({ point: { curveId, stepId, value, basis, quote } }: { readonly point: CurvePoint }) {
  const t = useT();
  const typing = useTyping(quote, 'history.quote', (document, text) => setPoint(document, { curveId, stepId, value, basis, quote: text }));
  return (
    <TextArea
      label={t('point.quote')}
      hint={t('point.quoteHint')}
      rows={2}
      maxLength={LONGEST_PARAGRAPH}
      value={typing.value}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={typing.finish}
    />
  );
}
