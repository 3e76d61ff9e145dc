import type { Id } from '../../base/id.ts';
import { normalLink } from '../../base/link.ts';
import type { OrderKey } from '../../base/order.ts';
import { storableText } from '../../base/text.ts';
import { centre, rectOf, type Rect } from '../../geometry/rect.ts';
import { turned } from '../../geometry/turn.ts';
import { onBoard, withinField } from '../../model/field.ts';
import { fresh } from '../../model/fresh.ts';
import { KINDS, type Frame, type Image, type Shape } from '../../model/kinds.ts';
import { fittingName } from '../fitting-name.ts';
import type { LeftOuts } from '../left-out.ts';
import type { Element } from './excalidraw-file.ts';
import { fillOf, inkOf, strokeOf } from './look.ts';

/** What every record of a drawing is given. */
export interface Given {
  readonly id: Id;
  readonly boardId: Id;
  readonly groupId: Id | null;
  readonly order: OrderKey;
}

/** How a text that has a shape of its own is made of an element. */
const FORMS: ReadonlyMap<string, Shape['form']> = new Map([
  ['rectangle', 'rectangle'],
  ['diamond', 'diamond'],
  ['ellipse', 'ellipse'],
  ['text', 'text'],
  ['embeddable', 'rectangle'],
  ['iframe', 'rectangle'],
]);

/** The form in which an element is drawn; null for what is no shape. */
export function formOf({ type, isRound }: Element): Shape['form'] | null {
  const form = FORMS.get(type) ?? null;
  return form === 'rectangle' && isRound && type === 'rectangle' ? 'rounded' : form;
}

/** What is drawn with an opacity of nothing is hidden; of other things the opacity is lost, which is counted. */
export function shownAs({ opacity, locked }: Element, left: LeftOuts): Pick<Shape, 'hidden' | 'locked'> {
  if (opacity > 0 && opacity < 100) left.add('import.left.opacity');
  return { hidden: opacity <= 0, locked };
}

/** The link, where it is one that Temas would open. */
export function linkOf({ link }: Element, left: LeftOuts): string | null {
  const usable = link === null ? null : normalLink(link);
  if (link !== null && usable === null) left.add('import.left.links', link);
  return usable;
}

/** Of what can have no link. */
export function loseLink({ link }: Element, left: LeftOuts): void {
  if (link !== null) left.add('import.left.links', link);
}

const boxIn = ({ x, y, width, height }: Rect, fields: { readonly width: Limits; readonly height: Limits }): Rect =>
  rectOf(onBoard(x), onBoard(y), withinField(width, fields.width), withinField(height, fields.height));

interface Limits {
  readonly min: number;
  readonly max: number;
}

/** Words of an element as a record may hold them; too long ones are cut, which is counted. */
function wordsOf(text: string, left: LeftOuts): string {
  if (text.length > KINDS.shape.text.max) left.add('import.left.cut', text);
  return storableText(text, KINDS.shape.text.max);
}

const ALIGNS = ['left', 'center', 'right'] as const;
const alignOf = (align: string): Shape['align'] => ALIGNS.find((one) => one === align) ?? 'left';
const fontSizeOf = (size: number): number => withinField(size, KINDS.shape.fontSize);

/** A shape with the words in it. Its one colour is that of its edge, or of its words where it has no edge. */
export function shapeOf(element: Element, form: Exclude<Shape['form'], 'text'>, words: Element | null, given: Given, left: LeftOuts): Shape {
  const stroke = strokeOf(element);
  const isPage = element.type === 'embeddable' || element.type === 'iframe';
  if (isPage) left.add('import.left.webPages', element.link ?? '');
  return fresh('shape', {
    ...given,
    ...boxIn(element, KINDS.shape),
    rotation: element.rotation,
    form,
    text: wordsOf(words?.text ?? '', left),
    fontSize: fontSizeOf(words?.fontSize ?? 20),
    align: words ? alignOf(words.textAlign) : 'center',
    ...stroke,
    color: stroke.stroke === 'none' && words ? inkOf(words.strokeColor) : stroke.color,
    fill: fillOf(element.backgroundColor),
    link: linkOf(element, left),
    ...shownAs(element, left),
  });
}

/** Other letters are as much wider, or narrower: so much more room have words that are not written from the left. */
const MORE_ROOM = 0.3;

/** Words that stand by themselves. What is not written from the left keeps its middle or its right edge, whatever its letters are like. */
export function textOf(element: Element, given: Given, left: LeftOuts): Shape {
  const align = alignOf(element.textAlign);
  const isFree = element.autoResize && align === 'left';
  const more = element.autoResize && !isFree ? element.width * MORE_ROOM : 0;
  return fresh('shape', {
    ...given,
    ...boxIn(widened(element, more, align), KINDS.shape),
    rotation: element.rotation,
    form: 'text',
    text: wordsOf(element.text, left),
    autoWidth: isFree,
    fontSize: fontSizeOf(element.fontSize),
    align,
    color: inkOf(element.strokeColor),
    link: linkOf(element, left),
    ...shownAs(element, left),
  });
}

/** A box that is wider by so much: on both sides, or on its left as it is seen. */
function widened({ x, y, width, height, rotation }: Element, more: number, align: Shape['align']): Rect {
  const middle = centre({ x, y, width, height });
  const shift = align === 'right' ? -more / 2 : 0;
  const at = turned({ x: middle.x + shift, y: middle.y }, { degrees: rotation, about: middle });
  return rectOf(at.x - (width + more) / 2, at.y - height / 2, width + more, height);
}

/** The name of a frame stands above it in Excalidraw, and within it here: board units it needs. */
const NAME_ROOM = 38;

/** A frame that is so much higher than it was that its name covers nothing. */
export function frameOf(element: Element, given: Given, left: LeftOuts): Frame {
  loseLink(element, left);
  return fresh('frame', {
    ...given,
    ...boxIn({ ...element, y: element.y - NAME_ROOM, height: element.height + NAME_ROOM }, KINDS.frame),
    shape: 'rectangle',
    role: 'custom',
    name: fittingName(element.name, KINDS.frame.name.max, left) || null,
    ...shownAs(element, left),
  });
}

/** Where a picture lies; which one is said by its attachment. */
export function imageOf(element: Element, given: Given, left: LeftOuts): Image {
  if (element.isAltered) left.add('import.left.crops');
  return fresh('image', {
    ...given,
    ...boxIn(element, KINDS.image),
    rotation: element.rotation,
    link: linkOf(element, left),
    ...shownAs(element, left),
  });
}
