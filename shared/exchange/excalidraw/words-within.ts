import { KINDS } from '../../model/kinds.ts';
import type { Element } from './excalidraw-file.ts';
import { isDrawnLine } from './strokes.ts';
import { formOf } from './things.ts';

/** Which texts are written in shapes or on lines. */
export interface Words {
  /** By the element they are written in, in their order. */
  readonly of: ReadonlyMap<string, readonly Element[]>;
  /** The element each of them is written in. */
  readonly inside: ReadonlyMap<string, string>;
  /** Names for groups of elements that are in none: of shapes with words at their upper or lower edge, and of these words. */
  readonly groups: ReadonlyMap<string, string>;
}

/**
 * Words in the middle of a shape are in it, and so is what stands on an arrow as long as a label can be. Words at the upper or lower
 * edge, as over a number of things, stay where they are: in a group with the shape they belong to.
 */
export function wordsWithin(elements: readonly Element[]): Words {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const of = new Map<string, Element[]>();
  const inside = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const text of elements) {
    const container = text.type === 'text' && text.containerId !== null ? byId.get(text.containerId) : undefined;
    if (!container) continue;
    const form = formOf(container);
    const isLine = (container.type === 'arrow' || container.type === 'line') && !isDrawnLine(container);
    if (isLine ? text.text.length > KINDS.line.label.max || container.points.length < 2 : form === null || form === 'text') continue;
    if (!isLine && !isInMiddle(text, container)) {
      if (container.group === null && text.group === null) for (const { id } of [text, container]) groups.set(id, `words ${container.id}`);
      continue;
    }
    of.set(container.id, [...(of.get(container.id) ?? []), text]);
    inside.set(text.id, container.id);
  }
  return { of, inside, groups };
}

const isInMiddle = (text: Element, container: Element): boolean =>
  Math.abs(text.y + text.height / 2 - container.y - container.height / 2) <= Math.max(text.fontSize, container.height / 10);

/** One text of several that are written in the same; null of none. */
export function joined(texts: readonly Element[]): Element | null {
  const [first] = texts;
  return first ? { ...first, text: texts.map(({ text }) => text).join('\n') } : null;
}
