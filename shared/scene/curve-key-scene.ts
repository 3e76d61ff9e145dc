import type { CurveLayout } from '../layout/board-layout.ts';
import { faded } from './color.ts';
import type { CurveStyle } from './curve-style.ts';
import { pathItem, segment, solid, textItems } from './items.ts';
import { pointItems } from './point-marks.ts';
import type { SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** A piece of the curve before its name; that of a hidden one is pale and struck through. */
export function keyItems(
  { key: { sample, name, scale }, hidden }: CurveLayout,
  { stroke, shape }: CurveStyle,
  tokens: BoardTokens,
): readonly SceneItem[] {
  const y = sample.y + sample.height / 2;
  const middle = { x: sample.x + sample.width / 2, y };
  const line = hidden ? { ...stroke, color: faded(stroke.color, 0.35) } : stroke;
  return [
    pathItem(segment({ x: sample.x, y }, { x: sample.x + sample.width, y }), null, line),
    ...pointItems(middle, 'assumed', line.color, tokens.paper, shape),
    ...(hidden ? [pathItem(segment({ x: middle.x - 9, y: y + 6 }, { x: middle.x + 9, y: y - 6 }), null, solid(tokens.textQuiet, 1.5))] : []),
    ...textItems(name, hidden ? tokens.textQuiet : tokens.text),
    ...(scale ? textItems(scale, tokens.textQuiet) : []),
  ];
}
