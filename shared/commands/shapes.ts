import { newId, type Id } from '../base/id.ts';
import { storableText } from '../base/text.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Icon, InkColor } from '../model/choices.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Shape } from '../model/kinds.ts';
import { orderOnTop } from '../model/on-board.ts';

/** Side of a new stamp, board units. */
export const STAMP_SIZE = 64;
/** Size of a shape that was placed by a click, board units. */
const USUAL: Readonly<Record<Exclude<Shape['form'], 'text'>, { readonly width: number; readonly height: number }>> = {
  rectangle: { width: 180, height: 120 },
  rounded: { width: 180, height: 120 },
  ellipse: { width: 180, height: 130 },
  diamond: { width: 180, height: 160 },
  triangle: { width: 180, height: 160 },
};

/** The usual rectangle of a form around a point. */
export function usualRect(form: Exclude<Shape['form'], 'text'>, { x, y }: Point): Rect {
  const { width, height } = USUAL[form];
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

export type ShapeStyle = Partial<Pick<Shape, 'color' | 'fill' | 'stroke' | 'strokeWidth' | 'fontSize' | 'bold' | 'align'>>;

interface AddShape {
  readonly boardId: Id;
  readonly form: Shape['form'];
  /** Sizes out of range become the nearest allowed. */
  readonly rect: Rect;
  readonly style?: ShapeStyle;
  readonly text?: string;
  /** Of bare words: they break only where somebody breaks them. */
  readonly autoWidth?: boolean;
  readonly id?: Id;
}

/** A shape, or words alone, over all else that is loose. What would have neither edge nor ground gets an edge: it must be seen. */
export const addShape = (document: DocumentReader, { boardId, form, rect, style = {}, text = '', autoWidth = false, id = newId() }: AddShape): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const bare = form === 'text';
    const fill = style.fill ?? null;
    draft.add(
      fresh('shape', {
        fontSize: 20,
        ...style,
        id,
        boardId,
        form,
        x: onBoard(rect.x),
        y: onBoard(rect.y),
        width: withinField(rect.width, KINDS.shape.width),
        height: withinField(rect.height, KINDS.shape.height),
        rotation: 0,
        text: storableText(text, KINDS.shape.text.max),
        autoWidth: bare && autoWidth,
        align: style.align ?? (bare ? 'left' : 'center'),
        fill: bare ? null : fill,
        stroke: !bare && fill === null && style.stroke === 'none' ? 'solid' : (style.stroke ?? 'solid'),
        order: orderOnTop(draft, boardId),
      }),
    );
  });

/** Makes stamps another one. */
export const setStamp = (
  document: DocumentReader,
  { ids, emoji, icon }: { readonly ids: Iterable<Id>; readonly emoji: string; readonly icon: Icon | null },
): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids))
      if (draft.find('stamp', id)?.locked === false) draft.update('stamp', id, { emoji: icon === null ? emoji : '', icon });
  });

interface AddStamp {
  readonly boardId: Id;
  /** Its middle. */
  readonly at: Point;
  readonly emoji: string;
  /** A sign instead of the emoji. */
  readonly icon?: Icon | null;
  readonly color?: InkColor;
  readonly id?: Id;
}

/** An emoji or sign over all else that is loose. */
export const addStamp = (document: DocumentReader, { boardId, at, emoji, icon = null, color = 'black', id = newId() }: AddStamp): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const side = STAMP_SIZE / 2;
    draft.add(
      fresh('stamp', {
        id,
        boardId,
        x: onBoard(at.x - side),
        y: onBoard(at.y - side),
        size: STAMP_SIZE,
        rotation: 0,
        emoji: icon === null ? emoji : '',
        icon,
        color,
        order: orderOnTop(draft, boardId),
      }),
    );
  });
