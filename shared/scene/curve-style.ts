import type { Id } from '../base/id.ts';
import type { Curve, NoteColor } from '../model/kinds.ts';
import { contrast, mix } from './color.ts';
import { POINT_SHAPES, type PointShape } from './point-marks.ts';
import type { Color, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

export interface CurveStyle {
  readonly stroke: Stroke;
  readonly shape: PointShape;
}

type Styled = Pick<Curve, 'subject' | 'color'> & { readonly id: Id };

/** As many as there are shapes: with its shape, each line is one of a kind in greyscale, too. */
const DASHES: readonly (readonly number[])[] = [[], [8, 5], [2, 4], [18, 4], [10, 4, 2, 4], [5, 3]];

/** The look each subject has unless another curve of the lane has it already. */
const FIRST_LOOK: Readonly<Record<Curve['subject'], number>> = { experience: 0, expectation: 1, before: 2, after: 3, custom: 4 };

/** Note colours are too pale for a line: the same hues, deep enough to be mixed towards the text where a paper asks for it. */
const LINE_HUES: Readonly<Record<NoteColor, Color>> = {
  yellow: '#a87b00',
  orange: '#c25a12',
  pink: '#c0396f',
  violet: '#7a55c0',
  blue: '#2b6cc4',
  teal: '#16808a',
  green: '#4b8a2f',
  grey: '#77706a',
};

/** Against the paper, as WCAG 2.2 asks for text this small: values are written in the colour of their curve. */
const LEAST_CONTRAST = 4.5;

export function lineColor(color: NoteColor, { paper, text }: BoardTokens): Color {
  let line = LINE_HUES[color];
  for (let share = 0.1; share <= 1 && contrast(line, paper) < LEAST_CONTRAST; share += 0.1) line = mix(LINE_HUES[color], text, share);
  return line;
}

function looksOf(curves: readonly Styled[]): ReadonlyMap<Id, number> {
  const looks = new Map<Id, number>();
  const taken = new Set<number>();
  const take = (id: Id, look: number) => {
    looks.set(id, look);
    taken.add(look);
  };
  for (const { id, subject } of curves) if (!taken.has(FIRST_LOOK[subject])) take(id, FIRST_LOOK[subject]);
  for (const { id } of curves) {
    if (looks.has(id)) continue;
    let look = POINT_SHAPES.length - 1;
    for (let tried = 0; taken.has(look); tried += 1) look = tried < POINT_SHAPES.length ? POINT_SHAPES.length - 1 - tried : tried;
    take(id, look);
  }
  return looks;
}

/**
 * How each curve of a lane is drawn: its own colour, or the one of its look, and a dash and shape no other has. Curves
 * past the sixth pair a shape with another dash.
 */
export function curveStyles(curves: readonly Styled[], tokens: BoardTokens): ReadonlyMap<Id, CurveStyle> {
  const colors = [tokens.experience, tokens.expectation, tokens.textQuiet, ...tokens.curves];
  const looks = looksOf(curves);
  return new Map(
    curves.map(({ id, color }): [Id, CurveStyle] => {
      const look = looks.get(id) ?? 0;
      const round = Math.floor(look / POINT_SHAPES.length);
      const stroke: Stroke = {
        color: color ? lineColor(color, tokens) : (colors[look % colors.length] ?? tokens.text),
        width: look === 0 ? 3 : 2.5,
        dash: DASHES[(look + round) % DASHES.length] ?? [],
      };
      return [id, { stroke, shape: POINT_SHAPES[look % POINT_SHAPES.length] ?? 'circle' }];
    }),
  );
}
