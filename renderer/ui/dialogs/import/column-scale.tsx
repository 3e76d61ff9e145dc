import { scaleText } from '../../../../shared/layout/curve-keys.ts';
import { sameScale, type Scale } from '../../../../shared/model/scale.ts';
import { ANSWER_SCALES, EMOTION_SCALES } from '../../../editor/importing/answer-scale.ts';
import { useT } from '../../app-context.ts';

interface ColumnScaleProps {
  readonly label: string;
  readonly of: 'emotion' | 'answer';
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}

/** On which scale the numbers of a column are; one that only its name tells is among the usual ones. */
export function ColumnScale({ label, of, scale, onChange }: ColumnScaleProps) {
  const t = useT();
  const usual = of === 'answer' ? [...ANSWER_SCALES, ...EMOTION_SCALES.slice(0, 1)] : EMOTION_SCALES;
  const scales = usual.some((one) => sameScale(one, scale)) ? usual : [scale, ...usual];
  return (
    <select
      className="input"
      aria-label={label}
      value={scales.findIndex((one) => sameScale(one, scale))}
      onChange={({ target }) => onChange(scales[Number(target.value)] ?? scale)}
    >
      {scales.map((one, index) => (
        <option key={scaleText(one, t)} value={index}>
          {scaleText(one, t)}
        </option>
      ))}
    </select>
  );
}
