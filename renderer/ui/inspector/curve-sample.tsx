import type { Curve } from '../../../shared/model/kinds.ts';
import { curveStyles } from '../../../shared/scene/curve-style.ts';
import { pointItems } from '../../../shared/scene/point-marks.ts';
import type { PathStep } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/tokens.ts';
import { themeNameOf } from '../../platform/theme.ts';
import { useApp } from '../app-context.ts';

const WIDTH = 34;
const HEIGHT = 16;

function pathData(steps: readonly PathStep[]): string {
  return steps
    .map((step) => {
      if (step.to === 'close') return 'Z';
      if (step.to === 'curve') return `C${step.c1.x} ${step.c1.y} ${step.c2.x} ${step.c2.y} ${step.at.x} ${step.at.y}`;
      return `${step.to === 'move' ? 'M' : 'L'}${step.at.x} ${step.at.y}`;
    })
    .join('');
}

/** A piece of a curve as the map draws it: colour, dash and shape, which depend on the other curves of its lane. */
export function CurveSample({ curve, among }: { readonly curve: Curve; readonly among: readonly Curve[] }) {
  const { theme } = useApp();
  const tokens = themes[themeNameOf(theme)].board;
  const style = curveStyles(among, tokens).get(curve.id);
  if (!style) return null;
  const { stroke, shape } = style;
  const marks = pointItems({ x: WIDTH / 2, y: HEIGHT / 2 }, 'assumed', stroke.color, tokens.paper, shape);
  return (
    <svg className="curve-sample" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden>
      <path d={`M0 ${HEIGHT / 2}H${WIDTH}`} stroke={stroke.color} strokeWidth={stroke.width} strokeDasharray={stroke.dash.join(' ')} />
      {marks.map((item, index) =>
        item.type === 'path' ? <path key={index} d={pathData(item.steps)} fill={item.fill ?? 'none'} stroke={item.stroke?.color ?? 'none'} strokeWidth={item.stroke?.width ?? 0} /> : null,
      )}
    </svg>
  );
}
