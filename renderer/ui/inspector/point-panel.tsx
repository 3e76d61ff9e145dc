import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { setPoint } from '../../../shared/commands/curves.ts';
import { numberText } from '../../../shared/layout/names.ts';
import { POINT_BASES, type CurvePoint } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DateField } from '../controls/date-field.tsx';
import { TextField } from '../controls/field.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { BasisChoice } from './basis-choice.tsx';
import { PanelActions } from './panel-part.tsx';

/** Scales with more marks than this get a number field instead of buttons. */
const MOST_BUTTONS = 6;

export function PointPanel({ point }: { readonly point: CurvePoint }) {
  const t = useT();
  const editor = useEditor();
  const curve = editor.document.find('curve', point.curveId);
  if (!curve) return null;
  const set = (patch: Partial<Parameters<typeof setPoint>[1]>) =>
    editor.execute('history.emotion', setPoint(editor.document, { curveId: point.curveId, stepId: point.stepId, value: point.value, basis: point.basis, ...patch }));
  const marks = curve.scaleMax - curve.scaleMin + 1;
  const shown = (value: number) => numberText(value, t, curve.scaleMin < 0);
  return (
    <>
      {marks <= MOST_BUTTONS ? (
        <Segmented
          label={t('inspector.value')}
          value={String(point.value)}
          options={Array.from({ length: marks }, (_, index) => curve.scaleMin + index).map((value) => ({ value: String(value), label: shown(value) }))}
          onChange={(value) => set({ value: Number(value) })}
        />
      ) : null}
      {marks > MOST_BUTTONS || !Number.isInteger(point.value) ? (
        <NumberField label={t('inspector.exactValue')} shown={shown(point.value)} onCommit={(value) => set({ value: value ?? point.value })} />
      ) : null}
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
      <PanelActions>
        <Button look="plain" className="wide" icon={Trash2} onClick={() => editor.perform('edit.delete')}>
          {t('action.edit.delete')}
        </Button>
      </PanelActions>
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly shown: string;
  /** Null when the field was emptied. */
  readonly onCommit: (value: number | null) => void;
}

/** Decimal comma and decimal point both count; what is no number is taken back. */
function NumberField({ label, shown, onCommit }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== shown) {
      const value = parseDecimal(typed);
      if (value !== undefined) onCommit(value);
    }
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
