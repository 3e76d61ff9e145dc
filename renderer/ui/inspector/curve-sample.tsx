import type { Curve } from '../../../shared/model/kinds.ts';
import { curveStyles } from '../../../shared/scene/curve-style.ts';
import { pointItems } from '../../../shared/scene/point-marks.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { themeNameOf } from '../../platform/theme.ts';
import { useApp } from '../app-context.ts';
import { ScenePaths } from '../controls/scene-paths.tsx';

const WIDTH = 34;
const HEIGHT = 16;

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
      <ScenePaths items={marks} />
    </svg>
  );
}
