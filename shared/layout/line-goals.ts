import type { Id } from '../base/id.ts';
import { upright, type Outline } from '../geometry/outline.ts';
import type { FrameLayout, MapLayout, PersonaCardLayout } from './board-layout.ts';
import type { LooseLayout } from './thing-layout.ts';

/** What a line can be bound to of what lies on a board. */
interface Laid {
  readonly frames: readonly FrameLayout[];
  readonly personaCards: readonly PersonaCardLayout[];
  readonly maps: readonly MapLayout[];
  /** A note or thing by its id. */
  readonly loose: (id: Id) => LooseLayout | undefined;
}

const outlines = new WeakMap<object, Outline>();

/** One outline for one layout: while that stays the same object, so does the outline. */
function remembered<T extends object>(layout: T, make: (layout: T) => Outline): Outline {
  let outline = outlines.get(layout);
  if (!outline) outlines.set(layout, (outline = make(layout)));
  return outline;
}

/** The edge of something loose; lines have none, for no line is bound to another. */
export function outlineOf(one: LooseLayout): Outline | null {
  if (one.kind === 'line') return null;
  return remembered(one, () => {
    if (one.kind === 'note' || one.kind === 'grid') return upright(one.rect);
    const form = one.kind === 'shape' && one.record.form !== 'text' ? one.record.form : 'rectangle';
    return { form, box: one.box, rotation: one.rotation };
  });
}

export const outlineOfFrame = (frame: FrameLayout): Outline =>
  remembered(frame, ({ rect, record }) => ({ form: record.shape === 'ellipse' ? 'ellipse' : 'rectangle', box: rect, rotation: 0 }));

/** Finds the edge of what a line can be bound to; null for what is not shown. Parts of maps are gathered when the first of them is asked for. */
export function goalFinder({ frames, personaCards, maps, loose }: Laid): (id: Id) => Outline | null {
  let others: Map<Id, Outline> | null = null;
  const gather = (): Map<Id, Outline> => {
    const found = new Map<Id, Outline>();
    for (const frame of frames) found.set(frame.id, outlineOfFrame(frame));
    for (const card of personaCards)
      found.set(
        card.id,
        remembered(card, ({ rect }) => upright(rect)),
      );
    for (const map of maps) {
      found.set(
        map.id,
        remembered(map, ({ rect }) => upright(rect)),
      );
      for (const part of [...map.stages, ...map.steps, ...map.cards])
        found.set(
          part.id,
          remembered(part, ({ rect }) => upright(rect)),
        );
      for (const lane of map.lanes)
        found.set(
          lane.id,
          remembered(lane, ({ nameRect }) => upright(nameRect)),
        );
    }
    return found;
  };
  return (id) => {
    const one = loose(id);
    return one ? outlineOf(one) : ((others ??= gather()).get(id) ?? null);
  };
}
