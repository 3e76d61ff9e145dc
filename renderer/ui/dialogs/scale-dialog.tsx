import { useState } from 'react';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import type { Id } from '../../../shared/base/id.ts';
import { setScale } from '../../../shared/commands/curves.ts';
import { scaleText } from '../../../shared/layout/curve-keys.ts';
import { curveName, numberText } from '../../../shared/layout/names.ts';
import { KINDS, type Curve } from '../../../shared/model/kinds.ts';
import { converted, isOnScale, isScale, isSigned, neutralOf, sameScale, SCALES, type Scale } from '../../../shared/model/scale.ts';
import { useT } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import { SelectField, TextField } from '../controls/field.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { ScaleValues, type ValuesChoice } from './scale-values.tsx';
import './dialogs.css';
import { useCloseDialog } from './use-close-dialog.ts';

const OWN = 'own';
const ALL = 'all';

const keyOf = ({ scaleMin, scaleMax }: Scale): string => `${scaleMin} ${scaleMax}`;

function endsTyped(from: string, to: string): Scale | null {
  const [scaleMin, scaleMax] = [parseDecimal(from), parseDecimal(to)];
  return typeof scaleMin === 'number' && typeof scaleMax === 'number' ? { scaleMin, scaleMax } : null;
}

const isPossible = ({ scaleMin, scaleMax }: Scale): boolean => scaleMin >= KINDS.curve.scaleMin.min && scaleMax <= KINDS.curve.scaleMax.max;

/** Other ends for one curve or all of a lane; values that are there are asked about, never changed unasked. */
export function ScaleDialog({ curveIds }: { readonly curveIds: readonly Id[] }) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const { document } = editor;
  const first = document.find('curve', curveIds[0] ?? '');
  const lane = first ? document.children('curve', first.laneId) : [];
  const [which, setWhich] = useState(curveIds.length === 1 ? (curveIds[0] ?? ALL) : ALL);
  const [ends, setEnds] = useState(first ? (SCALES.some((scale) => sameScale(scale, first)) ? keyOf(first) : OWN) : OWN);
  const [from, setFrom] = useState(first ? numberText(first.scaleMin, t) : '');
  const [to, setTo] = useState(first ? numberText(first.scaleMax, t) : '');
  const [values, setValues] = useState<ValuesChoice>('keep');
  const [refused, setRefused] = useState(false);
  if (!first) return null;
  const scale = ends === OWN ? endsTyped(from, to) : (SCALES.find((candidate) => keyOf(candidate) === ends) ?? null);
  const curves = which === ALL ? lane : lane.filter(({ id }) => id === which);
  const flaw = !scale || !isScale(scale) ? t('scale.wrong') : isPossible(scale) ? undefined : t('scale.range');
  const changing = scale && !flaw ? curves.filter((curve) => !sameScale(curve, scale)) : [];
  const points = changing.flatMap((curve) => document.children('curvePoint', curve.id));
  const save = () => {
    setRefused(true);
    if (!scale || flaw) return;
    editor.execute(
      'history.scale',
      setScale(editor.document, { ids: curves.map(({ id }) => id), ...scale, values: points.length === 0 ? 'keep' : values }),
    );
    close();
  };
  const mappingOf = (curve: Curve, next: Scale): string =>
    [curve.scaleMin, neutralOf(curve), curve.scaleMax]
      .map((value) => `${numberText(value, t, isSigned(curve))} → ${numberText(converted(value, curve, next), t, isSigned(next))}`)
      .join(', ');
  const mappings = scale && !flaw ? [...new Set(changing.map((curve) => mappingOf(curve, scale)))] : [];
  return (
    <FormDialog
      title={t('scale.title')}
      size="medium"
      submit={t('scale.save')}
      ready={flaw !== undefined || changing.length > 0}
      onSubmit={save}
      onClose={close}
    >
      {lane.length > 1 ? (
        <SelectField label={t('scale.of')} value={which} onChange={(event) => setWhich(event.target.value)}>
          <option value={ALL}>{t('scale.all')}</option>
          {lane.map((curve) => (
            <option key={curve.id} value={curve.id}>
              {curveName(curve, t, document)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Segmented
        label={t('scale.which')}
        value={ends}
        options={[...SCALES.map((candidate) => ({ value: keyOf(candidate), label: scaleText(candidate, t) })), { value: OWN, label: t('scale.own') }]}
        onChange={setEnds}
      />
      {ends === OWN ? (
        <div className="form-pair">
          <TextField label={t('scale.from')} inputMode="decimal" value={from} onChange={(event) => setFrom(event.target.value)} />
          <TextField
            label={t('scale.to')}
            inputMode="decimal"
            value={to}
            error={refused ? flaw : undefined}
            onChange={(event) => setTo(event.target.value)}
          />
        </div>
      ) : null}
      {scale && points.length > 0 ? (
        <ScaleValues
          count={points.length}
          off={points.filter(({ value }) => !isOnScale(scale, value)).length}
          mapping={mappings.join('; ')}
          value={values}
          onChange={setValues}
        />
      ) : null}
    </FormDialog>
  );
}
